"""The window of near-duplicates and splits."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.likeness import LEAST_PASSAGE, Likeness
from workbench.core.progress import Cancelled
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.look.scale import resize_for_words
from workbench.ui.project_window import ProjectWindow
from workbench.ui.session import Session
from workbench.ui.splits.groups import GroupsPage
from workbench.ui.splits.jobs import Divided, Looked, dividing, looking, saving
from workbench.ui.splits.plan import PlanPage
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import directed, sentence
from workbench.ui.words.or_words import OrWords
from workbench.ui.words.wrapping import wrap

_SIZE = (1120, 740)
_STEP = 0.05  # of the similarity
_MOST_PASSAGE = 500  # words
_USUAL = Likeness()


class Place(NamedTuple):
    """What is shown: to come back to it in another language or theme."""

    page: int
    likeness: Likeness
    looked: Looked | None
    divided: Divided | None


class SplitsWindow(ProjectWindow):
    """A window beside the program's own. It looks for near-duplicates when it is asked to, which may take long.

    Signals:
        place_asked: a document (id) and a range in it are to be seen.
    """

    place_asked = Signal(str, int, int)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = session.store
        self._looked: Looked | None = None
        self._divided: Divided | None = None
        self._is_outdated = False
        self.setWindowTitle(self.tr("Near-duplicates and splits"))
        resize_for_words(self, *_SIZE)
        self._job = LatestJob(session.store, self)
        self._job.progressed.connect(self._tell_progress)
        self._job.done.connect(self._take)
        self._job.refused.connect(self._refuse)
        self._make_parts()
        self._arrange()
        session.stepped.connect(self._on_step)
        self._rest()
        self.start.setFocus()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is at work."""
        return not self._job.busy

    def place(self) -> Place:
        return Place(self.tabs.currentIndex(), self.likeness(), self._looked, self._divided)

    def go_to(self, place: Place) -> None:
        self.similarity.setValue(place.likeness.similarity)
        self.passage.setValue(place.likeness.passage)
        self.tabs.setCurrentIndex(place.page)
        if place.divided:
            self.plan.form.show_plan(place.divided.splits.plan)
            self._take(place.divided)
        elif place.looked:
            self._take(place.looked)

    def stop(self) -> None:
        self._job.stop()

    def likeness(self) -> Likeness:
        """Return what is to count as near-duplicates."""
        words = self.passage.value()
        return Likeness(similarity=round(self.similarity.value(), 2), passage=words if words >= LEAST_PASSAGE else 0)

    def look(self) -> None:
        """Look for near-duplicates."""
        self._begin()
        self._job.start(looking(self.likeness()))

    def divide(self) -> None:
        """Divide the documents as the form says."""
        try:
            plan = self.plan.form.plan(self.likeness())
        except BadInput as error:
            self.plan.say(sentence(error))
            return
        known = self._looked if self._looked and self._looked.likeness == plan.likeness else None
        self._begin()
        self._job.start(dividing(plan, None if self._is_outdated else known))

    def save(self) -> None:
        """Ask for a file, and write the division to it."""
        if self._divided:
            place = self._store.path.with_name(f"{self._store.path.stem}-split.csv")
            dialog = FileDialog(self, self.tr("Save the split"), place, "CSV (*.csv)")
            for path in dialog.ask_new("csv", may_replace=True):
                self._begin()
                self._job.start(saving(self._divided.splits, path))

    # Parts

    def _make_parts(self) -> None:
        self.similarity = QDoubleSpinBox(self)
        self.similarity.setRange(_STEP, 1)
        self.similarity.setSingleStep(_STEP)
        self.similarity.setValue(_USUAL.similarity)
        self.passage = QSpinBox(self)
        self.passage.setRange(LEAST_PASSAGE - 1, _MOST_PASSAGE)
        self.passage.setSpecialValueText(self.tr("do not count"))
        self.passage.setValue(_USUAL.passage)
        self.start = QPushButton(self.tr("&Look for near-duplicates"), self)
        self.start.setAutoDefault(True)
        self.start.clicked.connect(self.look)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far the work is"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAutoDefault(True)
        self.cancel.clicked.connect(self._job.cancel)
        self.remark = QLabel(self)
        wrap(self.remark)
        self.page = GroupsPage(self._store, self)
        self.page.place_asked.connect(self.place_asked)
        self.groups = OrWords(self.page, parent=self)
        self.groups.say(self._invitation())
        self.plan = PlanPage(self)
        self.plan.divide_asked.connect(self.divide)
        self.plan.save_asked.connect(self.save)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.groups, self.tr("&Near-duplicates"))
        self.tabs.addTab(self.plan, self.tr("S&plit"))

    def _arrange(self) -> None:
        above = QHBoxLayout()
        for words, box in (
            (self.tr("Similarity from"), self.similarity),
            (self.tr("Shared passages from so many words"), self.passage),
        ):
            label = QLabel(words, self)
            label.setBuddy(box)
            box.setAccessibleName(words)
            above.addWidget(label)
            above.addWidget(box)
        above.addWidget(self.start)
        above.addStretch(1)
        waiting = QHBoxLayout()
        waiting.addWidget(self.progress, 1)
        waiting.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addLayout(waiting)
        layout.addWidget(self.remark)
        layout.addWidget(self.tabs, 1)

    def _invitation(self) -> str:
        return self.tr(
            "Here you see which documents give away each other: the same story copied, edited or updated, or quoted in "
            "another one. Press the button above to look for them; with many documents it takes a while."
        )

    # What is seen

    def _begin(self) -> None:
        self.remark.hide()
        self._wait(True)
        self.progress.setRange(0, 0)
        self.cancel.setFocus()

    def _rest(self, remark: str = "") -> None:
        self._wait(False)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def _wait(self, waits: bool) -> None:
        for widget in (self.progress, self.cancel):
            widget.setVisible(waits)
        for button in (self.start, self.plan.divide):
            button.setEnabled(not waits)
        self.plan.save.setEnabled(not waits and self._divided is not None)

    def _take(self, result: Looked | Divided | Path) -> None:
        if isinstance(result, Path):
            self._rest(directed(self.tr("Saved: {file}").format(file=isolated(str(result)))))
            self.plan.save.setFocus()
            return
        self._is_outdated = False
        self._divided = result if isinstance(result, Divided) else None
        self._looked = result.looked if isinstance(result, Divided) else result
        self._show_groups(self._looked)
        if isinstance(result, Divided):
            self.plan.show_divided(result)
        self._rest()
        (self.plan.divide if self._divided else self.page.groups).setFocus()

    def _show_groups(self, looked: Looked) -> None:
        parts = self._divided.splits.parts if self._divided else {}
        self.page.show_found(looked, {one: part for part, some in parts.items() for one in some})
        if looked.found.groups:
            self.groups.show_view()
        else:
            none = self.tr("No near-duplicates were found among %n document(s).", "", looked.found.documents)
            self.groups.say(directed(none))

    def _refuse(self, error: WorkbenchError) -> None:
        self._rest(self.tr("Stopped.") if isinstance(error, Cancelled) else sentence(error))
        (self.plan.divide if self.tabs.currentWidget() is self.plan else self.start).setFocus()

    def _tell_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(total, 0))
        self.progress.setValue(done)

    def _on_step(self) -> None:
        if self._looked and not self._job.busy:
            self._is_outdated = True
            self._rest(self.tr("The project has changed since this was found."))
