"""Names of types: `RBU-6000`, `ميغ-31`, «غراد», `إس 400`, and the names that the lexicons know.

All patterns are for a text folded on level 2.
"""

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from workbench.suggest.weapons.patterns import END, LETTER

_DASH = r"[-‐‑–—]"
_WHOLE = r"(?![\d.,]*\d|[.,]?\d| ?%)"  # behind a number: there is no more of it, and it is no share
_SHORTEST = 2  # code points of a name in marks
_MOST_WORDS = 4  # of a name in marks

# Latin letters as Arabic calls them; and of those that no word of its own is like, for behind a space.
_LETTERS = (
    "ايه", "اي", "بي", "سي", "دي", "اف", "في", "جي", "جيه", "اتش", "اج", "ايتش", "كي", "كيه", "ال", "ام",
    "ان", "او", "كيو", "قي", "ار", "اس", "تي", "يو", "دبليو", "اكس", "واي", "زد", "زي", "بي",
)  # fmt: skip
_ANY = "|".join(_LETTERS)
_NO_WORD = "|".join(letter for letter in _LETTERS if letter not in ("في", "ان", "او", "ال", "اي"))
_BY_ITSELF = "اف|اس|تي|كيو|اتش|دبليو|اكس|يو|بي"
_MAKERS = "سو|ميغ|ميج|تو|مي|كا|يك|ياك|خ|خا|ايل|توبوليف|سوخوي|توبوليف تو|سوخوي سو|انتونوف ان|اليوشن ايل|كاموف كا"
_SEVERAL = rf"(?:{_ANY})(?:[ \-–](?:{_ANY})){{1,3}}"
_LETTERED = rf"(?:{_ANY})(?:[ \-–](?:{_ANY})){{0,3}}"

# A number apart is no part of a name if something is counted by it (`باتريوت 3 مرات`).
_COUNTS = (
    rf"(?= (?!و|ال|من |في |الي |علي |عن |مع |ضد |قرب |نحو |عبر |ضمن |فوق |او |ثم |التي |بعد |قبل |خلال |امس |منذ |"
    rf"كان |قد |لم |لا |لن |س[تي]{LETTER}{{3}}|{LETTER}+[^ا]ت{END}|(?:{_ANY}) |بلوك |مارك )(?:{LETTER}|\d))"
)
_SO_THAT = f" [يتن]{LETTER}"  # behind كي

# What may follow a number or a name: `إف-16 في`, `تي-72 بي 3 إم`, `باك-3 إم إس إي`, `مارك 1 إيه`, `بلوك 70`.
_VERSION_NUMBER = rf"(?:-?\d{{1,3}}{_WHOLE}| \d{{1,3}}{_WHOLE}(?!{_COUNTS}))"
_ROW = (
    rf"(?:{_NO_WORD}|كا|كاي|مارك|بلوك|باك|(?:اي|ال)(?=[ \-](?:{_NO_WORD}){END}|[ \-]?\d))(?!{LETTER}|(?<=كي){_SO_THAT})"
)
_EDITION = rf" {_ROW}(?:[ \-](?:{_NO_WORD}|اي){END})*{_VERSION_NUMBER}?"
_E_AT_THE_END = r" اي(?= و| ال|[.,؛\"\n)]|\Z)"  # no أي, which explains something
_VERSION = (
    rf"[ \-–]?[a-z]{{1,3}}\d*(?![a-z])|[\-–]?(?:{_ANY}){END}(?:[ \-](?:{_NO_WORD}){END})*{_VERSION_NUMBER}?"
    rf"|/(?:{_ANY}){END}{_VERSION_NUMBER}?|{_EDITION}|{_E_AT_THE_END}| (?:{_ANY})(?=\")"
)
_TAIL = rf"(?:/\d+)?(?: \d{{1,2}}{_WHOLE}(?!{_COUNTS}))?(?:{_VERSION}){{0,3}}"

