"""Numbers with units as people write them, in Arabic or Latin script: `122 ملم`, `١٢٫٥ كم`, `1,200 kg`."""

import re
from collections.abc import Mapping

from workbench.core.folding import fold_plain
from workbench.core.scheme import Attribute

# No digit and no point may stand in the unit: `1,5` and `3-5` may mean this or that. Fifteen digits fit into a float.
_NUMBER = re.compile(
    r"\s*([-+−]?)(\d{1,3}(?:[,٬\u00a0\u202f ]\d{3}){1,4}|\d{1,15})(?:[.٫](\d{1,15}))?\s*([^\d.,٫٬+−–-]*?)\s*"
)

# Symbol: the words for it, as they may stand behind a number.
_WORDS = {
    "mm": "ملم مم ملمتر مليمتر ميليمتر ملليمتر مليمترا مليمترات ميليمترا millimetre millimetres millimeter millimeters",
    "cm": "سم سنتم سنتيمتر سنتيمترا سنتمتر centimetre centimetres centimeter centimeters",
    "m": "م متر مترا متراً أمتار metre metres meter meters",
    "km": "كم كلم كيلومتر كيلومترا كيلومترات كيلومترًا kilometre kilometres kilometer kilometers",
    "inch": "إنش بوصة بوصات inches",
    "mile": "ميل ميلا أميال miles",
    "kg": "كغ كغم كجم كلغ كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما kilogram kilograms kilo kilos",
    "t": "طن طنا أطنان ton tons tonne tonnes",
    "%": "% ٪ بالمئة بالمائة percent",
    "day": "يوم يوما أيام days",
    "month": "شهر شهرا أشهر شهور months",
    "year": "سنة سنوات عام عاما أعوام years",
}
_SYMBOLS = {fold_plain(word): symbol for symbol, words in _WORDS.items() for word in (symbol, *words.split())}


def parse(text: str) -> tuple[int | float, str] | None:
    """Return the number that `text` begins with and what stands behind it, or None if it begins with no number.

    Digits are those of any script. A comma, or ٬, or a space sets thousands apart; a point or ٫ the decimals.
    """
    if not (found := _NUMBER.fullmatch(text)):
        return None
    sign, whole, decimals, unit = found.groups()
    digits = "".join(str(int(digit)) for digit in whole if digit.isdecimal())
    number = float(f"{digits}.{decimals or 0}") * (-1 if sign in ("-", "−") else 1)
    return (int(number) if number.is_integer() else number), unit


def unit_symbol(written: str) -> str:
    """Return the symbol of a unit written in words, or what is written if it is not known."""
    return _SYMBOLS.get(fold_plain(written), written)


def unit_value(attribute: Attribute, written: str) -> str | None:
    """Return what the attribute `attribute` stores for a unit written in words; None if it can hold no such unit."""
    folded = fold_plain(written)
    symbol = _SYMBOLS.get(folded)
    if attribute.type != "choice":
        return symbol or written
    if symbol in attribute.values:
        return symbol
    return _titles(attribute).get(folded)


def _titles(attribute: Attribute) -> Mapping[str, str]:
    """Return the values of a choice by all that they are called, folded."""
    named = {fold_plain(value): value for value in attribute.values}
    for value, title in attribute.value_titles.items():
        named |= {fold_plain(title.en): value, fold_plain(title.ar): value}
    return named
