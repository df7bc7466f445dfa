import pytest

from workbench.core.errors import BadInput, Failure, WorkbenchError
from workbench.core.records import Document, Span, surface


def span(start: int, end: int, *fragments: tuple[int, int]) -> Span:
    return Span(id="a", start=start, end=end, label="PER", fragments=fragments)


def test_the_surface_is_the_exact_text():
    assert surface("\ufeffقالَ\u00a0كيم", span(1, 5)) == "قالَ"
    assert surface("🚀ميغ-31", span(1, 7)) == "ميغ-31"


def test_the_fragments_of_a_surface_are_joined_by_an_ellipsis():
    parted = span(0, 11, (0, 3), (8, 11))
    assert parted.ranges == ((0, 3), (8, 11))
    assert surface("قال أمس نعم", parted) == "قال … نعم"


def test_a_span_of_one_piece_has_one_range():
    assert span(2, 5).ranges == ((2, 5),)


def test_spans_are_ordered_by_start_end_and_id():
    places = [("b", 1, 3), ("a", 1, 3), ("c", 0, 9)]
    spans = [Span(id=name, start=start, end=end, label="PER") for name, start, end in places]
    assert [one.id for one in sorted(spans, key=lambda one: one.order)] == ["c", "a", "b"]


@pytest.mark.parametrize(("meta", "title"), [({"title": "خبر"}, "خبر"), ({"title": ""}, "001"), ({}, "001")])
def test_a_document_without_a_title_is_called_by_its_name(meta, title):
    assert Document(id="d", name="001", text="نص", sha256="", meta=meta).title == title


def test_an_error_is_a_sentence_that_keeps_its_template_and_values():
    error = BadInput("{file}, line {line}: no text.", file="{a}.jsonl", line=3)
    assert str(error) == "{a}.jsonl, line 3: no text."
    assert (error.template, error.values) == ("{file}, line {line}: no text.", {"file": "{a}.jsonl", "line": 3})
    assert (BadInput("x").exit_code, Failure("x").exit_code) == (2, 1)
    assert isinstance(error, WorkbenchError)
