import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import annotated_documents, texts

from workbench.core.records import AnnotatedDocument, Annotation, Document, Span
from workbench.terminal import columns, render, render_keyword, render_line, reorders_itself, visible_controls

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def document(text: str, title: str = "t") -> Document:
    return Document(id="1", name="n", text=text, sha256="", meta={"title": title})


def span(text: str, covered: str, label: str) -> Span:
    start = text.index(covered)
    return Span(id=covered, start=start, end=start + len(covered), label=label)


def logical(text: str, *spans: Span) -> list[str]:
    annotation = Annotation(annotator="a", spans=tuple(sorted(spans, key=lambda one: one.order)))
    return list(render(document(text), [annotation], {}, shape=False, width=80))[2:]


def visual(text: str, *spans: Span, width: int = 80) -> list[str]:
    annotation = Annotation(annotator="a", spans=tuple(sorted(spans, key=lambda one: one.order)))
    return [line.strip() for line in render(document(text), [annotation], {}, shape=True, width=width)][2:]


def test_without_shaping_the_text_stays_in_logical_order() -> None:
    text = "قال كيم (نعم)\r\nabc كيم"
    assert logical(text) == ["قال كيم (نعم)", "abc كيم"]


def test_spans_are_marked() -> None:
    text = "وصل كيم جونغ أون"
    assert logical(text, span(text, "كيم جونغ أون", "PER"), span(text, "كيم", "ORG")) == [
        "وصل [PER [ORG كيم] جونغ أون]"
    ]


def test_crossing_spans_say_which_one_ends() -> None:
    assert logical("abcd", span("abcd", "abc", "A"), span("abcd", "bcd", "B")) == ["[A a[B bcA]dB]"]


def test_a_span_over_two_paragraphs_is_marked_in_both() -> None:
    assert logical("ab\ncd", span("ab\ncd", "b\nc", "A")) == ["a[A b]", "[A c]d"]


def test_each_piece_of_a_discontinuous_span_is_marked() -> None:
    piece = Span(id="1", start=0, end=4, label="A", fragments=((0, 1), (3, 4)))
    assert logical("abcd", piece) == ["[A a]bc[A d]"]


@pytest.mark.parametrize("shown", [logical, visual])
def test_a_label_cannot_steer_the_terminal(shown: Callable[..., list[str]]) -> None:
    line = shown("abc", span("abc", "abc", "\x1b[31mPER\x9b"))[0]
    assert not CONTROLS.search(line)
    assert "␛[31mPER<U+009B>" in line


def test_a_line_is_joined_reordered_and_mirrored() -> None:
    assert visual("(نعم) BM-21") == ["BM-21 (ﻢﻌﻧ)"]
    assert visual("قال «نعم»") == ["«ﻢﻌﻧ» ﻝﺎﻗ"]
    assert visual("abc (def)") == ["abc (def)"]


def test_tashkeel_is_kept_and_follows_its_letter() -> None:
    assert visual("مُ") == ["ﻡُ"]


def test_a_mark_encloses_its_span_after_reordering() -> None:
    text = "عيار 122 ملم و155 ملم"
    assert visual(text, span(text, "22 ملم و1", "QTY")) == ["ﻢﻠﻣ 55[1ﻭ ﻢﻠﻣ 22 QTY]1 ﺭﺎﻴﻋ"]


def test_a_latin_label_does_not_melt_into_latin_text() -> None:
    text = "راجمة BM-21 غراد"
    assert visual(text, span(text, "BM-21", "WEAPON")) == ["ﺩﺍﺮﻏ [BM-21 WEAPON] ﺔﻤﺟﺍﺭ"]


def test_right_to_left_lines_stand_at_the_right_edge() -> None:
    assert list(render(document("نعم"), [], {}, shape=True, width=10))[2] == " " * 7 + "ﻢﻌﻧ"


def test_a_person_decides_the_direction_of_a_paragraph() -> None:
    assert list(render(document("abc"), [], {0: "rtl"}, shape=True, width=10))[2] == " " * 7 + "abc"


