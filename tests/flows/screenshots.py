"""Takes the pictures of the guide: `python -m tests.flows.screenshots [OUTPUT_DIR]`.

They show the program as it is, with the sample articles and their gold annotations, once in each language. The same
machine makes the same pictures; the guide's are in `resources/guide/images`.
"""

import argparse
import os
from collections.abc import Callable, Collection
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from tests.flows.studio import ANNOTATOR, CLOSE_WIDTH, Stage, Studio, same_time
from tests.gold.gold import annotated, load
from workbench.commands.documents import mark
from workbench.commands.metadata import set_cells
from workbench.commands.projects import create_project
from workbench.commands.spans import relabel, resize, set_attribute
from workbench.core.queue import Filter, Sort
from workbench.core.records import AnnotatedDocument, Span, Status, surface
from workbench.paths import SAMPLES
from workbench.ui.app import make_application
from workbench.ui.evaluation.window import DIFFERENCES, EvaluationWindow
from workbench.ui.exporting.dialog import ExportDialog
from workbench.ui.exporting.release_dialog import ReleaseDialog
from workbench.ui.guide.pages import GUIDE
from workbench.ui.palette.palette import Palette
from workbench.ui.splits.window import SplitsWindow

GOLD = Path(__file__).parents[1] / "gold" / "samples"
LANGUAGES = ("en", "ar")

HARBOUR = "01-harbour-summit"
PLANT = "02-drone-plant-web-page"
CARGO = "03-seized-cargo-list-page"
VISIT = "04-naval-visit-one-paragraph"
FACTORY = "05-factory-anniversary-tags"

REPORTING = {"QUOTE", "CUE", "SOURCE"}
QUOTES_BEFORE = 6  # to the passage that is shown: one with an outlet that passes it on
PROJECT = Path("arms-news.workbench")


class Articles:
    """The sample articles as they stand in the middle of a working day."""

    def __init__(self) -> None:
        self._by_name = {
            HARBOUR: _article(HARBOUR, "done"),
            PLANT: _article(PLANT, "done"),
            CARGO: _article(CARGO, "doing", without={*REPORTING, "WEAPON", "TECH"}, names=False),
            VISIT: _article(VISIT, "todo", labels=()),
            FACTORY: _article(FACTORY, "doing", without=REPORTING),
        }

    def store(self, path: Path) -> None:
        """Make a project of them."""
        items = list(self._by_name.values())
        with create_project(path) as store, store.step("import", annotator=ANNOTATOR, detail="seeds") as step:
            store.documents.add(step, items, sources=["seeds"] * len(items), encodings=["utf-8"] * len(items))

    def span(self, name: str, words: str, label: str) -> str:
        """Return the id of the first span with those words and that label."""
        item = self._by_name[name]
        text = item.document.text
        return next(one.id for one in item.annotation.spans if one.label == label and surface(text, one) == words)


def _article(
    name: str,
    status: Status,
    *,
    without: Collection[str] = (),
    labels: Collection[str] | None = None,
    names: bool = True,
) -> AnnotatedDocument:
    """Return a sample article with its gold annotations, or with the part of them that is done by now.

    Without `names` its spans mention no entities.
    """
    whole = annotated(load(GOLD / f"{name}.json"), (SAMPLES / f"{name}.txt").read_bytes().decode(), ANNOTATOR)

    def is_done(span: Span) -> bool:
        return span.label not in without and (labels is None or span.label in labels)

    spans = tuple(one if names else replace(one, entity="") for one in whole.annotation.spans if is_done(one))
    left = {one.id for one in spans}
    relations = tuple(one for one in whole.annotation.relations if {one.source, one.target} <= left)
    mentioned = {one.entity for one in spans}
    return replace(
        whole,
        annotation=replace(whole.annotation, status=status, spans=spans, relations=relations),
        entities=tuple(one for one in whole.entities if one.id in mentioned),
    )


# The pictures, in the order of the pages. Each function begins with a window on the project and takes one or two.


def start(stage: Stage) -> None:
    stage.window.resize(CLOSE_WIDTH, 480)
    stage.take("start")


def first_steps(stage: Stage, articles: Articles) -> None:
    stage.open(HARBOUR, articles.span(HARBOUR, "زورقا من طراز KV-40", "WEAPON"))
    stage.take("window")


def tour(stage: Stage, _articles: Articles) -> None:
    stage.come_closer(460)
    stage.window.actions_.by_name["tour"].trigger()
    stage.settle()
    card = stage.window._tour.card
    assert card
    stage.take("tour", card, stage.workspace.page)
    stage.window.actions_.by_name["tour_leave"].trigger()


def contrast(stage: Stage, articles: Articles) -> None:
    stage.come_closer(460)
    stage.window.actions_.by_name["theme_contrast_dark"].trigger()
    stage.open(FACTORY, articles.span(FACTORY, "صواريخ 107 ملم", "WEAPON"))
    stage.take("contrast", *_page_and_foot(stage))


