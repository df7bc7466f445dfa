"""Technology in a folded text: a noun or name from the lexicons, and what it is the technology of."""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from workbench.core.clitics import ARABIC
from workbench.suggest.lexicon_index import Place as Hit
from workbench.suggest.weapons import patterns
from workbench.suggest.weapons.designations import Designations, Named
from workbench.suggest.weapons.grammar import Mention

_W = f"[{ARABIC}]"
_END = f"(?!{_W})"
_DOING = (
    "(?:صناعه|تصنيع|انتاج|بناء|تطوير|تصميم|تصغير|اطلاق|تتبع|توجيه|دفع|صهر|مراقبه|تخصيب|معالجه|فصل|تشغيل|رصد|تشويش|"
    "تخفي|تجميع|تزويد|تحليه|تحديد|اعتراض|الوصول الي|عوده|اعاده|رسم|مكافحه|كشف|نقل|تخزين|اتصال|ملاحه|تسيير|تحكم|استهداف)"
)
_INSIDE = re.compile(
    rf" (?:(?:ال)?(?:لازمه|خاصه|متعلقه|مستخدمه|مرتبطه)(?: |{_END})|(?:ال)?متقدمه |(?:ال)?حديثه |(?:ال)?متطوره )?"
    rf"(?:(?:في (?:مجال )?|ب|ل)?(?P<doing>{_DOING}){_END}(?: (?:هياكل|اجزاء|مكونات|محركات|اجهزه|انظمه|رؤوس|مراحل){_END})?)"
)
_ADJECTIVE = re.compile(
    rf" (?P<article>ال)?(?:نووي|عسكري|صاروخي|فضائي|دفاعي|سيبراني|الكتروني|رقمي|ليزري|فضائيه|تصنيعي|حيوي|كيميائي|هجومي|"
    rf"قتالي|تسليحي|حربي|بصري|كهروبصري|حراري|راداري|صامت|مشفر|تجاري|دافع|صلب|سائل|خبيث|باليستي|فرط صوتي|كمومي|كمي|"
    rf"بحري|جوي|ذكي|دقيق|ليفي|شبحي|تكتيكي|متنقل|متحرك)(?:ه|ات)?{_END}"
)
_TURN = re.compile(
    rf" (?:(?:ال)?مزدوجه? (?:ال)?استخدام|ذات (?:ال)?استخدام (?:ال)?مزدوج|(?:ال)?(?:ثلاثي|ثنائي)ه? (?:ال)?ابعاد|"
    rf"(?:ال)?(?:عالي|منخفض)ه? (?:ال)?(?:تخصيب|دقه)|(?:ت|ي)عمل ب(?:ال)?وقود (?:ال)?(?:صلب|سائل)|مقاومه? للتشويش|"
    rf"لاغراض (?:ال)?{_W}+(?: (?:ال)?{_W}+ي(?:ه)?)?|ل(?:لتجسس|لمراقبه|لاستطلاع|لاتصالات|لاستشعار)(?: (?:ال)?عسكريه?)?|"
    rf"لمراقبه {_W}+(?: ال{_W}+)?){_END}"
)
_OBJECT = re.compile(rf" (?P<first>ال{_W}{{2,}}){_END}(?P<rest>(?: ال{_W}{{2,}}(?:ي|يه|يات)){{0,2}}{_END})?")
_WITH_MASDAR = re.compile(rf" (?!من |في |علي |الي |عن |التي|الذي|و|قد |كان){_W}{{3,}} (?P<first>ال{_W}{{2,}}){_END}")
_NO_OBJECT = re.compile(
    "ال(?:تي|ذي|لازم|حساس|متقدم|متطور|حديث|جديد|غربي|روسي|اميركي|امريكي|صيني|ايراني|اوروبي|كوري|شمالي|اسرائيلي|"
    "خاص|محلي|اجنبي|مطلوب|متوفر|موجود|يوم|اساسي|رئيسي|مذكور|مستخدم|اكثر|عالي|تركي|الماني|فرنسي|بريطاني|هندي|سوفيات)"
)
_SPREADING = frozenset({"تقنية", "تكنولوجيا", "تكنولوجيات", "خبرة", "معرفة", "قدرة"})
_CATEGORIES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), category)
    for pattern, category in (
        ("تصغير", "miniaturisation"),
        ("اقمار|قمر|فضاء|مدار |ساتل|فضائي", "satellite-launch"),
        ("دفع (?:ال)?(?:غواص|نووي|بحري)|دفع نووي", "nuclear-propulsion"),
        ("توجيه|ملاح|تحديد المواقع|باحث|تصويب", "guidance"),
        ("صلب ال?خاص|فولاذ|معادن|سبائك|تيتانيوم|مواد|الياف", "materials"),
        ("سيبراني|تشويش|حرب (?:ال)?الكتروني|قرصن", "cyber-ew"),
        ("صناع|تصنيع|انتاج|بناء|جوده|تجميع", "manufacturing"),
        ("وقود|تخصيب|يورانيوم|طرد|طاقه", "fuel-energy"),
    )
)


