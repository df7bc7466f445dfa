"""People without a name, by trade, office or nationality: خبراء غربيون، مسؤول في الوزارة.

Where an attribute or a genitive ends is told from the endings: attributes agree with the noun.
"""

import re
from collections.abc import Iterator

from workbench.core.quotes.word_classes import is_body
from workbench.suggest.people.lettered import Lettered
from workbench.suggest.people.patterns import Mention
from workbench.suggest.people.word_lists import word_list

_PLURAL = re.compile(r"[dD]")
_SINGULAR = re.compile(r"(?<![tTM])t(?![FGgkqc])")
_PLURAL_ENDINGS = ("ون", "ين", "يون", "يين")
_CONSTRUCT = ("و", "ي")  # مسؤولو، مسؤولي: a genitive must follow
_OF_VERBS = ("سي", "ست", "ي")
_PANELS = frozenset(
    {
        "فريق",
        "لجنة",
        "مجموعة",
        "هيئة",
        "مجلس",
        "نقابة",
        "كبير",
        "كبيرة",
        "رئيس",
        "مدير",
        "قائد",
        "اتحاد",
        "رابطة",
        "جمعية",
        "نادي",
        "وزارة",
    }
)
_LEADING = frozenset({"كبار"})
_BROKEN = frozenset(
    {"كبار", "روس", "جدد", "قدامى", "عرب", "اجانب", "اتراك", "اكراد", "المان", "افغان"}
    | {
        "روسا",
        "جددا",
        "اجانبا",
        "عربا",
        "اكرادا",
        "المانا",
        "افغانا",
        "هنود",
        "هنودا",
        "صرب",
        "بلغار",
        "اميركان",
        "امريكان",
    }
    | {
        "يهود",
        "بدو",
        "قدماء",
        "كبارا",
        "ارمن",
        "تتار",
        "احتياط",
        "شباب",
        "بلوش",
        "بارزين",
        "انجليز",
        "اسبان",
        "اسرى",
        "مغاربة",
        "افارقة",
        "صهاينة",
        "احباش",
    }
)
_WHERE = frozenset({"في", "من"})
_ADJECTIVES = ("ي", "يا", "ية", "ير", "يرة", "ق", "قة", "ع", "د", "م", "ر", "ل")
_COUNTED_BY = frozenset(
    {
        "عن",
        "الى",
        "وفق",
        "بحسب",
        "حسب",
        "الف",
        "الاف",
        "مئة",
        "مائة",
        "مئتي",
        "مليون",
        "عشرين",
        "عشرون",
        "ثلاثين",
        "ثلاثون",
    }
)
_GENITIVES = frozenset({"عيان", "احتياط", "حفظ", "شرطة", "دين", "اعمال", "استخبارات", "اطفاء", "فضاء", "قانون", "جيش"})
_SCORES = {"many": 0.6, "one": 0.5}
_ATTRIBUTES, _WORDS_BEHIND = 3, 2


def described(text: Lettered) -> Iterator[Mention]:
    """Yield where people are described; the rule is `many` or `one`."""
    last = 0
    for match in _PLURAL.finditer(text.letters):
        first = match.start()
        if first < last or text.word(first - 1) in _PANELS:
            continue
        if text.letters[first] == "D" and text.letters[first + 1 : first + 2] in tuple("XGgkF"):
            continue  # الجنرالان سيرغي …
        last = _behind_plural(text, first)
        if first and text.word(first - 1) in _LEADING and text.letters[first] in "dD":
            first -= 1
        yield Mention(first, last, "many", _SCORES["many"])
    for match in _SINGULAR.finditer(text.letters):
        last = _behind_singular(text, match.start())
        if last:
            yield Mention(match.start(), last, "one", _SCORES["one"])


