"""Colours can be read: WCAG 2.2 contrast in every theme, with the labels of every scheme that ships."""

from itertools import product
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QTextCursor, QTextDocument

from workbench.core.colors import GROUNDS, PAGES, contrast
from workbench.core.scheme import Label, Scheme
from workbench.paths import RESOURCES
from workbench.ui.guide.typesetting import typeset
from workbench.ui.look import theme as module
from workbench.ui.look.theme import THEMES, Theme, theme_for

SCHEMES = sorted((RESOURCES / "schemes").glob("*.toml"))
ENOUGH = {name: 7.0 if name.startswith("contrast") else 4.5 for name in THEMES}  # 1.4.3, level AA; 1.4.6, AAA
ENOUGH_FOR_LINES = 3.0  # 1.4.11
NESTED = 3

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
schemes = pytest.mark.parametrize("labels", SCHEMES, ids=lambda path: path.stem, indirect=True)


@pytest.fixture
def labels(request: pytest.FixtureRequest) -> tuple[Label, ...]:
    path: Path = request.param
    return msgspec.toml.decode(path.read_bytes(), type=Scheme).labels


def under(fill: str, ground: str, opacity: float) -> str:
    """Return the colour of a translucent fill on a ground."""
    parts = zip(QColor(fill).getRgbF()[:3], QColor(ground).getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(top * opacity + bottom * (1 - opacity) for top, bottom in parts)).name()


@themes
def test_text_stands_out_from_what_is_behind_it(theme: Theme) -> None:
    inks = (theme.ink, theme.quiet_ink, theme.warning, theme.selection)  # the last one: links
    for ink, ground in product(inks, (theme.page, theme.panel, theme.window)):
        assert contrast(ink, ground) >= (4.5 if ink == theme.selection else ENOUGH[theme.name]), (ink, ground)
    assert contrast(theme.on_accent, theme.accent) >= ENOUGH[theme.name]


@themes
def test_keys_in_the_guide_can_be_read(theme: Theme) -> None:
    page = QTextDocument()
    page.setMarkdown("`Ctrl+Z`")
    typeset(page, "en", theme)
    key = QTextCursor(page)
    key.movePosition(QTextCursor.MoveOperation.Right)
    ink, ground = key.charFormat().foreground().color().name(), key.charFormat().background().color().name()
    assert contrast(ink, ground) >= ENOUGH["light"]


@themes
def test_what_is_no_text_stands_out_too(theme: Theme) -> None:
    for mark, ground in product(
        (theme.outline, theme.selection, theme.accent, theme.warning), (theme.page, theme.panel, theme.window)
    ):
        assert contrast(mark, ground) >= ENOUGH_FOR_LINES, (mark, ground)


@themes
@schemes
def test_chips_can_be_read_and_underlines_seen(theme: Theme, labels: tuple[Label, ...]) -> None:
    for label in labels:
        color = theme.line_color(label.color)
        assert contrast(theme.text_on(color).name(), color.name()) >= ENOUGH[theme.name], label.name
        for ground in (theme.page, theme.panel, theme.window):
            assert contrast(color.name(), ground) >= ENOUGH_FOR_LINES, (label.name, ground)


@themes
@schemes
def test_text_can_be_read_on_nested_fills_and_where_it_is_selected(theme: Theme, labels: tuple[Label, ...]) -> None:
    for one, two in product(labels, labels):
        ground = theme.page
        for label in (one, two, one)[:NESTED]:
            ground = under(theme.line_color(label.color).name(), ground, theme.fill_opacity)
            assert contrast(theme.ink, ground) >= ENOUGH[theme.name], (one.name, two.name)
        selected = under(theme.selection, ground, theme.selection_opacity)
        assert contrast(theme.ink, selected) >= 4.5, (one.name, two.name)


@themes
def test_dimmed_text_can_be_read(theme: Theme) -> None:
    assert contrast(under(theme.page, theme.ink, theme.veil_opacity), theme.page) >= 4.5


@themes
def test_the_palette_has_these_colours_in_every_state(theme: Theme) -> None:
    palette = theme.palette()
    pairs = (
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        (QPalette.ColorRole.BrightText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
    )
    for group, (ink, ground) in product((QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive), pairs):
        colors = palette.color(group, ink).name(), palette.color(group, ground).name()
        assert contrast(*colors) >= 4.5, (group, ink, ground)


@themes
def test_the_judged_pages_are_those_that_are_shown(theme: Theme) -> None:
    assert PAGES[theme.name] == theme.page
    assert GROUNDS[theme.name] in (theme.page, theme.panel, theme.window)


@pytest.mark.parametrize(
    ("scheme", "preference", "expected"),
    [
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, "contrast_light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "contrast_dark"),
    ],
)
def test_the_system_chooses_the_theme(
    monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, preference: Qt.ContrastPreference, expected: str
) -> None:
    hints = SimpleNamespace(
        colorScheme=lambda: scheme, accessibility=lambda: SimpleNamespace(contrastPreference=lambda: preference)
    )
    monkeypatch.setattr(module, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    assert theme_for("system").name == expected
    assert theme_for("dark").name == "dark"


def test_these_are_the_hints_of_qt(qapp: QGuiApplication) -> None:
    assert theme_for("system").name in THEMES
