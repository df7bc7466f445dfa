"""Who said what: the quotes in the order of the text."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.commands.quote_table import QuoteRow, each_quote, export_quotes
from workbench.core.progress import Progress
from workbench.core.scheme import Scheme
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job
from workbench.ui.session import Session
from workbench.ui.tables.read_table import ReadTable
from workbench.ui.tables.rows_table import Row


class QuotesTable(ReadTable):
    """The quotes of a document or of the project, one a row."""

    file_name = "quotes.csv"

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title, empty = translate("QuotesTable", "Quotes"), translate("QuotesTable", "No quotes yet: H takes one.")
        super().__init__(session, title, empty, parent)
        self._language = language

    def writing(self, document: str | None, path: Path) -> Job:
        annotator = self.session.annotator
        return lambda store, progress: export_quotes(
            store, path, document=document, annotator=annotator, progress=progress
        )

    def titles(self) -> list[str]:
        return [self.tr("Who"), self.tr("Cue"), self.tr("What"), self.tr("Mode"), self.tr("Passed on by")]

    def read(self, store: Store, document: str | None, progress: Progress) -> Iterator[Row]:
        scheme = store.scheme
        for quote in each_quote(store, document, self.session.annotator, progress):
            yield Row(quote.document, quote.span.id, self._cells(quote, scheme))

    def _cells(self, quote: QuoteRow, scheme: Scheme) -> tuple[str, ...]:
        who = quote.entity or quote.source or self._value(scheme, "speaker", quote.speaker)
        return (who, quote.cue, quote.content, self._value(scheme, "mode", quote.mode), quote.relay, quote.name)

    def _value(self, scheme: Scheme, role: str, value: str) -> str:
        """Return what people see of a value of the attribute that has that role."""
        attributes = scheme.label(scheme.quotes.content).attributes if scheme.quotes else ()
        named = next((one for one in attributes if one.name == getattr(scheme.quotes, role)), None)
        return named.value_title(value, self._language) if named else value
