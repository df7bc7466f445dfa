"""What a person wants exported or released, as work that takes long."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from workbench.commands.exporting import export_project, preview_losses
from workbench.commands.releasing import release
from workbench.commands.suggested import Suggesting
from workbench.commands.suggesters import project_chain
from workbench.core.choosing import EVERYTHING_CHOSEN, WHOLE_DOCUMENTS, Choice, Shape
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress
from workbench.core.releases import ReleasePlan
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job


class Order(Struct, frozen=True, kw_only=True):
    """A format with its options, what of the project, and in what pieces.

    `threshold` is the score from which on suggestions are exported too; None leaves them out.
    """

    format: str = "jsonl"
    options: Mapping[str, Any] = {}
    choice: Choice = EVERYTHING_CHOSEN
    shape: Shape = WHOLE_DOCUMENTS
    threshold: float | None = None


def exporting(order: Order, path: Path) -> Job:
    """Return the job that exports to a file or folder."""

    def export(store: Store, progress: Progress) -> object:
        return export_project(
            store,
            path,
            format=order.format,
            options=order.options,
            choice=order.choice,
            shape=order.shape,
            suggesting=_suggesting(order, store),
            progress=progress,
        )

    return export


def previewing(order: Order) -> Job:
    """Return the job that tells what the export would come to, but for suggestions, which take long to work out."""

    def preview(store: Store, progress: Progress) -> object:
        return preview_losses(
            store,
            format=order.format,
            options=order.options,
            choice=order.choice,
            shape=order.shape,
            progress=progress,
        )

    return preview


def releasing(plan: ReleasePlan, folder: Path, annotator: str) -> Job:
    """Return the job that makes a release in a folder."""

    def make(store: Store, progress: Progress) -> object:
        return release(store, folder, plan, annotator=annotator, progress=progress)

    return make


def _suggesting(order: Order, store: Store) -> Suggesting | None:
    if order.threshold is None:
        return None
    return Suggesting(project_chain(store, report=_go_on_without, is_patient=True), order.threshold)


def _go_on_without(_: WorkbenchError) -> None:
    """Export what the other suggesters propose: what is wrong with one is told where suggesters are chosen."""
