"""Takes the pictures of the guide: `python -m tests.flows.screenshots OUTPUT_DIR`.

They show the program as it is, with the sample articles and a few annotations that follow the guidelines of the scheme.
The same machine makes the same pictures; the guide's are in `resources/guide/images`.
"""

import argparse
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog

from tests.flows.virtual_screen import wait_for
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.commands.spans import tag
from workbench.core.records import Span
from workbench.paths import SAMPLES
from workbench.storage.store import Store
from workbench.ui.app import make_application, make_window
from workbench.ui.window import Window

SIZE = QSize(1280, 800)
ANNOTATOR = "sara"
CHIP_ROOM = 24  # pixels above the first line, so that its chips are seen whole


@dataclass(frozen=True)
class Mark:
    """A span to make: its words, those of `within` if they occur more than once, and what the scheme wants to know."""

    surface: str
    label: str
    attributes: dict[str, Any] = field(default_factory=dict)
    within: str = ""


FACTORY = "05-factory-anniversary-tags"
VISIT = "04-naval-visit-one-paragraph"
INDIRECT = {"mode": "indirect", "stance": "assert", "speaker": "unnamed"}
SHELLS = {"category": "artillery-ammo", "status": "possessed", "certainty": "attributed"}

MARKS: dict[str, tuple[Mark, ...]] = {
    FACTORY: (
        Mark("بحسب", "CUE", within="بحسب نقابيين"),
        Mark("نقابيين", "SOURCE"),
        Mark(
            "إن المصنع لا يستطيع إنتاج صمامات التفجير الذكية من دون خبرة أجنبية، “حتى لو عمل بثلاث نوبات كل يوم"
            " وألغى العطل كلها”",
            "QUOTE",
            INDIRECT | {"mode": "mixed", "stance": "deny"},
        ),
        Mark("حتى لو عمل بثلاث نوبات كل يوم وألغى العطل كلها", "QUOTE", {"mode": "direct", "marks": "ok"}),
        Mark("يقول", "CUE"),
        Mark("مهندسون سابقون", "SOURCE"),
        Mark(
            "إن المخزون يشمل قذائف من عيار 120 ملم و155 ملم وصواريخ 107 ملم لراجمات «سيل»",
            "QUOTE",
            INDIRECT,
        ),
        Mark("قذائف من عيار 120 ملم و155 ملم", "WEAPON", SHELLS),
        Mark("120 ملم", "CALIBRE", {"value": 120, "unit": "mm"}),
        Mark("155 ملم", "CALIBRE", {"value": 155, "unit": "mm"}),
        Mark("صواريخ 107 ملم", "WEAPON", SHELLS | {"category": "rocket-mlrs"}),
        Mark("107 ملم", "CALIBRE", {"value": 107, "unit": "mm"}),
        Mark("راجمات «سيل»", "WEAPON", SHELLS | {"category": "rocket-mlrs"}),
        Mark("سيل", "DESIGNATION", within="«سيل»"),
        Mark("مضيفين", "CUE"),
        Mark(
            "أن جزءاً منها تجاوز عمره الافتراضي، وأن نقله إلى بورت سالين يتطلب سفينتين على الأقل",
            "QUOTE",
            INDIRECT,
        ),
        Mark("بورت سالين", "GPE", {"kind": "city"}),
        Mark("قال", "CUE", within="قال المهندس المتقاعد"),
        Mark("المهندس المتقاعد هانس بروميل", "SOURCE"),
        Mark("المهندس المتقاعد", "ROLE"),
        Mark("هانس بروميل", "PER", {"kind": "individual"}),
        Mark(
            "هذه ا\u0654سلحة قديمة، لكنها لا تنسى وظيفتها",
            "QUOTE",
            {"mode": "direct", "stance": "assert", "marks": "wrong-shape", "speaker": "entity"},
        ),
        Mark("ا\u0654سلحة", "WEAPON", {"category": "generic"}),
        Mark("زاد", "CUE", within="زاد أن الصدأ"),
        Mark("أن الصدأ يبدأ من الصناديق لا من القذائف", "QUOTE", {"mode": "indirect", "speaker": "implicit"}),
        Mark("القذائف", "WEAPON", {"category": "artillery-ammo"}, within="لا من القذائف"),
    ),
    VISIT: (
        Mark("أوضحت", "CUE"),
        Mark("الوكالة", "SOURCE"),
        Mark(
            "أنّ هالفر-أوستين، الذي لم يغادر بلاده منذ عامين، حطّ صباح السبت في مطار كاسترين قرب بورت-سالين آتيًا من"
            " لوندغراد حيث تفقّد ورش مجمّع رودنيك للصناعات الثقيلة",
            "QUOTE",
            INDIRECT | {"speaker": "entity"},
        ),
        Mark("هالفر-أوستين", "PER", {"kind": "individual"}),
        Mark("منذ عامين", "DATE"),
        Mark("صباح السبت", "DATE"),
        Mark("مطار كاسترين", "FAC", {"kind": "airfield"}),
        Mark("بورت-سالين", "GPE", {"kind": "city"}),
        Mark("لوندغراد", "GPE", {"kind": "city"}),
        Mark("مجمّع رودنيك للصناعات الثقيلة", "ORG", {"kind": "company"}),
        Mark("وزير الدفاع", "ROLE"),
        Mark("سامو تيلاري", "PER", {"kind": "individual"}),
        Mark('مقاتلة "فيلكان-31"', "WEAPON", {"category": "aircraft"}),
        Mark("فيلكان-31", "DESIGNATION"),
        Mark('صواريخ جوّالة من طراز "زوبعة-9"', "WEAPON", {"category": "missile-cruise"}),
        Mark("زوبعة-9", "DESIGNATION"),
        Mark("وفق", "CUE", within="وفق المصدر"),
        Mark("المصدر عينه", "SOURCE"),
        Mark("قالت", "CUE"),
        Mark("رئيسة نيرادا إيزولا مارنغ", "SOURCE"),
        Mark("رئيسة نيرادا", "ROLE"),
        Mark("نيرادا", "GPE", {"kind": "nation"}),
        Mark("إيزولا مارنغ", "PER", {"kind": "individual"}),
        Mark('إنّ ضيفها سيتابع "عرضًا هادئًا" لسفن خفر السواحل', "QUOTE", INDIRECT | {"mode": "mixed"}),
        Mark("عرضًا هادئًا", "QUOTE", {"mode": "direct", "marks": "ok"}),
        Mark("مؤكّدةً", "CUE"),
        Mark("أنّ المناورات لا تستهدف أحدًا", "QUOTE", INDIRECT | {"stance": "deny", "speaker": "entity"}),
        Mark("الميناء القديم", "FAC", {"kind": "port"}),
        Mark("مضيق كورال", "LOC", {"kind": "water"}),
        Mark('الفرقاطة "أميرال دوستين"', "WEAPON", {"category": "ship"}),
        Mark("أميرال دوستين", "DESIGNATION"),
        Mark("قائد الأسطول", "ROLE"),
        Mark("برونو-كارل إيشتراند", "PER", {"kind": "individual"}),
        Mark("طوربيدات خفيفة وقاذفات أعماق RKB-6500", "QUOTE", {"mode": "direct", "marks": "ok"}),
        Mark("طوربيدات", "WEAPON", {"category": "torpedo-asw"}),
        Mark("قاذفات أعماق RKB-6500", "WEAPON", {"category": "torpedo-asw"}),
        Mark("RKB-6500", "DESIGNATION"),
    ),
}


