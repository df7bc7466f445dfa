"""Qt draws off screen here, with the fonts that the window brings, so that every machine sees the same glyphs."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import fontpkg_amiri
import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session", autouse=True)
def amiri(qapp: QApplication) -> None:
    """Load the Amiri faces."""
    for face in sorted((Path(fontpkg_amiri.ROOT) / "files").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(face)) >= 0, face
