"""Patterns over a text folded on level 2 that the grammar of weapons is made of. They are written folded."""

import re
from collections.abc import Iterable, Mapping

from workbench.core.clitics import ARABIC
from workbench.core.folding import fold_plain
from workbench.suggest.weapons.modifiers import ADJECTIVES, COMPLEMENTS, NAMES_OF_KINDS, NATIONALITIES, PRAISE

LETTER = f"[{ARABIC}]"
END = f"(?!{LETTER})"
"""Behind the last letter of a word."""
_JOINT = r"[ \-‐‑–—]+"  # between the words of a name
_AGREES = f"(?:ه|ا|ان|ين|ون|ات|تان|تين)?{END}"  # behind an adjective
_ARTICLE = "(?P<article>ال)?"
_NUMBER = r"\d+(?:[.,]\d+)?(?: ?[x×*] ?\d+(?:\.\d+)?)?"
_MILLIMETRES = "ملم|مم|ملمتر|م?ل?ليمترا?|ميليمترا?|م?لي?مترات|ملليمترات|mm|سم|سنتيمترا?|بوصه|بوصات|انش"
KILOMETRES = "كم|كلم|كيلو ?مترا?|كيلو ?مترات|الاف كيلومتر|مترا?|امتار|ميلا?|اميال|ميلا بحريا|ميل بحري|km"


def _spelt(phrase: str) -> str:
    """Return the pattern of a word or phrase: folded, with spaces or hyphens between its words."""
    return _JOINT.join(re.escape(word) for word in re.split(r"[ -]+", fold_plain(phrase)))


def _any_of(phrases: Iterable[str]) -> str:
    """Return the pattern of any of `phrases`, the longer first."""
    return "|".join(sorted({_spelt(phrase) for phrase in phrases}, key=lambda one: (-len(one), one)))


def _all_in(groups: Mapping[str, Iterable[str]]) -> str:
    return _any_of(word for words in groups.values() for word in words)


