"""Where the work stands: speakers, mentions, periods, time at work, all numbers together."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from articles import add, annotated, article
from hypothesis import given
from hypothesis import strategies as st
from news_scheme import NEWS

from workbench.commands.entities import found_entity, identify
from workbench.commands.quotes import quote
from workbench.commands.schemes import load_scheme
from workbench.commands.spans import tag
from workbench.commands.statistics import (
    PERIODS,
    MentionTable,
    PeriodCount,
    by_period,
    count_labels,
    count_mentions,
    count_speakers,
    count_suggestions,
    count_work,
    statistics,
)
from workbench.core.errors import BadInput
from workbench.core.records import Span
from workbench.storage.store import Store

TEXT = "قال كيم: «سلمى». وأضاف كِيم «نعم». وردّ الوزير «لا»."


def at(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "p.workbench", NEWS) as project:
        yield project


@pytest.fixture
def document(store: Store) -> str:
    (document,) = add(store, article("one", TEXT))
    return document


def say(store: Store, document: str, words: str, source: tuple[int, int] | None = None) -> str:
    return quote(store, document, [at(words)], annotator="a", source=source)[1].id


def speakers(store: Store) -> list[tuple[str, int, bool]]:
    return [(one.name, one.quotes, one.identified) for one in count_speakers(store)]


def test_sources_count_under_their_words_in_any_spelling(store, document):
    say(store, document, "سلمى", at("كيم"))
    say(store, document, "نعم", at("كِيم"))
    say(store, document, "لا")
    ((name, quotes, is_identified), *others) = speakers(store)
    assert (name in ("كيم", "كِيم"), quotes, is_identified) == (True, 2, False)
    assert others == [("", 1, False)]


def test_who_is_identified_counts_under_the_name_of_the_entity(store, document):
    say(store, document, "سلمى", at("كيم"))
    kim = store.annotations.get(document, "a").spans[0]
    found_entity(store, [kim.id], "كيم الأول", annotator="a")
    third = say(store, document, "لا", at("الوزير"))
    entity = store.entities.all()[0].id
    identify(store, [third], entity, annotator="a")  # the quote itself; its source has words only
    assert speakers(store) == [("كيم الأول", 2, True)]
    quote(store, document, [at("نعم")], annotator="a", attributes={"speaker": entity})
    assert speakers(store) == [("كيم الأول", 3, True)]


def test_words_behind_a_nul_are_read(store):
    text = "قال\0كيم «نعم»"
    (document,) = add(store, article("nul", text))
    start = text.index("نعم")
    quote(store, document, [(start, start + 3)], annotator="a", source=(4, 7))
    assert speakers(store) == [("كيم", 1, False)]


def test_without_roles_there_is_nothing_to_count(tmp_path):
    with Store.create(tmp_path / "plain.workbench", load_scheme("conll-4")) as plain:
        assert count_speakers(plain) == []
        assert count_mentions(plain) == MentionTable("", "", [])
        assert count_suggestions(plain) == []


def test_labels_come_in_the_order_of_the_scheme_and_unknown_ones_last(store):
    spans = (Span(id="x", start=0, end=3, label="GONE"), Span(id="y", start=0, end=3, label="ORG"))
    add(store, annotated(article("one", TEXT), "a", spans=spans))
    assert [(one.label, one.spans) for one in count_labels(store)][:3] == [("PER", 0), ("ORG", 1), ("WPN", 0)]
    assert [(one.label, one.spans) for one in count_labels(store)][-1] == ("GONE", 1)


def test_mentions_are_counted_by_two_choices_of_the_scheme(tmp_path):
    with Store.create(tmp_path / "arms.workbench", load_scheme("arms-news")) as arms:
        (document,) = add(arms, article("one", TEXT))
        tag(arms, document, 0, 3, "TECH", annotator="a")
        for place, status in enumerate(("sought", "possessed", "sought")):
            values = {"category": "rocket-mlrs", "status": status}
            tag(arms, document, place, 9, "WEAPON", annotator="a", attributes=values)
        table = count_mentions(arms)
        assert (table.category, table.status) == ("category", "status")
        assert [(one.label, one.category, one.status, one.mentions) for one in table.rows] == [
            ("WEAPON", "rocket-mlrs", "possessed", 1),
            ("WEAPON", "rocket-mlrs", "sought", 2),
            ("TECH", "", "", 1),
        ]
        assert count_mentions(arms, "importer").rows == []


def test_a_name_of_an_attribute_is_no_path(store, document):
    assert store.statistics.mentions(None, ["PER"], '$."a', "b.c", lambda *_: None) == []
    tag(store, document, 0, 3, "PER", annotator="a")
    (row,) = store.statistics.mentions(None, ["PER"], '$."a', "b.c", lambda *_: None)
    assert (row.category, row.status, row.mentions) == ("", "", 1)


@pytest.mark.parametrize(("seconds", "rate"), [(0, None), (899, None), (900, 40.0), (3600, 10.0)])
def test_spans_per_hour_need_enough_time(store, document, monkeypatch, seconds, rate):
    for place in range(10):
        tag(store, document, place, 20, "WPN", annotator="a")
    monkeypatch.setattr(store.statistics, "seconds_at_work", lambda *_: {"a": seconds})
    (one,) = count_work(store)
    assert one.spans_per_hour == rate


DAYS = st.dates().map(lambda day: day.isoformat())
COUNTS = st.builds(PeriodCount, DAYS, st.integers(0, 99), st.integers(0, 99))


@given(st.lists(COUNTS, unique_by=lambda one: one.start).map(lambda days: sorted(days, key=lambda one: one.start)))
def test_no_period_loses_a_span(days: list[PeriodCount]):
    for period in PERIODS:
        found = by_period(days, period)
        assert sum(one.made for one in found) == sum(one.made for one in days)
        assert [one.start for one in found] == sorted({one.start for one in found})


def test_weeks_begin_on_monday():
    days = [PeriodCount(day, 1, 0) for day in ("2026-01-04", "2026-01-05", "2026-02-01")]
    assert [one.start for one in by_period(days, "week")] == ["2025-12-29", "2026-01-05", "2026-01-26"]
    assert [one.made for one in by_period(days, "month")] == [2, 1]


def test_days_without_spans_are_there(store, document):
    tag(store, document, 0, 3, "PER", annotator="a")
    assert [one.made for one in statistics(store).days] == [1]
    store.connection.execute("UPDATE steps SET at = '2026-01-01T12:00:00.000+00:00' WHERE verb = 'tag'")
    tag(store, document, 4, 7, "PER", annotator="a")
    store.connection.execute("UPDATE steps SET at = '2026-01-04T12:00:00.000+00:00' WHERE id = 3")
    assert [one.made for one in statistics(store).days] == [1, 0, 0, 1]


def test_all_numbers_are_of_the_annotator(store, document):
    tag(store, document, 0, 3, "PER", annotator="a")
    found = statistics(store, "a")
    assert (found.annotator, [one.annotator for one in found.annotators]) == ("a", ["a"])
    assert sum(one.spans for one in statistics(store, "importer").labels) == 0
    with pytest.raises(BadInput):
        statistics(store, "nobody")
