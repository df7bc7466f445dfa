"""Counts over a project: which spans stand and since when, time at work, and what became of suggestions."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from articles import SCHEME, TEXT, add, annotated, article
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.commands.documents import remove
from workbench.commands.history import redo, undo
from workbench.commands.spans import relabel, set_attribute, tag, untag
from workbench.commands.suggesting import reject
from workbench.core.errors import BadInput
from workbench.core.progress import Cancelled, no_progress
from workbench.core.records import Span
from workbench.core.suggestions import Suggestion, because
from workbench.storage import steps
from workbench.storage.statistics import Statistics
from workbench.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "p.workbench", SCHEME) as project:
        yield project


class Clock:
    """Tells the time that a test gives it."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 12, 9, tzinfo=UTC)

    def now(self, _zone: object) -> datetime:
        return self.time

    def pass_(self, **time: int) -> None:
        self.time += timedelta(**time)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(steps, "datetime", clock)
    return clock


def days(store: Store, annotator: str | None = None) -> list[tuple[str, str, bool, int]]:
    return [(one.day, one.annotator, one.imported, one.spans) for one in store.statistics.days(annotator, no_progress)]


def test_spans_belong_to_the_day_of_the_step_that_made_them(store, clock):
    brought = (Span(id="x", start=0, end=3, label="PER"),)
    (document,) = add(store, annotated(article(), "a", spans=brought))
    clock.pass_(days=1)
    _, span = tag(store, document, 4, 8, "PER", annotator="a")
    tag(store, document, 4, 8, "ORG", annotator="b")
    clock.pass_(days=1)
    relabel(store, span.id, "ORG", annotator="a")
    assert days(store) == [
        ("2026-01-12", "a", True, 1),
        ("2026-01-13", "a", False, 1),
        ("2026-01-13", "b", False, 1),
    ]
    assert days(store, "b") == [("2026-01-13", "b", False, 1)]


def test_only_what_stands_counts(store, clock):
    (document,) = add(store, article())
    _, span = tag(store, document, 0, 3, "PER", annotator="a")
    clock.pass_(days=1)
    untag(store, span.id, annotator="a")
    assert days(store) == []
    undo(store)
    assert days(store) == [("2026-01-12", "a", False, 1)]
    undo(store)
    assert days(store) == []
    redo(store)
    assert days(store) == [("2026-01-12", "a", False, 1)]


def test_a_long_step_leaves_what_was_done_in_between_to_others(store, clock):
    (document,) = add(store, article())
    long = store.long_step("import", annotator="a")

    def write(start: int) -> None:
        with long.transaction() as step:
            store.documents.add_spans(step, "a", {document: [Span(id=f"s{start}", start=start, end=9, label="PER")]})

    write(0)
    clock.pass_(days=1)
    tag(store, document, 10, 14, "ORG", annotator="a")
    write(2)
    assert days(store) == [
        ("2026-01-12", "a", True, 1),
        ("2026-01-13", "a", False, 1),
        ("2026-01-12", "a", True, 1),
    ]