def effects(groups: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """Return for each word of `groups`, as `plain` gives it, the keys that it stands under."""
    found: dict[str, set[str]] = {}
    for key, words in groups.items():
        for word in words:
            found.setdefault(plain(fold_plain(word)), set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}


def plain(folded: str) -> str:
    """Return a folded phrase with single spaces for what stands between its words."""
    return re.sub(_JOINT, " ", folded)


ADJECTIVE = re.compile(rf"(?P<und>و)?{_ARTICLE}(?P<word>{_all_in(ADJECTIVES)}){_AGREES}")
COMPLEMENT = re.compile(rf"{_ARTICLE}(?P<word>{_all_in(COMPLEMENTS)}){END}")
KIND = re.compile(rf"(?:و|من نوع |طراز |من طراز )?(?P<word>{_all_in(NAMES_OF_KINDS)}){END}")
TYPE = re.compile(rf"(?:من )?(?:ال)?مشروع(?= \d) |(?:من )?(?:ال)?(?:طراز|طرازي|نوع|نوعي|فئه|سلسله|فصيله|انواع){END} ?")
# Whose name follows: المعروفة لدى الحلف باسم، التي أطلق عليها اسم
CALLED = re.compile(
    r"(?:(?:ال)?(?:معروف|مسم[اي])(?:ه|ا|ات|ين)?|(?:التي |الذي |و)?(?:[يت]حمل|[يت]سمي|[يت]دعي|[يت]عرف|"
    rf"اطلقت? عليه?ا?|سميت?|حملت?)){END}"
    rf"(?: (?:محليا|اعلاميا|ايضا|غربيا|(?:لدي|في|عند) {LETTER}+(?: (?:شمال|ال){LETTER}+)?))?"
    r"(?: (?:ال)?اسم (?=\S)| باسم (?=\S)| ب(?=\")| )"
)
_MADE = f"(?: (?:ال)?(?:صنع|تصميم|منشا){END})?"
RELATED = re.compile(
    rf"{_ARTICLE}(?:(?:{_any_of(NATIONALITIES)}){_AGREES}{_MADE}|(?:{_any_of(PRAISE)}){_AGREES}{_MADE})"
)
# المضادة للسفن والغواصات
_KIND_OF_TARGET = "(?: (?:ال)?(?:باليستي|بالستي|صناعي|جوي|بحري|ارضي|مسير)ه?)?"
AGAINST = re.compile(
    rf"{_ARTICLE}مضاد(?:ه|ات|ين|تين|تان|ان|ا)? (?:لل?|ال)(?P<target>{LETTER}{{2,}}{_KIND_OF_TARGET})"
    rf"(?: و(?:لل?|ال){LETTER}{{3,}}{END}(?=[ .,؛\"\n]))?{END}"
)

_REACH = "(?:قصير|متوسط|بعيد|طويل)(?:ه|ا|ات|ي|تي|تا)?"
_POWER = "(?:ال)?(?:طاقه|وقود|دفع|ديزل|كهرباء)(?: و?(?:ال)?(?:نووي|ذري|صلب|سائل|كهربائي|كهرباء)ه?)?"
_GUIDED_BY = "ليزر|رادار|اقمار (?:ال)?ا?صطناعيه|اقمار (?:ال)?صناعيه|حراره|اشعه تحت الحمراء"
# Turns of several words, whatever the article of the noun; those with a name change its category.
_TURNS = (
    rf"(?:ال)?{_REACH}(?: ?(?:و|او |الي )(?:ال)?{_REACH})* (?:ال)?مدي",
    r"ذات (?:ال)?مدي (?:ال)?(?:قصير|متوسط|بعيد|طويل)",
    r"(?:ال)?(?P<icbm>عابر(?:ه|ا|ات)? (?:لل|ال)قارات)",
    r"(?:ال)?(?:اسرع من|خارقه?|(?:التي |الذي )?[تي](?:فوق|تجاوز) سرعته?ا?) (?:سرعه |لجدار )?الصوت(?: ب(?:مرات|اضعاف))?",
    r"(?:ال)?ذاتيه? (?:ال)?(?:دفع|حركه|توجيه|قياده|تسيير)",
    r"(?:ال)?(?:محموله?|تحمل|يحمل|تطلق|يطلق) (?:علي|من) (?:ال)?كتف|(?:ال)?محموله? كتفا",
    rf"(?:التي |الذي )?[تي]عمل(?:ان)? ب{_POWER}|(?:ال)?(?:عامل|مدفوع)(?:ه|ات)? ب{_POWER}",
    r"ذات (?:ال)?دفع (?:ال)?نووي|ب(?:ال)?وقود (?:ال)?(?:صلب|سائل)|ب(?:ال)?دفع (?:ال)?نووي",
    rf"(?:ال)?موجهه? (?:ب(?:ال)?(?:{_GUIDED_BY})|عن بعد|بدقه|باللاسلكي)|(?:ال)?مسيره? عن بعد",
    r"(?:ال)?متعدده? (?:ال)?(?:فوهات|مهام|ادوار|اغراض|رؤوس|اطلاق|سبطانات|منصات|استخدامات|طبقات)",
    r"(?:ال)?دقيقه? (?:ال)?(?:توجيه|اصابه)|(?:ال)?عاليه? (?:ال)?(?:دقه|حركه|سرعه)|(?:ال)?شديده? (?:ال)?انفجار",
    r"(?:من )?(?:ال)?جيل (?:ال)?(?:رابع|خامس|سادس|ثالث)|من (?:ال)?عيار (?:ال)?(?:ثقيل|خفيف|متوسط)",
    r"(?:ال)?خارقه? (?:لل|ال)(?:دروع|تحصينات)|(?:ال)?خفيه? (?:عن|علي) (?:ال)?رادار(?:ات)?",
    r"الاليه?|(?:ال)?حيه",
    r"(?P<mass>(?:ال)?دمار (?:ال)?شامل)",
)
TURN = re.compile(f"(?:{'|'.join(_TURNS)}){END}")

CALIBRES = re.compile(
    rf"(?:(?:من |ذات |ب)?(?:ال)?عيار(?:ات|ي|ين|ا)? ?)?[\"(]?(?P<first>{_NUMBER} ?(?:{_MILLIMETRES}){END})"
    rf"(?: ?[و,] ?(?:من )?(?:عيار )?(?:{_NUMBER} ?(?:{_MILLIMETRES}){END}))*"
)
CALIBRE = re.compile(rf"(?P<number>{_NUMBER}) ?(?P<unit>{_MILLIMETRES}){END}")
