"""Where the work stands, in numbers: what `workbench stats` prints and the window of statistics draws."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Literal, get_args

from msgspec import Struct

from workbench.commands.mention_table import mention_columns
from workbench.core.folding import fold_plain
from workbench.core.progress import Progress, no_progress
from workbench.core.records import STATUSES, Status
from workbench.core.scheme import QuoteRoles, Scheme
from workbench.storage.fates import Fate
from workbench.storage.statistics import DayCount, MentionCount, OutletCount, Source
from workbench.storage.store import Store

Period = Literal["day", "week", "month"]
PERIODS: tuple[Period, ...] = get_args(Period)

LONGEST_PAUSE = 5 * 60  # seconds between two steps; a longer pause was not work
LEAST_WORK = 15 * 60  # seconds, below which a number per hour would say nothing


class StatusCount(Struct, frozen=True):
    """How many documents have a status."""

    status: Status
    documents: int


class LabelCount(Struct, frozen=True):
    """How many spans have a label."""

    label: str
    spans: int


class PeriodCount(Struct, frozen=True):
    """The spans made in a period, or brought by imports. `start` is its first day (local, ISO), a Monday for weeks."""

    start: str
    made: int
    imported: int


class AnnotatorCount(Struct, frozen=True):
    """The work of one annotator.

    Attributes:
        documents: those the annotator has begun; `done` of them are.
        spans: all that stand; `made` of them were not brought by an import.
        seconds: the time at work (see `count_work`).
        spans_per_hour: of those made here; None where the time is too short to tell.
    """

    annotator: str
    documents: int
    done: int
    spans: int
    made: int
    seconds: int
    spans_per_hour: float | None


class SpeakerCount(Struct, frozen=True):
    """The quotes of a speaker: the name of an entity if `identified`, otherwise the words of the articles.

    Quotes without any speaker have an empty name.
    """

    name: str
    quotes: int
    identified: bool


class MentionTable(Struct, frozen=True):
    """Mentions by the values of two attributes (names); one that the scheme lacks is empty, and so are its values.

    `rows` come in the order of the scheme's labels and of their values; what it does not know, and no value, come last.
    """

    category: str
    status: str
    rows: list[MentionCount]


class SuggestionCount(Struct, frozen=True):
    """What became of the suggestions of a label: accepted and kept, changed or removed since, or rejected."""

    label: str
    kept: int
    changed: int
    removed: int
    rejected: int


class Statistics(Struct, frozen=True):
    """All the numbers of a project, over one annotator or all (empty)."""

    annotator: str
    statuses: list[StatusCount]
    labels: list[LabelCount]
    outlets: list[OutletCount]
    days: list[PeriodCount]
    weeks: list[PeriodCount]
    months: list[PeriodCount]
    annotators: list[AnnotatorCount]
    speakers: list[SpeakerCount]
    mentions: MentionTable
    suggestions: list[SuggestionCount]


def statistics(store: Store, annotator: str | None = None, progress: Progress = no_progress) -> Statistics:
    """Return all the numbers of a project, of one annotator or of all; each is explained where it is counted.

    Raises:
        BadInput: the project has no such annotator.
        Cancelled: `progress` stopped it.
    """
    made = store.statistics.days(annotator, progress)  # takes longest, and two of them need it
    days = _by_day(made)
    return Statistics(
        annotator=annotator or "",
        statuses=count_statuses(store, annotator, progress),
        labels=count_labels(store, annotator, progress),
        outlets=count_outlets(store, annotator, progress),
        days=days,
        weeks=by_period(days, "week"),
        months=by_period(days, "month"),
        annotators=_work(store, annotator, made, progress),
        speakers=count_speakers(store, annotator, progress),
        mentions=count_mentions(store, annotator, progress),
        suggestions=count_suggestions(store, annotator, progress),
    )


# The functions below raise what `statistics` raises.


def count_statuses(store: Store, annotator: str | None = None, progress: Progress = no_progress) -> list[StatusCount]:
    """Return how many documents have each status: for one annotator, or as far as the one who is still at it."""
    counts = store.statistics.statuses(annotator, progress)
    return [StatusCount(status, counts.get(status, 0)) for status in STATUSES]


def count_labels(store: Store, annotator: str | None = None, progress: Progress = no_progress) -> list[LabelCount]:
    """Return how many spans each label of the scheme has, in its order; labels that it lacks come last."""
    counts = store.statistics.labels(annotator, progress)
    known = dict.fromkeys(store.scheme.by_name, 0)
    return [LabelCount(label, spans) for label, spans in (known | counts).items()]


def count_outlets(store: Store, annotator: str | None = None, progress: Progress = no_progress) -> list[OutletCount]:
    """Return documents and spans of each outlet (the metadata `outlet`), those with most documents first."""
    return store.statistics.outlets(annotator, progress)


def count_days(store: Store, annotator: str | None = None, progress: Progress = no_progress) -> list[PeriodCount]:
    """Return how many spans were made on each day from the first to the last on which any was.

    Only what still stands counts, for the day of the step that made it; what was undone or removed does not. Days are
    those of this machine's local time.
    """
    return _by_day(store.statistics.days(annotator, progress))


def _by_day(days: Iterable[DayCount]) -> list[PeriodCount]:
    made: Counter[str] = Counter()
    imported: Counter[str] = Counter()
    for one in days:
        (imported if one.imported else made)[one.day] += one.spans
    return [PeriodCount(day, made[day], imported[day]) for day in _days_between(made.keys() | imported.keys())]


def by_period(days: Iterable[PeriodCount], period: Period) -> list[PeriodCount]:
    """Return the counts of days as those of weeks (from Monday, ISO 8601) or months."""
    groups = groupby(days, key=lambda one: _start(date.fromisoformat(one.start), period).isoformat())
    return [_sum(start, list(group)) for start, group in groups]


def count_work(store: Store, annotator: str | None = None, progress: Progress = no_progress) -> list[AnnotatorCount]:
    """Return the work of each annotator, the one with the most spans first.

    The time at work is the sum of the times between two steps of an annotator that follow each other, where no more
    than LONGEST_PAUSE passed. So breaks do not count, nor does reading before the first step and after the last one of
    a sitting: the time is rather too short than too long, and says nothing of work without steps. Steps that were
    undone count, since the time was spent; the spans that they made do not.
    """
    return _work(store, annotator, store.statistics.days(annotator, progress), progress)


def _work(store: Store, annotator: str | None, days: Iterable[DayCount], progress: Progress) -> list[AnnotatorCount]:
    made: Counter[str] = Counter()
    for one in days:
        made[one.annotator] += 0 if one.imported else one.spans
    seconds = store.statistics.seconds_at_work(LONGEST_PAUSE, progress)
    return [
        AnnotatorCount(
            annotator=one.annotator,
            documents=one.documents,
            done=one.done,
            spans=one.spans,
            made=made[one.annotator],
            seconds=seconds.get(one.annotator, 0),
            spans_per_hour=_per_hour(made[one.annotator], seconds.get(one.annotator, 0)),
        )
        for one in store.statistics.work(annotator, progress)
    ]


def count_speakers(store: Store, annotator: str | None = None, progress: Progress = no_progress) -> list[SpeakerCount]:
    """Return how many quotes each speaker has, the one with most first.

    Who is identified counts under the name of the entity: that of the sources of the quote, else of the quote itself,
    else of its attribute for the speaker. Other sources count under their words, whose spellings are folded together
    and shown as they are written most often. A quote with two speakers counts for both.
    """
    roles = store.scheme.quotes
    if roles is None:
        return []
    entity_attribute = _names_entity(store.scheme, roles)
    entities: Counter[str] = Counter()
    surfaces: Counter[str] = Counter()
    rows = store.statistics.sources(annotator, roles.content, roles.source_relation, roles.speaker, progress)
    for _, group in groupby(rows, key=attrgetter("row")):
        known, written = _speakers(list(group), entity_attribute=entity_attribute)
        entities.update(known)
        surfaces.update(written)
    names = store.entities.named_by(entities)
    identified = [(names[one].name if one in names else one, count) for one, count in entities.items()]
    counts = [SpeakerCount(name, count, True) for name, count in identified]
    counts += [SpeakerCount(name, count, False) for name, count in _folded_together(surfaces)]
    return sorted(counts, key=lambda one: (-one.quotes, one.name))


def count_mentions(store: Store, annotator: str | None = None, progress: Progress = no_progress) -> MentionTable:
    """Return how many mentions, such as weapons, have which category and status.

    These are the first two attributes of the scheme's mentions that take one of several values.
    """
    scheme = store.scheme
    if scheme.mentions is None:
        return MentionTable("", "", [])
    choices = [one.name for one in mention_columns(scheme)[0] if one.type == "choice"]
    category, status = (*choices[:2], "", "")[:2]
    if not category:
        return MentionTable("", "", [])
    rows = store.statistics.mentions(annotator, scheme.mentions.labels, category, status, progress)
    return MentionTable(category, status, sorted(rows, key=lambda one: _place(scheme, one, category, status)))


def count_suggestions(
    store: Store, annotator: str | None = None, progress: Progress = no_progress
) -> list[SuggestionCount]:
    """Return what became of suggestions, by the label that was suggested; none if none was decided on.

    An accepted one is changed if its range, its label, or a value that came with it is another now; values added to it
    are no change. One that went with its whole document does not count.
    """
    counts: dict[str, Counter[Fate]] = defaultdict(Counter)
    for one in store.statistics.suggestions(annotator, progress):
        counts[one.label][one.fate] += one.spans
    return [
        SuggestionCount(label, each["kept"], each["changed"], each["removed"], each["rejected"])
        for label, each in counts.items()
    ]


def _place(scheme: Scheme, row: MentionCount, *attributes: str) -> list[int]:
    """Return where a row stands in the order of the scheme."""
    label = scheme.label(row.label)
    values = {one.name: one.values for one in label.attributes}
    places = [scheme.labels.index(label)]
    for name, value in zip(attributes, (row.category, row.status), strict=True):
        known = values.get(name, ())
        places.append(known.index(value) if value in known else len(known) + (not value))
    return places


def _days_between(days: Iterable[str]) -> list[str]:
    known = sorted(map(date.fromisoformat, days))
    if not known:
        return []
    return [(known[0] + timedelta(number)).isoformat() for number in range((known[-1] - known[0]).days + 1)]


def _start(day: date, period: Period) -> date:
    """Return the first day of the period that a day lies in."""
    match period:
        case "day":
            return day
        case "week":
            return day - timedelta(day.weekday())
        case "month":
            return day.replace(day=1)


def _sum(start: str, days: Sequence[PeriodCount]) -> PeriodCount:
    return PeriodCount(start, sum(one.made for one in days), sum(one.imported for one in days))


def _per_hour(spans: int, seconds: int) -> float | None:
    return round(spans * 3600 / seconds, 1) if seconds >= LEAST_WORK else None


def _names_entity(scheme: Scheme, roles: QuoteRoles) -> bool:
    """Tell whether the attribute for the speaker of a quote names an entity."""
    return any(one.name == roles.speaker and one.type == "entity" for one in scheme.label(roles.content).attributes)


def _speakers(sources: Sequence[Source], *, entity_attribute: bool) -> tuple[set[str], set[str]]:
    """Return the entities (ids) that said one quote, or else the words for them; an empty one if nothing is known."""
    if known := {one.source for one in sources if one.source}:
        return known, set()
    if quote := sources[0].quote:
        return {quote}, set()
    if written := {" ".join(one.surface.split()) for one in sources if one.surface.strip()}:
        return set(), written
    if entity_attribute and sources[0].speaker:
        return {sources[0].speaker}, set()
    return set(), {""}


def _folded_together(surfaces: Counter[str]) -> list[tuple[str, int]]:
    """Return the words for speakers in their most frequent spelling, with the counts of all spellings."""
    spellings: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for words, count in surfaces.items():
        spellings[fold_plain(words)].append((words, count))
    return [
        (max(some, key=lambda one: (one[1], one[0]))[0], sum(count for _, count in some)) for some in spellings.values()
    ]
