"""Measures suggestions against what people annotated: in a file of gold, and in a project what is confirmed there.

A suggester that learns never learns from the text that it is tested on. In a project the confirmed documents are
divided into FOLDS parts; what is proposed for the documents of one part was learned from all others (k-fold
cross-validation, Stone 1974; with FOLDS documents or fewer, one is left out at a time).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from workbench.commands.learning import Documents, confirmed
from workbench.commands.training import Train
from workbench.core.errors import BadInput
from workbench.core.evaluation import Evaluation, Judgement, judge
from workbench.core.progress import Progress, no_progress
from workbench.core.records import AnnotatedDocument, Annotation, Document, Zone
from workbench.core.scheme import Scheme
from workbench.core.suggestions import THRESHOLD, Suggested
from workbench.storage.store import Store
from workbench.suggest.article import Article
from workbench.suggest.merging import remaining
from workbench.suggest.suggester import Suggester, suggest

FOLDS = 10


class Subject(NamedTuple):
    """What suggestions are compared with: finished work, and the scheme that it follows; `store` if it is a project."""

    source: Documents
    scheme: Scheme
    store: Store | None = None


class Outcome(NamedTuple):
    """What came of one annotator's work on one document."""

    document: Document
    annotator: str
    judgement: Judgement


class CurvePoint(NamedTuple):
    """What comes of learning from a number of documents."""

    documents: int
    evaluation: Evaluation


def evaluate_document(
    suggesters: Sequence[Suggester], scheme: Scheme, gold: AnnotatedDocument, threshold: float = THRESHOLD
) -> Judgement:
    """Let `suggesters` annotate a document and compare that with its annotation, of which they see nothing.

    They see the text and its metadata; zones are found anew. Suggestions with a score below `threshold` are left out.
    """
    [outcome] = evaluate_each(suggesters, scheme, [gold], threshold)
    return outcome.judgement


def evaluate_each(
    suggesters: Sequence[Suggester],
    scheme: Scheme,
    gold: Iterable[AnnotatedDocument],
    threshold: float = THRESHOLD,
    progress: Progress = no_progress,
) -> Iterator[Outcome]:
    """Yield what comes of `evaluate_document` for each; `progress` counts them.

    Raises:
        Cancelled: `progress` stopped it.
    """
    last, proposed = "", _Proposed((), Suggested())
    for number, item in enumerate(gold):
        progress(number, None)
        document = item.document
        if document.sha256 != last:  # the work of several annotators on one document stands together
            last, proposed = document.sha256, _propose(suggesters, scheme, document, threshold)
        annotation = item.annotation or Annotation(annotator="")
        judgement = judge(
            document.text,
            annotation,
            proposed.suggested,
            roles=scheme.quotes,
            gold_zones=document.zones,
            zones=proposed.zones,
        )
        yield Outcome(document, annotation.annotator, judgement)


def evaluate_project(
    store: Store, train: Train, threshold: float = THRESHOLD, progress: Progress = no_progress
) -> Iterator[Outcome]:
    """Yield what would have been proposed for each confirmed document, against what was confirmed there.

    Confirmed is what an annotator marked as done; a document with the work of two counts twice. `progress` counts
    them. The documents come part by part, in each part as they were imported.

    Raises:
        BadInput: nothing is marked as done.
        Cancelled: `progress` stopped it.
    """
    source = partial(confirmed, store)
    texts = _texts(source())
    if not texts:
        raise BadInput("No document is marked as done, so there is nothing to compare suggestions with.")
    fold_of = {text: number % FOLDS for number, text in enumerate(texts)}
    done = 0
    for fold in range(min(FOLDS, len(texts))):
        under_test = {text for text, its_fold in fold_of.items() if its_fold == fold}
        suggesters = train(_only(source, fold_of.keys() - under_test))
        for outcome in evaluate_each(suggesters, store.scheme, _only(source, under_test)(), threshold):
            progress(done, sum(texts.values()))
            yield outcome
            done += 1


def learning_curve(
    subject: Subject,
    train: Train,
    *,
    points: Collection[int],
    threshold: float = THRESHOLD,
    progress: Progress = no_progress,
) -> Iterator[CurvePoint]:
    """Yield what comes of learning from the first 0, then from the first n documents, for each n of `points`.

    All are tested on the same documents: those behind the largest n. `progress` counts tested documents.

    Raises:
        BadInput: there are no documents behind the largest n, or an n is no number of documents.
        Cancelled: `progress` stopped it.
    """
    numbers = sorted({0, *points})
    texts = list(counts := _texts(subject.source()))
    most = numbers[-1]
    if numbers[0] < 0 or not most < len(texts):
        raise BadInput(
            "A learning curve up to {number} documents needs more than {number} confirmed ones; there are {found}.",
            number=most if numbers[0] >= 0 else numbers[0],
            found=len(texts),
        )
    tested = set(texts[most:])
    size = sum(counts[text] for text in tested)
    for place, number in enumerate(numbers):
        suggesters = train(_only(subject.source, texts[:number]))
        total = Evaluation()
        under_test = _only(subject.source, tested)()
        for done, outcome in enumerate(evaluate_each(suggesters, subject.scheme, under_test, threshold)):
            progress(place * size + done, len(numbers) * size)
            total += outcome.judgement.evaluation
        yield CurvePoint(number, total)


def fitting_points(documents: int) -> list[int]:
    """Return points for a learning curve over so many documents: doubling, up to two thirds of them."""
    most = documents * 2 // 3
    return [number for number in (1, 2, 5, 10, 20, 50, 100, 200, 500) if number < most] + [most] * (most > 0)


def count_confirmed(store: Store) -> int:
    """Return how many texts are confirmed."""
    return len(_texts(confirmed(store)))


def project_subject(store: Store) -> Subject:
    """Return the finished work of a project."""
    return Subject(partial(confirmed, store), store.scheme, store)


def _only(source: Documents, texts: Collection[str]) -> Documents:
    """Return the source of the work on some texts (sha256) alone."""
    wanted = frozenset(texts)
    return lambda: (item for item in source() if item.document.sha256 in wanted)


class _Proposed(NamedTuple):
    zones: tuple[Zone, ...]
    suggested: Suggested


def _propose(suggesters: Sequence[Suggester], scheme: Scheme, document: Document, threshold: float) -> _Proposed:
    article = Article(document.text, meta=document.meta)
    suggested = remaining(suggest(suggesters, article, scheme), scheme, (), (), threshold)
    return _Proposed(article.zones, suggested)


def _texts(items: Iterable[AnnotatedDocument]) -> dict[str, int]:
    """Return how often there is work on each text (sha256), in the order in which they come first.

    Documents with the same text are one here: to learn from one of them would be to learn from the other.
    """
    texts: dict[str, int] = {}
    for item in items:
        texts[item.document.sha256] = texts.get(item.document.sha256, 0) + 1
    return texts
