"""The queue: each part of a filter, each order, and the tables that triggers keep."""

from itertools import product

import pytest
from articles import SCHEME, add, annotated, article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.commands.documents import discuss, mark, remove
from workbench.commands.history import redo, undo
from workbench.commands.queue import discuss_all, mark_all
from workbench.commands.spans import relabel, tag, untag
from workbench.core.errors import BadInput
from workbench.core.queue import EVERYBODY, SORT_KEYS, Filter, Sort
from workbench.core.records import STATUSES, Span
from workbench.core.search import Query
from workbench.storage.derived import RECOUNTS
from workbench.storage.queue import wrong_rows
from workbench.storage.store import Store
from workbench.storage.suggestions import DocumentCount

META = (
    {"title": "قلعة المدينة", "outlet": "وكالة", "date": "2024-03-31"},
    {"title": "أخبار", "outlet": "صحيفة", "date": "2024-04"},
    {"title": "اخبار قديمة", "outlet": "وكالة", "date": "2023-01-02T10:00"},
    {},
)


@pytest.fixture
def documents(store):
    """Four documents: 0 done with a person, 1 doing with a weapon and to be discussed, 2 skipped by b, 3 untouched."""
    ids = add(
        store, *(article(f"{10 - place}.txt", "سلاح " * (place + 1), meta=meta) for place, meta in enumerate(META))
    )
    tag(store, ids[0], 0, 4, "PER", annotator="a")
    mark(store, ids[0], "done", annotator="a")
    tag(store, ids[1], 0, 4, "WPN", annotator="a")
    tag(store, ids[1], 5, 9, "PER", annotator="a")
    discuss(store, ids[1], True, annotator="a")
    mark(store, ids[2], "skipped", annotator="b")
    counts = zip(ids, (3, 1, 2), (0.5, 2.0, 1.0), strict=False)
    store.suggestions.put_counts("1", [DocumentCount(document=one, suggestions=n, gain=g) for one, n, g in counts])
    return ids


def shown(store, wanted=Filter(), sort=Sort(), annotator="a"):  # noqa: B008
    names = store.queue.rows(store.queue.places(wanted, sort, annotator), annotator)
    return [10 - int(row.name.partition(".")[0]) for row in names]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Filter(), [0, 1, 2, 3]),
        (Filter(statuses=frozenset({"todo"})), [2, 3]),
        (Filter(statuses=frozenset({"done", "doing"})), [0, 1]),
        (Filter(statuses=frozenset({"todo", "done"})), [0, 2, 3]),
        (Filter(statuses=frozenset(STATUSES)), [0, 1, 2, 3]),
        (Filter(statuses=frozenset({"skipped"}), annotator="b"), [2]),
        (Filter(statuses=frozenset({"todo"}), annotator=EVERYBODY), [3]),
        (Filter(statuses=frozenset({"skipped"}), annotator=EVERYBODY), [2]),
        (Filter(discuss=True), [1]),
        (Filter(discuss=False), [0, 2, 3]),
        (Filter(label="PER"), [0, 1]),
        (Filter(label="PER", unlabelled="WPN"), [0]),
        (Filter(unlabelled="PER"), [2, 3]),
        (Filter(label="PER", annotator="b"), []),
        (Filter(label="WPN", annotator=EVERYBODY), [1]),
        (Filter(suggested=True), [1, 2]),  # the first is done
        (Filter(suggested=False), [0, 3]),
        (Filter(suggested=True, annotator="b"), [0, 1]),
        (Filter(suggested=True, annotator=EVERYBODY), [1]),
        (Filter(suggested=True, statuses=frozenset({"todo"})), [2]),
        (Filter(outlet="وكالة"), [0, 2]),
        (Filter(since="2024-01-01"), [0, 1]),
        (Filter(until="2024-04-15"), [0, 1, 2]),
        (Filter(since="2024-04-15", until="2024"), [1]),
        (Filter(since="2024-03", until="2024-03"), [0]),
        (Filter(shortest=10, longest=15), [1, 2]),
        (Filter(longest=10**30), [0, 1, 2, 3]),  # more than SQLite can count
        (Filter(shortest=10**30), []),
        (Filter(annotator="b"), [2]),
        (Filter(annotator="a"), [0, 1]),
        (Filter(annotator=EVERYBODY), [0, 1, 2]),
        (Filter(annotator="nobody"), []),
        (Filter(words="اخبار"), [1, 2]),
        (Filter(words="قديمه أخبار"), [2]),
        (Filter(words="10.txt"), [0]),
        (Filter(words="قلعه", statuses=frozenset({"done"})), [0]),
        (Filter(words="%'\"\0"), []),
        (Filter(text=Query("سلاح سلاح سلاح")), [2, 3]),
        (Filter(text=Query("سلاح سلاح سلاح"), statuses=frozenset({"todo"}), outlet="وكالة"), [2]),
    ],
)
def test_what_passes_a_filter(store, documents, wanted, expected):
    assert shown(store, wanted) == expected
    counts = store.queue.counts(wanted, "a")
    assert list(counts) == list(STATUSES)
    assert sum(counts.values()) == len(expected)


