"""Where one is, in the words of the line at the foot: which document, its status, its suggestions, whose work."""

from PySide6.QtCore import QCoreApplication

from workbench.ui.queue.panel import DocumentsPanel
from workbench.ui.words.digits import number
from workbench.ui.words.isolation import isolated


def place_words(documents: DocumentsPanel, annotator: str, suggestions: str) -> str:
    """Return that for the open document of the queue; `suggestions` says how many there are, or nothing."""
    row = documents.open_row()
    if not row:
        return annotator
    translate = QCoreApplication.translate
    counts = documents.model.counts(row)
    if suggestions:
        counts = translate("Workspace", "{counts} · {suggestions}").format(counts=counts, suggestions=suggestions)
    place = documents.place()
    if place < 0:
        words = translate("Workspace", "Not among those shown · {counts} · {annotator} · all saved")
        return words.format(counts=counts, annotator=isolated(annotator))
    return translate("Workspace", "{number} of {total} · {counts} · {annotator} · all saved").format(
        number=number(place + 1),
        total=number(documents.model.rowCount()),
        counts=counts,
        annotator=isolated(annotator),
    )