class Technology(Struct):
    """A technology in a folded text."""

    start: int
    end: int
    category: str
    score: float
    name: str
    designations: list[Named] = field(default_factory=list)
    noun_end: int = 0
    joined: bool = False


def find_technologies(
    text: str, hits: Iterable[Hit], mentions: Sequence[Mention], designations: Designations
) -> list[Technology]:
    """Return the technologies of a folded text in order; `mentions` are its weapons."""
    weapons = {one.start: one for one in mentions}
    longest: dict[int, Hit] = {}
    for hit in hits:
        if hit.start not in longest or longest[hit.start].end < hit.end:
            longest[hit.start] = hit
    found: list[Technology] = []
    end = 0
    inner = dict(longest)
    for start in sorted(longest):
        hit = longest[start]
        technology = _grown(text, hit, weapons, inner, designations)
        if technology is None:
            continue
        if hit.end <= end and technology.end <= end and start < end:
            technology.score *= 0.8
        found.append(technology)
        end = max(end, technology.end)
    return found


def _grown(
    text: str, hit: Hit, weapons: Mapping[int, Mention], inner: Mapping[int, Hit], designations: Designations
) -> Technology | None:
    entry = hit.head.entry
    spreads = entry.text in _SPREADING
    technology = Technology(hit.start, hit.end, str(entry.attributes["category"]), entry.score, entry.text)
    technology.noun_end = hit.end
    technology.joined = bool(hit.proclitics.strip("و"))
    definite = hit.article or hit.head.definite
    if spreads:
        _spread(text, technology, weapons, inner, construct=not definite)
    while longer := _step(text, technology.end, definite):
        technology.end = longer
    if text.startswith(' "', technology.end) or text.startswith(" من طراز ", technology.end):
        _designate(text, technology, designations)
    if entry.attributes.get("needs") == "words" and technology.end == hit.end:
        return None
    if entry.attributes.get("needs") == "known":
        return None
    if spreads and technology.end > hit.end:
        technology.category = _category(text[hit.end : technology.end])
    return technology


def _step(text: str, position: int, definite: bool) -> int:
    if turn := _TURN.match(text, position):
        return turn.end()
    adjective = _ADJECTIVE.match(text, position)
    if adjective and (adjective["article"] is not None) == definite:
        return adjective.end()
    return 0


def _spread(
    text: str, technology: Technology, weapons: Mapping[int, Mention], inner: Mapping[int, Hit], *, construct: bool
) -> None:
    """Take in what it is the technology of."""
    position = technology.end
    if inside := _INSIDE.match(text, position):
        position = inside.end()
    begin = position + 1
    for lead in (begin, begin + 1):  # also behind a proclitic ل
        if lead in weapons and (lead == begin or text[begin] == "ل"):
            technology.end = weapons[lead].end
            return
        if lead in inner and (lead == begin or text[begin] == "ل"):
            technology.end = inner[lead].end
            return
    if not construct and not inside:
        return
    for pattern in (_OBJECT, _WITH_MASDAR) if construct or inside else ():
        if (found := pattern.match(text, position)) and not _NO_OBJECT.match(found["first"]):
            technology.end = found.end()
            return
    if inside and construct:
        technology.end = inside.end()


def _designate(text: str, technology: Technology, designations: Designations) -> None:
    typed = patterns.TYPE.match(text, technology.end + 1)
    named = designations.at(typed.end() if typed else technology.end + 1, typed=typed is not None)
    if named:
        technology.designations.append(named)
        technology.end = named.end + text.startswith('"', named.end)


def _category(words: str) -> str:
    return next((category for pattern, category in _CATEGORIES if pattern.search(words)), "other" if words else "generic")
