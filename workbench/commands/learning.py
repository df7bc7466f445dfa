"""What suggesters learn from a project: models of the documents that annotators marked as done, kept up with them."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from workbench.commands.learning_apart import apart
from workbench.commands.suggesters import SUGGESTERS, digest, project_chain
from workbench.core.entities import ids_named
from workbench.core.progress import Progress, no_progress
from workbench.core.records import AnnotatedDocument
from workbench.core.scheme import Scheme
from workbench.storage.models import Model
from workbench.storage.store import Store
from workbench.suggest import learned, learned_model, memory, memory_model, teaching
from workbench.suggest.suggester import Suggester

Documents = Callable[[], Iterable[AnnotatedDocument]]  # gives the same work whenever it is asked

_VERSIONS = {memory.NAME: memory_model.VERSION, learned.NAME: learned_model.VERSION}
FEWEST = {memory.NAME: 1, learned.NAME: 5}  # documents that are worth learning from
# A model is learned anew when this share of the documents came or went since: the memory is quickly made.
_GROWTH = {memory.NAME: 0.1, learned.NAME: 0.2}


def confirmed(store: Store) -> Iterator[AnnotatedDocument]:
    """Yield the work of each annotator on each document that this annotator marked as done, in order."""
    for document, annotator in store.documents.done():
        said = store.annotations.get(document, annotator)
        entities = store.entities.named_by(ids_named(said.spans))
        yield AnnotatedDocument(
            document=store.documents.get(document), annotation=said, entities=tuple(entities.values())
        )


def learn(store: Store, progress: Progress = no_progress) -> list[str]:
    """Let suggesters learn from what is done, as far as it is worth while; return the names of those that did.

    It may run in a worker thread with a connection of its own, and be stopped at any time. What holds the interpreter
    for long runs in a process of its own, at low priority. `progress` counts documents, and is called now and then
    where that cannot be done.

    Raises:
        Failure: the project cannot be written, or the process ended early.
        Cancelled: `progress` stopped it; what was learned before stays.
    """
    documents = len(store.documents.done())
    made: dict[str, Callable[[], Model]] = {
        memory.NAME: lambda: memory_of(store, progress),
        learned.NAME: lambda: apart(store.path, learned_of, progress),
    }
    due = [name for name in made if _is_due(name, store.models.get(name), documents)]
    for name in due:
        store.models.put(name, made[name]())
    return due


def _is_due(name: str, model: Model | None, documents: int) -> bool:
    """Tell whether a model lacks much of what is done, or has much that is no longer."""
    if documents < FEWEST[name]:
        return False
    if model is None or not model.version.startswith(f"{_VERSIONS[name]}-"):
        return True
    return abs(documents - model.documents) >= max(1, _GROWTH[name] * model.documents)


def memory_of(store: Store, progress: Progress = no_progress) -> Model:
    """Return a new memory of what is done in a project; `progress` counts documents, each twice."""
    total, read = 2 * len(store.documents.done()), 0

    def advance() -> None:
        nonlocal read
        read += 1
        progress(read, total)

    return remembered(lambda: confirmed(store), store.scheme, advance)


def remembered(documents: Documents, scheme: Scheme, progress: Callable[[], None] = lambda: None) -> Model:
    """Return a memory of the work on some documents, which are read twice; `progress` is called after each."""
    model = memory_model.build(documents, without=teaching.unlearned(scheme), progress=progress)
    return _model(memory.NAME, memory_model.to_bytes(model), model.documents)


def learned_of(store: Store, progress: Progress = no_progress) -> Model:
    """Return a new model of what is done in a project; it takes seconds or minutes, and holds the interpreter.

    `progress` counts per cent. What is wrong with the rules is told where they suggest, not here.
    """
    rules = SUGGESTERS[: SUGGESTERS.index(learned.NAME)]
    before = project_chain(store, only=rules, report=lambda _: None, is_patient=True)
    return trained(
        lambda: confirmed(store), store.scheme, before.suggesters, lambda share: progress(round(100 * share), 100)
    )


def trained(
    documents: Documents,
    scheme: Scheme,
    before: Sequence[Suggester],
    progress: Callable[[float], None] = lambda share: None,
) -> Model:
    """Return a model of the work on some documents; `progress` gets the share of the training that is done.

    For each document the suggesters `before` it propose what they would if they had never seen the work on it.
    """

    examples = teaching.examples(before, documents, scheme)
    model = learned_model.train(examples, without=teaching.unlearned(scheme), progress=progress)
    return _model(learned.NAME, learned_model.to_bytes(model), model.documents)


def _model(name: str, body: bytes, documents: int) -> Model:
    return Model(version=f"{_VERSIONS[name]}-{digest(body)}", body=body, documents=documents)
