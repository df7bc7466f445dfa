"""What suggesters learn from a project: models of the documents that annotators marked as done, kept up with them."""

from collections.abc import Iterator

from workbench.commands.suggesters import digest
from workbench.core.entities import ids_named
from workbench.core.progress import Progress, no_progress
from workbench.core.records import AnnotatedDocument
from workbench.storage.models import Model
from workbench.storage.store import Store
from workbench.suggest import memory, memory_model

_GROWTH = 10  # a model is learned anew when there is a tenth more, or less, to learn from


def confirmed(store: Store) -> Iterator[AnnotatedDocument]:
    """Yield the work of each annotator on each document that this annotator marked as done, in order."""
    for document, annotator in store.documents.done():
        said = store.annotations.get(document, annotator)
        entities = store.entities.named_by(ids_named(said.spans))
        yield AnnotatedDocument(
            document=store.documents.get(document), annotation=said, entities=tuple(entities.values())
        )


def learn(store: Store, progress: Progress = no_progress) -> bool:
    """Let the suggesters learn from what is done, as far as it is worth while; tell whether any did.

    It may run in a worker thread with a connection of its own, and be stopped at any time. `progress` counts documents,
    each as often as it is read.

    Raises:
        Failure: the project cannot be written.
        Cancelled: `progress` stopped it; what was learned before stays.
    """
    documents = len(store.documents.done())
    if not _is_due(store.models.get(memory.NAME), memory_model.VERSION, documents):
        return False
    store.models.put(memory.NAME, memory_of(store, progress))
    return True


def _is_due(model: Model | None, version: int, documents: int) -> bool:
    """Tell whether a model lacks much of what is done, or has much that is no longer."""
    if model is None or not model.version.startswith(f"{version}-"):
        return documents > 0
    return abs(documents - model.documents) >= max(1, model.documents // _GROWTH)


def memory_of(store: Store, progress: Progress = no_progress) -> Model:
    """Return a new memory of what is done in a project."""
    total, read = 2 * len(store.documents.done()), 0

    def advance() -> None:
        nonlocal read
        read += 1
        progress(read, total)

    model = memory_model.build(lambda: confirmed(store), progress=advance)
    body = memory_model.to_bytes(model)
    return Model(version=f"{memory_model.VERSION}-{digest(body)}", body=body, documents=model.documents)
