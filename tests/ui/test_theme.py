"""Colours can be read: WCAG 2.2 contrast in every theme."""

import pytest
from pages import arms_news
from PySide6.QtGui import QColor

from workbench.core.colors import PAGES, shown_colors
from workbench.ui.theme import THEMES, Theme, contrast

ENOUGH = 4.5  # WCAG 2.2, 1.4.3, level AA
ENOUGH_FOR_LINES = 3.0  # 1.4.11

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


@themes
def test_text_stands_out_from_what_is_behind_it(theme: Theme) -> None:
    for ink in (theme.ink, theme.quiet_ink, theme.warning):
        for ground in (theme.page, theme.panel, theme.window):
            assert contrast(QColor(ink), QColor(ground)) >= ENOUGH, (ink, ground)
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= ENOUGH


@themes
def test_chips_can_be_read_and_underlines_seen(theme: Theme) -> None:
    for label in arms_news().labels:
        color = theme.line_color(label.color)
        assert contrast(theme.text_on(color), color) >= ENOUGH, label.name
        assert contrast(color, QColor(theme.page)) >= ENOUGH_FOR_LINES, label.name


@themes
def test_text_can_be_read_on_fills_even_where_three_lie_over_each_other(theme: Theme) -> None:
    for label in arms_news().labels:
        ground = QColor(theme.page)
        fill = theme.line_color(label.color)
        for _ in range(3):
            parts = (
                top * theme.fill_opacity + bottom * (1 - theme.fill_opacity)
                for top, bottom in zip(fill.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
            )
            ground = QColor.fromRgbF(*parts)
        assert contrast(QColor(theme.ink), ground) >= ENOUGH, label.name


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@themes
def test_lines_have_the_colours_that_are_judged_to_lie_apart(theme: Theme) -> None:
    for label in arms_news().labels:
        assert theme.line_color(label.color).name() == shown_colors(label.color)[theme.name]


@themes
def test_the_judged_pages_are_those_that_are_shown(theme: Theme) -> None:
    assert PAGES[theme.name] == theme.page