def annotate(store: Store, name: str) -> dict[tuple[str, str], Span]:
    """Make the marks of an article and return the spans by surface and label."""
    document = store.documents.find(name)
    text = store.documents.get(document).text
    made = {}
    for mark in MARKS[name]:
        within = mark.within or mark.surface
        start = text.index(within) + within.index(mark.surface)
        _, span = tag(
            store,
            document,
            start,
            start + len(mark.surface),
            mark.label,
            annotator=ANNOTATOR,
            attributes=mark.attributes,
        )
        made[mark.surface, mark.label] = span
    return made


class Studio:
    """A window on the sample articles, in a folder of its own."""

    def __init__(self, application: QApplication, output: Path) -> None:
        self._application = application
        self._output = output

    @contextmanager
    def window(self, project: Path | None = None, **settings: str) -> Iterator[Window]:
        """Open a window that remembers `settings`."""
        remembered = QSettings("settings.ini", QSettings.Format.IniFormat)
        remembered.clear()
        for name, value in ({"annotator": ANNOTATOR, "language": "en", "theme": "light"} | settings).items():
            remembered.setValue(name, value)
        window = make_window(self._application, remembered)
        window.resize(SIZE)
        window.show()
        if project:
            window.open_path(project)
        self._settle(window)
        yield window
        window.close()
        window.deleteLater()

    def _settle(self, window: Window) -> None:
        """Wait until nothing works in the background and all is laid out."""
        intake = window._intake

        def idle() -> bool:
            self._application.processEvents()
            return not (intake and intake.busy)

        wait_for("The end of the work in the background", idle)
        self._application.processEvents()

    def take(self, window: Window, name: str) -> None:
        """Save a picture of a window, with its dialog if there is one."""
        self._settle(window)
        picture = window.grab().toImage()
        if dialog := next((each for each in window.findChildren(QDialog) if each.isVisible()), None):
            _lay_over(picture, dialog)
        _with_few_colours(picture).save(str(self._output / f"{name}.png"), quality=0)  # that is: packed most tightly


