"""A person's own lexicon: entries added, removed and refused, and all else left as it is."""

from workbench.suggest.lexicon_files import parse
from workbench.suggest.own_lexicon import added, refused, removed

WRITTEN = "# mine\n[GPE kind=city]\nلوندغراد | لوند غراد\n\n[ORG kind=media]\nمرساة\n"


def entries(text: str) -> list[tuple[str, str]]:
    return [(entry.label, entry.text) for entry in parse(text).entries]


def test_an_entry_joins_its_section():
    text = added(WRITTEN, "GPE", "كاسترين", {"kind": "city"})
    assert text.replace("كاسترين\n", "") == WRITTEN
    assert entries(text) == [("GPE", "لوندغراد"), ("GPE", "كاسترين"), ("ORG", "مرساة")]


def test_a_section_is_made_where_there_is_none():
    text = added("", "WEAPON", "قبرة-2", {"category": "uav", "checked": True})
    (entry,) = parse(text).entries
    assert (entry.label, entry.attributes) == ("WEAPON", {"category": "uav", "checked": True})


def test_a_name_has_one_meaning():
    text = added(WRITTEN, "GPE", "مرساة", {"kind": "nation"})
    assert ("ORG", "مرساة") not in entries(text)
    assert ("GPE", "مرساة") in entries(text)
    assert entries(added(text, "GPE", "مرساة", {"kind": "nation"})) == entries(text)


def test_one_spelling_goes_and_the_others_stay():
    assert removed(WRITTEN, "لوند  غراد") == WRITTEN.replace(" | لوند غراد", "")
    assert removed(WRITTEN, "مَرساه") == WRITTEN.replace("مرساة\n", "")
    assert removed(WRITTEN, "نيرادا") == WRITTEN


def test_what_is_refused_is_proposed_no_more():
    text = refused(WRITTEN, "مرساة")
    assert list(parse(text).never) == ["مرساة"]
    assert ("ORG", "مرساة") not in entries(text)
    assert parse(added(text, "ORG", "مرساة")).never == {}


def test_signs_that_mean_something_are_left_out():
    text = added("", "ORG", "شركة <أ|ب> ; # (س)")
    assert entries(text) == [("ORG", "شركة أ ب س")]
    assert not parse(text).problems
    assert added(WRITTEN, "ORG", " | ") == WRITTEN
