"""One window for all tests of a module in one language."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.accessibility.rooms import Room
from workbench.ui.app import load_fonts


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(scope="module", params=["en", "ar"])
def room(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Room]:
    opened = Room(qapp, tmp_path_factory.mktemp("room"), request.param)
    yield opened
    opened.close()
