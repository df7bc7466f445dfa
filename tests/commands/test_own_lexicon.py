"""A person's own lexicons: what is suggested always or never, written so that nothing of hers is lost."""

from pathlib import Path

import pytest

from workbench.commands import own_lexicon
from workbench.commands.own_lexicon import (
    always_suggest,
    check_lexicons,
    never_suggest,
    own_entries,
    stop_suggesting,
    take_back,
)
from workbench.commands.schemes import load_scheme
from workbench.commands.suggested import suggested_for
from workbench.commands.suggesters import chain
from workbench.core.errors import BadInput, Failure
from workbench.core.records import Document

MINE = "# my places\n[GPE kind=city]\nلوندغراد | لوند غراد  # in the north\n\nنيرادا\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person's lexicons, which is not there yet."""
    own = tmp_path / "data" / "lexicons"
    monkeypatch.setattr(own_lexicon, "user_lexicons", lambda: own)
    monkeypatch.setattr("workbench.commands.suggesters.user_lexicons", lambda: own)
    return own


@pytest.fixture
def mine(folder: Path) -> Path:
    """A lexicon that was written by hand."""
    folder.mkdir(parents=True)
    file = folder / "mine.lexicon"
    file.write_text(MINE, encoding="utf-8")
    return file


def suggested(text: str) -> list[tuple[str, str]]:
    found = suggested_for(
        chain(load_scheme("arms-news"), {}, report=pytest.fail),
        Document(id="1", name="a", text=text, sha256="0" * 64),
        {},
    )
    return [(text[one.start : one.end], one.label) for one in found.spans]


def listed() -> list[tuple[str, str, str, int]]:
    return [(one.text, one.label, one.file.name, one.line) for one in own_entries()]


def test_what_is_always_suggested_is_found_behind_proclitics():
    always_suggest("كاسترين", "GPE", {"kind": "city"})
    assert suggested("وصل الوفد إلى المدينة، ولكاسترين سوق.") == [("كاسترين", "GPE")]


def test_what_is_never_suggested_comes_from_nobody():
    text = "وصل وفد روسيا، ولروسيا سوق."
    assert suggested(text) == [("روسيا", "GPE")] * 2
    never_suggest("روسيا")
    assert suggested(text) == []
    always_suggest("روسيا", "GPE")
    assert suggested(text) == [("روسيا", "GPE")] * 2


def test_what_a_person_says_wins_over_the_programs_lexicons():
    always_suggest("روسيا", "ORG")
    assert suggested("وصل وفد روسيا، ولروسيا سوق.") == [("روسيا", "ORG")] * 2


def test_entries_are_listed_with_file_and_line(mine: Path):
    always_suggest("مرساة", "ORG", {"kind": "media"})
    never_suggest("المصنع")
    assert listed() == [
        ("لوندغراد", "GPE", "mine.lexicon", 3),
        ("نيرادا", "GPE", "mine.lexicon", 5),
        ("مرساة", "ORG", "own.lexicon", 4),
        ("المصنع", "never", "own.lexicon", 7),
    ]


def test_words_have_one_meaning_in_all_files(mine: Path):
    always_suggest("لوند غراد", "ORG")
    assert mine.read_text(encoding="utf-8") == MINE.replace(" | لوند غراد", "")
    assert ("لوند غراد", "ORG", "own.lexicon", 4) in listed()


def test_comments_stay_when_an_entry_goes(mine: Path):
    stop_suggesting(next(one for one in own_entries() if one.line == 3))
    assert "\nلوند غراد  # in the north\n" in mine.read_text(encoding="utf-8")
    stop_suggesting("لوند غراد")
    assert mine.read_text(encoding="utf-8") == MINE.replace("لوندغراد | لوند غراد  #", "#")


def test_line_ends_and_the_byte_order_mark_stay(mine: Path):
    mine.write_bytes(b"\xef\xbb\xbf" + MINE.replace("\n", "\r\n").encode())
    stop_suggesting("نيرادا")
    assert mine.read_bytes() == b"\xef\xbb\xbf" + MINE.replace("نيرادا\n", "").replace("\n", "\r\n").encode()


def test_an_edit_is_taken_back(folder: Path, mine: Path):
    edit = always_suggest("نيرادا", "ORG")
    assert len(edit.files) == 2
    take_back(edit)
    assert mine.read_text(encoding="utf-8") == MINE
    assert not (folder / "own.lexicon").exists()


def test_nothing_is_taken_back_from_a_file_that_was_changed_since(folder: Path):
    edit = always_suggest("نيرادا", "GPE")
    always_suggest("مرساة", "ORG")
    with pytest.raises(Failure, match="changed meanwhile"):
        take_back(edit)
    assert len(listed()) == 2


def test_an_entry_is_changed_in_place_of_another():
    always_suggest("نيرادا", "GPE")
    (entry,) = own_entries()
    always_suggest("نيرادة", "GPE", {"kind": "city"}, "noun", instead_of=entry)
    (entry,) = own_entries()
    assert (entry.text, entry.forms, entry.attributes) == ("نيرادة", "noun", {"kind": "city"})


def test_a_broken_line_is_named_and_stays(mine: Path):
    mine.write_text(MINE + "[GPE kind\nقرية\n", encoding="utf-8")
    always_suggest("مرساة", "ORG")
    (problem,) = check_lexicons()
    assert (problem.values["file"], problem.values["line"]) == (str(mine), 6)
    assert [str(one) for one in check_lexicons(mine)] == [str(problem)]
    assert mine.read_text(encoding="utf-8").endswith("[GPE kind\nقرية\n")
    assert len(listed()) == 3


def test_the_programs_lexicons_are_whole():
    assert check_lexicons() == ()


@pytest.mark.parametrize("words", ["", " … ", "كلمة " * 40])
def test_what_is_no_name_is_refused(words: str):
    with pytest.raises(BadInput):
        always_suggest(words, "GPE")


@pytest.mark.parametrize("label", ["", "gpe", "سلاح", "never"])
def test_a_label_that_no_lexicon_takes_is_refused(label: str):
    with pytest.raises(BadInput):
        always_suggest("نيرادا", label)


def test_what_stands_nowhere_cannot_be_removed():
    with pytest.raises(BadInput, match="no entry"):
        stop_suggesting("نيرادا")


def test_a_file_that_cannot_be_read_is_left_alone(folder: Path):
    folder.mkdir(parents=True)
    file = folder / "own.lexicon"
    file.write_bytes(b"[GPE]\n\xff\n")
    with pytest.raises(BadInput, match="line 2"):
        always_suggest("نيرادا", "GPE")
    assert file.read_bytes() == b"[GPE]\n\xff\n"