# Letters with a number, wherever they stand: a single letter that is also a word needs a hyphen.
LETTERS = (
    r"(?!(?:ان|او|في|اي|ال) )"
    rf"(?:(?:{_LETTERED}|{_MAKERS}|ان){_DASH} ?\d{{1,4}}|(?:{_SEVERAL}|{_BY_ITSELF}|{_MAKERS}) ?\d{{1,3}})"
    rf"{_WHOLE}{_TAIL}"
)
_LETTERS_BEHIND = re.compile(rf"(?!(?:ان|او) )(?:{_LETTERED}|{_MAKERS})[ \-–]?\d{{1,4}}{_WHOLE}{_TAIL}")
_HYPHENED = re.compile(rf"(?!و){LETTER}{{2,}}{_DASH}\d{{1,4}}{_WHOLE}{_TAIL}")
_ONLY_LETTERS = re.compile(
    rf"(?!(?:ان|او|في|اي|ال|كي) |بي بي سي|سي ان ان|ان بي سي|اي بي سي|ايه بي سي|سي بي اس|بي ايه اي|ام بي دي|ار تي)"
    rf"(?:{_ANY})(?:[ \-](?:{_ANY})){{1,4}}{END}"
)
NO_TYPE = re.compile(r"(?:كوفيد|سارس|جي[-–](?:7|8|20)(?!\d)|مجموعه|القرار|عام|بريكس|يورو|الفئه|الماده)")
_LATIN = re.compile(
    r"(?=[a-z0-9/.\-–+]*[a-z])(?=[a-z0-9/.\-–+]*\d|[a-z]{3})[a-z0-9]+(?:[/.\-–+][a-z0-9]+)*(?![a-z0-9@])"
    r"(?: (?:[a-z][a-z0-9]*|\d{1,4})(?:[\-–][a-z0-9]+)*(?![a-z0-9]|[.,]\d)){0,2}"
)
_LATIN_LETTERS = (
    "su", "mig", "tu", "bm", "rbu", "ak", "mq", "rq", "kn", "tb", "kh", "gbu", "agm", "aim", "ah", "uh",
    "ch", "mi", "ka", "dji", "bmp", "btr", "rpg", "bgm", "rs", "ss", "df", "hq", "sm", "mk", "fab",
)  # fmt: skip
LATIN_NUMBERED = re.compile(
    rf"(?<![a-z0-9/.@_\-–])(?:[a-z]{{1,5}}[\-–]\d{{1,5}}[a-z]{{0,3}}\d?"
    rf"|(?:{'|'.join(_LATIN_LETTERS)})[\- ]?\d{{1,4}}[a-z]{{0,3}}"
    r"|m\d{2,4}[a-z]?\d?|[249][a-z]\d{1,3}[a-z]?\d?)(?:[\-–][a-z0-9]{1,3})?(?![a-z0-9])"
)
NO_LATIN = re.compile(
    r"(?:covid|cop|g(?=[\-– ]?(?:[1245789]|10|20|77)(?!\d))|mh|article|http|iso|ifrs|mp|ipad|iphone|gpt|"
    r"c|hb|sb|cve|sars|gr|h|ps|fifa)[\-– ]?\d"
)