def palette(stage: Stage, _articles: Articles) -> None:
    stage.press("Ctrl+P")
    shown = stage.window.findChild(Palette)
    assert shown
    shown.field.setText("document" if stage.window.preferences.language == "en" else "مستند")
    stage.take("palette", shown)


def dark(stage: Stage, articles: Articles) -> None:
    stage.window.actions_.by_name["theme_dark"].trigger()
    stage.open(FACTORY, articles.span(FACTORY, "صواريخ 107 ملم", "WEAPON"))
    stage.take("dark")


def selecting(stage: Stage, _articles: Articles) -> None:
    stage.come_closer(420)
    stage.open(VISIT)
    stage.press("Home", *["Space"] * 12, "Shift+Space", ";")
    stage.take("jump", *_page_and_foot(stage))


def tagging(stage: Stage, articles: Articles) -> None:
    stage.come_closer(460)
    stage.open(FACTORY, articles.span(FACTORY, "قذائف من عيار 120 ملم و155 ملم", "WEAPON"))
    stage.take("tagging", *_page_and_foot(stage))


def guideline(stage: Stage, articles: Articles) -> None:
    stage.come_closer(520)
    stage.press("F8")
    stage.open(FACTORY, articles.span(FACTORY, "قذائف الهاون", "WEAPON"))
    stage.take("guideline", stage.workspace.guideline, stage.workspace.page)


def quotes(stage: Stage, _articles: Articles) -> None:
    stage.come_closer(460)
    stage.open(FACTORY)
    stage.press("Home", *["H"] * QUOTES_BEFORE)
    stage.begin_above_caret(lines=3)
    stage.take("quote", *_page_and_foot(stage))


def quotes_table(stage: Stage, _articles: Articles) -> None:
    _show_table(stage, HARBOUR, 0)
    stage.take("quotes-table", stage.workspace.drawer)


def suggestions(stage: Stage, _articles: Articles) -> None:
    stage.press("F9")
    stage.window.resize(CLOSE_WIDTH + 120, 560)
    stage.open(FACTORY)
    _suggest(stage)
    cursor = stage.workspace.page.word_cursor
    assert cursor
    stage.press("Home", ".")
    while cursor.chosen_suggestion and cursor.chosen_suggestion.label != "QUOTE":
        stage.press(".")
    stage.begin_above_caret(lines=2)
    stage.take("suggestions", stage.workspace.page, stage.workspace.inspector)


def suggestions_table(stage: Stage, _articles: Articles) -> None:
    stage.come_closer(680)
    stage.open(VISIT)
    _suggest(stage)
    stage.press("Shift+F12")
    stage.workspace.suggestions.table.list.view.selectRow(1)
    stage.take("suggestions-table", stage.workspace.drawer)


def attributes(stage: Stage, articles: Articles) -> None:
    stage.come_closer(460)
    stage.open(FACTORY, articles.span(FACTORY, "صواريخ 107 ملم", "WEAPON"))
    stage.press("A")
    stage.take("form", *_page_and_foot(stage))


def links(stage: Stage, articles: Articles) -> None:
    stage.come_closer(460)
    stage.open(HARBOUR, articles.span(HARBOUR, "زورقا من طراز KV-40", "WEAPON"))
    stage.press("K")
    stage.take("links", *_page_and_foot(stage))


def same_as(stage: Stage, articles: Articles) -> None:
    stage.come_closer(340)
    stage.open(CARGO, articles.span(CARGO, "ميرا سولفيدال", "PER"))
    stage.press("=")
    stage.take("same-as", *_page_and_foot(stage))


def occurrences(stage: Stage, articles: Articles) -> None:
    stage.come_closer(640)
    stage.open(CARGO, articles.span(CARGO, "بورت سالين", "GPE"))
    stage.press("V", "V")
    found = stage.workspace.occurrences.model
    stage.wait_until("The occurrences", lambda: bool(found.found))
    stage.take("occurrences", stage.workspace.drawer)


def search(stage: Stage, _articles: Articles) -> None:
    stage.come_closer(680)
    stage.press("Ctrl+Shift+F")
    search = stage.workspace.search
    search.field.setText("انه")  # as many people type it
    stage.wait_until("The hits", lambda: bool(search.model.lines) and not search.results.is_counting)
    stage.press("Down", "Down", "Down")
    stage.take("search", stage.workspace.drawer)


def document(stage: Stage, articles: Articles) -> None:
    stage.press("F9")
    stage.window.resize(CLOSE_WIDTH, 540)
    stage.open(CARGO)
    inspector = stage.workspace.inspector
    inspector.tabs.setCurrentWidget(inspector.document)
    stage.press("F4")
    inspector.document.findChild(QCheckBox, "label:relevant").click()
    stage.take("document", stage.workspace.page, inspector)


