"""What is suggested for documents: found by suggesters that are at hand, and stored by those that are not."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from workbench.commands.suggesters import SUGGESTERS, Chain, Report, counting_version, digest, project_chain
from workbench.core.gain import expected_gain
from workbench.core.progress import Cancelled, Progress, no_progress
from workbench.core.records import AnnotatedDocument, Document, Span
from workbench.core.suggestions import NOTHING, THRESHOLD, Place, Suggested, SuggestedRelation, Suggestion
from workbench.storage.store import Store
from workbench.storage.suggestions import IMPORTED, DocumentCount, StoredSuggestions
from workbench.suggest.article import Article
from workbench.suggest.merging import merged, remaining
from workbench.suggest.never import allowed

__all__ = [
    "Suggesting",
    "SuggestionReport",
    "by_suggester",
    "recount",
    "remaining",
    "suggest_project",
    "suggested_for",
    "together",
    "with_suggestions",
    "with_suggestions_alone",
    "work_of_others",
]

_BATCH = 50  # documents of one transaction
_FEW = 10  # of one beside somebody's work

Stored = Mapping[str, StoredSuggestions]


class Proposals(Struct, frozen=True):
    """What is suggested for a document, and what each suggester proposed, with the version of that."""

    suggested: Suggested
    found: dict[str, StoredSuggestions]


class Suggesting(Struct, frozen=True):
    """Who suggests, and the score below which a suggestion is left out."""

    chain: Chain
    threshold: float = THRESHOLD

    def beside(
        self, item: AnnotatedDocument, suggested: Suggested, rejected: Collection[Place] = ()
    ) -> AnnotatedDocument:
        """Return a document with that of what is suggested which is left to decide beside the work on it."""
        spans = item.annotation.spans if item.annotation else ()
        return replace(item, suggested=remaining(suggested, self.chain.scheme, spans, rejected, self.threshold))


class SuggestionReport(Struct, frozen=True, kw_only=True):
    """What suggesting for a project came to.

    `counts` says how many suggestions there are by label and suggester, those below the threshold left out. What was
    stored before a person stopped it stays, and `cancelled` is set.
    """

    documents: int
    relations: int
    counts: dict[str, dict[str, int]]
    cancelled: bool


def suggested_for(
    chain: Chain,
    document: Document,
    stored: Stored,
    spans: Sequence[Span] = (),
    hidden: Sequence[AnnotatedDocument] = (),
) -> Suggested:
    """Return all that is suggested for a document: what the suggesters propose, and what others have `stored`.

    The suggesters see the `spans` that an annotator made so far, and use nothing that they learned from what is
    `hidden` from that one: see `work_of_others`.
    """
    return proposals(chain, document, stored, spans, hidden).suggested


def work_of_others(store: Store, document: str, annotator: str) -> list[AnnotatedDocument]:
    """Return what other annotators say of a document that they marked as done."""
    others = [one for one in store.annotations.all_of(document) if one.annotator != annotator and one.status == "done"]
    return [AnnotatedDocument(document=store.documents.get(document), annotation=one) for one in others]


def proposals(
    chain: Chain,
    document: Document,
    stored: Stored,
    spans: Sequence[Span] = (),
    hidden: Sequence[AnnotatedDocument] = (),
) -> Proposals:
    """Return what is suggested for a document; what is stored in the present version is not looked for again."""
    article = Article.of(document, spans, hidden)
    seen = circumstances(document)
    suggested = NOTHING
    found = {}
    for suggester, version in zip(chain.suggesters, chain.versions, strict=True):
        known = digest(version, seen)
        row = stored.get(suggester.name)
        if spans or hidden or row is None or row.version != known:
            row = StoredSuggestions(known, suggester.suggest(article, suggested))
        found[suggester.name] = row
        suggested = allowed(merged([suggested, row.suggested], chain.scheme), document.text, chain.never)
    for name in sorted(stored.keys() - set(SUGGESTERS) - set(chain.names)):
        suggested = merged([suggested, stored[name].suggested], chain.scheme)
        suggested = allowed(suggested, document.text, chain.never)
    return Proposals(suggested, found)


def together(parts: Iterable[Suggested]) -> Suggested:
    """Return what several lines suggest for one document, each place once."""
    parts = list(parts)
    spans = {one.place: one for part in parts for one in part.spans}
    return Suggested(tuple(spans.values()), tuple(dict.fromkeys(link for part in parts for link in part.relations)))


def by_suggester(suggested: Suggested) -> dict[str, StoredSuggestions]:
    """Return suggestions that a file brought, apart by who made them."""
    spans: defaultdict[str, list[Suggestion]] = defaultdict(list)
    relations: defaultdict[str, list[SuggestedRelation]] = defaultdict(list)
    for one in suggested.spans:
        spans[one.suggester].append(one)
    for link in suggested.relations:
        relations[link.suggester].append(link)
    return {
        name: StoredSuggestions(IMPORTED, Suggested(tuple(spans[name]), tuple(relations[name])))
        for name in sorted({*spans, *relations})
    }


def with_suggestions(
    store: Store, suggesting: Suggesting, items: Iterable[AnnotatedDocument]
) -> Iterator[AnnotatedDocument]:
    """Yield annotated documents with what is left to decide for their annotators, or for anybody.

    What the suggesters see is the text and what is known of it, but no annotator's work.
    """
    last, suggested = "", NOTHING
    for item in items:
        document, said = item.document, item.annotation
        if document.id != last:
            stored = store.suggestions.of(document.id)
            last, suggested = document.id, suggested_for(suggesting.chain, document, stored)
        rejected = store.rejections.of(document.id, said.annotator) if said else ()
        yield suggesting.beside(item, suggested, rejected)


def with_suggestions_alone(suggesting: Suggesting, item: AnnotatedDocument) -> AnnotatedDocument:
    """Return a document that is in no project with what is suggested for it, as `with_suggestions` would.

    Suggestions that came with it by suggesters that are not at hand stay.
    """
    suggested = suggested_for(suggesting.chain, item.document, by_suggester(item.suggested))
    return suggesting.beside(item, suggested)


def suggest_project(
    store: Store,
    chain: Chain,
    documents: Sequence[str] | None = None,
    *,
    threshold: float = THRESHOLD,
    progress: Progress = no_progress,
) -> SuggestionReport:
    """Let suggesters look at some documents (ids) or at all, and store what they propose, a batch at a time.

    `progress` counts documents.

    Raises:
        BadInput: there is no such document.
        Failure: the project cannot be written; what was stored by then stays.
    """
    wanted = store.documents.ids() if documents is None else documents
    tally, version = _Tally(threshold), counting_version(store)
    batch = 1 if chain.is_slow else _BATCH
    cancelled = False
    try:
        for first in range(0, len(wanted), batch):
            found: dict[str, dict[str, StoredSuggestions]] = {}
            counts = []
            for number, id_ in enumerate(wanted[first : first + batch], start=first):
                progress(number, len(wanted))
                document, stored = store.documents.get(id_), store.suggestions.of(id_)
                proposed = proposals(chain, document, stored)
                new = {name: proposed.found[name] for name in chain.sound_names}
                found[id_] = {name: row for name, row in new.items() if stored.get(name) != row}
                counts.append(_count(document, proposed.suggested))
                tally.add(proposed.suggested)
            store.suggestions.put(found)
            if chain.is_whole:
                store.suggestions.put_counts(version, counts)
        progress(len(wanted), len(wanted))
    except Cancelled:
        cancelled = True
    return tally.report(cancelled)


def recount(store: Store, *, report: Report, progress: Progress = no_progress, beside_work: bool = False) -> bool:
    """Count what is suggested for the documents that were not counted since the suggesters changed; tell if any was.

    It may run in a worker thread with a connection of its own while others write, and be stopped at any time: what is
    counted stays so. `report` is told what is wrong with the suggesters. `progress` counts documents; with
    `beside_work` batches are small.

    Raises:
        Failure: the project cannot be written.
        Cancelled: `progress` stopped it.
    """
    version = counting_version(store)
    before, total = store.suggestions.coverage(version)
    if before == total:
        return False
    chain = project_chain(store, report=report)
    done = before
    batch: list[DocumentCount] = []
    for id_ in store.suggestions.uncounted(version):
        progress(done, total)
        if store.documents.exists(id_):
            document = store.documents.get(id_)
            suggested = suggested_for(chain, document, store.suggestions.of(id_))
            batch.append(_count(document, suggested))
        done += 1
        if len(batch) >= (_FEW if beside_work else _BATCH):
            store.suggestions.put_counts(version, batch)
            batch = []
    if batch:
        store.suggestions.put_counts(version, batch)
        progress(done, total)
    return done > before


class _Tally:
    """Counts suggestions by label and suggester."""

    def __init__(self, threshold: float) -> None:
        self._threshold = threshold
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._documents = 0
        self._relations = 0

    def add(self, suggested: Suggested) -> None:
        self._documents += 1
        likely = [one for one in suggested.spans if one.score >= self._threshold]
        for one in likely:
            self._counts[one.label][one.suggester] += 1
        places = {one.place for one in likely}
        self._relations += sum(one.source in places and one.target in places for one in suggested.relations)

    def report(self, cancelled: bool) -> SuggestionReport:
        counts = {label: dict(sorted(found.items())) for label, found in sorted(self._counts.items())}
        return SuggestionReport(
            documents=self._documents, relations=self._relations, counts=counts, cancelled=cancelled
        )


def _count(document: Document, suggested: Suggested) -> DocumentCount:
    likely = sum(one.score >= THRESHOLD for one in suggested.spans)
    gain = expected_gain(document.text, suggested.spans)
    return DocumentCount(document=document.id, suggestions=likely, gain=gain)


def circumstances(document: Document) -> bytes:
    """Return what suggesters see of a document beside its text, which is never altered."""
    return msgspec.json.encode((document.zones, document.meta))
