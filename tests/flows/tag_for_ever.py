"""Tags word after word with real key events until it is killed: `python tag_for_ever.py PROJECT SETTINGS`.

After each repaint it prints the id of every span that the page shows for the first time.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest

from workbench.ui.app import make_application, make_window

application = make_application()
window = make_window(application, QSettings(sys.argv[2], QSettings.Format.IniFormat))
window.show()
window.open_path(Path(sys.argv[1]))
assert window.workspace
page = window.workspace.page
printed: set[str] = set()


def tag_one_more() -> None:
    """Tag the next word and say what is seen."""
    for key in (Qt.Key.Key_Left, Qt.Key.Key_T):
        QTest.keyClick(page, key)
    page.viewport().repaint()
    assert page.article
    for span in page.article.spans:
        if span.id not in printed:
            printed.add(span.id)
            print(span.id, flush=True)


timer = QTimer()
timer.timeout.connect(tag_one_more)
timer.start(0)
sys.exit(application.exec())
