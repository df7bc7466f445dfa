"""The 8-bit encodings that Arabic news comes in.

Nearly all bytes can be read in each of them, and a wrong guess would stay in the project for ever. So
charset-normalizer chooses among these few only, and its choice is taken only if it reads like writing.
"""

from collections import Counter

import regex

_LATIN_NAME = "windows-1252"
_NAMES = {"cp1256": "windows-1256", "iso8859_6": "iso8859-6", "cp1252": _LATIN_NAME}  # by Python's codec names
_MANY_LETTERS = 20  # with fewer, two readings that both look like writing cannot be told apart
_FEWEST_LETTERS = 6  # two or three letters read as something in every encoding
_MOST_DISORDER = 0.6  # charset-normalizer's own measure; what is taken is up to the rules below

# Without the letters of Urdu and those that only Icelandic has: where they turn up, the encoding is another one.
_ARABIC = r"[\u0621-\u063a\u0640-\u0652پچژگک]"
_ACCENTED = r"[À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿœŒšŠžŽŸ]"
_LATIN = rf"(?:[A-Za-z]|{_ACCENTED})"
_LATIN_LETTER = regex.compile(_LATIN)
_SYMBOL = r"[×÷±²³¹¼½¾µ¢£¤¥§©®°¡¿]"
_LETTER = regex.compile(r"[\u0621-\u063a\u0641-\u064aپچژگک]")
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
    """Return the text in `data` and the name of its encoding, or None if no reading looks like writing.

    Known are windows-1256, ISO 8859-6, and windows-1252 for Latin text. Encoding the text again gives `data`.
    """
    from charset_normalizer import from_bytes  # slow to import, and seldom needed

    matches = from_bytes(data, cp_isolation=list(_NAMES), threshold=_MOST_DISORDER, enable_fallback=False)
    readings = {
        text: encoding
        for encoding in (_NAMES[match.encoding] for match in matches)
        if (text := _reading(data, encoding)) and (_is_latin(text) if encoding == _LATIN_NAME else _is_arabic(text))
    }
    text = next(iter(readings), "")  # the best comes first
    is_clear = len(readings) == 1 or _count(_LETTER, text) >= _MANY_LETTERS
    return (text, readings[text]) if text and is_clear else None


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
    words, odd = len(_ARABIC_WORD.findall(text)), len(_NO_ARABIC_WORD.findall(text))
    return _count(_LETTER, text) >= _FEWEST_LETTERS and words > 5 * odd


def _is_latin(text: str) -> bool:
    return _count(_LATIN_LETTER, text) >= _FEWEST_LETTERS and not _NO_LATIN_WORD.search(text)


def _count(characters: regex.Pattern[str], text: str) -> int:
    """Return how many characters of `text` are among `characters`; each different one is looked at once."""
    return sum(number for character, number in Counter(text).items() if characters.match(character))
