"""Filters and orders of documents: what they may ask, how they are kept, and the keys that are compared."""

import msgspec
import pytest
from articles import SCHEME
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.core.queue import SORT_KEYS, Filter, SavedFilter, Sort, checked, keys, read_date, sort_by, sort_key
from workbench.core.records import STATUSES
from workbench.core.search import Query

FILTERS = st.builds(
    Filter,
    statuses=st.frozensets(st.sampled_from(STATUSES)),
    discuss=st.none() | st.booleans(),
    label=st.sampled_from(["", "PER"]),
    outlet=st.text(max_size=5),
    since=st.sampled_from(["", "2024", "2024-02-29"]),
    shortest=st.none() | st.integers(0, 9),
    words=st.text(max_size=5),
    text=st.none() | st.builds(Query, st.text(min_size=1, max_size=5)),
)


@given(filter_=FILTERS, by=st.sampled_from(SORT_KEYS), descending=st.booleans())
def test_a_filter_comes_back_from_json(filter_, by, descending):
    saved = SavedFilter("ع", filter_, Sort(by, descending))
    assert msgspec.json.decode(msgspec.json.encode(saved), type=SavedFilter) == saved


def test_an_empty_filter_is_empty_in_json():
    assert msgspec.json.encode(Filter()) == b"{}"


def test_dates_are_taken_in_any_digits():
    assert checked(Filter(since=" ٢٠٢٤-٠٣ ", until="2024-03-31"), SCHEME) == Filter(since="2024-03", until="2024-03-31")


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (Filter(statuses=frozenset({"never"})), "There is no status never"),
        (Filter(label="PERSON"), "has no label PERSON"),
        (Filter(unlabelled="PERSON"), "has no label PERSON"),
        (Filter(since="31/03/2024"), "“31/03/2024” is no date"),
        (Filter(until="2023-02-29"), "“2023-02-29” is no date"),
        (Filter(until="2024-13"), "“2024-13” is no date"),
        (Filter(since="2024-05", until="2024-04-30"), "end on 2024-04-30, before they begin on 2024-05"),
        (Filter(shortest=-1), "less than 0"),
        (Filter(shortest=9, longest=8), "8, is shorter than the shortest, 9"),
        (Filter(text=Query("(", "regex")), "regular expression"),
    ],
)
def test_what_cannot_be_asked_is_said(wanted, sentence):
    with pytest.raises(BadInput, match=sentence.replace("(", r"\(")):
        checked(wanted, SCHEME)


def test_an_unknown_order_is_refused():
    assert sort_by("date", descending=True) == Sort("date", descending=True)
    with pytest.raises(BadInput, match="cannot be sorted by size"):
        sort_by("size")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-03-31", "2024-03-31"),
        ("٢٠٢٤-٠٣-٣١", "2024-03-31"),
        ("2024-03-31T10:00:00Z", "2024-03-31"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("20240331", None),
        ("2024-02-30", None),
        ("0000", None),
        ("31 March 2024", None),
        ("", None),
    ],
)
def test_the_date_of_a_document(text, date):
    assert read_date(text) == date


def test_numbers_sort_by_what_they_count_and_spellings_together():
    names = ["خبر 10", "خبر ٢", "أحمد", "احمد 2", "إحمد"]
    assert sorted(names, key=sort_key) == ["أحمد", "إحمد", "احمد 2", "خبر ٢", "خبر 10"]


def test_keys_of_strange_metadata():
    found = keys("a.txt", {"title": None, "outlet": ["x"], "date": 2024, "n": {"k": "قلعة"}})
    assert (found.title, found.outlet, found.date) == ("a.txt", '["x"]', "2024")
    assert "قلعه" in found.words
