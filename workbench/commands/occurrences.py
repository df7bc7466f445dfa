"""Every other place where a name stands: found, shown, and tagged in one step."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from msgspec import Struct
from uuid_utils import uuid7

from workbench.commands.entities import learn
from workbench.commands.guarded import check_values
from workbench.core.attribute_values import defaults
from workbench.core.changes import Step
from workbench.core.checks import check_overlaps, check_range, check_text
from workbench.core.contexts import characters_around
from workbench.core.errors import BadInput
from workbench.core.folding import Level
from workbench.core.occurrences import Finder, Occurrence
from workbench.core.progress import Progress, no_progress
from workbench.core.records import Span
from workbench.core.search import shadow
from workbench.core.span_index import SpanIndex
from workbench.storage.full_text import Candidate
from workbench.storage.store import Store

_CONTEXT = 40  # code points on either side
_BATCH = 200  # documents


class Place(Protocol):
    """A place that can be tagged: where it is, the name of its document, and the text there."""

    @property
    def document(self) -> str:
        """The id of the document."""

    @property
    def name(self) -> str:
        """The name of the document."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point behind the last."""

    @property
    def surface(self) -> str:
        """The exact text."""


class Found(Struct, frozen=True, kw_only=True):
    """A place where a name stands: code points of the document with the id `document` and the name `name`.

    `before` and `after` are what stands beside it in its paragraph. `article`: the text has an article there that the
    name has not (`الصاروخ` for `صاروخ`). `inside`: it lies in a longer span with the same label. `forbidden` says why
    it cannot be tagged, where another span is in the way.
    """

    document: str
    name: str
    start: int
    end: int
    surface: str
    before: str
    after: str
    article: bool = False
    inside: bool = False
    forbidden: BadInput | None = None


class TagReport(Struct, frozen=True):
    """What tagging places did: `step` is None if all of them had the label already."""

    step: Step | None
    tagged: int
    known: int


def find_occurrences(
    store: Store,
    names: Sequence[str],
    label: str,
    *,
    annotator: str,
    document: str | None = None,
    level: Level = 2,
    progress: Progress = no_progress,
) -> list[Found]:
    """Return where any of `names` stands in one document or in all, in whatever spelling that folding makes alike.

    What `annotator` has tagged with that label already is left out. Proclitics are outside, unless the scheme wants
    them inside spans with that label. `progress` counts texts.

    Raises:
        BadInput: there is no such label or document, or a name has no letter to look for.
        Cancelled: `progress` stopped it.
    """
    store.scheme.label(label)
    if not any(map(_is_findable, names)):
        raise BadInput("There is nothing to look for: a name needs a letter or a digit.")
    finder = Finder(names, level=level)
    found: list[Found] = []
    for text in [_text(store, document)] if document else _texts(store, names, level, progress):
        if occurrences := list(finder.find(text.text)):
            found += _looked_at(store, text, occurrences, label, annotator)
    return found


def tag_all(
    store: Store,
    found: Sequence[Place],
    label: str,
    *,
    annotator: str,
    attributes: Mapping[str, Any] | None = None,
    entity: str = "",
    progress: Progress = no_progress,
) -> Step:
    """Tag places that were found, all in one step or none; their spans are marked as `bulk`.

    With `entity`, an id, they mention it, and it learns the surfaces that it is not known by. `progress` counts places.

    Raises:
        BadInput: there is no such label, attribute, entity or document, or a place cannot be tagged; it is named.
        Cancelled: `progress` stopped it; nothing is tagged.
    """
    target = store.scheme.label(label)
    check_values(store, target, attributes or {})
    values = defaults(target, attributes or {})
    known = store.entities.get(entity) if entity else None
    by_document = _by_document(found)
    documents, done = list(by_document.items()), 0
    with store.step("tag_all", annotator=annotator, detail=label) as step:
        for first in range(0, len(by_document), _BATCH):
            some = documents[first : first + _BATCH]
            spans = {document: _spans(places, label, values, entity) for document, places in some}
            for document, places in some:
                _check(store, annotator, places[0].name, document, spans[document])
                done += len(places)
                progress(done, len(found))
            store.documents.add_spans(step, annotator, spans)
        if known:
            learn(store, step, known, dict.fromkeys(one.surface for one in found))
    return step.done()


