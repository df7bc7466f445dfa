"""What a tab of the drawer is."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.core.changes import Step
from workbench.ui.jobs.work import Job


class Table(QWidget):
    """A table in the drawer; its window title is the title of its tab.

    Signals:
        chosen: a person chose a row: the ids of its document and of its span.
        export_asked: something beside the table should be written to a file: Path → Job, and what the file is called.
    """

    chosen = Signal(str, str)
    export_asked = Signal(object, str)
    has_scope = True  # whether a person can say if it shows a document or the whole project
    file_name = ""  # what a CSV file of the table is called; empty where there is none

    def refresh(self, document: str | None) -> None:
        """Read the rows anew: those of a document (id), or of the whole project (None)."""
        raise NotImplementedError

    def writing(self, document: str | None, path: Path) -> Job:
        """Return the job that writes the table to a CSV file and returns how many rows it has."""
        raise NotImplementedError

    def update_rows(self, step: Step, document: str | None) -> None:
        """Follow a step that was done; `document` is as for `refresh`."""
        self.refresh(document)

    def stop(self) -> None:
        """Keep what is being typed; end what goes on off the window's thread, and wait for that: for closing."""
