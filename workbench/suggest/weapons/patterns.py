"""Patterns over a text folded on level 2 that the grammar of weapons is made of."""

import re
from collections.abc import Iterable, Mapping

from workbench.core.clitics import ARABIC
from workbench.core.folding import fold_plain
from workbench.suggest.weapons.modifiers import (
    ADJECTIVES,
    COMPLEMENTS,
    NAMES_OF_KINDS,
    NATIONALITIES,
    PRAISE,
)

_LETTER = f"[{ARABIC}]"
_END = rf"(?![{ARABIC}])"  # of a word
_DASH = r"[-‐‑–—]"
_JOINT = r"[ \-‐‑–—]+"  # between the words of a name
_AGREES = f"(?:ه|ا|ان|ين|ون|ات|تان|تين)?{_END}"  # behind an adjective
_ARTICLE = "(?P<article>ال)?"
_NUMBER = r"\d+(?:[.,]\d+)?(?: ?[x×*] ?\d+(?:\.\d+)?)?"
MILLIMETRES = "ملم|مم|ملمتر|م?ل?ليمترا?|ميليمترا?|مليمترات|ميليمترات|ملليمترات|mm|سم|سنتيمترا?|بوصه|بوصات|انش"
KILOMETRES = (
    "كم|كلم|كيلومترا?|كيلومترات|كيلو مترا?|كيلو مترات|km|اميال|ميلا?|الاف كيلومتر|مترا?|امتار|ميلا بحريا|ميل بحري"
)


def _spelt(phrase: str) -> str:
    """Return the pattern of a word or phrase: folded, with spaces or hyphens between its words."""
    return _JOINT.join(re.escape(word) for word in re.split(r"[ -]+", fold_plain(phrase)))


def _any_of(phrases: Iterable[str]) -> str:
    """Return the pattern of any of `phrases`, the longer first."""
    return "|".join(sorted({_spelt(phrase) for phrase in phrases}, key=lambda one: (-len(one), one)))


def _all_in(groups: Mapping[str, Iterable[str]]) -> str:
    return _any_of(word for words in groups.values() for word in words)


