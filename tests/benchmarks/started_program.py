"""Starts the program as its command line does, says when the first article is painted, and ends."""

from workbench.cli import main  # before Qt, as the program does: Qt for Python makes every later import slower

# isort: split

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


class _Watch(QObject):
    painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False


def _until_painted(_application: QApplication) -> int:
    """Take the place of the event loop: go on until the page is painted with an article."""
    from workbench.ui.window import Window

    (window,) = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window))
    assert window.workspace
    page = window.workspace.page
    assert page.article
    watch = _Watch()
    page.viewport().installEventFilter(watch)
    while not watch.painted:
        QApplication.processEvents()
    print("painted", flush=True)
    window.close()
    return 0


QApplication.exec = _until_painted  # type: ignore[method-assign, assignment]
main()
