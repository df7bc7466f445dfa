"""Colours of labels: as each theme shows them, how far apart they look, also to colour-blind eyes, and new ones.

The library that knows how people see colours is imported where it is first needed: starting does without it.
"""

import colorsys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import Any, Literal

from msgspec import Struct

Vision = Literal["normal", "protan", "deutan", "tritan"]
VISIONS: tuple[Vision, ...] = ("normal", "protan", "deutan", "tritan")

# ΔE 2000 (ISO/CIE 11664-6). About 1 is the least that an eye sees side by side. Labels are told apart across a page, in
# underlines two pixels high, and by people who see hues less: they need several times that.
FLOORS: dict[Vision, float] = {"normal": 9.0, "protan": 4.5, "deutan": 4.5, "tritan": 4.5}

Look = Literal["light", "dark", "contrast_light", "contrast_dark"]
# The page of each theme, and the place in its window that is nearest to labels in lightness (ui/look/theme.py).
PAGES: dict[Look, str] = {
    "light": "#fdfcf9",
    "dark": "#1c1e22",
    "contrast_light": "#ffffff",
    "contrast_dark": "#000000",
}
GROUNDS: dict[Look, str] = {**PAGES, "light": "#f1f0ec", "dark": "#222429"}
# How far labels stand out: WCAG 2.2, 1.4.11, and with high contrast as far as text does by 1.4.6.
_LEAST: dict[Look, float] = {"light": 3.0, "dark": 3.0, "contrast_light": 7.0, "contrast_dark": 7.0}
_JUDGED: tuple[Look, ...] = ("light", "dark")  # with high contrast, what stands out comes before what lies apart
_STEPS = 50  # of lightness between the darkest and the lightest

_Rgb = tuple[float, float, float]
_Seen = tuple[Any, ...]


class Nearness(Struct, frozen=True):
    """Two colours that are hard to tell apart: their places, for whose eyes, how far apart in parts of the floor."""

    first: int
    second: int
    vision: Vision
    distance: float


def lifted(red: float, green: float, blue: float) -> _Rgb:
    """Return a label's colour (parts of 1) as it stands on a dark page: light, but in the order of lightness it had."""
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    return colorsys.hls_to_rgb(hue, 0.6 + 0.4 * lightness, min(saturation, 0.75))


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2.2 contrast ratio of two colours, 1–21."""
    low, high = sorted(map(_luminance, (first, second)))
    return (high + 0.05) / (low + 0.05)


def ink_on(color: str) -> str:
    """Return black or white, whichever can be read better on `color`; it has at least 4.5 : 1 on any (WCAG 2.2)."""
    return max(("#ffffff", "#000000"), key=lambda ink: contrast(ink, color))


def can_be_read(color: str) -> bool:
    """Tell whether that colour stands out from a light page as it is, and from a dark one as a theme lifts it."""
    return all(contrast(_hex(*_lit(color, look)), PAGES[look]) >= _LEAST[look] for look in _JUDGED)


@cache
def shown_color(color: str, look: Look) -> str:
    """Return a label's colour (`#rrggbb`) as a theme shows it.

    On a dark page it is lifted; one that does not stand out is made darker on a light page, lighter on a dark one.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_lit(color, look))
    far = 1.0 if _is_dark(look) else 0.0
    shown = _hex(*_lit(color, look))
    for step in range(1, _STEPS + 1):
        if contrast(shown, GROUNDS[look]) >= _LEAST[look]:
            break
        nearer = lightness + (far - lightness) * step / _STEPS
        shown = _hex(*colorsys.hls_to_rgb(hue, nearer, saturation))
    return shown


def distance(first: str, second: str) -> tuple[float, Vision]:
    """Return how far apart two colours look, in parts of what is enough, and to whose eyes they look nearest."""
    return min(
        (one.delta_e(other, method="2000") / FLOORS[vision], vision)
        for (vision, one), (_, other) in zip(_seen(first), _seen(second), strict=True)
    )


def too_near(colors: Sequence[str]) -> Iterator[Nearness]:
    """Yield the pairs of `colors` that are hard to tell apart."""
    for first, second in combinations(range(len(colors)), 2):
        parts, vision = distance(colors[first], colors[second])
        if parts < 1:
            yield Nearness(first, second, vision, parts)


def propose(taken: Iterable[str]) -> str:
    """Return a colour that can be read and lies as far as any from those that are taken."""
    return next(proposals(taken))


def proposals(taken: Iterable[str]) -> Iterator[str]:
    """Yield colours that can be read, each as far as any from those that are taken and those before it; for ever."""
    others = list(taken)
    room = {color: min((distance(color, other)[0] for other in others), default=0.0) for color in _readable()}
    while True:
        chosen = max(room, key=room.__getitem__)
        yield chosen
        room = {color: min(free, distance(color, chosen)[0]) for color, free in room.items()}


@cache
def _readable() -> tuple[str, ...]:
    """Return colours all over the range of those that can be read."""
    from coloraide import Color

    found = []
    for lightness in (0.36, 0.44, 0.52, 0.60):
        for chroma in (0.08, 0.13, 0.18):
            for hue in range(0, 360, 20):
                color = Color("oklch", [lightness, chroma, hue])
                if color.in_gamut("srgb") and can_be_read(text := color.convert("srgb").to_string(hex=True)):
                    found.append(text)
    return tuple(found)


@cache
def _seen(color: str) -> _Seen:
    """Return the colour as each kind of eyes sees it in each theme: pairs of vision and a colour of the library."""
    from coloraide import Color

    return tuple(
        (vision, (Color(shown) if vision == "normal" else Color(shown).filter(vision)).convert("lab-d65"))
        for shown in (shown_color(color, look) for look in _JUDGED)
        for vision in VISIONS
    )


def _is_dark(look: Look) -> bool:
    return _luminance(PAGES[look]) < 0.5


def _lit(color: str, look: Look) -> _Rgb:
    return lifted(*_rgb(color)) if _is_dark(look) else _rgb(color)


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in (red, green, blue))


def _rgb(color: str) -> _Rgb:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


@cache  # asked for at every painting
def _luminance(color: str) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _rgb(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
