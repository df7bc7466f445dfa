"""The suggesters: which of them are asked, what the plug-ins among them need, and how it stands with each."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.plug_ins import MODEL, SERVER, agreed, plug_in_names, sending, try_out
from workbench.commands.suggesters import SUGGESTERS
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.look.scale import resize_for_words, scaled
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.ui.suggestions.consent import ConsentDialog
from workbench.ui.suggestions.offers import Offers
from workbench.ui.suggestions.outside import Outside
from workbench.ui.suggestions.plug_in_forms import PlugInForm, form_for
from workbench.ui.words.language import sentence
from workbench.ui.words.suggesters import suggester_title
from workbench.ui.words.wrapping import wrap

_LIST_WIDTH, _GAP = 220, 2  # pixels
translate = QCoreApplication.translate


def suggester_purpose(name: str) -> str:
    """Return what a suggester does, in a sentence or two."""
    purposes = {
        "lexicon": translate("suggesters", "Finds what stands in the lexicons, the program’s and your own."),
        "weapons": translate(
            "suggesters", "Finds weapons and technology with their designations, calibres and counts."
        ),
        "memory": translate("suggesters", "Finds what was tagged before in this project."),
        "names": translate("suggesters", "Finds people by titles and by the form of their names."),
        "learned": translate("suggesters", "Learns from the documents that are done, and finds what resembles them."),
        "quotes": translate("suggesters", "Finds quotes with their cues and speakers."),
        MODEL: translate(
            "suggesters", "Lets a token-classification model from a folder on this machine look at articles."
        ),
        SERVER: translate(
            "suggesters",
            "Asks a language-model server on this machine about articles. You see what is sent before it is sent.",
        ),
    }
    return purposes.get(name) or translate("suggesters", "A suggester that was installed beside the program.")


class SuggesterSettings(QDialog):
    """A list of suggesters with a check for each, and what there is to set for the one that is chosen.

    Suggesters of the program change at once. Plug-ins begin afresh when the dialog is closed.
    """

    def __init__(
        self, session: Session, preferences: Preferences, offered: Offers, outside: Outside, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._offered = offered
        self._outside = outside
        self._is_changed = False
        self.setWindowTitle(self.tr("Suggesters"))
        resize_for_words(self, 860, 560)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Suggesters"))
        self.list.setFixedWidth(scaled(_LIST_WIDTH))
        self.list.setSpacing(scaled(_GAP))
        self.pages = QStackedWidget(self)
        for name in (*SUGGESTERS, *plug_in_names()):
            self._add(name, session)
        self.list.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.list.itemChanged.connect(self._use)
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        beside = QHBoxLayout()
        beside.addWidget(self.list)
        beside.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(beside)
        layout.addWidget(buttons)
        self.finished.connect(self._apply)

    def page(self, name: str) -> "_Page":
        """Return the page of a suggester."""
        return next(page for page in self.findChildren(_Page) if page.name == name)

    def _add(self, name: str, session: Session) -> None:
        item = QListWidgetItem(suggester_title(name), self.list)
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if self._offered.asks(name) else Qt.CheckState.Unchecked)
        page = _Page(name, session, self._preferences, self._outside, self)
        if page.form:
            page.form.changed.connect(self._change)
        self.pages.addWidget(page)

    def _use(self, item: QListWidgetItem) -> None:
        name, on = str(item.data(Qt.ItemDataRole.UserRole)), item.checkState() == Qt.CheckState.Checked
        if on != self._offered.asks(name):
            self._offered.use_suggester(name, on)

    def _change(self) -> None:
        self._is_changed = True

    def _apply(self) -> None:
        for page in self.findChildren(_Page):
            page.stop()
        if self._is_changed:
            self._outside.follow_preferences()
        self.deleteLater()


class _Page(QWidget):
    """What one suggester does, what can be set, and how it stands.

    Attributes:
        form: the fields of a plug-in; suggesters of the program have nothing to set.
        state: how it stands, in a sentence.
    """

    def __init__(
        self, name: str, session: Session, preferences: Preferences, outside: Outside, parent: SuggesterSettings
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.form: PlugInForm | None = None
        self._session = session
        self._preferences = preferences
        self._outside = outside
        self._job = LatestJob(session.store, self)
        self._job.done.connect(self._tell_count)
        self._job.refused.connect(self._tell_problem)
        purpose = QLabel(suggester_purpose(name), self)
        wrap(purpose)
        self.state = QLabel(self)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        wrap(self.state)
        layout = QVBoxLayout(self)
        layout.addWidget(purpose)
        if name in SUGGESTERS:
            layout.addStretch(1)
            return
        self.form = form_for(name, preferences.plug_in_options(name), session.scheme, self)
        self.form.changed.connect(self._keep)
        room = QScrollArea(self)
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidget(self.form)
        room.setAccessibleName(suggester_title(name))
        self.test = QPushButton(self.tr("&Try it on the open article"), self)
        self.test.setEnabled(session.article is not None)
        self.test.clicked.connect(self._try_out)
        layout.addWidget(room, 1)
        layout.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self.state)
        self._tell_last()

    @property
    def is_busy(self) -> bool:
        """Whether it is being tried."""
        return self._job.busy

    def stop(self) -> None:
        """Give up trying it, and wait for that."""
        self._job.stop()

    def _keep(self) -> None:
        assert self.form
        self._preferences.remember_plug_in_options(self.name, self.form.options())

    def _try_out(self) -> None:
        """Let the plug-in look at the open article; nothing is stored. A server is asked with consent only."""
        self._keep()
        article = self._session.article
        if not article:
            return
        options = self._preferences.plug_in_options(self.name)
        if self.name == SERVER:
            try:
                first = sending(options, self._session.scheme, article.document)
            except WorkbenchError as error:
                self._tell_problem(error)
                return
            if not self._outside.is_agreed(first.address) and not ConsentDialog(first, self).exec():
                self.state.setText(self.tr("Nothing was sent."))
                return
            self._outside.agree(first.address)
            options = agreed(options, first.address)
        self.state.setText(self.tr("It is looking at the article…"))
        self._job.start(partial(_try_out, self.name, options, article.document.id))

    def _tell_count(self, count: object) -> None:
        if isinstance(count, int):
            self.state.setText(self.tr("It works: %n suggestion(s) in the open article.", "", count))

    def _tell_problem(self, error: WorkbenchError) -> None:
        if not isinstance(error, Cancelled):
            self.state.setText(sentence(error))

    def _tell_last(self) -> None:
        last = self._outside.message(self.name)
        if last:
            self.state.setText(sentence(last))
        elif self.name not in self._preferences.plug_ins_on:
            self.state.setText(self.tr("It is off: tick it in the list to use it."))


def _try_out(name: str, options: Mapping[str, Any], document: str, store: Store, progress: Progress) -> int:
    return try_out(name, options, store, document, progress)
