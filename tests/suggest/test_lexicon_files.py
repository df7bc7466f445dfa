"""Lexicons as files: what a person may write, and what is said of a line that is wrong."""

import pytest

from workbench.suggest.lexicon_entries import Slot, Word
from workbench.suggest.lexicon_files import load, parse
from workbench.suggest.lexicon_patterns import repeats_repeated


def only(text: str):
    (entry,) = parse(text).entries
    return entry


def test_sections_give_label_settings_and_attributes():
    entry = only("[FAC kind=port score=0.4 inner=no forms=idafa]\nميناء الصيد | مرفأ الصيد  # a comment\n")
    assert (entry.label, entry.score, entry.inner, entry.forms) == ("FAC", 0.4, frozenset(), "idafa")
    assert entry.attributes == {"kind": "port"}
    assert entry.variants == ((Word("ميناء الصيد"),), (Word("مرفأ الصيد"),))
    assert (entry.text, entry.line) == ("ميناء الصيد", 2)


def test_a_line_has_settings_of_its_own():
    first, second = parse("[GPE kind=nation]\nنيرادا ; kind=city ; score=0.3 ; metonym=yes\nأورفانيا\n").entries
    assert first.attributes == {"kind": "city", "metonym": True}
    assert (first.score, second.score) == (0.3, 0.9)
    assert second.attributes == {"kind": "nation"}


def test_several_things_in_a_line():
    entries = parse("[GPE]\nنيرادا | جزيرة نيرادا، أورفانيا ; kind=nation\n").entries
    assert [entry.text for entry in entries] == ["نيرادا", "أورفانيا"]
    assert all(entry.attributes == {"kind": "nation"} for entry in entries)


def test_pieces():
    entry = only("[ROLE]\n(قال) وزير <ministry/ORG> ال<NORP?> و<*+> (أمس)\n")
    assert entry.variants[0] == (
        Word("قال", context=True),
        Word("وزير"),
        Slot(("ministry", "ORG")),
        Slot(("NORP",), article=True, optional=True),
        Slot(("*",), proclitics="و", several=True),
        Word("أمس", context=True),
    )


def test_lam_and_the_article_are_written_together():
    assert only("[ORG]\nمعهد لل<*>\n").variants[0][1] == Slot(("*",), proclitics="ل", article=True)


def test_patterns_take_parts_in_and_fold():
    entry = only("[parts]\nday = \\d{1,2}\n[DATE]\n/({day}) أيار/ ; score=0.5\n")
    assert entry.pattern.search("في 12 ايار")[1] == "12"
    assert entry.score == 0.5


def test_plurals_and_what_is_never_proposed():
    lexicons = parse("[plurals]\nزورق | زوارق\n[never]\nسلام\n", layer=1)
    assert lexicons.plurals == {"زورق": ("زوارق",)}
    assert lexicons.never == {"سلام": 1}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[GPE kind]", "a section is written as"),
        ("[GPE score=2]\nنيرادا", "between 0 and 1, not “2”"),
        ("[GPE score=many]\nنيرادا", "not “many”"),
        ("[GPE forms=plural]\nنيرادا", "forms can be name, noun"),
        ("[GPE]\nنيرادا ; city", "key=value, not “city”"),
        ("[GPE]\nنيرادا ; kind=", "key=value"),
        ("[GPE]\nنيرادا | ", "needs letters or digits"),
        ("[GPE]\n،", "needs letters or digits"),
        ("[GPE]\n(نيرادا", "brackets do not match"),
        ("[GPE]\n(نيرادا)", "brackets do not match"),
        ("[GPE]\nرئيس <GPE", "“<GPE” is no place for a label"),
        ("[GPE]\nرئيس <GPE!>", "is no place for a label"),
        ("[DATE]\n/\\d+", "a pattern ends with"),
        ("[DATE]\n/(\\d+/", "no regular expression"),
        ("[DATE]\n/x*/", "fits where there is nothing"),
        ("[DATE]\n/{day} x/", "what the part “day” is"),
        ("[DATE]\n/(\\w+\\s?)+x/", "repeats something that is itself repeated"),
        ("نيرادا", "no section above this line"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_still_loads(line, said):
    lexicons = parse(f"{line}\n[LOC]\nمضيق كورال\n", file="x.lexicon")
    (problem,) = lexicons.problems
    assert said in str(problem)
    assert problem.values["file"] == "x.lexicon"
    assert problem.values["line"] == (1 if "=" in line.partition("]")[0] or "\n" not in line else 2)
    assert [entry.text for entry in lexicons.entries] == ["مضيق كورال"]


def test_what_stands_below_a_broken_header_is_left_out():
    lexicons = parse("[GPE score=9]\nنيرادا\nأورفانيا\n[LOC]\nمضيق كورال\n")
    assert [str(problem.values["line"]) for problem in lexicons.problems] == ["1"]
    assert [entry.text for entry in lexicons.entries] == ["مضيق كورال"]


@pytest.mark.parametrize("pattern", ["(a+)+", "(a*)*b", "(?:a|b+){2,}", "((ab)*c)*", "(a{2,})+", "(x(a+)y)*"])
def test_what_repeats_something_repeated_is_refused(pattern):
    assert repeats_repeated(pattern)


@pytest.mark.parametrize("pattern", ["(ab)+", "a+b+", "(a+b)?", "(a+){3}", r"(\+a)+", "([+*]a)+", "(?:a++)+", "(a+)b*"])
def test_other_repetitions_are_not(pattern):
    assert not repeats_repeated(pattern)


def test_files_are_read_in_order_and_a_missing_folder_is_empty(tmp_path):
    (tmp_path / "b.lexicon").write_text("[GPE]\nنيرادا\n", encoding="utf-8")
    (tmp_path / "a.lexicon").write_bytes("\ufeff[ORG]\r\nمرساة\r\n".encode())
    (tmp_path / "notes.txt").write_text("[GPE", encoding="utf-8")
    lexicons = load([tmp_path / "missing", tmp_path])
    assert [(entry.text, entry.lexicon, entry.layer) for entry in lexicons.entries] == [
        ("مرساة", "a", 1),
        ("نيرادا", "b", 1),
    ]
    assert not lexicons.problems


def test_a_file_that_is_no_text_is_named(tmp_path):
    (tmp_path / "a.lexicon").write_bytes("[GPE]\nنيرادا\n".encode("cp1256"))
    (tmp_path / "b.lexicon").write_text("[GPE]\nنيرادا\n", encoding="utf-8")
    lexicons = load([tmp_path])
    assert str(lexicons.problems[0]) == f"{tmp_path / 'a.lexicon'}, line 2: this is not UTF-8 text."
    assert len(lexicons.entries) == 1
