"""Words for what an import did, in the window and in a file."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from workbench.commands.import_report import write_report
from workbench.commands.importing import ImportReport
from workbench.core.adapting import LeftOut
from workbench.core.errors import WorkbenchError
from workbench.storage.store import Store
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.message_line import MessageLine
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence


class ImportWords(QObject):
    """Says what was refused, what a person should know of the rest, and what was left out."""

    def heading(self, report: ImportReport) -> str:
        """Return what stands over the lines."""
        if report.refusals:
            return self.tr("Not everything could be imported; everything else was:")
        return self.tr("All was imported; this should be known of it:")

    def lines(self, report: ImportReport) -> Iterator[str]:
        """Yield a line for each thing."""
        yield from (sentence(one.reason) for one in report.refused)
        if report.refusals > len(report.refused):
            yield self.tr("… and %n more", "", report.refusals - len(report.refused))
        yield from map(sentence, report.remarks)
        for (what, name), count in sorted(report.left_out.items()):
            yield self._left_out(what, count).format(name=isolated(name))

    def _left_out(self, what: LeftOut, count: int) -> str:
        match what:
            case "spans":
                return self.tr("%n span(s) with the label {name} were left out.", "", count)
            case "relations":
                return self.tr("%n relation(s) of the type {name} were left out.", "", count)
            case "attributes":
                return self.tr("%n value(s) of {name} were left out.", "", count)
            case "document_labels":
                return self.tr("The label {name} of %n document(s) was left out.", "", count)
            case _:
                return self.tr("%n span(s) with the label {name} became the same as another.", "", count)


def save_report(
    report: ImportReport, store: Store, line: MessageLine, window: QWidget, _is_checked: object = None
) -> None:
    """Ask where to, and write what an import did there; what goes wrong is told in `line`."""
    title = QCoreApplication.translate("ImportWords", "Save the report")
    kinds = QCoreApplication.translate("ImportWords", "Tables (*.csv);;JSON (*.json)")
    place = store.path.with_name("import-report.csv")
    for path in FileDialog(window, title, place, kinds).ask_new("csv", may_replace=True):
        try:
            write_report(store, path, report)
        except WorkbenchError as error:
            line.warn(sentence(error))