def test_days_are_local(store, clock, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Riyadh")  # three hours ahead
    time_zone()
    clock.time = datetime(2026, 1, 12, 22, tzinfo=UTC)
    (document,) = add(store, article())
    tag(store, document, 0, 3, "PER", annotator="a")
    assert days(store) == [("2026-01-13", "a", False, 1)]


@pytest.fixture(autouse=True)
def utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time_zone()
        yield
    time_zone()


def time_zone() -> None:
    """Let the C library see the variable that was set."""
    if hasattr(time, "tzset"):
        time.tzset()


Step = tuple[str, int]


@settings(max_examples=25)
@given(
    work=st.lists(st.tuples(st.sampled_from(["tag", "untag", "undo", "redo", "day"]), st.integers(0, 30)), max_size=25)
)
def test_after_any_work_each_standing_span_has_its_day(work: list[Step], tmp_path_factory: pytest.TempPathFactory):
    clock, made = Clock(), {}
    with pytest.MonkeyPatch.context() as patch, new_store(tmp_path_factory) as store:
        patch.setattr(steps, "datetime", clock)
        (document,) = add(store, article())
        for verb, place in work:
            if verb == "day":
                clock.pass_(days=1)
                continue
            try:
                do(store, document, verb, place)
            except BadInput:
                continue
            for span in store.annotations.get(document, "a").spans:
                made.setdefault(span.id, clock.time.date().isoformat())
        standing = store.annotations.get(document, "a").spans
        expected = sorted(made[span.id] for span in standing)
        assert sorted(one[0] for one in days(store) for _ in range(one[3])) == expected


def new_store(factory: pytest.TempPathFactory) -> Store:
    return Store.create(factory.mktemp("p") / "p.workbench", SCHEME)


def do(store: Store, document: str, verb: str, place: int) -> None:
    spans = store.annotations.get(document, "a").spans
    if verb == "tag":
        tag(store, document, place, place + 2, "WPN", annotator="a")
    elif verb == "untag" and spans:
        untag(store, spans[place % len(spans)].id, annotator="a")
    elif verb == "undo":
        undo(store)
    elif verb == "redo":
        redo(store)


def test_time_at_work_leaves_out_long_pauses(store, clock):
    (document,) = add(store, article())
    for place, seconds in enumerate((10, 300, 301, 20)):
        clock.pass_(seconds=seconds)
        tag(store, document, place, 9, "WPN", annotator="a")
    tag(store, document, 0, 3, "WPN", annotator="b")
    undo(store)
    # Between the steps of `a` lie 300, 301 and 20 seconds.
    assert store.statistics.seconds_at_work(300, no_progress) == {"a": 320}


def test_statuses_are_those_of_one_or_of_whoever_is_still_at_it(store):
    items = [annotated(article(f"{n}", f"{TEXT}{n}"), "a", status=status) for n, status in enumerate(("done", "doing"))]
    first, _ = add(store, *items)
    add(store, annotated(store.documents.get(first), "b", status="doing"), article("third", "خبر"))
    assert store.statistics.statuses(None, no_progress) == {"doing": 2, "todo": 1}
    assert store.statistics.statuses("a", no_progress) == {"doing": 1, "done": 1, "todo": 1}
    assert store.statistics.statuses("b", no_progress) == {"doing": 1, "todo": 2}


def test_outlets_are_counted_with_their_spans(store):
    spans = (Span(id="x", start=0, end=3, label="PER"), Span(id="y", start=4, end=8, label="PER"))
    add(
        store,
        annotated(article("1", meta={"outlet": "المرفأ"}), "a", spans=spans, status="done"),
        article("2", meta={"outlet": "المرفأ"}),
        article("3", meta={"outlet": 7}),
        article("4"),
    )
    found = [(one.outlet, one.documents, one.done, one.spans) for one in store.statistics.outlets(None, no_progress)]
    assert found == [("المرفأ", 2, 1, 2), ("", 1, 0, 0), ("7", 1, 0, 0)]
    assert [one.spans for one in store.statistics.outlets("importer", no_progress)] == [0, 0, 0]


@pytest.fixture
def suggested(store: Store) -> Callable[..., str]:
    """Accept a suggestion in a document of its own; return the id of the span."""

    def accept(number: int, **values: Any) -> str:
        span = Span(id=f"s{number}", start=0, end=3, label="PER", origin="suggestion", **values)
        add(store, annotated(article(f"{number}", f"{TEXT}{number}"), "a", spans=(span,)))
        return span.id

    return accept


def fates(store: Store, annotator: str | None = None) -> set[tuple[str, str, int]]:
    return {(one.label, one.fate, one.spans) for one in store.statistics.suggestions(annotator, no_progress)}


def test_suggestions_are_kept_changed_or_removed(store, suggested):
    assert store.statistics.suggestions(None, no_progress) == []
    kept, changed, removed = (suggested(number, attributes={"kind": "group"}) for number in range(3))
    set_attribute(store, kept, "alias", "كيم", annotator="a")
    relabel(store, changed, "ORG", annotator="a")
    untag(store, removed, annotator="a")
    assert fates(store) == {("PER", "kept", 1), ("PER", "changed", 1), ("PER", "removed", 1)}
    assert store.statistics.suggestions("importer", no_progress) == []
    undo(store)
    assert fates(store, "a") == {("PER", "kept", 2), ("PER", "changed", 1)}
    set_attribute(store, kept, "kind", "individual", annotator="a")
    assert fates(store) == {("PER", "kept", 1), ("PER", "changed", 2)}


def test_rejected_suggestions_count_for_who_rejected_them(store, suggested):
    suggested(1)
    (document,) = store.documents.ids()
    wrong = Suggestion(start=4, end=8, label="PER", score=1, reasons=(because("names", 1, "So."),))
    reject(store, document, [wrong], annotator="b")
    assert fates(store) == {("PER", "kept", 1), ("PER", "rejected", 1)}
    assert fates(store, "b") == {("PER", "rejected", 1)}


def test_what_was_undone_or_went_with_its_document_is_no_verdict(store, suggested):
    suggested(1)
    suggested(2)
    undo(store)
    (document,) = store.documents.ids()
    remove(store, document, annotator="a")
    assert store.statistics.suggestions(None, no_progress) == []


def test_an_unknown_annotator_is_refused(store):
    with pytest.raises(BadInput, match="no annotator nobody"):
        store.statistics.labels("nobody", no_progress)


def test_counting_can_be_stopped(store, monkeypatch):
    def stop(_done: int, _total: int | None) -> None:
        raise Cancelled("Stopped.")

    monkeypatch.setattr("workbench.storage.connection._BETWEEN_QUESTIONS", 1)
    counts: Statistics = store.statistics
    for count in (counts.statuses, counts.labels, counts.outlets, counts.days, counts.work, counts.suggestions):
        with pytest.raises(Cancelled):
            count(None, stop)