def effects(groups: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """Return for each word of `groups`, folded and with plain spaces, the keys that it stands under."""
    found: dict[str, set[str]] = {}
    for key, words in groups.items():
        for word in words:
            found.setdefault(plain(fold_plain(word)), set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}


def plain(folded: str) -> str:
    """Return a folded phrase with single spaces for what stands between its words."""
    return re.sub(_JOINT, " ", folded)


ADJECTIVE = re.compile(rf"(?P<und>و)?{_ARTICLE}(?P<word>{_all_in(ADJECTIVES)}){_AGREES}")
COMPLEMENT = re.compile(rf"{_ARTICLE}(?P<word>{_all_in(COMPLEMENTS)}){_END}")
KIND = re.compile(rf"(?:و|من نوع |طراز |من طراز )?(?P<word>{_all_in(NAMES_OF_KINDS)}){_END}")
# مضادة للسفن والغواصات
AGAINST = re.compile(
    rf"{_ARTICLE}مضاد(?:ه|ات|ين|تين|تان|ان|ا)? (?:لل?|ال)(?P<target>{_LETTER}{{2,}}(?: (?:ال)?(?:باليستي|بالستي|صناعي|جوي|بحري|"
    rf"ارضي|مسير)ه?)?)(?: و(?:لل?|ال)(?:{_LETTER}{{3,}}){_END}(?=[ .,؛\"\n]))?{_END}"
)
_OF_RANGE = "(?:قصير|متوسط|بعيد|طويل)(?:ه|ا|ات|ي|تي|تا)?"
_WORDS_FOR_FUEL = "(?:ال)?(?:طاقه|وقود|دفع|ديزل|كهرباء|طاقه الكهربائيه)(?: (?:و?(?:ال)?(?:نووي|ذري|صلب|سائل|كهربائي)ه?))?"
# Turns of several words that define what they stand behind, whatever its article.
TURN = re.compile(
    "(?:"
    rf"(?:ال)?{_OF_RANGE}(?: ?(?:و|او |الي )(?:ال)?{_OF_RANGE})* (?:ال)?مدي"
    "|ذات (?:ال)?مدي (?:ال)?(?:قصير|متوسط|بعيد|طويل)"
    "|(?:ال)?(?P<icbm>عابر(?:ه|ا|ات)? (?:لل|ال)قارات)"
    "|(?:ال)?(?:(?:اسرع|تفوق سرعت[هـ]ا?|(?:التي )?تفوق سرعتها|(?:التي )?تتجاوز سرعتها|خارقه?|فائقه?) (?:من |سرعه |لجدار )?(?:سرعه )?الصوت(?: ب(?:مرات|اضعاف))?)"
    "|(?:ال)?ذاتيه? (?:ال)?(?:دفع|حركه|توجيه|قياده|تسيير)"
    "|(?:ال)?(?:محموله?|تحمل|يحمل|تطلق|يطلق) (?:علي|من) (?:ال)?كتف|(?:ال)?محموله? كتفا"
    f"|(?:التي |الذي )?[تي]عمل(?:ان)? ب{_WORDS_FOR_FUEL}|(?:ال)?(?:عامل|مزود|مدفوع)(?:ه|ات)? ب{_WORDS_FOR_FUEL}"
    f"|ذات (?:ال)?دفع (?:ال)?نووي|ب(?:ال)?وقود (?:ال)?(?:صلب|سائل)|ب(?:ال)?دفع (?:ال)?نووي"
    "|(?:ال)?موجهه? (?:ب(?:ال)?(?:ليزر|رادار|اقمار (?:ال)?ا?صطناعيه|اقمار (?:ال)?صناعيه|حراره|اشعه تحت الحمراء)|عن بعد|بدقه|باللاسلكي)"
    "|(?:ال)?مسيره? عن بعد|(?:ال)?(?:متحكم|تتحكم) بها عن بعد"
    "|(?:ال)?متعدده? (?:ال)?(?:فوهات|مهام|ادوار|اغراض|رووس|رؤوس|اطلاق|سبطانات|منصات|استخدامات)"
    "|(?:ال)?دقيقه? (?:ال)?(?:توجيه|اصابه)|(?:ال)?عاليه? (?:ال)?(?:دقه|حركه|سرعه)|من (?:ال)?جيل (?:ال)?(?:رابع|خامس|سادس|ثالث)"
    "|(?:ال)?(?:مضاده? )?خارقه? (?:لل|ال)(?:دروع|تحصينات)|(?:ال)?شديده? (?:ال)?انفجار"
    "|برا?سين? (?:حربي|نووي)|(?:ال)?خفيه? (?:عن|علي) (?:ال)?رادار(?:ات)?"
    "|(?:ال)?متعدده? (?:ال)?طبقات|الاليه?|من (?:ال)?عيار (?:ال)?(?:ثقيل|خفيف|متوسط)|(?:ال)?حيه|(?P<mass>(?:ال)?دمار (?:ال)?شامل)"
    f"){_END}"
)
RELATED = re.compile(
    rf"{_ARTICLE}(?:(?:{_any_of(NATIONALITIES)}){_AGREES}(?: (?:ال)?(?:صنع|تصميم|منشا){_END})?|(?:{_any_of(PRAISE)}){_AGREES}(?: (?:ال)?صنع{_END})?)"
)
TYPE = re.compile(rf"(?:من )?(?:ال)?(?:طراز|طرازي|نوع|نوعي|فئه|سلسله|فصيله|انواع){_END} ?")
CALIBRES = re.compile(
    rf"(?:(?:من |ذات |ب)?(?:ال)?عيار(?:ات|ي|ين|ا)? ?)?[\"(]?(?P<first>{_NUMBER} ?(?:{MILLIMETRES}){_END})"
    rf"(?: ?[و,] ?(?:من )?(?:عيار )?(?:{_NUMBER} ?(?:{MILLIMETRES}){_END}))*"
)
CALIBRE = re.compile(rf"(?P<number>{_NUMBER}) ?(?P<unit>{MILLIMETRES}){_END}")
