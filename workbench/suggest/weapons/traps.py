"""Where a noun for a weapon stands and means no weapon: سلاح الجو، قنبلة سياسية، حربا مدمرة."""

import re
from collections.abc import Mapping

from workbench.core.clitics import ARABIC
from workbench.core.numerals import amount_before
from workbench.suggest.lexicon_index import Place

_WORD_BEFORE = re.compile(rf"(?:^|[^{ARABIC}])([{ARABIC}]+) ?\Z")
_FAR = 60  # code points that are looked at behind one
_REACH = 24  # code points that are looked at before a noun
_PREPOSITIONS = frozenset({
    "من", "في", "علي", "الي", "عن", "مع", "بين", "اي", "كل", "او", "ضد", "عبر", "ان", "هذه", "تلك", "نحو",
    "حوالي", "بواسطه", "باستخدام", "استخدام", "اسقاط", "اطلاق", "شراء", "بيع", "انتاج", "تصنيع", "توريد",
    "تسليم", "تطوير", "هجمات", "هجوم", "تشغيل", "عشرات", "مئات", "الاف", "عده", "لا", "ولا",
    "ثم", "بل", "لكن", "سلاح", "حرب", "غارات", "اسراب", "سرب", "نشر", "عدد", "تصدير",
})  # fmt: skip
# What stands behind a noun that is no weapon there, by the noun.
_CORPS = (
    "(?:ال)?(?:جو|جويه|بحر|بحريه|بر|مشاه|مهندسين|هندسه|مدفعيه|مدرعات|طيران|حدود|اشاره|نقل|صيانه|خدمات طبيه|فرسان|"
    "دفاع جوي|دفاع الجوي|استطلاع|مظلات|قوات الجويه|جو الملكي|مخابرات|تموين)"
)
_NO_ARMS = (
    "(?:ال)?(?:نفط|غاز|طاقه|غذاء|قمح|تجويع|جوع|مقاطعه|عقوبات|كلمه|علم|مال|اعلام|دعايه|ذو|ذا|حبوب|مياه|عطش|رسوم|معادن|"
    "تلميذ|اقتصاد|ايمان|صبر|وعي)"
)
_FIGURES = "(?:ال)?(?:سياسي|ديموغرافي|ديمغرافي|سكاني|اعلامي|فني|دبلوماسي|بشري|قضائي|رياضي|مدوي|موسم|صحافي)ه?"
_MARCHES = (
    "(?:ال)?(?:حاشد|سلمي|احتجاجي|جماهيري|طلابي|تضامني|شعبي|مليوني|مهني|سياسي|غاضب|راجل|كروي|علمي|فني|ادبي|اكاديمي|"
    "دبلوماسي|عسكريه طويل|طويل|حافل|ديمقراطي|اصلاحي|تنموي|نضالي|سلام|تنميه|اصلاح|عمل|حزب|كفاح|نضال|عوده|اعلام|حياه|"
    "نهضه|بناء|تحرير|سلميه|صامت|ليلي|دعم|تاييد|مناهض|مطالب|رافض|منددا?|مندد)(?:ه|ات)?"
)
_TRAPS: Mapping[str, re.Pattern[str]] = {
    "منصة": re.compile(' "?(?:اكس|تويتر|فيس ?بوك|تلي?غرام|تيك توك|يوتيوب|انستغرام|تروث سوشال|ويبو)'),
    "سلاح": re.compile(f" (?:{_CORPS}|{_NO_ARMS})(?![{ARABIC}])"),
    "قنبلة": re.compile(f" {_FIGURES}(?![{ARABIC}])"),
    "لغم": re.compile(f" {_FIGURES}(?![{ARABIC}])"),
    "مدفع": re.compile(f" (?:رمضان|الافطار|افطار)(?![{ARABIC}])"),
    "صاروخ": re.compile(" من (?:خارج|داخل|علي حدود) (?:ال)?منطقه"),
    "مسيرة": re.compile(f" {_MARCHES}(?![{ARABIC}])"),
    "دفاع": re.compile(" (?:مدني|المدني|الوطني|عن|المشترك)"),
    "مقاتلة": re.compile(f" (?:في صفوف|ضد|من اجل)(?![{ARABIC}])"),
}
# What stands before a noun that names an arm of the service there.
_ARM = (
    rf"(?:^|[^{ARABIC}])[وف]?[بل]?(?:ال)?"
    "(?:ضباط|ضابط|كتيبه|كتائب|لواء|الويه|فوج|افواج|فرقه|قوات|قوه|سلاح|كليه|قياده|معهد)"
)
_UNITS: Mapping[str, re.Pattern[str]] = {
    "مدفعية": re.compile(rf"{_ARM} \Z"),
    "مدرعة": re.compile(rf"{_ARM} \Z"),
    "صاروخ": re.compile(rf"(?:^|[^{ARABIC}])[وف]?[بل]?(?:ال)?(?:قوات|قوه|قياده|لواء) \Z"),
    "دفاع": re.compile(rf"(?:{_ARM}|قياده|وحدات|قائد|رئاسه|اركان|وزير|وزاره|وزراء) \Z"),
}
_MARCHING = re.compile("تضامن|احتجاج|متظاهر|المشارك|هتاف|شعار|حاشد|تظاهر|تنديد|رافعين|اعلام|لافتات|مطالبه ب|مسيره ")
# Feminine participles: the noun for a weapon, or an adjective of the noun before.
_PARTICIPLES = frozenset(
    {"مسيرة", "مقاتلة", "مدمرة", "مدرعة", "مدفعية", "متفجرة", "مفخخة", "مصفحة", "قاذفة", "اعتراضي"}
)
_SELDOM_NOUNS = frozenset({"متفجرة", "مفخخة", "مصفحة"})
_DEFINITE = ("ال", "وال", "بال", "لل", "فال")


def is_trap(text: str, hit: Place) -> bool:
    """Tell whether the words around a noun say that no weapon is meant."""
    noun = hit.head.entry.text
    if (trap := _TRAPS.get(noun)) and trap.match(text, hit.end):
        return True
    units = _UNITS.get(noun)
    return units is not None and units.search(text, max(0, hit.word - _REACH), hit.word) is not None


def may_be_march(text: str, hit: Place) -> bool:
    """Tell whether مسيرة may be a march: the words behind it speak of one."""
    return hit.head.entry.text == "مسيرة" and _MARCHING.search(text, hit.end, hit.end + _FAR) is not None


def may_be_adjective(text: str, hit: Place) -> bool:
    """Tell whether a noun that has the form of an adjective may be one of the noun before it."""
    noun = hit.head.entry.text
    before = _WORD_BEFORE.search(text, max(0, hit.word - _REACH), hit.word)
    is_owned = (hit.head.definite or text.startswith(" ال", hit.end)) and not hit.article
    if noun not in _PARTICIPLES or hit.proclitics or not before or is_owned or amount_before(text, hit.word):
        return False
    word = before[1]
    is_plural = text[hit.start : hit.end].endswith("ات")
    if is_plural:
        return word.endswith("ات") and word.startswith("ال") == hit.article
    if word in _PREPOSITIONS:
        return False
    if noun in _SELDOM_NOUNS:
        return True
    agrees = word.startswith(_DEFINITE) == hit.article and word.lstrip("وفبلك") not in _PREPOSITIONS
    return agrees and (not hit.article or word.endswith(("ه", "ات", "وي", "ار")))