def _behind_plural(text: Lettered, first: int) -> int:
    """Return the number of the word behind a plural and what defines it."""
    letters, number = text.letters, first + 1
    definite = letters[first] == "D"
    if text.word(first).endswith(_CONSTRUCT) and not definite:
        while number < len(letters) and number < first + 4 and letters[number] in "oAyaEBNDd":
            if letters[number] in "od" and letters[number - 1] in "AyaD":
                break  # an object: موظفو الجمارك شحنة
            number += 1
        return number
    if not definite and letters[number : number + 1] in tuple("Aya") and not _agrees(text, number):
        return number + 1  # عمال البناء
    if not definite and text.word(number) in _GENITIVES:
        return number + 1 + (letters[number + 1 : number + 2] in tuple("Aaz"))  # جنود حفظ السلام
    while number < len(letters) and number <= first + _ATTRIBUTES and _agrees(text, number):
        if _has_article(text.word(number)) != definite or not _same_case(text.word(first), text.word(number)):
            break
        number += 1
    if definite and text.word(first - 1) not in _LEADING:
        return number
    return _behind_where(text, first, number)


def _agrees(text: Lettered, number: int) -> bool:
    """Tell whether a word is an attribute of people; a participle with an object is none (مرتبطون ب…)."""
    if text.letters[number] not in "oAyaxuXNdDb":
        return False
    word = text.word(number)
    if word in _BROKEN or word.removeprefix("ال") in _BROKEN or word.endswith(("يون", "يين")):
        return True
    if word.startswith(_OF_VERBS) or text.letters[number + 1 : number + 2] == "p":
        return False
    if word.endswith("ان"):
        return text.word(number - 1).endswith("ان")
    return word.endswith(_PLURAL_ENDINGS)


def _has_article(word: str) -> bool:
    return word.startswith("ال") and word not in _BROKEN


def _same_case(noun: str, attribute: str) -> bool:
    """Tell whether two plurals may stand in the same case: مسلحون صينيون and not مسلحون صينيين."""
    return {noun[-2:], attribute[-2:]} != {"ون", "ين"}


def _behind_where(text: Lettered, first: int, number: int) -> int:
    """Return the number of the word behind "في الوزارة", if that follows; a city only right behind the noun."""
    letters = text.letters
    if number + 1 >= len(letters) or text.word(number) not in _WHERE:
        return number
    letter = letters[number + 1]
    is_body_of = letter == "o" and (letters[number + 2 : number + 3] in tuple("Aya") or is_body(text.word(number + 1)))
    if (
        text.word(number + 1) in ("مجال", "شؤون", "قطاع")
        and letter in "ox"
        and letters[number + 2 : number + 3] in tuple("Aya")
    ):
        return number + 3
    is_place = letter in ("E", "X") and number == first + 1
    if letter not in "AyaB" and not is_body_of and not is_place:
        return number
    last = number + 2
    while last < len(letters) and last < number + 2 + _WORDS_BEHIND and letters[last] in "AyaNEB":
        last += 1
    return last


def _behind_singular(text: Lettered, number: int) -> int:
    """Return the number of the word behind "دبلوماسي غربي", or 0 if a genitive follows: that is a post."""
    letters, last = text.letters, number + 1
    if text.word(number).removesuffix("ا") not in word_list("other-words")["person"]:
        return 0
    feminine = text.word(number).endswith("ة")
    while (
        last < len(letters)
        and last <= number + _ATTRIBUTES
        and letters[last] in "oxuXNtb"
        and (letters[last] != "t" or text.word(last).endswith("ي"))
    ):
        word = text.word(last)
        if word == "عيان":
            return last + 1
        if word.startswith("ال") or word.endswith("ة") != feminine or not word.endswith(_ADJECTIVES):
            break
        last += 1
    behind = letters[last : last + 1]
    if last == number + 1:
        told = letters[number - 1 : number] in tuple("SVp0") or text.word(number - 1) in _COUNTED_BY
        if not told or behind in tuple("AyaEBoFGgxXN"):
            return 0
    return 0 if behind == "e" and text.word(last) == "باسم" else _behind_where(text, number, last)