@pytest.mark.parametrize(
    ("by", "expected", "turned"),
    [
        ("order", [0, 1, 2, 3], [3, 2, 1, 0]),
        ("name", [3, 2, 1, 0], [0, 1, 2, 3]),
        ("title", [3, 1, 2, 0], [0, 2, 1, 3]),
        ("outlet", [1, 0, 2, 3], [0, 2, 1, 3]),  # what has none comes last either way
        ("date", [2, 0, 1, 3], [1, 0, 2, 3]),
        ("length", [0, 1, 2, 3], [3, 2, 1, 0]),
        ("spans", [2, 3, 0, 1], [1, 0, 2, 3]),
        ("status", [2, 3, 1, 0], [0, 1, 2, 3]),
        ("suggestions", [0, 3, 1, 2], [2, 1, 0, 3]),
        ("gain", [0, 3, 2, 1], [1, 2, 0, 3]),
    ],
)
def test_every_order(store, documents, by, expected, turned):
    assert shown(store, sort=Sort(by)) == expected
    assert shown(store, sort=Sort(by, descending=True)) == turned


def test_counts_are_those_of_one_annotator_or_of_all(store, documents):
    assert store.queue.counts(Filter(), "a") == {"todo": 2, "doing": 1, "done": 1, "skipped": 0}
    assert store.queue.counts(Filter(), None) == {"todo": 1, "doing": 1, "done": 1, "skipped": 1}
    assert store.queue.counts(Filter(label="WPN"), "a") == {"todo": 0, "doing": 1, "done": 0, "skipped": 0}


def test_a_document_can_be_asked_for_in_any_case(store, documents):
    (row,) = store.queue.places(Filter(words="قلعة"))
    found = store.queue.places(Filter(statuses=frozenset({"doing"})), Sort("name"), "a", also=row)
    assert found.index(row) == 1
    assert list(store.queue.places(Filter(outlet="وكالة"), within=[row])) == [row]


def test_rows_come_in_the_order_asked_and_without_those_that_are_gone(store, documents):
    places = store.queue.places(annotator="a")
    assert [row.id for row in store.queue.rows([places[2], 99, places[0]], "a")] == [documents[2], documents[0]]
    assert store.queue.row_id(documents[1]) == places[1]
    assert store.queue.row_id("none") is None


def test_outlets_and_annotators(store, documents):
    assert store.queue.outlets() == [("وكالة", 2), ("صحيفة", 1)]
    assert store.queue.annotators() == ["a", "b", "importer"]


def test_many_are_marked_in_one_step_and_undone_in_one(store, documents):
    before = store.queue.counts(Filter(), "a")
    step = mark_all(store, store.queue.places(), "done", annotator="a")
    assert step.touched.documents == frozenset(documents[1:])
    assert store.queue.counts(Filter(), "a") == {"todo": 0, "doing": 0, "done": 4, "skipped": 0}
    assert store.queue.counts(Filter(), "b")["skipped"] == 1
    with pytest.raises(BadInput, match="nothing to change"):
        mark_all(store, store.queue.places(), "done", annotator="a")
    undo(store)
    assert store.queue.counts(Filter(), "a") == before
    discuss_all(store, store.queue.places(), True, annotator="a")
    assert shown(store, Filter(discuss=True)) == [0, 1, 2, 3]
    assert consistent(store)


def test_marking_what_nobody_began_as_to_do_changes_nothing(store, documents):
    (row,) = store.queue.places(Filter(words="7.txt"))
    with pytest.raises(BadInput, match="nothing to change"):
        mark_all(store, [row], "todo", annotator="a")


def consistent(store):
    return {table: wrong_rows(store.connection, table) for table in RECOUNTS} == dict.fromkeys(RECOUNTS, 0)


WORK = st.lists(
    st.tuples(
        st.sampled_from(["import", "tag", "relabel", "untag", "mark", "all", "discuss", "remove", "undo", "redo"]),
        st.integers(0, 5),
        st.sampled_from(["PER", "ORG", "WPN"]),
    ),
    max_size=25,
)


@given(work=WORK)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_tables_are_what_counting_anew_gives_whatever_is_done(tmp_path_factory, work):
    with Store.create(tmp_path_factory.mktemp("random") / "p.workbench", SCHEME) as store:
        for verb, number, label in work:
            try:
                do(store, verb, number, label)
            except (BadInput, IndexError):
                continue
            assert consistent(store)


def do(store, verb, number, label):
    ids = store.documents.ids()
    spans = [span.id for document in ids for span in store.annotations.get(document, "a").spans]
    match verb:
        case "import":
            said = (Span(id=f"s{len(ids)}", start=0, end=3, label=label),) * (number % 2)
            add(store, annotated(article(f"{number}.txt", meta=META[number % 4]), "a", spans=said, status="doing"))
        case "tag":
            tag(store, ids[number], number, number + 4, label, annotator="a")
        case "relabel":
            relabel(store, spans[number], label, annotator="a")
        case "untag":
            untag(store, spans[number], annotator="a")
        case "mark":
            mark(store, ids[number], STATUSES[number % 4], annotator=label)
        case "all":
            mark_all(store, store.queue.places()[:number], STATUSES[number % 4], annotator="a")
        case "discuss":
            discuss(store, ids[number], True, annotator="a")
        case "remove":
            remove(store, ids[number], annotator="a")
        case "undo":
            undo(store)
        case "redo":
            redo(store)


def test_every_pair_of_filter_and_order_holds_the_same_documents(store, documents):
    for wanted, by in product((Filter(), Filter(label="PER"), Filter(words="اخبار")), SORT_KEYS):
        assert sorted(shown(store, wanted, Sort(by))) == shown(store, wanted)
