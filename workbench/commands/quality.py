"""What should be looked at again in the work of a project: found in one document, or in all of them.

Some kinds of finding follow from one document alone. Others need a survey of the project first: what is customary for a
wording, and which documents are nearly identical. It goes through the project and keeps counts, not documents.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from msgspec import Struct, field

from workbench.commands.duplicates import near_duplicates
from workbench.core.choosing import Choice
from workbench.core.folding import fold, fold_plain
from workbench.core.likeness import Likeness, ground
from workbench.core.progress import Progress, no_progress
from workbench.core.quality.attributes import lost_entities, unfinished
from workbench.core.quality.boilerplate import boilerplate
from workbench.core.quality.clitics import clitics
from workbench.core.quality.copies import differing
from workbench.core.quality.customs import Census, Customs, Standing, other_labels, untagged
from workbench.core.quality.edges import edges
from workbench.core.quality.findings import KINDS, Finding, Kind, Mark, Subject
from workbench.core.quality.overlaps import overlaps
from workbench.core.quality.speakers import speakers
from workbench.core.records import Document, Span
from workbench.core.suggestions import Place
from workbench.storage.store import Store
from workbench.suggest.memory_model import Finder, key_from, key_of

SURVEYED: frozenset[Kind] = frozenset({"label", "untagged", "copy"})

_ROUNDS = 5  # that a survey and what follows it go through the documents
_ALIKE = Likeness(passage=0)

Pairs = Iterable[tuple[str, str]]  # of nearly identical documents, by their ids
Copies = Callable[[Store, Progress], Pairs]


class Survey(Struct, frozen=True):
    """What is known of a project that one document does not tell.

    Attributes:
        names: how often entities have each name, folded.
        entities: the ids of all of them.
        customs: what is customary for wordings.
        finder: finds the wordings that are tagged nearly everywhere.
        copies: the nearly identical documents of each that has some.
    """

    names: Mapping[str, int]
    entities: Collection[str]
    customs: Customs = field(default_factory=Customs)
    finder: Finder = field(default_factory=lambda: Finder(()))
    copies: Mapping[str, Collection[str]] = field(default_factory=dict)


def near_copies(store: Store, progress: Progress) -> Pairs:
    """Yield the pairs of documents that are done and nearly identical, the most similar ones first.

    `progress` counts documents twice.
    """
    found = near_duplicates(store, _ALIKE, Choice(statuses=frozenset({"done"})), progress)
    return ((pair.first, pair.second) for pair in found.pairs if ground(pair, _ALIKE))


def survey(store: Store, *, copies: Copies = near_copies, progress: Progress = no_progress) -> Survey:
    """Survey the whole project. `progress` counts documents, five times each with those of `findings`.

    Raises:
        Cancelled: `progress` stopped it.
    """
    documents = store.documents.count()
    whole = _ROUNDS * documents
    census = Census(store.scheme, wording_of)
    for done, subject in _subjects(store):
        census.count_labels(subject.document.text, subject.said.spans)
        progress(done, whole)
    wanted = Finder(map(key_from, census.candidates()))
    for done, subject in _subjects(store):
        if subject.is_done:
            census.count_untagged(subject, standing(wanted, subject.document))
        progress(documents + done, whole)

    def compare(done: int, total: int | None) -> None:
        progress(2 * documents + 2 * documents * done // (total or 1), whole)

    return _brief(store, census.customs(), _by_document(copies(store, compare)))


def findings(
    store: Store,
    *,
    kinds: Collection[Kind] = KINDS,
    annotator: str | None = None,
    known: Survey | None = None,
    progress: Progress = no_progress,
) -> Iterator[Finding]:
    """Yield what should be looked at again in the work of one annotator or of all, document by document.

    What was set aside is left out; without a survey (`known`), what needs one is, too. `progress` counts documents,
    as the last fifth after a survey.

    Raises:
        Cancelled: `progress` stopped it.
    """
    total = store.documents.count()
    before, of_all = ((_ROUNDS - 1) * total, _ROUNDS * total) if known else (0, total)
    surveyed = known or _brief(store)
    aside = store.set_aside.all()
    for done, subject in _subjects(store):
        progress(before + done, of_all)
        if annotator in (None, subject.said.annotator):
            marks = aside.get((subject.document.id, subject.said.annotator), ())
            yield from _left(store, subject, surveyed, kinds, marks)


def surveyed_findings(
    store: Store,
    *,
    kinds: Collection[Kind] = KINDS,
    annotator: str | None = None,
    copies: Copies = near_copies,
    progress: Progress = no_progress,
) -> Iterator[Finding]:
    """Yield what `findings` does, after a survey if some of `kinds` need one."""
    known = survey(store, copies=copies, progress=progress) if SURVEYED & set(kinds) else None
    return findings(store, kinds=kinds, annotator=annotator, known=known, progress=progress)


def findings_in(
    store: Store, document: str, *, annotator: str, kinds: Collection[Kind] = KINDS, known: Survey | None = None
) -> list[Finding]:
    """Return what an annotator should look at again in one document; for all else see `findings`.

    Raises:
        BadInput: there is no such document.
    """
    subject = Subject(store.scheme, store.documents.get(document), store.annotations.get(document, annotator))
    surveyed = known or _brief(store)
    return list(_left(store, subject, surveyed, kinds, store.set_aside.of(document, annotator)))


def wording_of(text: str, span: Span) -> str | None:
    """Return the wording of a span as the memory of suggestions knows it."""
    key = key_of(text, span)
    return str(key) if key else None


def standing(finder: Finder, document: Document) -> Iterator[Standing]:
    """Yield where the wordings that `finder` knows stand in a document, with the article or without as they are."""
    for key, start, end in finder.places(fold(document.text)):
        yield Standing(str(key), start, end)


def _subjects(store: Store) -> Iterator[tuple[int, Subject]]:
    """Yield all work, and how many documents were read by then."""
    scheme, last, done = store.scheme, "", 0
    for item in store.documents.annotated():
        if item.document.id != last:
            last, done = item.document.id, done + 1
        if item.annotation:
            yield done, Subject(scheme, item.document, item.annotation)


def _brief(store: Store, customs: Customs | None = None, copies: Mapping[str, Collection[str]] | None = None) -> Survey:
    """Return a survey with what the entities say; all else comes from elsewhere."""
    names: dict[str, int] = {}
    entities = store.entities.all()
    for name in (fold_plain(name) for entity in entities for name in entity.names):
        names[name] = names.get(name, 0) + 1
    customs = customs or Customs()
    finder = Finder(map(key_from, customs.tagged))
    return Survey(names, {entity.id for entity in entities}, customs, finder, copies or {})


def _by_document(pairs: Pairs) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for first, second in pairs:
        found.setdefault(first, []).append(second)
        found.setdefault(second, []).append(first)
    return found


def _left(
    store: Store, subject: Subject, known: Survey, kinds: Collection[Kind], aside: Collection[Mark]
) -> Iterator[Finding]:
    """Yield what is found and was not set aside, in the order of the text."""
    found = [one for one in _found(store, subject, known) if one.kind in kinds and one.mark not in aside]
    offered = [one for one in found if not one.span]
    if offered:  # what a person rejected as a suggestion need not be asked again
        rejected = store.rejections.of(subject.document.id, subject.said.annotator)
        found = [one for one in found if one.span or _place(one) not in rejected]
    yield from sorted(found, key=lambda one: (one.start, one.end, one.kind, one.about))


def _found(store: Store, subject: Subject, known: Survey) -> Iterator[Finding]:
    yield from edges(subject)
    yield from clitics(subject, known.names)
    yield from overlaps(subject)
    yield from unfinished(subject)
    yield from lost_entities(subject, known.entities)
    yield from speakers(subject)
    yield from boilerplate(subject)
    yield from other_labels(subject, known.customs, wording_of)
    if known.customs.tagged and subject.is_done:
        yield from untagged(subject, known.customs, standing(known.finder, subject.document))
    if other := _other(store, subject, known):
        yield from differing(subject, other)


def _other(store: Store, subject: Subject, known: Survey) -> Subject | None:
    """Return finished work on a nearly identical document: this annotator's, or that of another one."""
    if not subject.is_done:
        return None
    own = subject.said.annotator
    for document in known.copies.get(subject.document.id, ()):
        if store.documents.exists(document):
            done = [said for said in store.annotations.all_of(document) if said.status == "done"]
            if done:
                said = min(done, key=lambda said: (said.annotator != own, said.annotator))
                return Subject(subject.scheme, store.documents.get(document), said)
    return None


def _place(finding: Finding) -> Place:
    return Place(finding.about.partition(" ")[0], finding.start, finding.end)
