"""The main window: the start page or an open project, the menus, and the line at the foot."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from workbench.core.changes import Step
from workbench.core.releases import ReleasePlan
from workbench.logs import Log
from workbench.storage.store import Store
from workbench.ui.actions import Actions, literal
from workbench.ui.dialogs.keys import KeySheet
from workbench.ui.evaluation.room import evaluation_room
from workbench.ui.exporting.asking import Exporting
from workbench.ui.exporting.order import Order, exporting, releasing
from workbench.ui.guide.guide import Guide
from workbench.ui.help import Help
from workbench.ui.importing.asking import Importing
from workbench.ui.importing.order import ImportOrder
from workbench.ui.look.appearance import Appearance
from workbench.ui.look.scale import use_size
from workbench.ui.look.theme import theme_for
from workbench.ui.menus import Needs
from workbench.ui.message_line import MessageLine
from workbench.ui.modes.handlers import mode_handlers
from workbench.ui.open_project import OpenProject
from workbench.ui.palette.opening import PaletteOpening
from workbench.ui.preferences import Preferences
from workbench.ui.projects import SUFFIX, Projects
from workbench.ui.reading.moves import move_handlers
from workbench.ui.scheme_editor.editing import SchemeEditing
from workbench.ui.session import Session
from workbench.ui.splits.room import splits_room
from workbench.ui.start import StartPage
from workbench.ui.statistics.room import statistics_room
from workbench.ui.tour.tour import Tour
from workbench.ui.verbs.coloring import Coloring
from workbench.ui.verbs.relating import relation_handlers
from workbench.ui.verbs.zoning import zone_handlers
from workbench.ui.words.isolation import isolated
from workbench.ui.words.lacking import words_for
from workbench.ui.words.language import Language, sentence
from workbench.ui.workspace.context_menus import popup, popup_selected
from workbench.ui.workspace.handlers import workspace_handlers
from workbench.ui.workspace.outlook import outlook_of, resume
from workbench.ui.workspace.workspace import Workspace


class Window(QMainWindow):
    """One window on at most one project.

    Attributes:
        line: the message line at the foot.
    """

    def __init__(self, preferences: Preferences, language: Language, log: Log) -> None:
        super().__init__()
        self.preferences = preferences
        self._language = language
        self._open: OpenProject | None = None
        self._is_rebuilding_later = False  # once the work in progress is finished
        self._projects = self._make_projects()
        self._schemes = SchemeEditing(preferences, lambda: self.workspace.session if self.workspace else None, self)
        self._schemes.change_asked.connect(lambda job: self._open.intake.run(job) if self._open else None)
        self._appearance = self._make_appearance()
        self._palette = PaletteOpening(preferences, self)
        self._palette.told.connect(self._tell)
        self._coloring = Coloring(preferences, lambda: self.workspace, self)
        self._coloring.rebuild_asked.connect(self.rebuild)
        self._help = self._make_help(log)
        self._tour = self._make_tour()
        self.guide = Guide(preferences, self)
        self._appearance.page_changed.connect(self.guide.set_scale)
        self.guide.zoom_asked.connect(self._appearance.zoom)
        self.statistics = statistics_room(preferences, self)
        self.evaluation = evaluation_room(preferences, self, self._go_to)
        self.splits = splits_room(preferences, self, self._go_to)
        self.exporting = Exporting(preferences, self)
        self.exporting.export_asked.connect(self.export)
        self.importing = Importing(self)
        self.importing.import_asked.connect(self.import_)
        self.importing.given_up.connect(self._say_given_up)
        self.exporting.release_asked.connect(self.release)
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.restoreGeometry(preferences.layout("window"))
        self._build()
        self._show_start()

    def _make_projects(self) -> Projects:
        projects = Projects(self.preferences, self._current, self)
        projects.opened.connect(self.show_project)
        projects.refused.connect(lambda error: self.line.warn(sentence(error)))
        projects.import_asked.connect(self.import_paths)
        projects.metadata_asked.connect(self.import_metadata)
        projects.annotator_named.connect(self.rebuild)
        return projects

    def _make_appearance(self) -> Appearance:
        appearance = Appearance(self.preferences, self)
        appearance.rebuild_asked.connect(self.rebuild)
        appearance.page_changed.connect(lambda: appearance.apply(self.workspace.page) if self.workspace else None)
        appearance.page_changed.connect(lambda: appearance.show_choices(self.actions_))
        appearance.told.connect(self._tell)
        return appearance

    def _make_tour(self) -> Tour:
        tour = Tour(self.preferences, self)
        tour.opened.connect(self.show_project)
        tour.refused.connect(lambda error: self.line.warn(sentence(error)))
        tour.left.connect(self._come_back)
        return tour

    def _come_back(self, before: Path | None) -> None:
        self.close_project()
        if before and before.exists():
            self.open_path(before)

    def _make_help(self, log: Log) -> Help:
        help_ = Help(self.preferences, log, self)
        help_.told.connect(self._tell)
        help_.choice_changed.connect(lambda: help_.show_choices(self.actions_))
        return help_

    @property
    def workspace(self) -> Workspace | None:
        """What one sees of the open project, or None on the start page."""
        return self._open.workspace if self._open else None

    @property
    def is_busy(self) -> bool:
        """Whether long work goes on."""
        return self._open is not None and (self._open.intake.busy or self._open.indexing.busy)

    def _current(self) -> Path | None:
        return self.workspace.session.store.path if self.workspace else None

    # What is shown

    def show_project(self, store: Store) -> None:
        """Show an open project in place of what was shown."""
        self._schemes.leave(lambda: self._show_project(store), store.close)

    def _show_project(self, store: Store) -> None:
        self.close_project()
        if not self._tour.owns(store.path):
            self.preferences.remember(store.path)
        shown = self._show_workspace(self._session(store))
        if not store.read_only:
            shown.intake.back_up()

    def _session(self, store: Store) -> Session:
        preferences = self.preferences
        return Session(store, preferences.annotator, self, colors=preferences.label_colors(store.scheme.name))

    def open_path(self, path: Path) -> None:
        """Open the project at `path`."""
        self._projects.open_path(path)

    def close_project(self) -> None:
        """Close the open project and show the start page."""
        if not self.workspace:
            return
        store = self.workspace.session.store
        self._drop_workspace()
        store.close()
        self._show_start()

    def rebuild(self) -> None:
        """Make everything anew: another language, theme or annotator. The project stays open, and the place too."""
        if not self._open:
            self._build()
            self._show_start()
            return
        intake, store = self._open.intake, self._open.session.store
        if intake.busy:
            self.line.tell(self.tr("The window changes when the work in progress is finished."))
            if not self._is_rebuilding_later:
                self._is_rebuilding_later = True
                intake.idle.connect(self.rebuild, Qt.ConnectionType.SingleShotConnection)
            return
        outlook, was_backing_up = outlook_of(self._open.workspace), intake.is_backing_up
        self._drop_workspace()
        self._build()
        shown = self._show_workspace(self._session(store))
        resume(shown.workspace, outlook)
        if was_backing_up:
            shown.intake.back_up()

    def _build(self) -> None:
        """Make menus and the foot in the chosen language and theme."""
        self._language.use(self.preferences.language, self.preferences.digits)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.setLocale(QLocale())  # of numbers in tables, which ask their window
        use_size(application, self.preferences.size)
        self.setFont(application.font())  # before the program runs, Qt does not tell windows that exist
        application.setPalette(theme_for(self.preferences.theme).palette())
        self.line = MessageLine(self)
        self.statusBar().hide()
        for action in self.actions():
            self.removeAction(action)
        self.actions_ = Actions(self, self._handlers())
        self.actions_.fill(self.menuBar())
        self._appearance.show_choices(self.actions_)
        self._help.show_choices(self.actions_)
        self.guide.rebuild([self.actions_.by_name[name] for name in ("zoom_in", "zoom_out", "zoom_reset")])
        self._fill_recent()

    def _show_start(self) -> None:
        start = StartPage(self.preferences.recent, self, offers_tour=not self.preferences.knows_tour)
        start.tour_asked.connect(lambda: self._tour.begin(None))
        start.sample_asked.connect(self._projects.open_sample)
        start.new_asked.connect(self._projects.new)
        start.open_asked.connect(self._projects.open)
        start.recent_asked.connect(self._projects.open_path)
        self._show(start)
        self.line.place.clear()
        self._fill_recent()
        self.setWindowTitle(self.tr("Workbench"))
        self.actions_.enable(Needs.NOTHING)
        start.setFocus()

    def _show_workspace(self, session: Session) -> OpenProject:
        preferences = self.preferences
        self._open = OpenProject(session, preferences, self.line, self)
        workspace = self._open.workspace
        self._appearance.apply(workspace.page)
        self.actions_.bind_text(workspace.page)
        self.actions_.add_labels(session.scheme, workspace.page, preferences.language, workspace.tagging.tag)
        workspace.moved.connect(self._follow)
        workspace.unfinished.warned.connect(self._warn_of_unfinished)
        session.stepped.connect(self._follow_scheme)
        self._open.intake.idle.connect(self._schemes.settle)
        workspace.page.zoom_asked.connect(self._appearance.zoom)
        workspace.inspector.card.entity.same_as_asked.connect(workspace.page.setFocus)  # which gets the keys
        workspace.inspector.card.entity.same_as_asked.connect(self.actions_.by_name["same_as"].trigger)
        workspace.inspector.relations.link_asked.connect(self.actions_.by_name["link"].trigger)
        workspace.strip.color_asked.connect(self._coloring.ask)
        workspace.page.key_refused.connect(self._say_what_is_lacking)
        workspace.page.menu_asked.connect(lambda at: popup(workspace, self.actions_, at))
        workspace.documents.menu_asked.connect(lambda at: popup_selected(self.actions_, at))
        # Before the list is seen: a list that gets the focus without a current line makes its first line current.
        workspace.open_first()
        self._tour.follow(workspace, self.actions_, self._show(workspace))
        workspace.page.setFocus()
        self.statistics.enter(session)
        self.evaluation.enter(session)
        self.splits.enter(session)
        self.exporting.enter(session)
        self.importing.enter(session)
        self._open.intake.asked.connect(self.importing.decide)
        self._fill_recent()
        self._follow()
        return self._open

    def _show(self, content: QWidget) -> QVBoxLayout:
        holder = QWidget(self)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(content, 1)
        layout.addWidget(self.line)
        if old := self.takeCentralWidget():
            old.hide()  # now, so that it gives the focus away before the new content takes it
            old.deleteLater()
        self.setCentralWidget(holder)
        holder.show()
        return layout

    def _drop_workspace(self) -> None:
        assert self._open
        self._is_rebuilding_later = False
        self._tour.rest()
        self.statistics.leave()
        self.evaluation.leave()
        self.splits.leave()
        self.exporting.leave()
        self.importing.leave()
        self._open.close(keeps_layout=not self._tour.owns(self._open.session.store.path))
        self._open = None
        self.line.lead_nowhere()
        # The line is shown again under the next content; without this it would go with the old one.
        self.line.setParent(self)

    # Following the workspace

    def _go_to(self, document: str, start: int, end: int) -> None:
        if self.workspace:
            self.raise_()
            self.activateWindow()
            self.workspace.go_to_range(document, start, end)

    def _follow(self) -> None:
        if not self.workspace:
            return
        self.actions_.enable(self.workspace.present() | (Needs.TOUR if self._tour.is_on else Needs.NOTHING))
        for name in self.workspace.panes.panels:
            self.actions_.check(f"toggle_{name}", self.workspace.panes.is_shown(name))
        self.actions_.check("toggle_suggestions", self.workspace.suggestions.offered.is_on)
        self.line.place.setText(self.workspace.place())
        article = self.workspace.session.article
        project = isolated(self.workspace.session.store.path.stem)
        title = f"{isolated(article.document.title)} — {project}" if article else project
        self.setWindowTitle(self.tr("{title} — Workbench").format(title=title))

    def _tell(self, words: str) -> None:
        self.line.tell(words)  # which is another one after `rebuild`

    def _say_what_is_lacking(self, action: QAction) -> None:
        if self.workspace and (words := words_for(self.actions_.lacking(action, self.workspace.present()))):
            self.line.tell(words)

    def _warn_of_unfinished(self, words: str, document: str, span: str) -> None:
        if self.workspace:
            self.line.warn_and_lead(words, self.tr("Show (F7)"), partial(self.workspace.go_to, document, span))

    def tell_of_ending(self) -> None:
        """Say that the last run did not end by itself."""
        words = self.tr("The program ended unexpectedly last time. What was done is saved.")
        self.line.warn_and_lead(words, self.tr("Details"), self._help.show_log)

    def _follow_scheme(self, step: Step) -> None:
        """Make everything anew when a step has changed the scheme, done or undone; what was just told stays."""
        if "schemes" not in step.touched.tables:
            return
        self._schemes.follow(step)
        if self._open and self._open.intake.busy:
            self._open.intake.idle.connect(self._rebuild_for_scheme, Qt.ConnectionType.SingleShotConnection)
        else:
            QTimer.singleShot(0, self, self._rebuild_for_scheme)

    def _rebuild_for_scheme(self) -> None:
        told = self.line.message.text()
        self.rebuild()
        self.line.tell(told)

    def _fill_recent(self) -> None:
        menu = self.actions_.menus["recent"]
        menu.clear()
        for path in self.preferences.recent:
            menu.addAction(literal(isolated(str(path)))).triggered.connect(
                lambda _=False, path=path: self.open_path(path)
            )
        menu.setEnabled(not menu.isEmpty())

    # Import and export

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders into the open project."""
        self.import_(ImportOrder(paths=tuple(paths)))

    def import_(self, order: ImportOrder) -> None:
        """Import what was ordered into the open project."""
        if self._open:
            self._open.intake.import_(order)

    def _say_given_up(self) -> None:
        self.line.tell(self.tr("Nothing was imported."))

    def import_metadata(self, path: Path) -> None:
        """Import the metadata in a file into the open project."""
        if self._open:
            self._open.intake.import_metadata(path)

    def export(self, order: Order, path: Path) -> None:
        """Export what was ordered of the open project."""
        if self._open:
            self._open.intake.run(exporting(order, path))

    def release(self, plan: ReleasePlan, folder: Path) -> None:
        """Release the open project."""
        if self._open:
            self._open.intake.run(releasing(plan, folder, self._open.session.annotator))

    def check_project(self) -> None:
        """Check the open project."""
        if self._open:
            self._open.intake.check()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and all(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        if len(paths) == 1 and paths[0].suffix == SUFFIX:
            self.open_path(paths[0])
        elif self.workspace and self.workspace.session.store.read_only:
            self.line.warn(self.tr("This project is open read-only: nothing can be imported here."))
        elif self.workspace:
            self.import_paths(paths)
        else:
            self.line.warn(self.tr("Open or create a project first; then drop files here."))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._schemes.editor:
            event.ignore()
            self._schemes.leave(self.close)
            return
        self.preferences.remember_layout("window", self.saveGeometry())
        self.guide.keep()
        self.close_project()
        self._tour.end()
        self._language.release()
        super().closeEvent(event)

    # Help

    def _show_keys(self) -> None:
        scheme = self.workspace.session.scheme if self.workspace else None
        KeySheet(scheme, self.preferences.language, self).open()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            **workspace_handlers(lambda: self.workspace),
            **mode_handlers(lambda: self.workspace),
            **zone_handlers(lambda: self.workspace),
            **move_handlers(lambda: self.workspace.page if self.workspace else None),
            **relation_handlers(lambda: self.workspace.relating if self.workspace else None),
            **self._projects.handlers(),
            **self._schemes.handlers(),
            **self._appearance.handlers(),
            "label_color": self._coloring.ask_for_chosen,
            "check": self.check_project,
            "export": self.exporting.ask,
            "import_with": self.importing.ask,
            "release": self.exporting.ask_release,
            "close": lambda: self._schemes.leave(self.close_project),
            "quit": self.close,
            "palette": lambda: self._palette.toggle(self.actions_, self.workspace),
            **self._help.handlers(),
            "statistics": self.statistics.open,
            "evaluation": self.evaluation.open,
            "splits": self.splits.open,
            "tour": lambda: self._tour.begin(self._current()),
            "tour_skip": self._tour.skip,
            "tour_leave": self._tour.leave,
            "guide": self.guide.open,
            "shortcuts": self._show_keys,
        }