_JOINED = (
    rf" ?{_DASH} ?(?:\d{{1,4}}{_WHOLE}|[a-z]{{1,3}}\d?"
    rf"|(?:{_ANY}|{LETTER})(?:[ \-](?:{_NO_WORD}))*{END}{_VERSION_NUMBER}?)"
)
_SUFFIX = re.compile(
    rf"(?:(?:{_JOINED}| (?:\d{{1,3}}|2000(?:-\d{{1,2}})?){_WHOLE}(?!{_COUNTS})|\d{{1,4}}{_WHOLE}){_TAIL}"
    rf"|(?:{_EDITION}){{1,2}})?"
)
_QUOTED = re.compile(r'"(?P<name>(?:[^"\n:.,?!]|(?<=\d)\.(?=\d)){2,36})"')
# No name of a ship stands behind the noun for one, and no further word of it behind the first one.
_NO_SHIP = (
    "(?:"
    "امس|اليوم|هناك|قبل|بعد|خلال|قرب|قباله|شمال|جنوب|غرب|شرق|داخل|خارج|ضمن|حيث|منذ|حتي|عند|وسط|نحو|صوب|اثناء|عبر|تحت|"
    "فوق|الي|علي|مع|من|عن|في|ضد|غير|ثم|او|ان|قد|لم|لن|لا|ما|هي|هو|كل|بين|دون|رغم|هذا|ذات|نفس|سوف|لدي|حول|امام|خلف|اثر|"
    "مساء|فقط|لكن|اذ|مثل|مقابل|ايضا|كما|لما|كي|اما|اي"
    f"){END}"
)
_NO_SURNAME = (
    f"(?:ال|لل|بال|وال|فال|و|س[تي]|[تي]{LETTER}{{2,4}}{END}|"
    "صاروخ|صواريخ|طائر|مسير|زوارق|سفن|قوارب|عشر|ثلاث|اربع|خمس|اثن|هجم)"
)
_SHIP = re.compile(
    rf"(?:(?:ال)?(?:ادميرال|اميرال|امير|ملك|جنرال|مارشال|شهيد|قيصر|فيلد مارشال) "
    rf"(?:{LETTER}{{3,}} (?=[^ ]+[,.]))?{LETTER}{{3,}}{END}"
    rf"|(?!{_NO_SHIP}|[تيوبلف]|س[تي]|ال){LETTER}{{3,}}(?<![هات])(?<!ون)(?<!ين){END})"
    rf"(?=[,.؛)\n]|\Z| (?:و|ال|ت|في |الي |من |علي |عن |ب|لل|قبل |بعد |خلال |التي |قرب |قباله |{LETTER}{{2,}}ت{END}))"
)
NAVY = re.compile(
    r"(?:يو اس اس|اتش ام اس|اتش ام ايه اس|اي ان اس|بي ان اس|تي سي جي|جيه? اس|uss|hms|hmas|ins|pns|tcg|roks|js) "
    rf"(?=(?P<name>{LETTER}{{2,}}{END}(?: (?!{_NO_SHIP}|{_NO_SURNAME}){LETTER}{{3,}}(?<![هت])(?<!ون)(?<!ين){END})?"
    r"|[a-z]{2,}(?: [a-z.]+){0,2}))"
)
"""What stands before the names of ships of a navy."""
_NUMBER = re.compile(rf"\d{{2,4}}(?:[./]\d{{1,4}})?[a-z]{{0,2}}(?![a-z0-9٪%/]|[.,]\d|{LETTER})")
_WORD = re.compile(rf"{LETTER}{{2,}}{END}")
_NO_NAME = re.compile(
    "(?:ال)?(?:خاص|جديد|متطور|متقدم|اخر|اخري|مختلف|واحد|معين|ثقيل|خفيف|قديم|حديث|محدد|نادر|كبير|صغير|متوسط|مشابه|متعدد|"
    "عال|رفيع|التي|الذي|في|من|علي|الي|عن|او|ان|غير|هذا|هذه|ذات|تم|كان|قد|لم|لا|ما|دفاعي|هجومي|ذكي|دقيق|سري)(?:ه|ا|ي)?$"
)

# What the letters before a number belong to: the first that fits.
_OF_LETTERS = {
    "air-defence": r"(?:اس|s)[ \-–]?(?:125|200|300|350|400|500|550)\b",
    "uav": r"(?:ام كيو|ار كيو|mq|rq|تي بي|tb|سي اتش|ch|دي جي اي|dji)[ \-–]?\d",
    "missile-ballistic": r"(?:كي ان|kn|ار اس|rs|دي اف|df|اس اس|ss|جي ال)[ \-–]?\d",
    "missile-cruise": r"(?:خ|خا|kh|كيه اتش|كي اتش|اكس|بي جي ام|bgm|ايه جي ام)[ \-–]?\d",
    "armour": r"(?:بي ام بي|بي تي ار|bmp|btr|بي ام دي|تي|t|(?:ام ?|m)(?:1|113))[ \-–]?\d",
    "rocket-mlrs": r"(?:بي ام|bm|توس|tos)[ \-–]?\d|(?:ام[ \-–]?|m)270",
    "other": r"(?:جي بي يو|gbu|فاب|fab|ام كيه|mk)[ \-–]?\d",
    "small-arms": r"(?:ايه كي|اي كي|ak)[ \-–]?\d|(?:ام[ \-–]?|m)(?:4|16)\b",
    "artillery-gun": r"(?:ام[ \-–]?|m)(?:777|109)|(?:دي|d)[ \-–]?30|2s\d",
    "torpedo-asw": r"(?:ار بي يو|rbu)[ \-–]?\d",
    "missile-anti-tank": r"ار بي جي|rpg",
    "aircraft": (
        r"(?:سو|su|ميغ|ميج|mig|تو|tu|توبوليف|سوخوي|اف|f|بي|b|في|v|مي|mi|كا|ka|ايل|il|يو|u|سي|c|ان|an|"
        r"جي|j|جيه|ايه اتش|ah|يو اتش|uh|اي|a|يك)[ \-–]?\d"
    ),
}
_CATEGORY = {category: re.compile(f"(?:{pattern})") for category, pattern in _OF_LETTERS.items()}