def _with_few_colours(picture: QImage) -> QImage:
    """Return a picture in its 256 most frequent colours: enough for text on calm colours, and a third of the size."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    palette = [colour for colour, _ in Counter(memoryview(picture.constBits()).cast("I")).most_common(256)]
    return picture.convertToFormat(QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.ThresholdDither)


def _lay_over(picture: QImage, dialog: QDialog) -> None:
    """Paint a dialog over the middle of its window, with a shade around it in place of a window manager's frame."""
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 90))
    place = QRect(QPoint(), dialog.size())
    place.moveCenter(picture.rect().center())
    painter.drawPixmap(place, dialog.grab())
    painter.end()


def main(output: Path) -> None:
    """Take all pictures."""
    output.mkdir(parents=True, exist_ok=True)
    studio = Studio(make_application(), output.resolve())
    with TemporaryDirectory(prefix="workbench-") as folder, chdir(folder):  # what is shown has short paths
        project = Path("arms-news.workbench")
        with create_project(project) as store:
            import_paths(store, sorted(SAMPLES.glob("*.txt")), annotator=ANNOTATOR)
            factory, visit = annotate(store, FACTORY), annotate(store, VISIT)
        with studio.window() as window:
            studio.take(window, "start")
        with studio.window(project) as window:
            show(window, factory["بحسب", "CUE"], factory["قذائف من عيار 120 ملم و155 ملم", "WEAPON"])
            studio.take(window, "reading-light-en")
            window.actions_.by_name["shortcuts"].trigger()
            studio.take(window, "keys")
        with studio.window(project, language="ar", theme="dark") as window:
            show(window, visit["أوضحت", "CUE"], visit["رئيسة نيرادا إيزولا مارنغ", "SOURCE"])
            studio.take(window, "reading-dark-ar")
        make_bad_files(Path("articles"))
        with studio.window(project) as window:
            window.import_paths([Path("articles")])
            studio.take(window, "import-report")


def show(window: Window, top: Span, chosen: Span) -> None:
    """Open the document of two spans, choose the second and bring the line of the first to the top."""
    workspace = window.workspace
    assert workspace
    document = workspace.session.store.annotations.span(top.id).document
    workspace.session.open_document(document)
    workspace.choose(chosen)
    workspace.page.scroll_to(top.start)
    bar = workspace.page.verticalScrollBar()
    bar.setValue(bar.value() - CHIP_ROOM)


def make_bad_files(folder: Path) -> None:
    """Write an article that can be imported and files that cannot."""
    folder.mkdir()
    (folder / "harbour.txt").write_text("وصلت السفينة إلى الميناء صباح الأحد.\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "photo.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "export.jsonl").write_text('{"format": "workbench/1", "text": \n', encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Take the pictures of the guide.")
    parser.add_argument("output", metavar="OUTPUT_DIR", type=Path)
    main(parser.parse_args().output)
