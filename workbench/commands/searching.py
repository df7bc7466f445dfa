"""Searching all articles: every hit with its exact place, one article after the other."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from msgspec import Struct

from workbench.core.contexts import words_around
from workbench.core.errors import BadInput
from workbench.core.progress import Progress, no_progress
from workbench.core.search import Matcher, Query, hits, matcher
from workbench.core.tokens import Range
from workbench.core.zones import BOILERPLATE, ZONE_KINDS
from workbench.storage.full_text import Candidate, Coverage
from workbench.storage.json_text import as_json
from workbench.storage.store import Store
from workbench.storage.stream import Description

WORDS = 8  # of context on either side
ARTICLE = frozenset(ZONE_KINDS) - BOILERPLATE  # the zones that belong to an article itself
_BODY = "body"  # what lies in no zone counts as this


class Scope(Struct, frozen=True, kw_only=True):
    """Where to look: in all of the texts, unless one of these says less.

    Attributes:
        document: only in the document with this id.
        zones: only in zones of these kinds; what lies in no zone counts as `body`.
        label: only within spans with this label,
        annotator: by this annotator, or with None by anybody.
        metadata: not in the texts, but in the names and metadata of the documents.
    """

    document: str = ""
    zones: frozenset[str] = frozenset()
    label: str = ""
    annotator: str | None = None
    metadata: bool = False


class Hit(Struct, frozen=True, kw_only=True):
    """A hit in the document with the id `document` and the name `name`: the code points from `start` to `end`.

    `surface` is what stands there, `before` and `after` the words around it in its paragraph. A hit in metadata names
    its `field`, and its offsets count in the value of that; the `name` of the document is such a field too.
    """

    document: str
    name: str
    start: int
    end: int
    surface: str
    before: str
    after: str
    field: str = ""


class DocumentHits(Struct, frozen=True):
    """A document, by its id and its name, and how many hits it has."""

    document: str
    name: str
    hits: int


class Source(NamedTuple):
    """A text with `hits`: that of a document (by its id and its name), or one `field` of its metadata."""

    document: str
    name: str
    field: str
    text: str
    hits: Sequence[Range]

    def lines(self, words: int = WORDS) -> Iterator[Hit]:
        """Yield each hit with so many words of context on either side."""
        for start, end in self.hits:
            before, after = words_around(self.text, start, end, words)
            yield Hit(
                document=self.document,
                name=self.name,
                start=start,
                end=end,
                surface=self.text[start:end],
                before=before,
                after=after,
                field=self.field,
            )


def search(
    store: Store,
    query: Query,
    *,
    scope: Scope = Scope(),  # noqa: B008 - it is immutable
    words: int = WORDS,
    limit: int | None = None,
    progress: Progress = no_progress,
) -> Iterator[Hit]:
    """Yield the hits of `query` in the order of import, each as soon as it is found, `limit` of them at most.

    `words` says how many words of context each has. `progress` counts texts, or documents in metadata; it is called
    before each that is looked at. Steps may be done meanwhile.

    Raises:
        BadInput: the query cannot be looked for, there is no such kind of zone or label; or, while it runs, a regular
            expression takes too long.
        Cancelled: `progress` stopped it.
    """
    found = sources(store, query, scope=scope, progress=progress)
    return islice((hit for source in found for hit in source.lines(words)), limit)


def count_hits(
    store: Store,
    query: Query,
    *,
    scope: Scope = Scope(),  # noqa: B008 - it is immutable
    progress: Progress = no_progress,
) -> Iterator[DocumentHits]:
    """Yield each document with hits of `query` and how many they are, in the order of import.

    In metadata each field with hits counts for itself.

    Raises:
        BadInput, Cancelled: as for `search`.
    """
    found = sources(store, query, scope=scope, progress=progress)
    return (DocumentHits(source.document, source.name, len(source.hits)) for source in found)


def sources(
    store: Store,
    query: Query,
    *,
    scope: Scope = Scope(),  # noqa: B008 - it is immutable
    progress: Progress = no_progress,
) -> Iterator[Source]:
    """Yield each text with hits of `query`, in the order of import: what `search` and `count_hits` are made of.

    Raises:
        BadInput, Cancelled: as for `search`.
    """
    return _sources(store, matcher(query), _checked(store, scope), progress)


def index_texts(store: Store, progress: Progress = no_progress, *, beside_work: bool = False) -> None:
    """Bring the index of the texts up to date, so that searches are fast; without it they find the same.

    It may run in a worker thread, with a connection of its own, and be stopped and begun again at any time; with
    `beside_work` it keeps others from writing for shorter moments. `progress` counts texts, and is called between two
    batches.

    Raises:
        Failure: the project cannot be written.
        Cancelled: `progress` stopped it; what is indexed stays so.
    """
    store.full_text.update(progress, beside_work=beside_work)


def index_coverage(store: Store) -> Coverage:
    """Return how many texts are in the index, and how many there are."""
    return store.full_text.coverage()


def _checked(store: Store, scope: Scope) -> Scope:
    """Return `scope`.

    Raises:
        BadInput: there is no such kind of zone or label, or it wants the metadata and something of the texts.
    """
    if unknown := sorted(scope.zones - set(ZONE_KINDS)):
        raise BadInput(
            "There is no kind of zone {kind}; use one of {kinds}.", kind=unknown[0], kinds=", ".join(ZONE_KINDS)
        )
    if scope.label:
        store.scheme.label(scope.label)
    if scope.metadata and (scope.zones or scope.label):
        raise BadInput("Metadata have neither zones nor spans: search them alone.")
    return scope


def _sources(store: Store, matcher: Matcher, scope: Scope, progress: Progress) -> Iterator[Source]:
    """Yield every text in which something is found within `scope`."""
    if scope.metadata:
        yield from _in_metadata(store, matcher, scope.document, progress)
        return
    label = scope.label or None
    for document, name, text in _candidates(store, matcher, scope, progress):
        found = list(hits(matcher, text))
        if found and scope.zones:
            found = _in_zones(store, document, scope.zones, found)
        if found and label:
            found = _in_spans(store, document, label, scope.annotator, found)
        if found:
            yield Source(document, name, "", text, found)


def _candidates(store: Store, matcher: Matcher, scope: Scope, progress: Progress) -> Iterator[Candidate]:
    if not scope.document:
        label = scope.label or None
        yield from store.full_text.candidates(
            matcher.required, label=label, annotator=scope.annotator, progress=progress
        )
        return
    progress(0, 1)
    document = store.documents.get(scope.document)
    yield Candidate(document.id, document.name, document.text)
    progress(1, 1)


def _in_zones(store: Store, document: str, kinds: frozenset[str], found: Sequence[Range]) -> list[Range]:
    zones = store.documents.zones(document)

    def touched(place: Range) -> set[str]:
        return {zone.kind for zone in zones if zone.start < place.end and place.start < zone.end} or {_BODY}

    return [place for place in found if touched(place) <= kinds]


def _in_spans(store: Store, document: str, label: str, annotator: str | None, found: Sequence[Range]) -> list[Range]:
    spans = store.annotations.with_label(document, label, annotator)
    pieces = [piece for span in spans for piece in span.ranges]
    return [place for place in found if any(start <= place.start and place.end <= end for start, end in pieces)]


def _in_metadata(store: Store, matcher: Matcher, document: str, progress: Progress) -> Iterator[Source]:
    total = 1 if document else store.documents.count()
    for done, (one, name, meta) in enumerate(_descriptions(store, document)):
        progress(done, total)
        for field, value in {**meta, "name": name}.items():
            text = _shown(value)
            if found := list(hits(matcher, text)):
                yield Source(one, name, field, text, found)
    progress(total, total)


def _descriptions(store: Store, document: str) -> Iterator[Description]:
    if not document:
        yield from store.documents.descriptions()
        return
    found = store.documents.get(document)
    yield Description(found.id, found.name, found.meta)


def _shown(value: Any) -> str:  # noqa: ANN401 - whatever a file brought
    return value if isinstance(value, str) else as_json(value)
