"""Shows an empty window, says so, and ends."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class _Window(QMainWindow):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        self.painted = True


application = QApplication([])
window = _Window()
window.resize(1280, 800)
window.show()
while not window.painted:
    application.processEvents()
print("painted", flush=True)
