"""What a release says of itself: Markdown, SVG and numbers, whatever names are made of."""

from collections import Counter
from xml.etree import ElementTree as ET

import pytest
from articles import SCHEME
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace
from strategies import texts
from tricky import tricky_scheme

from workbench.core.agreement import AgreementCount
from workbench.core.lengths import classes, spread
from workbench.core.records import Annotation, Span
from workbench.core.scheme import Words
from workbench.formats.release.charts import bars
from workbench.formats.release.guidelines import guidelines
from workbench.formats.release.markdown import one_line, plain, table

MARKDOWN = MarkdownIt("commonmark").enable("table")


@given(text=texts())
def test_data_is_shown_as_it_is(text: str) -> None:
    [_, inline, _] = MARKDOWN.parse(f"Name: {plain(text)}")
    assert {child.type for child in inline.children or ()} == {"text"}
    assert "".join(child.content for child in inline.children or ()) == f"Name: {one_line(text)}"


@given(rows=st.lists(st.tuples(texts(), st.integers(0)), min_size=1, max_size=4))
def test_a_table_has_its_cells(rows: list[tuple[str, int]]) -> None:
    tokens = MARKDOWN.parse(table(["a", "b"], [(plain(name), number) for name, number in rows]))
    cells = ["".join(child.content for child in one.children or ()) for one in tokens if one.type == "inline"]
    assert cells == ["a", "b", *(str(cell) for name, number in rows for cell in (one_line(name), number))]


@given(rows=st.lists(st.tuples(texts(), st.lists(st.integers(0, 10**6), min_size=2, max_size=2)), max_size=4))
def test_a_chart_is_xml_with_every_name_and_number(rows: list[tuple[str, list[int]]]) -> None:
    chart = ET.fromstring(bars("<Title>", ["train", "test"], rows))
    words = [element.text or "" for element in chart.iter("{http://www.w3.org/2000/svg}text")]
    assert words[:3] == ["<Title>", "train", "test"]
    assert words[4::2] == [str(sum(values)) for _, values in rows]
    for bar in chart.iter("{http://www.w3.org/2000/svg}rect"):
        assert 0 <= float(bar.get("x", 0)) + float(bar.attrib["width"]) <= 800


@pytest.mark.parametrize("language", ["en", "ar"])
def test_guidelines_have_all_labels_relations_and_examples(language: str) -> None:
    scheme = tricky_scheme()
    text = guidelines(scheme, "ar" if language == "ar" else "en")
    for one in (*scheme.labels, *scheme.relations):
        assert f"### {plain(one.name)}: {plain(one.title.in_language(language))}\n" in text
        assert plain(one.guideline.in_language(language)) in text
    for label in scheme.labels:
        assert all(f"- {plain(example)}\n" in text for example in label.examples)
    assert text.startswith('<div dir="rtl" lang="ar">') == (language == "ar")


def test_what_a_scheme_says_is_no_markup() -> None:
    label = replace(SCHEME.labels[0], guideline=Words(en="<script> *x* [a](b)\n# no", ar=""))
    text = guidelines(replace(SCHEME, labels=(label, *SCHEME.labels[1:])), "en")
    assert "\\<script\\> \\*x\\* \\[a\\](b) \\# no\n" in text


@given(lengths=st.lists(st.integers(0, 2000), min_size=1))
def test_lengths_are_in_one_class_each(lengths: list[int]) -> None:
    counts = Counter(lengths)
    found = list(classes(counts))
    assert sum(one.count for one in found) == len(lengths)
    for one in found:
        assert one.count == sum(one.least <= length <= one.most for length in lengths)
    middle = sorted(lengths)
    assert spread(counts).median == (middle[(len(lengths) - 1) // 2] + middle[len(lengths) // 2]) / 2


def test_agreement_is_the_f1_of_equal_spans() -> None:
    def work(annotator: str, *places: tuple[int, int, str]) -> Annotation:
        spans = tuple(Span(id=str(n), start=a, end=b, label=label) for n, (a, b, label) in enumerate(places))
        return Annotation(annotator=annotator, spans=spans)

    count = AgreementCount()
    count.add([work("badr", (0, 3, "PER"), (4, 8, "ORG")), work("amal", (0, 3, "PER"), (4, 9, "ORG"), (5, 6, "PER"))])
    count.add([work("amal", (0, 1, "PER"))])
    whole, org, per = count.results()
    assert (whole.first, whole.second, whole.first_spans, whole.second_spans, whole.equal) == ("amal", "badr", 3, 2, 1)
    assert (org.label, org.f1, per.label, per.f1) == ("ORG", 0.0, "PER", pytest.approx(2 / 3))
    assert count.documents == {("amal", "badr"): 1}
