"""The 8-bit encodings that Arabic news comes in, told apart by what their bytes read as.

Nearly all bytes can be read in each of them, and a wrong guess would stay in the project for ever. So a reading is
taken only if it looks like writing, and if no other one looks nearly as good.
"""

from collections import Counter
from math import log

import regex

_LATIN_ENCODING = "windows-1252"
# Each with what speaks for it beforehand, as a logarithm: files in ISO 8859-6 are rare.
_ARABIC_ENCODINGS = {"windows-1256": 3.0, "iso8859-6": 0.0}
_CLEARLY = 5.0  # how much likelier, as a logarithm, the best reading must be than the next

# How many of a thousand letters of Arabic news each letter is, as measured on a few articles.
_PER_MILLE = {
    letter: number
    for letters, number in (
        ("ا", 140),
        ("ل", 105),
        ("ي", 80),
        ("ومن", 60),
        ("رت", 50),
        ("ةبدسعف", 29),
        ("قأك", 23),
        ("حه", 18),
        ("صشج", 11),
        ("ىإزخذط", 8),
        ("ضغثئ", 5.5),
        ("ءًّ", 3.5),
        ("ؤُ", 1.2),
        ("ظآ", 0.9),
    )
    for letter in letters
}
_ODD_LETTER = 0.2
_FEWEST_LETTERS = 6  # two or three letters read as something in every encoding
_LEAST_LIKELY = -3.9  # for a letter, in the mean: news has about -3.1, letters at random -4.5 and less

# Without the letters of Urdu and those that only Icelandic has: where they turn up, the encoding is another one.
_ARABIC = r"[\u0621-\u063a\u0640-\u0652پچژگک]"
_ACCENTED = r"[À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿœŒšŠžŽŸ]"
_LATIN = rf"(?:[A-Za-z]|{_ACCENTED})"
_LATIN_LETTER = regex.compile(_LATIN)
_SYMBOL = r"[×÷±²³¹¼½¾µ¢£¤¥§©®°¡¿]"
_LETTER = regex.compile(r"[\u0621-\u063a\u0641-\u064aپچژگک]")
_LETTER_OR_SIGN = regex.compile(_ARABIC)
_ORDINARY = regex.compile(
    rf"[\t\n\f\r -~]|{_ARABIC}|{_ACCENTED}|{_SYMBOL}|[\u00a0\u00ad\u200c-\u200f،؛؟«»‹›“”„‘’–—…•·‰€™٠-٩٪٫٬]"
)
_ARABIC_WORD = regex.compile(rf"(?<!{_LATIN}){_ARABIC}{{2,}}(?!{_LATIN})")
_NO_ARABIC_WORD = regex.compile(
    rf"{_LATIN}{_ARABIC}|{_ARABIC}{_LATIN}|{_SYMBOL}{_ARABIC}|{_ARABIC}{_SYMBOL}|[ةى][\u0621-\u063a\u0641-\u064a]"
)
# Three accented letters in a row, a word of nothing else, symbols within a word or at an accented letter.
_NO_LATIN_WORD = regex.compile(
    rf"{_ACCENTED}{{3}}|(?<!{_LATIN}){_ACCENTED}{{2,}}(?!{_LATIN})"
    rf"|{_LATIN}{_SYMBOL}+{_LATIN}|{_ACCENTED}{_SYMBOL}|{_SYMBOL}{_ACCENTED}"
)


def read_legacy(data: bytes) -> tuple[str, str] | None:
    """Return the text in `data` and the name of its encoding, or None if no reading is clearly the right one.

    Known are windows-1256, ISO 8859-6, and windows-1252 for Latin text. Encoding the text again gives `data`.
    """
    arabic = [
        (_likelihood(text) + bonus, text, encoding)
        for encoding, bonus in _ARABIC_ENCODINGS.items()
        if (text := _reading(data, encoding)) and _is_arabic(text)
    ]
    if not arabic:
        latin = _reading(data, _LATIN_ENCODING)
        return (latin, _LATIN_ENCODING) if latin and _is_latin(latin) else None
    best, text, encoding = max(arabic)
    is_clear = all(best - other > _CLEARLY or twin == text for other, twin, _ in arabic)
    return (text, encoding) if is_clear and _is_likely(text) else None


def ordinary_share(text: str) -> float:
    """Return how much of `text`, from 0 to 1, is letters and signs that Arabic news is written with."""
    return _count(_ORDINARY, text) / len(text)


def _reading(data: bytes, encoding: str) -> str | None:
    """Return `data` read in `encoding`; None if it has what nobody writes: odd characters, no-break spaces mostly."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    odd = len(text) - _count(_ORDINARY, text)
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text if odd * 100 <= beyond_ascii and text.count("\u00a0") <= text.count(" ") else None


def _is_arabic(text: str) -> bool:
    return len(_ARABIC_WORD.findall(text)) > 5 * len(_NO_ARABIC_WORD.findall(text))


def _is_latin(text: str) -> bool:
    return _count(_LATIN_LETTER, text) >= _FEWEST_LETTERS and not _NO_LATIN_WORD.search(text)


def _is_likely(text: str) -> bool:
    number = _count(_LETTER, text)
    return number >= _FEWEST_LETTERS and _likelihood(text, _LETTER) >= _LEAST_LIKELY * number


def _likelihood(text: str, letters: regex.Pattern[str] = _LETTER_OR_SIGN) -> float:
    """Return the logarithm of how likely those characters of `text` are that are among `letters`."""
    return sum(
        number * log(_PER_MILLE.get(letter, _ODD_LETTER) / 1000)
        for letter, number in Counter(text).items()
        if letters.match(letter)
    )


def _count(characters: regex.Pattern[str], text: str) -> int:
    """Return how many characters of `text` are among `characters`; each different one is looked at once."""
    return sum(number for character, number in Counter(text).items() if characters.match(character))
