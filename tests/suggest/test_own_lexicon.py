"""A person's own lexicon: entries added, removed and refused, and all else left as it is."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.suggest.lexicon_files import parse
from workbench.suggest.own_lexicon import added, entries, refused, removed

WRITTEN = "# mine\n[GPE kind=city]\nلوندغراد | لوند غراد\n\n[ORG kind=media]\nمرساة\n"


def named(text: str) -> list[tuple[str, str]]:
    return [(entry.label, entry.text) for entry in parse(text).entries]


def test_an_entry_joins_its_section():
    text = added(WRITTEN, "GPE", "كاسترين", {"kind": "city"})
    assert text.replace("كاسترين\n", "") == WRITTEN
    assert named(text) == [("GPE", "لوندغراد"), ("GPE", "كاسترين"), ("ORG", "مرساة")]


def test_a_section_is_made_where_there_is_none():
    text = added("", "WEAPON", "قبرة-2", {"category": "uav", "checked": True})
    (entry,) = parse(text).entries
    assert (entry.label, entry.attributes) == ("WEAPON", {"category": "uav", "checked": True})


def test_a_name_has_one_meaning():
    text = added(WRITTEN, "GPE", "مرساة", {"kind": "nation"})
    assert ("ORG", "مرساة") not in named(text)
    assert ("GPE", "مرساة") in named(text)
    assert named(added(text, "GPE", "مرساة", {"kind": "nation"})) == named(text)


def test_one_spelling_goes_and_the_others_stay():
    assert removed(WRITTEN, "لوند  غراد") == WRITTEN.replace(" | لوند غراد", "")
    assert removed(WRITTEN, "مَرساه") == WRITTEN.replace("مرساة\n", "")
    assert removed(WRITTEN, "نيرادا") == WRITTEN


def test_what_is_refused_is_proposed_no_more():
    text = refused(WRITTEN, "مرساة")
    assert list(parse(text).never) == ["مرساة"]
    assert ("ORG", "مرساة") not in named(text)
    assert parse(added(text, "ORG", "مرساة")).never == {}


def test_signs_that_mean_something_are_left_out():
    text = added("", "ORG", "شركة <أ|ب> ; # (س)")
    assert named(text) == [("ORG", "شركة أ ب س")]
    assert not parse(text).problems
    assert added(WRITTEN, "ORG", " | ") == WRITTEN


def test_entries_are_listed_with_their_lines():
    text = (
        WRITTEN + "[never]\nميناء | مرفأ # both\n/س+/\n[parts]\nرقم = [0-9]+\n[FAC forms=noun]\n/ق{رقم}/ ; score=0.4\n"
    )
    assert [(one.text, one.label, one.line, one.forms, one.spellings) for one in entries(text)] == [
        ("لوندغراد", "GPE", 3, "name", 2),
        ("مرساة", "ORG", 6, "name", 1),
        ("ميناء", "never", 8, "name", 1),
        ("مرفأ", "never", 8, "name", 1),
        ("/س+/", "never", 9, "name", 1),
        ("/ق{رقم}/", "FAC", 13, "noun", 1),
    ]
    assert removed(text, "/ق{رقم}/", 13) == text.replace("/ق{رقم}/ ; score=0.4\n", "")


def test_an_entry_goes_from_its_line_alone():
    text = WRITTEN + "مرساة ; score=0.3 # again\n"
    assert removed(text, "مرساة", 7) == WRITTEN + "# again\n"
    assert removed(text, "مرساة", 6) == text.replace("مرساة\n", "")


def test_things_of_one_line_go_one_by_one():
    text = "[GPE kind=city]\nحلب، حمص | حمص العدية، دير الزور ; score=0.5 # three\n"
    assert removed(text, "حلب") == text.replace("حلب، ", "")
    assert removed(removed(text, "حمص"), "حمص العدية") == text.replace("حمص | حمص العدية، ", "")


_LINES = st.lists(
    st.sampled_from(
        [
            "# remark",
            "",
            "  ",
            "[GPE]",
            "[never]",
            "[plurals]",
            "[GPE",
            "قرية",
            "قرية | مدينة # why",
            "مدينة، قرية",
            "/ق/",
        ]
    )
)


@given(_LINES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["قرية", "مدينة", "سوق"]))
def test_whatever_is_edited_nothing_else_is_lost(lines: list[str], end: str, name: str):
    text = "".join(line + end for line in lines)
    for edited in (removed(text, name), added(text, "ORG", name), refused(text, name)):
        for line in ("# remark", "[GPE", "/ق/", "[plurals]"):
            assert edited.split(end).count(line) == lines.count(line)
        assert edited.count("# why") == lines.count("قرية | مدينة # why")
        assert edited.count("\r\n") == (edited.count("\n") if end == "\r\n" and lines else 0)
    assert ("ORG", name) in named(added(text, "ORG", name))
    assert list(parse(refused(text, name)).never).count(name) == 1
    assert removed(removed(text, name), name) == removed(text, name)
