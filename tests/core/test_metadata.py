import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.core.metadata import (
    checked_name,
    checked_value,
    news_of,
    renamed_field,
    value_text,
    with_values,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda values: st.lists(values) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), values),
    max_leaves=5,
)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), JSON))
def test_a_value_that_reads_as_before_stays_what_it_was(meta: dict) -> None:
    kept = {field: value for field, value in meta.items() if value_text(value).strip()}
    assert with_values(kept, {field: value_text(value) for field, value in kept.items()}) == kept


def test_blank_text_removes_a_field_and_a_new_one_comes_last() -> None:
    assert with_values({"title": "خبر", "desk": "سياسة"}, {"title": " ", "pages": 3}) == {"desk": "سياسة", "pages": 3}


def test_an_edited_number_becomes_the_text_that_was_typed() -> None:
    assert with_values({"pages": 3}, {"pages": "٤"}) == {"pages": "٤"}


def test_a_field_keeps_its_place_under_another_name() -> None:
    assert list(renamed_field({"a": "1", "b": "2", "c": "3"}, "b", "d").items()) == [("a", "1"), ("d", "2"), ("c", "3")]


def test_what_becomes_the_date_must_be_one() -> None:
    assert renamed_field({"year": 2024}, "year", "date") == {"date": "2024"}
    with pytest.raises(BadInput, match="is no date"):
        renamed_field({"when": "أمس"}, "when", "date")


@pytest.mark.parametrize("name", ["", " \n", "x" * 101, "a\0b", "\ud800"])
def test_some_names_cannot_be_those_of_fields(name: str) -> None:
    with pytest.raises(BadInput):
        checked_name(name)


@pytest.mark.parametrize("value", ["x" * 20_001, "a\0b", "\udfff"])
def test_some_texts_cannot_be_kept(value: str) -> None:
    with pytest.raises(BadInput):
        checked_value("title", value)


def test_any_other_text_is_kept_as_it_was_typed() -> None:
    assert checked_value("title", " <b>خبر</b>\n") == " <b>خبر</b>\n"
    assert checked_value("date", "") == ""


def test_what_only_names_the_document_is_no_news() -> None:
    fields = {"id": "7", "name": "one", "title": "one"}
    assert news_of(fields, id="d", name="one", sha256="") == {"id": "7", "title": "one"}
