"""Names of types: `RBU-6000`, `ميغ-31`, «غراد», `إس 400`, and the names that the lexicons know."""

import re
from collections.abc import Mapping

from msgspec import Struct

from workbench.core.clitics import ARABIC
from workbench.core.folding import fold_plain

_LETTER = f"[{ARABIC}]"
_END = rf"(?![{ARABIC}])"
_DASH = r"[-‐‑–—]"
_ENOUGH = r"(?![\d.,]*\d|[.,]?\d|%| ?%)"  # behind a number: it is whole, and no share

# Latin letters as Arabic calls them.
_NAMES = (
    "ايه|اي|بي|سي|دي|اف|في|جي|جيه|اتش|اج|كي|كيه|ال|ام|ان|او|كيو|ار|اس|تي|يو|دبليو|دبليو|اكس|واي|زد|زي|اتش|ايتش|پي|قي"
)
_SPELT = f"(?:{_NAMES})(?:[ \\-–](?:{_NAMES})){{0,3}}"
# Those that mean nothing else alone, so that a number may stand behind a space.
_CLEAR = "اف|اس|تي|كيو|اتش|دبليو|اكس|سو|ميغ|ميج|توبوليف|سوخوي|خ|يو|بي"
_MAKERS = "سو|ميغ|ميج|تو|مي|كا|ان|يك|خ|ايل|توبوليف تو|سوخوي سو|انتونوف ان|اليوشن ايل|كاموف كا|ميل مي"
_TAIL = rf"(?:[ \-–]?(?:[a-z]{{1,3}}\d*|(?:{_NAMES}|ام|دي|كا|كاي|مارك){_END})(?![a-z]))?(?: \d{{1,2}}{_ENOUGH}(?! {_LETTER}))?(?: بلوك \d{{2}})?"

LETTERS = re.compile(
    rf"(?:(?:{_SPELT}|{_MAKERS}){_DASH} ?\d{{1,4}}|(?:(?:{_CLEAR})|(?:{_NAMES})[ \-–](?:{_NAMES})(?:[ \-–](?:{_NAMES}))?|{_MAKERS.replace('|ان|', '|')}) ?\d{{1,4}})"
    rf"{_ENOUGH}(?:/\d+)?{_TAIL}"
)
# Behind a weapon a single letter may stand apart from its number, too.
LETTERS_BEHIND = re.compile(rf"(?:{_SPELT}|{_MAKERS})[ \-–]?\d{{1,4}}{_ENOUGH}(?:/\d+)?{_TAIL}")
LATIN = re.compile(
    r"(?=[a-z0-9/.\-–+]*[a-z])(?=[a-z0-9/.\-–+]*\d|[a-z]{3})[a-z0-9]+(?:[/.\-–+][a-z0-9]+)*(?![a-z0-9@])"
    r"(?: (?:[a-z][a-z0-9]*|\d{1,4})(?:[\-–][a-z0-9]+)*(?![a-z0-9]|[.,]\d)){0,2}"
)
LATIN_NUMBERED = re.compile(
    r"(?<![a-z0-9/.@_\-–])(?:[a-z]{1,5}[\-–]\d{1,5}[a-z]{0,3}\d?|(?:su|mig|tu|bm|rbu|ak|mq|rq|kn|tb|kh|gbu|agm|aim|ah|uh|ch|mi|ka|dji|bmp|btr|rpg|bgm|rs|ss|df|hq|sm)[\- ]?\d{1,4}[a-z]{0,3}|m\d{2,4}[a-z]?\d?|[249][a-z]\d{1,3}[a-z]?\d?)"
    r"(?:[\-–][a-z0-9]{1,3})?(?![a-z0-9])"
)
NO_TYPE = re.compile(r"(?:covid|cop|g|mh|article|http|iso|ifrs|mp|ipad|iphone|gpt|c|hb|sb|cve|sars|gr|h|ps|fifa)[\-– ]?\d")
HYPHENED = re.compile(rf"{_LETTER}{{2,}}{_DASH}\d{{1,4}}{_ENOUGH}(?:/\d+)?{_TAIL}")
NO_HYPHENED = re.compile("(?:كوفيد|سارس|جي[-–](?:7|8|20)(?!\\d)|فوكوشيما|ابولو|مجموعه|القرار|عام|بريكس|يورو|كوب|الفئه|الماده)")
# A number apart is no part of the name if something is counted by it (`باتريوت 3 مرات`).
_COUNTS = rf"(?= (?!و|من |في |الي |علي |التي |بعد |خلال |(?:{_NAMES}) )(?:{_LETTER}|\d))"
_APART = rf" \d{{1,3}}{_ENOUGH}(?!{_COUNTS}){_TAIL}"
_JOINED = rf" ?{_DASH} ?(?:\d{{1,4}}{_ENOUGH}(?:/\d+)?{_TAIL}|(?:[a-z]{{1,3}}\d?|(?:{_NAMES}|ام|{_LETTER}){_END}))"
SUFFIX = re.compile(rf"(?:{_JOINED}|{_APART}|\d{{1,4}}{_ENOUGH}| (?:ام|اس|جي) ?(?:\d{{1,2}})?{_END})?")
QUOTED = re.compile(r'"(?P<name>[^"\n:.,?!]{2,36})"')
NUMBER = re.compile(rf"\d{{2,4}}[a-z]{{0,2}}(?![{ARABIC}a-z0-9.,٪%])")
NAVY = re.compile(rf"(?:يو اس اس|اتش ام اس|اي ان اس|تي سي جي|اتش ام كي اس|uss|hms|ins|tcg|roks) (?={_LETTER}{{2,}}|[a-z]{{2,}})")
WORD = re.compile(rf"(?:{_LETTER}{{2,}}|[a-z]{{2,}}){_END}")
_NO_NAME = re.compile(
    "(?:ال)?(?:خاص|جديد|متطور|متقدم|اخر|اخري|مختلف|واحد|معين|ثقيل|خفيف|قديم|حديث|محدد|نادر|كبير|صغير|متوسط|مشابه|"
    "متعدد|عال|رفيع|التي|الذي|في|من|علي|الي|عن|او|ان|غير|هذا|هذه|ذات|تم|كان|قد|لم|لا|ما|دفاعي|هجومي|ذكي|دقيق|سري)(?:ه|ا|ي)?$"
)
_MOST_WORDS = 4