class Named(Struct, frozen=True):
    """A designation in a folded text.

    Attributes:
        category: that of what it may belong to; empty if nobody knows.
        score: how sure it is.
        bare: whether it may stand behind a weapon without a number.
    """

    start: int
    end: int
    category: str = ""
    score: float = 0.85
    bare: bool = True


def category_by_letters(folded: str) -> str:
    """Return the category of what a type with letters and a number is, or nothing."""
    return next((category for category, pattern in _CATEGORY.items() if pattern.match(folded)), "")


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
            return Named(start, known.end if known else navy.end("name"), "ship")
        if start in self._known:
            return self._known_at(start, typed=typed)
        if lettered := _LETTERS_BEHIND.match(text, start) or _HYPHENED.match(text, start):
            return None if NO_TYPE.match(lettered[0]) else self._lettered(start, lettered.end())
        return self._spelt(start) or (self._any_word(start) if typed else None)

    def _spelt(self, start: int) -> Named | None:
        """Return Latin letters, or the Arabic names of some without a number: `بي كيه إم`."""
        if (latin := _LATIN.match(self._text, start)) and not NO_LATIN.match(latin[0]):
            return Named(start, latin.end(), category_by_letters(latin[0]))
        letters = _ONLY_LETTERS.match(self._text, start)
        return Named(start, letters.end(), score=0.7) if letters else None

    def ship_at(self, start: int) -> Named | None:
        """Return the name that begins at `start`, behind the noun for one ship: `المدمرة جماران`."""
        name = _SHIP.match(self._text, start)
        return Named(start, name.end(), "ship", 0.6) if name else None

    def with_name(self, named: Named) -> Named:
        """Return a type of letters and a number together with the name that the lexicons know behind it."""
        also = self._known.get(named.end + 1) if self._text.startswith(" ", named.end) else None
        if also is None or not also.bare:
            return named
        return replace(named, end=also.end, category=named.category or also.category)

    def is_sure(self, start: int, category: str) -> bool:
        """Tell whether a designation begins at `start` that needs only one of a `category` before it."""
        known = self._known.get(start)
        if known is not None and (known.bare or known.category == category):
            return True
        return any(pattern.match(self._text, start) for pattern in (_LETTERS_BEHIND, _HYPHENED, LATIN_NUMBERED, NAVY))

    def _known_at(self, start: int, *, typed: bool) -> Named | None:
        """Return a name of the lexicons with its number: `إسكندر-إم`, `ليوبارد 2`, `سوخوي سو-35`."""
        known = self._known[start]
        suffix = _SUFFIX.match(self._text, known.end)
        end = suffix.end() if suffix else known.end
        if end == known.end and self._text.startswith(" ", end):
            lettered = _LETTERS_BEHIND.match(self._text, end + 1)
            end = lettered.end() if lettered else end
        if self._text[start].isascii() and (latin := _LATIN.match(self._text, start)):
            end = max(end, latin.end())  # `Rafale F3R`
        return Named(start, end, known.category, known.score) if typed or known.bare or end > known.end else None

    def _lettered(self, start: int, end: int) -> Named:
        """Return letters and a number, with a name that the lexicons know behind it: `سي-130 هيركوليز`."""
        return self.with_name(Named(start, end, category_by_letters(self._text[start:end])))

    def _any_word(self, start: int) -> Named | None:
        if number := _NUMBER.match(self._text, start):
            return Named(start, number.end())
        word = _WORD.match(self._text, start)
        if not word or _NO_NAME.match(word[0]):
            return None
        suffix = _SUFFIX.match(self._text, word.end())
        return Named(start, suffix.end() if suffix else word.end(), "", 0.6)

    def _quoted(self, start: int) -> Named | None:
        quoted = _QUOTED.match(self._text, start)
        if not quoted or (quoted["name"].startswith(" ") and not self._text.startswith(" ", start - 1)):
            return None  # nothing, or the mark that closes something
        name = quoted["name"].strip()
        begin = self._text.index(name, start)
        if NAVY.match(self._text, begin):
            return Named(begin, begin + len(name), "ship")
        if len(name.split()) > _MOST_WORDS or len(name) < _SHORTEST or _NO_NAME.match(name):
            return None
        known = self._known.get(begin)
        return Named(begin, begin + len(name), known.category if known else category_by_letters(name))
