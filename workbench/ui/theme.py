"""Colours: one light and one dark theme, and how a label's colour is used in each.

The palette is our own on every platform: on plain X11 Qt cannot switch to dark by itself.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor, QPalette

from workbench.core.colors import lifted

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as `#rrggbb`."""

    name: ThemeName
    page: str
    ink: str
    quiet_ink: str
    window: str
    panel: str
    line: str
    accent: str
    on_accent: str
    selection: str
    warning: str
    fill_opacity: float
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
            (role.Accent, self.accent),
        ):
            palette.setColor(target, QColor(color))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(self.quiet_ink))
        return palette

    def line_color(self, label_color: str) -> QColor:
        """Return the colour of a label's underline and outline: in the dark, lifted until it stands out."""
        color = QColor(label_color)
        if self.name == "dark":
            color.setRgbF(*lifted(color.redF(), color.greenF(), color.blueF()))
        return color

    def fill_color(self, label_color: str) -> QColor:
        """Return the pale fill of a span, translucent, so that text reads through and nested fills add up."""
        color = self.line_color(label_color)
        color.setAlphaF(self.fill_opacity)
        return color

    @staticmethod
    def text_on(color: QColor) -> QColor:
        """Return white or near-black, whichever contrasts more with `color` (WCAG 2 relative luminance)."""
        return QColor("#ffffff") if _luminance(color) < 0.179 else QColor("#14161a")


def _luminance(color: QColor) -> float:
    """Relative luminance by WCAG 2.2, 0–1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(first: QColor, second: QColor) -> float:
    """Return the WCAG 2.2 contrast ratio of two opaque colours, 1–21."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


LIGHT = Theme(
    name="light",
    page="#fdfcf9",
    ink="#1f2328",
    quiet_ink="#5f6670",
    window="#f1f0ec",
    panel="#fbfaf7",
    line="#dad8d2",
    accent="#2257a5",
    on_accent="#ffffff",
    selection="#2f6fd0",
    warning="#9a3412",
    fill_opacity=0.13,
    veil_opacity=0.52,
)

DARK = Theme(
    name="dark",
    page="#1c1e22",
    ink="#e3e2dd",
    quiet_ink="#a0a5ad",
    window="#141518",
    panel="#222429",
    line="#383b42",
    accent="#35578f",
    on_accent="#ffffff",
    selection="#6ea3f5",
    warning="#f2b48a",
    fill_opacity=0.14,
    veil_opacity=0.52,
)

THEMES: dict[ThemeName, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}
