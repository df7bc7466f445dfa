"""Characters that a reader cannot see or cannot tell from others, and those that make a text read otherwise.

Tatweel and the marks on letters are visible, and line ends and tabs are expected, so none of them is hidden.
"""

from functools import lru_cache
from typing import Literal, NamedTuple
from unicodedata import name

import regex

HiddenKind = Literal[
    "direction",
    "soft hyphen",
    "byte order mark",
    "zero-width",
    "space",
    "separator",
    "control",
    "noncharacter",
    "presentation",
]

# The first kind that a character belongs to is its kind.
_CLASSES: dict[HiddenKind, str] = {
    "direction": r"\p{Bidi_Control}",
    "soft hyphen": r"\u00ad",
    "byte order mark": r"\ufeff",
    "zero-width": r"\p{Default_Ignorable_Code_Point}\ufff9-\ufffc",
    "space": r"[\p{Zs}--[ ]]",
    "separator": r"\p{Zl}\p{Zp}",
    "control": r"[\p{Cc}--[\t\n\r]]",
    "noncharacter": r"\p{Noncharacter_Code_Point}",
    "presentation": r"[[\p{Block=Arabic_Presentation_Forms_A}\p{Block=Arabic_Presentation_Forms_B}]--[﴾﴿]]",
}
_KINDS = {kind: regex.compile(f"[{members}]", regex.V1) for kind, members in _CLASSES.items()}
_HIDDEN = regex.compile(f"[{''.join(_CLASSES.values())}]", regex.V1)
_OVERRIDE = regex.compile(r"[\u202d\u202e]")

# As people call them in print; every other one is named by its number.
_SHORT = {
    "\u00a0": "NBSP", "\u00ad": "SHY", "\u061c": "ALM", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ",
    "\u200e": "LRM", "\u200f": "RLM", "\u2028": "LS", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF",
    "\u202d": "LRO", "\u202e": "RLO", "\u202f": "NNBSP", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI",
    "\u2068": "FSI", "\u2069": "PDI", "\ufeff": "BOM", "\ufffc": "OBJ",
}  # fmt: skip


class Hidden(NamedTuple):
    """One hidden character: its offset in code points, itself, its Unicode name and why it is listed."""

    offset: int
    char: str
    name: str
    kind: HiddenKind

    @property
    def code_point(self) -> str:
        """The code point as people write it: `U+200F`."""
        return f"U+{ord(self.char):04X}"

    @property
    def short(self) -> str:
        """A few letters to mark it with: `RLM`, or its number where it has no abbreviation."""
        return _SHORT.get(self.char, f"{ord(self.char):04X}")


def hidden_characters(text: str) -> tuple[Hidden, ...]:
    """Return the hidden characters of `text` in order."""
    return tuple(Hidden(match.start(), match[0], *_described(match[0])) for match in _HIDDEN.finditer(text))


def direction_overrides(text: str) -> tuple[int, ...]:
    """Return the offsets of the characters that force a direction upon others (U+202D, U+202E).

    Honest prose has none: they can make a text show other words than are stored.
    """
    return tuple(match.start() for match in _OVERRIDE.finditer(text))


@lru_cache
def _described(char: str) -> tuple[str, HiddenKind]:
    """Return the name and the kind of a hidden character; controls and noncharacters have no name of their own."""
    kind = next(kind for kind, members in _KINDS.items() if members.match(char))
    return name(char, kind.upper()), kind
