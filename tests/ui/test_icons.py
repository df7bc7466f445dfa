"""Icons are there, in the colours of the theme, and turned round where reading goes the other way."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

import workbench
from workbench.ui.look.icons import DIRECTED, FOLDER, OF_ACTIONS, icon
from workbench.ui.look.theme import THEMES, Theme
from workbench.ui.menus import MENUS, Action, Menu

NAMES = {path.stem for path in FOLDER.glob("*.svg")}
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in (Path(workbench.__file__).parent / "ui").rglob("*.py"))


def actions(items: tuple[Action | Menu | None, ...] = MENUS) -> dict[str, Action]:
    found = {item.name: item for item in items if isinstance(item, Action)}
    for item in items:
        if isinstance(item, Menu):
            found |= actions(item.items)
    return found


def image(name: str, mode: QIcon.Mode = QIcon.Mode.Normal, *, in_menu: bool = False) -> QImage:
    return icon(name, in_menu=in_menu).pixmap(16, mode).toImage()


def strongest(drawn: QImage) -> QColor:
    """Return the colour of the pixel that hides most."""
    pixels = (drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height()))
    return max(pixels, key=lambda color: color.alpha())


def test_no_icon_is_missing_and_none_is_there_for_nothing() -> None:
    named = set(re.findall(r'\bicon(?:_button)?\("([a-z0-9-]+)"', SOURCES))
    assert len(named) > 5
    assert named | set(OF_ACTIONS.values()) == NAMES
    assert DIRECTED <= NAMES
    assert (FOLDER / "LICENSE").is_file()


def test_icons_belong_to_actions_that_cannot_be_checked() -> None:
    known = actions()
    assert [name for name in OF_ACTIONS if name not in known or known[name].checkable] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_they_have_the_colours_of_the_theme(qapp: QApplication, theme: Theme) -> None:
    before = qapp.palette()
    qapp.setPalette(theme.palette())
    near = {"rel": 0, "abs": 3}
    for mode, color, in_menu in (
        (QIcon.Mode.Normal, theme.ink, False),
        (QIcon.Mode.Disabled, theme.quiet_ink, False),
        (QIcon.Mode.Active, theme.on_accent, True),
    ):
        shown, wanted = strongest(image("circle-check", mode, in_menu=in_menu)), QColor(color)
        assert shown.getRgb()[:3] == pytest.approx(wanted.getRgb()[:3], **near)
    qapp.setPalette(before)


def test_what_has_a_direction_is_turned_round(qapp: QApplication) -> None:
    there = {name: image(name) for name in ("arrow-right", "search")}
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    back = {name: image(name) for name in there}
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert back["search"] == there["search"]
    assert back["arrow-right"] != there["arrow-right"]