@given(words=st.lists(st.sampled_from(["كيم", "BM-21", "مُجهّزة", "122"]), min_size=1, max_size=30))
def test_wrapping_keeps_every_word_and_the_width(words: list[str]) -> None:
    lines = list(render(document(" ".join(words)), [], {}, shape=True, width=20))[2:]
    assert sum(len(line.split()) for line in lines) == len(words)
    assert all(len(re.sub("[\u064b-\u0652]", "", line)) <= 20 for line in lines)


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert visual("a" * 25, width=10) == ["a" * 10, "a" * 10, "a" * 5]


@pytest.mark.parametrize("shape", [False, True])
@settings(deadline=None)  # the machine may be busy with other things
@given(items=annotated_documents(max_size=1))
def test_no_control_character_reaches_the_terminal(shape: bool, items: list[AnnotatedDocument]) -> None:
    annotations = [item.annotation for item in items if item.annotation]
    for line in render(items[0].document, annotations, {}, shape=shape, width=40):
        assert not CONTROLS.search(line)
        assert "\n" not in line


@given(texts())
def test_visible_controls_change_nothing_else(text: str) -> None:
    shown = visible_controls(text)
    assert not CONTROLS.search(shown)
    assert visible_controls(shown) == shown
    assert [one for one in text if one in shown] == [
        one for one in text if not re.match("[^\t\n -~\xa0-\u2027\u202a-\U0010ffff]", one)
    ]


def test_escape_sequences_are_shown() -> None:
    assert visible_controls("\x1b[31m\x07\x7f\x9b") == "␛[31m␇␡<U+009B>"


@pytest.mark.parametrize(
    ("environment", "itself"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"VTE_VERSION": "5800"}, True),
        ({"VTE_VERSION": "5602"}, False),
        ({"VTE_VERSION": "x"}, False),
        ({"TERM": "mlterm-256color"}, True),
        ({"KONSOLE_VERSION": "220401"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
    ],
)
def test_terminals_that_reorder_by_themselves_are_known(environment: dict[str, str], itself: bool) -> None:
    assert reorders_itself(environment) is itself


def test_many_spans_are_marked_in_order() -> None:
    text = "ab " * 500
    spans = [Span(id=str(start), start=start, end=start + 2, label="A") for start in range(0, 1500, 3)]
    (line,) = logical(text, *spans)
    places = [match.start() for match in re.finditer(r"\[A ab\]", line)]
    assert len(places) == 500
    assert all(first < second for first, second in pairwise(places))


@pytest.mark.parametrize("shape", [False, True])
@given(before=texts(0), keyword=texts(), after=texts(0), width=st.integers(10, 60))
def test_a_line_of_a_concordance_fits_and_steers_nothing(
    shape: bool, before: str, keyword: str, after: str, width: int
) -> None:
    line = render_keyword(before, keyword, after, shape=shape, width=width)
    assert not CONTROLS.search(line)
    assert "\n" not in line
    assert columns(line) <= width


def test_keywords_begin_in_one_column() -> None:
    for shape, keyword in ((True, "ﻢﻴﻛ"), (False, "كيم")):
        lines = [render_keyword(before, "كيم", " سكت", shape=shape, width=40) for before in ("", "قال ", "ثم قال " * 9)]
        assert len({line.index(keyword) for line in lines}) == 1


def test_letters_stay_joined_across_the_edges_of_a_keyword() -> None:
    assert render_keyword("ل", "كيم", "يا", shape=True, width=20).strip() == "ﺎﻴﻤﻴﻜﻟ"
    assert render_keyword("و", "كيم", " يا", shape=True, width=20).strip() == "ﺎﻳ ﻢﻴﻛﻭ"


def test_one_line_is_shaped_by_its_own_direction() -> None:
    assert render_line("قال\nكيم (نعم)", shape=True) == "(ﻢﻌﻧ) ﻢﻴﻛ ﻝﺎﻗ"
    assert render_line("abc كيم", shape=True) == "abc ﻢﻴﻛ"
    assert render_line("قال\tكيم\x1b", shape=False) == "قال كيم␛"


@pytest.mark.parametrize("text", ["ك\u200dالله", "\u200dكالله", "كالله\u200d", "\u200dلا\u200dلله"])
def test_a_joiner_before_a_ligature_is_shaped_all_the_same(text: str) -> None:
    assert render_line(text, shape=True)