class Named(Struct, frozen=True):
    """A designation in a folded text: its range, what it may belong to (empty: nobody knows), and how sure it is."""

    start: int
    end: int
    category: str = ""
    score: float = 0.85


# What the letters before a number belong to.
_BY_LETTERS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?:{pattern})"), category)
    for pattern, category in (
        (rf"(?:اس|s)[ \-–]?(?:200|300|350|400|500|125|75)\b", "air-defence"),
        (rf"(?:ام كيو|ار كيو|mq|rq|تي بي|tb|سي اتش|ch|دي جي اي|dji)[ \-–]?\d", "uav"),
        (rf"(?:كي ان|kn|ار اس|rs|دي اف|df|اس اس|ss|ار اي ار|جي ال)[ \-–]?\d", "missile-ballistic"),
        (rf"(?:خ|kh|كيه اتش|كي اتش|اكس|بي جي ام|bgm|ايه جي ام)[ \-–]?\d", "missile-cruise"),
        (rf"(?:بي ام بي|بي تي ار|bmp|btr|تي|t|كي 2|ام 1|m1|ام113|ام 113|m113|بي ام دي)[ \-–]?\d", "armour"),
        (rf"(?:بي ام|bm|ام 270|m270|توس|tos)[ \-–]?\d", "rocket-mlrs"),
        (rf"(?:جي بي يو|gbu|فاب|fab|ام كيه|mk)[ \-–]?\d", "other"),
        (rf"(?:سو|su|ميغ|ميج|mig|تو|tu|توبوليف|سوخوي|اف|f|بي|b|في|v|مي|mi|كا|ka|ايل|il|يو|u|سي|c|ان|an|جي|j|جيه|ايه اتش|ah|يو اتش|uh|اي|a)[ \-–]?\d", "aircraft"),
        (rf"(?:ار بي يو|rbu)[ \-–]?\d", "torpedo-asw"),
        (rf"(?:ام 777|m777|ام777|دي 30|d-30|ام 109|m109|كي 9|2s|دي)[ \-–]?\d*", "artillery-gun"),
        (rf"(?:ايه كي|اي كي|ak|ام 16|m16|ام 4|m4|اف ان|جي 3|g3)[ \-–]?\d*", "small-arms"),
        (rf"(?:ار بي جي|rpg)", "missile-anti-tank"),
    )
)  # fmt: skip


def category_by_letters(folded: str) -> str:
    """Return the category of what a type with letters and a number is, or nothing."""
    return next((category for pattern, category in _BY_LETTERS if pattern.match(folded)), "")


class Designations:
    """The types of one folded text; `known` are the places of names from the lexicons, by where they begin."""

    def __init__(self, folded: str, known: Mapping[int, Named]) -> None:
        self._text = folded
        self._known = known

    def at(self, start: int, *, typed: bool = False) -> Named | None:
        """Return the designation that begins at `start`, behind a weapon; `typed`: behind من طراز."""
        text = self._text
        if text.startswith('"', start):
            return self._quoted(start)
        if navy := NAVY.match(text, start):
            known = self._known.get(navy.end())
            return Named(start, known.end if known else WORD.match(text, navy.end()).end(), "ship")
        if found := self._known.get(start):
            suffix = SUFFIX.match(text, found.end)
            end = suffix.end() if suffix else found.end
            if end == found.end and (letters := LETTERS_BEHIND.match(text, end + 1)) and text[end : end + 1] == " ":
                end = letters.end()
            return Named(start, end, found.category, found.score)
        if found_letters := LETTERS_BEHIND.match(text, start) or HYPHENED.match(text, start):
            if NO_HYPHENED.match(found_letters[0]):
                return None
            end = found_letters.end()
            category = category_by_letters(found_letters[0])
            if (also := self._known.get(end + 1)) and text[end] == " ":
                end, category = also.end, category or also.category
            return Named(start, end, category)
        if (latin := LATIN.match(text, start)) and not NO_TYPE.match(latin[0]):
            return Named(start, latin.end(), category_by_letters(latin[0]))
        if typed and (number := NUMBER.match(text, start)):
            return Named(start, number.end())
        if typed and (word := WORD.match(text, start)) and not _NO_NAME.match(word[0]):
            suffix = SUFFIX.match(text, word.end())
            return Named(start, suffix.end() if suffix else word.end(), "", 0.6)
        return None

    def is_sure(self, start: int) -> bool:
        """Tell whether a designation begins at `start` that is one without anything before it."""
        return start in self._known or LETTERS_BEHIND.match(self._text, start) is not None

    def _quoted(self, start: int) -> Named | None:
        quoted = QUOTED.match(self._text, start)
        if not quoted or len(quoted["name"].split()) > _MOST_WORDS or _NO_NAME.match(quoted["name"].strip()):
            return None
        name = quoted["name"]
        begin = quoted.start("name") + len(name) - len(name.lstrip())
        known = self._known.get(begin)
        category = known.category if known else category_by_letters(name.strip())
        return Named(begin, begin + len(name.strip()), category)