def tag_places(
    store: Store,
    places: Sequence[Place],
    label: str,
    *,
    annotator: str,
    progress: Progress = no_progress,
) -> TagReport:
    """Tag those of `places` that `annotator` has not tagged so already, on exactly that range, all in one step.

    Raises:
        BadInput, Cancelled: as for `tag_all`; nothing is tagged.
    """
    fresh: list[Place] = []
    for document, there in _by_document(places).items():
        reach = min(one.start for one in there), max(one.end for one in there)
        spans = store.annotations.overlapping(document, annotator, *reach)
        known = {span.ranges for span in spans if span.label == label}
        fresh += {(one.start, one.end): one for one in there if ((one.start, one.end),) not in known}.values()
    step = tag_all(store, fresh, label, annotator=annotator, progress=progress) if fresh else None
    return TagReport(step, len(fresh), len(places) - len(fresh))


def _by_document(places: Iterable[Place]) -> dict[str, list[Place]]:
    grouped: dict[str, list[Place]] = defaultdict(list)
    for one in places:
        grouped[one.document].append(one)
    return grouped


def _is_findable(name: str) -> bool:
    return any(map(str.isalnum, name))


def _text(store: Store, document: str) -> Candidate:
    record = store.documents.get(document)
    return Candidate(record.id, record.name, record.text)


def _texts(store: Store, names: Sequence[str], level: Level, progress: Progress) -> Iterator[Candidate]:
    """Yield the texts that may hold one of `names`."""
    required = [tuple(map(shadow, Finder([name], level=level).required)) for name in names if _is_findable(name)]
    return store.full_text.candidates(*required, progress=progress)


def _looked_at(
    store: Store, text: Candidate, occurrences: Sequence[Occurrence], label: str, annotator: str
) -> Iterator[Found]:
    """Yield the places of a text that do not have the label yet."""
    with_clitics = store.scheme.clitics_of(label) == "inside"
    reach = (occurrences[0].clitic_start, occurrences[-1].end)
    there = SpanIndex(store.annotations.overlapping(text.document, annotator, *reach))
    for one in occurrences:
        start, end = one.clitic_start if with_clitics else one.start, one.end
        around = there.overlapping(start, end)
        alike = [span for span in around if span.label == label]
        if any(span.ranges == ((start, end),) for span in alike):
            continue
        before, after = characters_around(text.text, start, end, _CONTEXT)
        yield Found(
            document=text.document,
            name=text.name,
            start=start,
            end=end,
            surface=text.text[start:end],
            before=before,
            after=after,
            article=one.article,
            inside=any(span.start <= start and end <= span.end for span in alike),
            forbidden=_obstacle(store, Span(id="", start=start, end=end, label=label), around),
        )


def _obstacle(store: Store, span: Span, around: Iterable[Span]) -> BadInput | None:
    try:
        check_overlaps(store.scheme, span, around)
    except BadInput as reason:
        return reason
    return None


def _spans(places: Iterable[Place], label: str, values: Mapping[str, Any], entity: str) -> list[Span]:
    return [
        Span(
            id=str(uuid7()),
            start=one.start,
            end=one.end,
            label=label,
            attributes=dict(values),
            origin="bulk",
            entity=entity,
        )
        for one in places
    ]


def _check(store: Store, annotator: str, name: str, document: str, spans: Sequence[Span]) -> None:
    """Refuse new spans of one document that it, its spans or they themselves leave no place for."""
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    characters = store.documents.characters(document)
    try:
        for span in spans:
            check_range(span.start, span.end, characters)
        begin = max(first - 1, 0)
        excerpt = store.documents.excerpt(document, begin, min(last + 1, characters))
        there = SpanIndex(store.annotations.overlapping(document, annotator, first, last))
        for span in spans:
            check_text(excerpt, begin, span.start, span.end)
            check_overlaps(store.scheme, span, there.overlapping(span.start, span.end))
            there.add(span)
    except BadInput as reason:
        raise BadInput("{name}: {reason} Nothing was tagged.", name=name, reason=reason) from reason
