"""Every state of the window that is looked at, by name: a new panel, table, mode or dialog gets a line here.

A place gets the room, brings itself about, has its root widget looked at, and leaves the room as it was.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabWidget, QWidget

from tests.accessibility.rooms import Look, Room
from tests.flows.screenshots import HARBOUR, VISIT
from tests.flows.studio import ANNOTATOR
from workbench.commands.own_lexicon import own_folder
from workbench.commands.plug_ins import sending
from workbench.commands.spans import set_attribute
from workbench.commands.suggesters import SUGGESTERS
from workbench.core.scheme import Scheme
from workbench.ui.dialogs.crash import CrashDialog
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.dialogs.label_color import LabelColorDialog
from workbench.ui.dialogs.new_project import NewProjectDialog
from workbench.ui.dialogs.report import Report
from workbench.ui.evaluation.window import CURVE, DIFFERENCES, EvaluationWindow
from workbench.ui.exporting.dialog import ExportDialog
from workbench.ui.exporting.release_dialog import ReleaseDialog
from workbench.ui.palette.palette import Palette
from workbench.ui.quality.table import QualityTable
from workbench.ui.scheme_editor.decisions import Decisions
from workbench.ui.search.table import SearchTable
from workbench.ui.splits.window import SplitsWindow
from workbench.ui.suggestions.consent import ConsentDialog
from workbench.ui.suggestions.settings import SuggesterSettings
from workbench.ui.suggestions.table import SuggestionsTable
from workbench.ui.tables.entities import EntitiesTable
from workbench.ui.tables.mentions import MentionsTable
from workbench.ui.tables.metadata import MetadataTable
from workbench.ui.tables.occurrences import OccurrencesTable
from workbench.ui.tables.quotes import QuotesTable
from workbench.ui.tables.table import Table
from workbench.ui.words.isolation import isolated

Place = Callable[[Room, Look], None]


def start(room: Room, look: Look) -> None:
    room.window.close_project()
    room.settle()
    try:
        look(room.window)
    finally:
        room.window.open_path(room.project)
        room.settle()


def nothing_chosen(room: Room, look: Look) -> None:
    room.choose()
    room.stage.press("Esc", "Esc")
    look(room.window)


def span_chosen(room: Room, look: Look) -> None:
    room.choose()
    look(room.window)


def suggestion_chosen(room: Room, look: Look) -> None:
    room.stage.open(VISIT)
    room.stage.wait_until("The suggestions", lambda: not room.workspace.suggestions.offered.is_busy)
    room.stage.press("Home", ".")
    assert room.workspace.inspector.suggestion.isVisible()
    look(room.window)
    room.stage.press("Esc")


def panel(name: str) -> Place:
    def visit(room: Room, look: Look) -> None:
        panes = room.workspace.panes
        was_shown = panes.is_shown(name)
        room.choose()
        panes.show_panel(name)
        room.settle()
        look(panes.panels[name])
        if not was_shown:
            panes.toggle(name)

    return visit


def labels_to_search(room: Room, look: Look) -> None:
    room.choose()
    room.stage.press("Esc", "Esc")
    room.do("toggle_guideline")
    look(room.workspace.guideline)
    room.do("toggle_guideline")


def tab(number: int) -> Place:
    """A tab of the inspector."""

    def visit(room: Room, look: Look) -> None:
        tabs = room.workspace.inspector.tabs
        room.choose()
        tabs.setCurrentIndex(number)
        room.settle()
        look(tabs)
        tabs.setCurrentIndex(0)

    return visit


def table(kind: type[Table]) -> Place:
    """A tab of the drawer."""

    def visit(room: Room, look: Look) -> None:
        room.choose()
        drawer, panes = room.workspace.drawer, room.workspace.panes
        panes.show_panel("tables")
        drawer.tabs.setCurrentWidget(next(one for one in room.workspace.tables if isinstance(one, kind)))
        room.settle()
        look(panes.panels["tables"])
        panes.toggle("tables")

    return visit


def entity_chosen(room: Room, look: Look) -> None:
    def see(root: QWidget) -> None:
        entities = root.findChild(EntitiesTable)
        assert entities
        entities.list.view.selectRow(0)
        for number in range(entities.about.count()):
            entities.about.setCurrentIndex(number)
            room.settle()
            look(root)

    table(EntitiesTable)(room, see)


def findings(room: Room, look: Look) -> None:
    def see(root: QWidget) -> None:
        session, quality = room.workspace.session, room.workspace.quality
        weapon = room.articles.span(HARBOUR, "زورقا من طراز KV-40", "WEAPON")
        room.workspace.drawer.narrow()  # other places may have left the tables to the whole project
        session.do(set_attribute, weapon, "category", None, annotator=ANNOTATOR)
        room.stage.wait_until("The findings", lambda: bool(quality.model.findings) and not quality.review.is_busy)
        look(root)
        room.do("undo")

    table(QualityTable)(room, see)


def occurrences(room: Room, look: Look) -> None:
    room.choose_name()
    room.stage.press("V", "V")
    room.stage.wait_until("The occurrences", lambda: bool(room.workspace.occurrences.model.found))
    look(room.workspace.panes.panels["tables"])
    room.stage.press("Esc")  # which folds the tables


def hits(room: Room, look: Look) -> None:
    def see(root: QWidget) -> None:
        search = room.workspace.search
        search.field.setText("الزوارق")
        room.stage.wait_until("The hits", lambda: search.model.rowCount() > 0)
        look(root)
        search.field.clear()
        room.settle()

    table(SearchTable)(room, see)


def mode(*keys: str) -> Place:
    """What a mode asks at the foot; it is begun with keys on a chosen span."""

    def visit(room: Room, look: Look) -> None:
        room.choose()
        room.stage.press(*keys)
        assert room.workspace.stage.mode
        look(room.workspace.prompt)
        room.workspace.end()
        room.settle()

    return visit


def dialog(action: str) -> Place:
    """What an action opens."""

    def visit(room: Room, look: Look) -> None:
        room.do(action)
        opened = room.dialog()
        look(opened)
        room.leave(opened)

    return visit


def question(action: str) -> Place:
    """What an action asks, in a loop of its own."""
    return lambda room, look: room.answer(room.window.actions_.by_name[action].trigger, look)


def about(room: Room, look: Look) -> None:
    room.do("about")
    opened = room.dialog()
    tabs = opened.findChild(QTabWidget)
    assert tabs
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        room.settle()
        look(opened)
    room.leave(opened)


def suggesters(room: Room, look: Look) -> None:
    """The settings of the suggesters, and of each of the plug-ins that come with the program."""
    room.do("suggesters")
    opened = room.dialog()
    assert isinstance(opened, SuggesterSettings)
    for row in (0, *range(len(SUGGESTERS), opened.list.count())):
        opened.list.setCurrentRow(row)
        room.settle()
        look(opened)
    room.leave(opened)


def consent(room: Room, look: Look) -> None:
    article = room.workspace.session.article
    assert article
    opened = ConsentDialog(sending({}, room.workspace.session.scheme, article.document), room.window)
    opened.open()
    room.settle()
    look(opened)
    room.leave(opened)


def crash(room: Room, look: Look) -> None:
    opened = CrashDialog("ZeroDivisionError", Path("workbench.log"), room.window)
    opened.count(2)
    opened.show()
    room.settle()
    look(opened)
    room.leave(opened)


def color(room: Room, look: Look) -> None:
    label = room.workspace.session.scheme.labels[0]
    opened = LabelColorDialog(label, [], room.window)
    opened.open()
    room.settle()
    look(opened)
    room.leave(opened)


def palette(room: Room, look: Look) -> None:
    room.choose()
    room.do("palette")
    opened = room.window.findChild(Palette)
    assert opened
    look(opened)
    opened.leave()
    room.settle()


def filter_form(room: Room, look: Look) -> None:
    documents = room.workspace.documents
    documents.open_form()
    room.settle()
    look(documents.form)
    documents.form.close()
    room.go_to_page()


def tour(room: Room, look: Look) -> None:
    room.do("tour")
    try:
        look(room.window)
    finally:
        room.window._tour.end()
        room.window.open_path(room.project)
        room.settle()


def new_project(room: Room, look: Look) -> None:
    folder = room.project.parent
    made = NewProjectDialog(room.window, folder / "a.workbench", "(*.workbench)", room.language)
    room.answer(lambda: made.ask_new("workbench", may_replace=False), look)


def files(room: Room, look: Look) -> None:
    room.answer(lambda: FileDialog(room.window, room.window.windowTitle(), room.project).ask_existing(), look)


def report(room: Room, look: Look) -> None:
    opened = Report(room.window.windowTitle(), room.window.windowTitle(), [isolated("خبر.txt")], room.window)
    opened.open()
    room.settle()
    look(opened)
    room.leave(opened)


def scheme(find: Callable[[Scheme], tuple[str | int, ...]]) -> Place:
    """The editor of the scheme, with the form of one part."""

    def visit(room: Room, look: Look) -> None:
        room.do("scheme")
        editor = room.window._schemes.editor
        assert editor
        editor._show(find(editor.draft.scheme))
        room.settle()
        look(editor)
        editor.done_with()
        room.settle()

    return visit


def decisions(room: Room, look: Look) -> None:
    room.do("scheme")
    editor = room.window._schemes.editor
    assert editor
    editor.draft.remove(("labels", 0))
    editor._show(())
    editor.apply_asked.emit()
    room.settle()
    opened = editor.findChild(Decisions)
    assert opened
    look(opened)
    room.leave(opened)
    editor.done_with()
    room.settle()


def lexicon(room: Room, look: Look) -> None:
    """The dialog with an entry, and with a line that cannot be used."""
    file = own_folder() / "own.lexicon"
    file.write_text("[GPE kind=city]\nبورت سالين\n[GPE kind\n", encoding="utf-8")
    try:
        dialog("lexicon")(room, look)
    finally:
        file.unlink()


def lexicon_entry(room: Room, look: Look) -> None:
    room.choose_name()
    room.do("always_suggest")
    opened = room.dialog()
    look(opened)
    room.leave(opened)
    room.go_to_page()


def guide(room: Room, look: Look) -> None:
    room.do("guide")
    window = room.window.guide.window
    assert window
    look(window)
    room.leave(window)
    room.go_to_page()


def guide_found(room: Room, look: Look) -> None:
    def see(root: QWidget) -> None:
        window = room.window.guide.window
        assert window
        window.field.setText("Tab")
        room.settle()
        look(root)
        window.field.clear()

    guide(room, see)


def statistics(chart: str) -> Place:
    """The window of statistics, with one chart."""

    def visit(room: Room, look: Look) -> None:
        room.do("statistics")
        window = room.window.statistics.window
        assert window
        window.go_to((chart, None, None))
        room.stage.wait_until("The chart", lambda: window.is_settled)
        look(window)
        room.leave(window)
        room.go_to_page()

    return visit


def evaluation(name: str, *, measured: bool = True) -> Place:
    """The window of evaluation, with one chart; before it was measured, or after."""

    def visit(room: Room, look: Look) -> None:
        room.do("evaluation")
        window = room.window.evaluation.window
        assert isinstance(window, EvaluationWindow)
        window.list.setCurrentRow(list(window._titles()).index(name))
        if measured:
            window.measure()
        room.stage.wait_until("The chart", lambda: window.is_settled)
        look(window)
        room.leave(window)
        room.go_to_page()

    return visit


def releases(room: Room, look: Look) -> None:
    """Every page of the dialog of releases."""
    room.do("release")
    opened = room.window.exporting.dialog
    assert isinstance(opened, ReleaseDialog)
    for page in range(opened.tabs.count()):
        opened.tabs.setCurrentIndex(page)
        room.settle()
        look(opened)
    room.leave(opened)


def splits(page: int, *, is_divided: bool = True) -> Place:
    """The documents are left as they are: two versions of one article would be two documents everywhere else."""

    def visit(room: Room, look: Look) -> None:
        room.do("splits")
        window = room.window.splits.window
        assert isinstance(window, SplitsWindow)
        window.similarity.setValue(window.similarity.minimum())  # so that there is something to see
        if is_divided:
            window.divide()
            room.stage.wait_until("The split", lambda: window.is_settled)
        window.tabs.setCurrentIndex(page)
        room.settle()
        look(window)
        room.leave(window)
        room.go_to_page()

    return visit


def exports(page: int) -> Place:
    """The dialog of exports with a format that cannot hold everything, and one of its pages."""

    def visit(room: Room, look: Look) -> None:
        room.do("export")
        opened = room.window.exporting.dialog
        assert isinstance(opened, ExportDialog)
        opened.formats.setCurrentRow([one.name for one in opened._offers].index("conll"))
        opened.tabs.setCurrentIndex(page)
        room.stage.wait_until("What the export comes to", lambda: opened.is_settled)
        look(opened)
        room.leave(opened)

    return visit


PLACES: dict[str, Place] = {
    "start page": start,
    "nothing chosen": nothing_chosen,
    "span chosen": span_chosen,
    "suggestion chosen": suggestion_chosen,
    # panels beside the article
    "documents": panel("documents"),
    "filter of documents": filter_form,
    "guideline": panel("guideline"),
    "labels to search": labels_to_search,
    "inspector": panel("inspector"),
    "inspector: spans": tab(0),
    "inspector: document": tab(1),
    "inspector: history": tab(2),
    "inspector: hidden characters": tab(3),
    "tables": panel("tables"),
    # tables in the drawer
    "table of quotes": table(QuotesTable),
    "table of mentions": table(MentionsTable),
    "table of entities": table(EntitiesTable),
    "an entity": entity_chosen,
    "table of occurrences": table(OccurrencesTable),
    "occurrences found": occurrences,
    "table of search": table(SearchTable),
    "hits": hits,
    "table of metadata": table(MetadataTable),
    "table of suggestions": table(SuggestionsTable),
    "table of findings": table(QualityTable),
    "findings": findings,
    # modes
    "jump": mode(";"),
    "form": mode("A"),
    "link": mode("K"),
    "quote": mode("H"),
    "same as": mode("="),
    "unite": mode("U"),
    # what lies over the window, or beside it
    "actions by name": palette,
    "tour": tour,
    # dialogs
    "new project": new_project,
    "files": files,
    "annotator’s name": question("annotator"),
    "font": question("font"),
    "keys": dialog("shortcuts"),
    "about": about,
    "suggesters": suggesters,
    "consent": consent,
    "log": dialog("show_log"),
    "detailed log": dialog("detailed_log"),
    "unexpected error": crash,
    "colour of a label": color,
    "report": report,
    "scheme": scheme(lambda _: ()),
    "scheme: family": scheme(lambda _: ("families", 0)),
    "scheme: label": scheme(lambda _: ("labels", 0)),
    "scheme: attribute": scheme(lambda scheme: ("labels", _with_attributes(scheme), "attributes", 0)),
    "scheme: relation": scheme(lambda _: ("relations", 0)),
    "scheme: label of documents": scheme(lambda _: ("document_labels", 0)),
    "scheme: decisions": decisions,
    "my lexicon": lexicon,
    "my lexicon: empty": dialog("lexicon"),
    "an entry of my lexicon": lexicon_entry,
    "guide": guide,
    "guide: found": guide_found,
    # statistics
    "statistics": statistics("labels"),
    "statistics: over time": statistics("time"),
    "statistics: nothing to show": statistics("suggestions"),
    # evaluation
    "evaluation: before it is measured": evaluation("suggesters", measured=False),
    "evaluation": evaluation("quotes"),
    "evaluation: differences": evaluation(DIFFERENCES),
    "evaluation: learning curve": evaluation(CURVE),
    # near-duplicates and splits
    "near-duplicates: before they are looked for": splits(0, is_divided=False),
    "near-duplicates": splits(0),
    "split": splits(1),
    # exports and releases
    "export: format": exports(0),
    "export: what of the project": exports(1),
    "export: pieces and labels": exports(2),
    "release": releases,
}

EVERY_PLACE = pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)


def _with_attributes(scheme: Scheme) -> int:
    return next(number for number, label in enumerate(scheme.labels) if label.attributes)
