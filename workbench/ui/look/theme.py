"""Colours: a light and a dark theme, both of high contrast too, and how a label's colour is used in each.

The palette is our own on every platform: on plain X11 Qt cannot switch to dark by itself.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from workbench.core.colors import Look, ink_on, shown_color

ThemeChoice = Literal["system"] | Look
THEME_CHOICES: tuple[ThemeChoice, ...] = ("system", *get_args(Look))


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as `#rrggbb`: `line` parts panels, `outline` shows where a field or button is."""

    name: Look
    page: str
    ink: str
    quiet_ink: str
    window: str
    panel: str
    line: str
    outline: str
    accent: str
    on_accent: str
    selection: str
    warning: str
    fill_opacity: float
    selection_opacity: float
    veil_opacity: float

    def palette(self) -> QPalette:
        """Return the Qt palette of this theme."""
        palette = QPalette()
        role = QPalette.ColorRole
        for target, color in (
            (role.Window, self.window),
            (role.WindowText, self.ink),
            (role.Base, self.panel),
            (role.AlternateBase, self.window),
            (role.Text, self.ink),
            (role.Button, self.panel),
            (role.ButtonText, self.ink),
            (role.BrightText, self.warning),
            (role.ToolTipBase, self.panel),
            (role.ToolTipText, self.ink),
            (role.Highlight, self.accent),
            (role.HighlightedText, self.on_accent),
            (role.Link, self.selection),
            (role.PlaceholderText, self.quiet_ink),
            (role.Light, self.panel),
            (role.Midlight, self.line),
            (role.Mid, self.line),
            (role.Dark, self.quiet_ink),
            (role.Shadow, self.outline),
            (role.Accent, self.accent),
        ):
            palette.setColor(target, QColor(color))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(self.quiet_ink))
        return palette

    def line_color(self, label_color: str) -> QColor:
        """Return the colour of a label's underline, outline and chip: one that stands out from the page."""
        return QColor(shown_color(label_color, self.name))

    def fill_color(self, label_color: str) -> QColor:
        """Return the pale fill of a span, translucent, so that text reads through and nested fills add up."""
        color = self.line_color(label_color)
        color.setAlphaF(self.fill_opacity)
        return color

    @staticmethod
    def text_on(color: QColor) -> QColor:
        """Return white or black, whichever contrasts more with `color`."""
        return QColor(ink_on(color.name()))


LIGHT = Theme(
    name="light",
    page="#fdfcf9",
    ink="#1f2328",
    quiet_ink="#5f6670",
    window="#f1f0ec",
    panel="#fbfaf7",
    line="#dad8d2",
    outline="#8b8983",
    accent="#2257a5",
    on_accent="#ffffff",
    selection="#2465c6",
    warning="#9a3412",
    fill_opacity=0.13,
    selection_opacity=0.28,
    veil_opacity=0.37,
)

DARK = Theme(
    name="dark",
    page="#1c1e22",
    ink="#ebe9e4",
    quiet_ink="#a0a5ad",
    window="#141518",
    panel="#222429",
    line="#383b42",
    outline="#7b808a",
    accent="#4470b8",
    on_accent="#ffffff",
    selection="#6ea3f5",
    warning="#f2b48a",
    fill_opacity=0.12,
    selection_opacity=0.18,
    veil_opacity=0.46,
)

CONTRAST_LIGHT = Theme(
    name="contrast_light",
    page="#ffffff",
    ink="#000000",
    quiet_ink="#383838",
    window="#ffffff",
    panel="#ffffff",
    line="#6b6b6b",
    outline="#4a4a4a",
    accent="#00308f",
    on_accent="#ffffff",
    selection="#00308f",
    warning="#7a1600",
    fill_opacity=0.10,
    selection_opacity=0.28,
    veil_opacity=0.30,
)

CONTRAST_DARK = Theme(
    name="contrast_dark",
    page="#000000",
    ink="#ffffff",
    quiet_ink="#d6d6d6",
    window="#000000",
    panel="#000000",
    line="#9a9a9a",
    outline="#b4b4b4",
    accent="#ffe066",
    on_accent="#000000",
    selection="#8fc7ff",
    warning="#ffb27a",
    fill_opacity=0.10,
    selection_opacity=0.28,
    veil_opacity=0.30,
)

THEMES: dict[Look, Theme] = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}


def theme_for(choice: ThemeChoice) -> Theme:
    """Return the theme that a person chose, or the one that the system asks for now; where it asks for none, light."""
    if choice != "system":
        return THEMES[choice]
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT
