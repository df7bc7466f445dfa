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
    "تخفي|تجميع|تزويد|تحديد|اعتراض|الوصول الي|عوده|اعاده|مكافحه|كشف|نقل|تخزين|اتصال|ملاحه|تسيير|تحكم|استهداف|محاكاه)"
)
_PASSED_OVER = re.compile(
    rf" (?:ال)?(?:متقدم|حديث|متطور|جديد|صغير|كبير|محلي|سري|حساس|روسي|اميركي|امريكي|صيني|ايراني|غربي)ه?{_END}"
)
# What leads from a technology to that which it serves: اللازمة لتصغير، لصناعة، في بناء هياكل، الخاص بهياكل
_LEADING = re.compile(
    rf" (?:(?:ال)?(?:لازم|خاص|متعلق|مستخدم|مرتبط)ه? )?(?:في (?:مجال )?|[بل])"
    rf"(?:(?:{_DOING}|ال(?:صناعه|تصنيع|انتاج|بناء|تطوير|تصميم)){_END})?"
)
_MAKING = re.compile(rf" {_DOING}{_END}")
_PARTS = re.compile(rf" ?(?:هياكل|اجزاء|مكونات|محركات|اجهزه|انظمه|رؤوس|مراحل|منظومات){_END}")
_ADJECTIVE = re.compile(
    rf" (?P<article>ال)?(?:نووي|عسكري|صاروخي|فضائي|دفاعي|سيبراني|الكتروني|رقمي|ليزري|تصنيعي|حيوي|كيميائي|هجومي|قتالي|"
    rf"تسليحي|حربي|بصري|كهروبصري|حراري|راداري|صامت|مشفر|تجاري|دافع|صلب|سائل|خبيث|باليستي|فرط صوتي|كمومي|كمي|"
    rf"بحري|جوي|ذكي|دقيق|ليفي|شبحي|تكتيكي|متنقل|متحرك|عسكري|محوري|سلبي|نشط|مستقل|بحثي|مدني)(?:ه|ا|ات|ين)?{_END}"
)
_TURN = re.compile(
    rf" (?:(?:ال)?مزدوجه? (?:ال)?استخدام|ذات (?:ال)?استخدام (?:ال)?(?:مزدوج|عسكري)|"
    rf"(?:ال)?(?:ثلاثي|ثنائي)ه? (?:ال)?ابعاد|"
    rf"(?:ال)?(?:عالي|منخفض)ه? (?:ال)?(?:تخصيب|دقه)|(?:ت|ي)عمل ب(?:ال)?وقود (?:ال)?(?:صلب|سائل)|(?:ال)?مقاومه? للتشويش|"
    rf"ب(?:ال)?(?:قصور الذاتي|اقمار (?:ال)?ا?صطناعيه|اقمار (?:ال)?صناعيه|ليزر|اشعه تحت الحمراء)|"
    rf"(?:ال)?بعيده? (?:ال)?مدي|عن (?:ال)?رادار(?:ات)?|في (?:ال)?فضاء (?:ال)?سيبراني|ذات الاغراض العسكريه|"
    rf"لاغراض (?:ال)?{_W}+(?: (?:ال)?{_W}+ي(?:ه)?)?|ل(?:لتجسس|لمراقبه|لاستطلاع|لاتصالات|لاستشعار)(?: (?:ال)?عسكريه?)?|"
    rf"ل(?:مراقبه|رصد|تصوير|محاكاه) {_W}+(?: ال{_W}+)?){_END}"
)
_OBJECT = re.compile(rf" (?P<first>ال{_W}{{2,}}){_END}")
_WITH_MASDAR = re.compile(
    rf" (?!من |في |علي |الي |عن |[لبوف]|قد |كان |ان |ما |لا ){_W}{{3,}} (?P<first>ال{_W}{{2,}}){_END}"
)
_NO_OBJECT = re.compile(
    "ال(?:تي|ذي|لازم|حساس|متقدم|متطور|حديث|جديد|غربي|روسي|اميركي|امريكي|صيني|ايراني|اوروبي|كوري|شمالي|اسرائيلي|لذين|"
    "خاص|محلي|اجنبي|مطلوب|متوفر|موجود|يوم|اساسي|رئيسي|مذكور|مستخدم|اكثر|عالي|تركي|الماني|فرنسي|بريطاني|هندي|سوفيات|"
    "سابق|حالي|مقبل|ماضي|اول|ثاني|جاري|مرتبط|متعلق)"
)
_DAILY = re.compile(" (?:المعلومات|الفيديو|المعلوماتيه|الاتصالات والمعلومات|الواي فاي|الطباعه علي)")
_WORD_BEFORE = re.compile(rf"(?:^|[^{ARABIC}])({_W}+) \Z")
_GIVING = frozenset({
    "من", "علي", "الي", "في", "اي", "كل", "هي", "وهي", "نقل", "بيع", "تطوير", "شراء", "امتلاك", "استخدام",
    "توريد", "تصدير", "باستخدام", "لاستخدام", "اول",
})  # fmt: skip
_ONE_NAME = re.compile(r"\S+(?: \S*\d\S*)?")
_MOST = 0.75
_AFTER = re.compile(r"(?:[تي]عمل(?:ان)?|عامله?|العامله?|تشتغل|مزوده?) \Z")
_SPREADING = frozenset({"تقنية", "تكنولوجيا", "تكنولوجيات", "خبرة", "معرفة", "قدرة"})
_CATEGORIES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), category)
    for pattern, category in (
        ("تصغير", "miniaturisation"),
        ("سيبراني|تشويش|حرب (?:ال)?الكتروني|قرصن", "cyber-ew"),
        ("اقمار|قمر|فضاء|مدار |ساتل|فضائي", "satellite-launch"),
        ("دفع (?:ال)?(?:غواص|نووي|بحري)|دفع نووي", "nuclear-propulsion"),
        ("توجيه|ملاح|تحديد المواقع|باحث|تصويب", "guidance"),
        ("صلب ال?خاص|فولاذ|معادن|سبائك|تيتانيوم|مواد|الياف", "materials"),
        ("صناع|تصنيع|انتاج|بناء|جوده|تجميع", "manufacturing"),
        ("وقود|تخصيب|يورانيوم|طرد|طاقه", "fuel-energy"),
    )
)


class Technology(Struct):
    """A technology in a folded text; `joined`: a proclitic is joined to it."""

    start: int
    end: int
    noun_end: int
    definite: bool
    category: str
    score: float
    name: str
    joined: bool = False
    designations: list[Named] = field(default_factory=list)


def find_technologies(
    text: str, hits: Iterable[Hit], mentions: Sequence[Mention], designations: Designations
) -> list[Technology]:
    """Return the technologies of a folded text in order; `mentions` are its weapons."""
    longest: dict[int, Hit] = {}
    for hit in hits:
        if hit.start not in longest or longest[hit.start].end < hit.end:
            longest[hit.start] = hit
    growing = _Growing(text, {one.start: one.end for one in mentions}, longest, designations)
    found: list[Technology] = []
    waiting: list[Technology] = []
    end = hit_end = 0
    for start in sorted(longest):
        needs = longest[start].head.entry.attributes.get("needs")
        if longest[start].end <= (end if needs else hit_end):
            continue  # a part of a longer name
        hit_end = max(hit_end, longest[start].end)
        technology = growing.grown(longest[start])
        if needs == "known" and technology.end == technology.noun_end:
            waiting.append(technology)
        elif not (needs and technology.end == technology.noun_end) and not _is_fuelled(text, longest[start]):
            if technology.name == "تقنية" and not _is_noun(text, technology, longest[start]):
                continue
            found.append(technology)
            end = max(end, technology.end)
    known = {one.name.split()[0] for one in found}
    found += [one for one in waiting if one.name in known]
    return sorted(found, key=lambda one: (one.start, -one.end))


def _is_fuelled(text: str, hit: Hit) -> bool:
    """Tell whether a fuel is only what something runs on."""
    is_fuel = hit.head.entry.attributes["category"] == "fuel-energy" and hit.proclitics == "ب"
    return is_fuel and _AFTER.search(text, max(0, hit.word - 12), hit.word) is not None


def _is_noun(text: str, technology: Technology, hit: Hit) -> bool:
    """Tell whether تقنية is no adjective of the noun before, and none of the techniques of daily life."""
    if _DAILY.match(text, hit.end):
        return False
    before = _WORD_BEFORE.search(text, max(0, hit.word - 24), hit.word)
    if hit.proclitics or not before or technology.end > hit.end or text[hit.start : hit.end].endswith("ات"):
        return True
    is_definite = before[1].startswith(("ال", "وال", "بال", "لل", "فال"))
    return is_definite != hit.article or before[1] in _GIVING


class _Growing:
    """Takes in what stands behind the nouns for technology in one text.

    `weapons` are where weapons begin and end, `inner` the places of nouns for technology.
    """

    def __init__(
        self, text: str, weapons: Mapping[int, int], inner: Mapping[int, Hit], designations: Designations
    ) -> None:
        self._text = text
        self._weapons = weapons
        self._inner = inner
        self._designations = designations

    def grown(self, hit: Hit) -> Technology:
        """Return the technology at `hit` with all that defines it."""
        entry = hit.head.entry
        technology = Technology(
            start=hit.start,
            end=hit.end,
            noun_end=hit.end,
            definite=hit.article or hit.head.definite or " ال" in self._text[hit.start : hit.end],
            category=str(entry.attributes["category"]),
            score=min(entry.score, _MOST),
            name=entry.text,
            joined=bool(hit.proclitics.strip("و")),
        )
        spreads = entry.text in _SPREADING or entry.attributes.get("needs") == "words"
        if not technology.definite:
            self._take_object(technology, spreads=spreads)
        self._take_adjectives(technology)
        self._take_purpose(technology)
        self._take_weapon_across(technology)
        self._take_adjectives(technology)
        self._take_type(technology)
        if " وقود" in self._text[hit.end : technology.end].replace("بال", " ") and technology.category == "other":
            technology.category = "fuel-energy"
        if entry.text in _SPREADING and technology.end > hit.end:
            words = self._text[hit.end : technology.end].strip()
            technology.category = "generic" if words.removeprefix("ال") == "عسكريه" else _category(words)
        return technology

    def _begins(self, position: int) -> int:
        """Return the end of a weapon or technology whose words begin at `position`, or 0."""
        if position in self._weapons:
            return self._weapons[position]
        hit = self._inner.get(position)
        return hit.end if hit and not hit.head.entry.attributes.get("needs") else 0

    def _take_object(self, technology: Technology, *, spreads: bool) -> None:
        """Take in the genitive behind an indefinite noun: a weapon, a doing, or with `spreads` any definite noun."""
        position = technology.end
        if making := _MAKING.match(self._text, position):
            position = making.end()
        if parts := _PARTS.match(self._text, position):
            position = parts.end()
        if end := self._begins(position + 1) or (self._definite_noun(position) if spreads else 0):
            technology.end = end
        elif making and spreads:
            technology.end = making.end()
        technology.definite = " ال" in self._text[technology.start : technology.end]

    def _definite_noun(self, position: int) -> int:
        """Return the end of a definite noun, or of a noun and a definite one, that the words behind may be; or 0."""
        for pattern in (_OBJECT, _WITH_MASDAR):
            if (found := pattern.match(self._text, position)) and not _NO_OBJECT.match(found["first"]):
                return found.end()
        return 0

    def _take_adjectives(self, technology: Technology) -> None:
        while True:
            position = technology.end
            if passed := _PASSED_OVER.match(self._text, position):
                position = passed.end()
            turn = _TURN.match(self._text, position)
            adjective = None if turn or passed else _ADJECTIVE.match(self._text, position)
            if turn:
                technology.end = turn.end()
            elif adjective and (adjective["article"] is not None) == technology.definite:
                technology.end = adjective.end()
            else:
                return

    def _take_purpose(self, technology: Technology) -> None:
        """Take in what it serves, if that is a weapon or a technology."""
        position = technology.end
        if passed := _PASSED_OVER.match(self._text, position):
            position = passed.end()
        leading = _LEADING.match(self._text, position)
        if not leading:
            return
        position = leading.end()
        if parts := _PARTS.match(self._text, position):
            position = parts.end()
        if end := self._begins(position) or self._begins(position + 1):
            technology.end = end

    def _take_weapon_across(self, technology: Technology) -> None:
        """Take in the rest of a weapon that begins within."""
        across = (self._weapons.get(start, 0) for start in range(technology.start + 1, technology.end))
        technology.end = max((technology.end, *across))

    def _take_type(self, technology: Technology) -> None:
        passed = _PASSED_OVER.match(self._text, technology.end)
        position = passed.end() if passed else technology.end
        typed = patterns.TYPE.match(self._text, position + 1)
        begin = typed.end() if typed else technology.end + 1
        if typed or self._text.startswith('"', begin):
            named = self._designations.at(begin, typed=typed is not None)
            if named and (typed or _ONE_NAME.fullmatch(self._text, named.start, named.end)):
                technology.designations.append(named)
                technology.end = named.end + self._text.startswith('"', named.end)


def _category(words: str) -> str:
    return next((category for pattern, category in _CATEGORIES if pattern.search(words)), "other")
