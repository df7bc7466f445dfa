"""Draw the icon of the program in all its sizes: `python resources/icons/draw.py [FOLDER]`.

To be run again after an SVG was changed. Below 32 pixels the lines of the page are too fine; there workbench-small.svg
is drawn instead.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SMALL = 24


def draw(folder: Path) -> None:
    """Write workbench-SIZE.png for every size into `folder`."""
    application = QGuiApplication.instance() or QGuiApplication([])
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        source = "workbench-small.svg" if size <= SMALL else "workbench.svg"
        QSvgRenderer(str(HERE / source)).render(painter)
        painter.end()
        image.save(str(folder / f"workbench-{size}.png"))
    del application


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if sys.argv[1:] else HERE)