def metadata(stage: Stage, _articles: Articles) -> None:
    stage.come_closer(680)
    stage.open(HARBOUR)
    session = stage.workspace.session
    said = {
        HARBOUR: {"outlet": "وكالة مرساة للأنباء", "date": "2024-05-31"},
        PLANT: {"outlet": "صحيفة الساحل", "date": "2024-06-02"},
        VISIT: {"outlet": "وكالة مرساة للأنباء", "date": "2024-06"},
    }
    cells = {session.store.documents.find(name): fields for name, fields in said.items()}
    session.do(set_cells, cells, annotator=ANNOTATOR)
    stage.press("F3")
    stage.take("metadata", stage.workspace.drawer)


def queue(stage: Stage, _articles: Articles) -> None:
    panel = stage.workspace.documents
    panel.show_filter(Filter(statuses=frozenset({"todo", "doing"}), shortest=500), Sort("title"))
    stage.wait_until("The list", lambda: not panel.looking.busy)
    stage.press("Ctrl+PgDown", "Ctrl+D")
    stage.wait_until("The counts", panel.left.isVisible)
    stage.take("queue", panel)


def zones(stage: Stage, _articles: Articles) -> None:
    stage.come_closer(560)
    stage.open(PLANT)
    stage.press("Home")
    stage.take("zones", stage.workspace.page)


def weapons_table(stage: Stage, _articles: Articles) -> None:
    _show_table(stage, HARBOUR, 1)
    stage.take("weapons-table", stage.workspace.drawer)


def entities(stage: Stage, _articles: Articles) -> None:
    _show_table(stage, HARBOUR, 2)
    stage.workspace.tables[2].setFocus()
    stage.press("Down", "Down", "Down")
    stage.take("entities", stage.workspace.drawer)


def history(stage: Stage, articles: Articles) -> None:
    inspector = stage.workspace.inspector
    inspector.tabs.setCurrentWidget(inspector.history)
    stage.open(VISIT)
    stage.press("Home", "Space", "P", "O", "Space", "Space", "P", "Ctrl+D", "Ctrl+Z")
    inspector.history.list.setCurrentIndex(inspector.history.model.index(2, 0))
    stage.take("history", inspector.tabs)


def statistics(stage: Stage, _articles: Articles) -> None:
    stage.press("Ctrl+Shift+S")
    window = stage.window.statistics.window
    assert window
    window.resize(CLOSE_WIDTH + 80, 700)
    window.go_to(("labels", None, None))
    stage.wait_until("The chart", lambda: window.is_settled)
    stage.take("statistics", of=window)


def evaluation(stage: Stage, _articles: Articles) -> None:
    stage.press("Ctrl+Shift+E")
    window = stage.window.evaluation.window
    assert isinstance(window, EvaluationWindow)
    window.resize(CLOSE_WIDTH + 80, 700)
    window.measure()
    stage.wait_until("The figures", lambda: window.is_settled)
    stage.take("evaluation", of=window)
    window.list.setCurrentRow(list(window._titles()).index(DIFFERENCES))
    stage.wait_until("The differences", lambda: window.is_settled)
    window.list.setFocus()
    stage.take("differences", of=window)


def quality(stage: Stage, articles: Articles) -> None:
    store = stage.workspace.session.store
    guest = store.annotations.span(articles.span(HARBOUR, "تيمو هالفر-أوستين", "PER")).span
    resize(store, guest.id, guest.start, guest.end + 1, annotator=ANNOTATOR)
    relabel(store, articles.span(FACTORY, "المصنع", "FAC"), "ORG", annotator=ANNOTATOR)
    set_attribute(store, articles.span(FACTORY, "صواريخ 107 ملم", "WEAPON"), "category", None, annotator=ANNOTATOR)
    mark(store, store.documents.find(FACTORY), "done", annotator=ANNOTATOR)
    stage.come_closer(680)
    stage.press("Shift+F7")
    table = stage.workspace.quality
    table.check.click()
    stage.wait_until("The findings", lambda: not table.review.is_busy)
    stage.press("Shift+F7", "Return")
    stage.take("quality")


def splits(stage: Stage, _articles: Articles) -> None:
    make_versions(Path("versions"))
    stage.window.import_paths([Path("versions")])
    stage.settle()
    stage.press("Ctrl+Shift+D")
    window = stage.window.splits.window
    assert isinstance(window, SplitsWindow)
    window.resize(CLOSE_WIDTH + 80, 700)
    window.plan.form.shares.setText("train=60, test=40")
    window.divide()
    stage.wait_until("The split", lambda: window.is_settled)
    window.tabs.setCurrentIndex(1)
    stage.take("split", of=window)
    window.tabs.setCurrentIndex(0)
    window.page.documents.setFocus()
    stage.take("duplicates", of=window)


