"""What is suggested, as the project stores it: replaced row by row, gone with its document, no part of the history."""

import pytest
from articles import add, article, dump

from workbench.commands.documents import remove
from workbench.commands.history import undo
from workbench.core.errors import Failure
from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion, because
from workbench.storage.store import Store
from workbench.storage.suggestions import DocumentCount, StoredSuggestions

REASON = because("lexicon", 0.7, "It stands in {name}.", name="nations")
FIRST = Suggestion(start=0, end=3, label="PER", score=0.7, reasons=(REASON,), attributes={"kind": "group", "n": [1.5]})
SECOND = Suggestion(
    start=4,
    end=16,
    label="WPN",
    score=0.123456789012345,
    reasons=(REASON, because("other", 0.1, "So.")),
    fragments=((4, 8), (9, 16)),
    entity="سامر",
)
LINK = SuggestedRelation(type="owner", source=SECOND.place, target=Place("PER", 0, 3), score=0.5, suggester="lexicon")
WHOLE = StoredSuggestions("1", Suggested((FIRST, SECOND), (LINK,)))


def test_what_is_stored_comes_back_as_it_was(store):
    one, two = add(store, article("one"), article("two"))
    before = store.history.steps()
    empty = StoredSuggestions("2", Suggested())
    store.suggestions.put({one: {"lexicon": WHOLE, "quotes": empty}, two: {"lexicon": empty}, "gone": {"x": WHOLE}})
    assert store.suggestions.of(one) == {"lexicon": WHOLE, "quotes": empty}
    store.suggestions.put({one: {"quotes": WHOLE}})
    assert store.suggestions.of(one) == {"lexicon": WHOLE, "quotes": WHOLE}
    assert store.suggestions.of(two) == {"lexicon": empty}
    assert store.history.steps() == before


def test_it_goes_with_its_document_and_does_not_come_back(store):
    one, two = add(store, article("one"), article("two"))
    store.suggestions.put({one: {"lexicon": WHOLE}, two: {"lexicon": WHOLE}})
    counts = [DocumentCount(document=document, suggestions=2, gain=0.5) for document in (one, two)]
    store.suggestions.put_counts("1", counts)
    remove(store, one, annotator="a")
    rows = dump(store)
    assert [len(rows[table]) for table in ("suggestions", "suggestion_counts")] == [1, 1]
    undo(store)
    assert store.suggestions.of(one) == {}
    assert list(store.suggestions.uncounted("1")) == [one]


def test_documents_are_counted_of_one_version(store):
    ids = add(store, article("one"), article("two"), article("three"))
    store.suggestions.put_counts("1", [DocumentCount(document=ids[1], suggestions=1, gain=0)])
    assert list(store.suggestions.uncounted("1")) == [ids[0], ids[2]]
    assert list(store.suggestions.uncounted("2")) == ids
    assert (store.suggestions.coverage("1"), store.suggestions.coverage("2")) == ((1, 3), (0, 3))


def test_they_are_counted_while_they_are_asked_for_a_page_at_a_time(store, monkeypatch):
    monkeypatch.setattr("workbench.storage.suggestions._PAGE", 2)
    ids = add(store, *(article(str(number)) for number in range(5)))
    seen = []
    for document in store.suggestions.uncounted("1"):
        store.suggestions.put_counts("1", [DocumentCount(document=document, suggestions=0, gain=0)])
        seen.append(document)
    assert seen == ids
    assert list(store.suggestions.uncounted("1")) == []


def test_nothing_is_stored_in_a_project_that_is_read(store):
    (one,) = add(store, article())
    with Store.open(store.path, read_only=True) as reader, pytest.raises(Failure, match="read-only"):
        reader.suggestions.put({one: {"lexicon": WHOLE}})
