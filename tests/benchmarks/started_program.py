"""Starts the program as its command line does, says when the first article is painted, and ends."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


class _Watch(QObject):
    painted = False

    def eventFilter(self, watched, event):
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False


def _until_painted(_application: QApplication) -> int:
    """Take the place of the event loop: run it until the page was painted with an article."""
    from workbench.ui.window import Window

    (window,) = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window))
    page = window.workspace.page
    assert page.article
    watch = _Watch()
    page.viewport().installEventFilter(watch)
    while not watch.painted:
        QApplication.processEvents()
    print("painted", flush=True)
    window.close()
    return 0


QApplication.exec = _until_painted

if __name__ == "__main__":
    from workbench.cli import main

    main()