def scheme(stage: Stage, _articles: Articles) -> None:
    stage.window.actions_.by_name["scheme"].trigger()
    stage.press(*["Down"] * 19)
    stage.take("scheme")


def export(stage: Stage, _articles: Articles) -> None:
    stage.press("Ctrl+E")
    dialog = stage.window.exporting.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.formats.setCurrentRow([one.name for one in dialog._offers].index("conll"))
    stage.wait_until("What the export comes to", lambda: dialog.is_settled)
    stage.fit_dialog(820, 600)
    stage.take("export")


def release(stage: Stage, _articles: Articles) -> None:
    stage.press("Ctrl+Alt+E")
    dialog = stage.window.exporting.dialog
    assert isinstance(dialog, ReleaseDialog)
    for row in range(dialog.formats.count()):
        item = dialog.formats.item(row)
        if item.data(Qt.ItemDataRole.UserRole) in ("spacy", "hf"):
            item.setCheckState(Qt.CheckState.Checked)
    stage.fit_dialog(720, 560)
    stage.take("release")


def import_report(stage: Stage, _articles: Articles) -> None:
    make_bad_files(Path("articles"))
    stage.window.import_paths([Path("articles")])
    stage.settle()
    stage.fit_dialog(620, 240)
    stage.take("import-report")


def keys(stage: Stage, _articles: Articles) -> None:
    stage.press("F1")
    stage.fit_dialog(640, 460)
    stage.take("keys")


PICTURES: tuple[Callable[[Stage, Articles], None], ...] = (
    first_steps,
    tour,
    dark,
    selecting,
    tagging,
    guideline,
    quotes,
    quotes_table,
    suggestions,
    suggestions_table,
    attributes,
    links,
    same_as,
    occurrences,
    search,
    document,
    queue,
    metadata,
    zones,
    weapons_table,
    entities,
    history,
    statistics,
    evaluation,
    quality,
    splits,
    scheme,
    export,
    release,
    import_report,
    contrast,
    palette,
    keys,
)


def _page_and_foot(stage: Stage) -> tuple[QWidget, ...]:
    workspace = stage.workspace
    foot = workspace.strip if workspace.strip.isVisible() else workspace.prompt
    return workspace.page, foot


def _suggest(stage: Stage) -> None:
    """Turn suggestions on, which the other pictures are without, and wait for them."""
    stage.window.actions_.by_name["toggle_suggestions"].trigger()
    stage.wait_until("The suggestions", lambda: not stage.workspace.suggestions.offered.is_busy)


def _show_table(stage: Stage, document: str, number: int) -> None:
    stage.come_closer(680)
    stage.open(document)
    stage.press("F11")
    stage.workspace.drawer.tabs.setCurrentIndex(number)
    stage.settle()


def make_bad_files(folder: Path) -> None:
    """Write an article that can be imported and files that cannot."""
    folder.mkdir()
    (folder / "harbour.txt").write_text("وصلت السفينة إلى الميناء صباح الأحد.\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "photo.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "export.jsonl").write_text('{"format": "workbench/1", "text": \n', encoding="utf-8")


def make_versions(folder: Path) -> None:
    """Write an update of the first sample article, and an article that quotes a passage of it."""
    folder.mkdir()
    title, _, *paragraphs = (SAMPLES / f"{HARBOUR}.txt").read_text(encoding="utf-8").splitlines()
    lead = "غادرت رئيسة نيرادا مسقط ظهر الأربعاء من دون توقيع الصفقة التي جاءت من أجلها."
    (folder / "06-harbour-update.txt").write_text("\n".join([f"{title}: تحديث", lead, *paragraphs]), encoding="utf-8")
    week = ["أسبوع في الموانئ", "جمعنا في هذه الصفحة أبرز ما جرى في موانئ المنطقة.", *paragraphs[1:3]]
    (folder / "07-week-in-ports.txt").write_text("\n".join(week), encoding="utf-8")


def main(output: Path) -> None:
    """Take all pictures."""
    application = make_application()
    for language in LANGUAGES:
        folder = (output / language).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        studio = Studio(application, folder, language)
        articles = Articles()
        with TemporaryDirectory(prefix="workbench-") as place, chdir(place), studio.window() as stage:
            start(stage)
        for picture in PICTURES:
            # What is shown has short paths, and nothing that an earlier picture did.
            with same_time(), TemporaryDirectory(prefix="workbench-") as place, chdir(place):
                articles.store(PROJECT)
                with studio.window(PROJECT) as stage:
                    picture(stage, articles)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Take the pictures of the guide.")
    parser.add_argument("output", metavar="OUTPUT_DIR", type=Path, nargs="?", default=GUIDE / "images")
    main(parser.parse_args().output)
