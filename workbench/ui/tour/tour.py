"""Leads through the tour: watches what a person does in a throw-away project, and sets the next task."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QWidget

from workbench.commands.projects import open_project
from workbench.commands.samples import NAME, make_sample
from workbench.core.changes import Step
from workbench.core.errors import Failure, WorkbenchError
from workbench.ui.actions import Actions
from workbench.ui.preferences import Preferences
from workbench.ui.tour.card import TourCard
from workbench.ui.tour.tasks import Sight, Task, tasks
from workbench.ui.workspace.workspace import Workspace

_PAUSE = 900  # milliseconds for which a task is shown as done


class Tour(QObject):
    """The tour of one window; it is over when another project is shown, or none.

    Signals:
        opened: the project (Store) of the tour should be shown.
        refused: it could not be made (WorkbenchError).
        left: the person wants back to the project (Path) that was open before, or to the start page (None).
    """

    opened = Signal(object)
    refused = Signal(object)
    left = Signal(object)

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._folder: TemporaryDirectory[str] | None = None
        self._before: Path | None = None
        self._place = 0
        self._document = ""
        self._tasks: list[Task] = []
        self._sight: Sight | None = None
        self.card: TourCard | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._go_on)

    def owns(self, project: Path) -> bool:
        """Tell whether that project is the one of the tour."""
        return self._folder is not None and Path(self._folder.name).resolve() in project.resolve().parents

    def begin(self, current: Path | None) -> None:
        """Begin from the first task; `current` is the project to come back to."""
        self._preferences.knows_tour = True
        if not (current and self.owns(current)):
            self._before = current
        over = self._folder  # of a tour that is begun anew; its project is open until the new one is
        self._folder = TemporaryDirectory(prefix="workbench-tour-", ignore_cleanup_errors=True)
        self._place, self._document = 0, ""
        try:
            store = open_project(make_sample(Path(self._folder.name)))
        except (WorkbenchError, OSError) as error:
            self.end()
            self.refused.emit(error if isinstance(error, WorkbenchError) else _failure(error))
        else:
            self.opened.emit(store)
        self._throw_away(over)

    def follow(self, workspace: Workspace, actions: Actions, layout: QBoxLayout) -> None:
        """Show the card on top of `layout` if the tour's project is shown there; else the tour is over."""
        if not self.owns(workspace.session.store.path):
            self.end()
            return
        workspace.suggestions.offered.rest()  # the tour is about what a person does without them
        article = workspace.session.article
        self._document = self._document or (article.document.id if article else "")
        keys = {name: action.shortcut() for name, action in actions.by_name.items()} | {"enter": QKeySequence("Enter")}
        native = QKeySequence.SequenceFormat.NativeText
        self._tasks = tasks(workspace.session.scheme, {name: key.toString(native) for name, key in keys.items()})
        self._sight = Sight(workspace, self._document)
        self.card = TourCard(layout.parentWidget())
        self.card.show_asked.connect(self._show_place)
        self.card.skip_asked.connect(self.skip)
        self.card.leave_asked.connect(self.leave)
        layout.insertWidget(0, self.card)
        workspace.panes.beside = self.card
        self.card.show()  # now, not with the next events
        workspace.session.stepped.connect(self._on_step)
        workspace.moved.connect(self._look)
        workspace.search.model.modelReset.connect(self._look)
        workspace.search.model.rowsInserted.connect(self._look)
        actions.by_name["palette"].triggered.connect(self._on_palette)
        self._set()

    @property
    def is_on(self) -> bool:
        """Whether a task is shown."""
        return self._sight is not None

    def rest(self) -> None:
        """Watch nothing until a project is shown again."""
        self._pause.stop()
        self._sight = None
        self.card = None

    def skip(self) -> None:
        """Go on to the next task without this one."""
        if self._sight:
            self._pause.stop()
            self._go_on()

    def leave(self) -> None:
        """Go back to what was open before."""
        if self._sight:
            self.left.emit(self._before)
            self.end()

    def end(self) -> None:
        """Throw the project of the tour away, once it is closed."""
        self.rest()
        self._throw_away(self._folder)
        self._folder = None

    def _throw_away(self, folder: TemporaryDirectory[str] | None) -> None:
        if folder:
            self._preferences.forget_place(Path(folder.name) / NAME)
            folder.cleanup()

    def _set(self) -> None:
        """Show the task that is next, and its place."""
        assert self._sight
        assert self.card
        if self._place >= len(self._tasks):
            self.card.show_end()
            return
        task = self._tasks[self._place]
        self._sight = Sight(self._sight.workspace, self._document)
        self.card.show_task(self._place + 1, len(self._tasks), task.words, has_place=bool(task.place))
        self._mark(task)

    def _mark(self, task: Task) -> None:
        assert self._sight
        place = self._sight.find(task.place)
        self._sight.workspace.page.show_found([place] if place else ())

    def _show_place(self) -> None:
        if self._sight and self._place < len(self._tasks):
            workspace, task = self._sight.workspace, self._tasks[self._place]
            workspace.go_to(self._document, "")
            if place := self._sight.find(task.place):
                workspace.page.show_range(*place)
            self._mark(task)
            workspace.page.setFocus()

    def _go_on(self) -> None:
        if self._sight:
            self._place = min(self._place + 1, len(self._tasks))
            self._set()
            self._look()

    def _on_step(self, step: Step) -> None:
        if self._sight:
            self._sight.steps.append(step)
            self._look()

    def _on_palette(self) -> None:
        if self._sight:
            self._sight.has_opened_palette = True
            self._look()

    def _look(self) -> None:
        """Tick the task off if it is done."""
        is_set = self._sight and self.card and self._place < len(self._tasks) and not self._pause.isActive()
        if is_set and self._sight and self.card and self._tasks[self._place].is_done(self._sight):
            self.card.show_done()
            self._pause.start()


def _failure(error: OSError) -> Failure:
    reason = error.strerror or str(error)
    return Failure("{file} could not be made: {reason}.", file=error.filename or "", reason=reason)
