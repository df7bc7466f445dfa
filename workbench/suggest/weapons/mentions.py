"""The weapons of one folded text: nouns from the lexicons with what defines them, and types that stand alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from workbench.core.clitics import ARABIC
from workbench.core.numerals import amount_before
from workbench.suggest.lexicon_index import Place as Hit
from workbench.suggest.weapons.categories import NEEDS, category_of
from workbench.suggest.weapons.designations import (
    LATIN_NUMBERED,
    LETTERS,
    NAVY,
    NO_LATIN,
    Designations,
    Named,
    category_by_letters,
)
from workbench.suggest.weapons.grammar import Grammar, Mention

_WORD_BEFORE = re.compile(rf"(?:^|[^{ARABIC}])([{ARABIC}]+) ?\Z")
_REACH = 24  # code points that are looked at before a noun
_PREPOSITIONS = frozenset({
    "من", "في", "علي", "الي", "عن", "مع", "بين", "اي", "كل", "او", "ضد", "عبر", "ان", "هذه", "تلك", "نحو",
    "حوالي", "بواسطه", "باستخدام", "استخدام", "اسقاط", "اطلاق", "شراء", "بيع", "انتاج", "تصنيع", "توريد",
    "تسليم", "تطوير", "هجمات", "هجوم", "تشغيل", "عشرات", "مئات", "الاف", "عده", "سلاح", "حرب", "غارات",
    "اسراب", "سرب", "نشر", "عدد", "تصدير",
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
# Feminine participles: the noun for a weapon, or an adjective of the noun before.
_PARTICIPLES = frozenset(
    {"مسيرة", "مقاتلة", "مدمرة", "مدرعة", "مدفعية", "متفجرة", "مفخخة", "مصفحة", "قاذفة", "اعتراضي"}
)
_SELDOM_NOUNS = frozenset({"متفجرة", "مفخخة", "مصفحة"})
# What a noun that needs defining words may stand for where it has none, if that was named before.
_STANDS_FOR: Mapping[str, frozenset[str]] = {
    "طائرة": frozenset({"aircraft", "uav"}),
    "سفينة": frozenset({"ship"}),
    "قارب": frozenset({"ship"}),
    "عربة": frozenset({"armour"}),
    "مركبة": frozenset({"armour"}),
    "منظومة": frozenset({"air-defence", "rocket-mlrs"}),
    "بطارية": frozenset({"air-defence", "rocket-mlrs"}),
    "منصة": frozenset({"missile", "missile-ballistic", "missile-anti-tank", "rocket-mlrs", "missile-cruise"}),
    "رأس": frozenset({"nuclear"}),
}
_MOST, _UNSURE, _DOUBTFUL, _SURE_ALONE = 0.85, 0.6, 0.35, 0.75
_DIGIT = re.compile(r"(?<![\d.,/])(?<=[\w \-‐‑–—])\d")
_LETTERS_REACH = 24
_LIST = 24  # code points between the weapons of a list
_LETTERS_ALONE = re.compile(rf"(?<![{ARABIC}a-z0-9\-])[وف]?[بلك]?({LETTERS})(?![{ARABIC}])")
_WORDS = re.compile(r"[^\s\-‐‑–—/.]+")
_JOINT = r"[ \-‐‑–—/.]*"
_SHORTEST = 4


def designations_of(text: str, names: Iterable[Hit]) -> tuple[Designations, Mapping[int, Hit]]:
    """Return the types of a folded text, and the places of those from the lexicons by where they begin."""
    longest: dict[int, Hit] = {}
    for hit in names:
        if hit.start not in longest or longest[hit.start].end < hit.end:
            longest[hit.start] = hit
    known = {
        start: Named(start, hit.end, str(hit.head.entry.attributes["category"]), hit.head.entry.score)
        for start, hit in longest.items()
    }
    return Designations(text, known), longest


def find_mentions(
    text: str, nouns: Iterable[Hit], designations: Designations, types: Mapping[int, Hit]
) -> list[Mention]:
    """Return the weapons of a folded text in order.

    `nouns` are the places of nouns, `types` those of the names of types from the lexicons, by where they begin.
    """
    nouns = sorted(nouns, key=lambda hit: (hit.start, -hit.end))
    grammar = Grammar(text, designations, {hit.start for hit in nouns})
    mentions: list[Mention] = []
    bare: list[Mention] = []
    end = 0
    for hit in nouns:
        if hit.start < end or _is_trap(text, hit):
            continue
        mention = _mention(text, hit)
        owned = hit.article or hit.head.definite
        grammar.grow(mention, owned=owned)
        if not _is_enough(text, mention, hit):
            bare.append(mention)
            continue
        _settle(text, mention, hit)
        mentions.append(mention)
        end = mention.end
    _refine_bare(text, mentions)
    mentions += _anaphors(text, bare, mentions)
    mentions += _alone(text, designations, types, mentions, grammar)
    mentions.sort(key=lambda one: (one.start, -one.end))
    return mentions


def _refine_bare(text: str, mentions: Sequence[Mention]) -> None:
    """Give missiles that are only called so the kind of those before, if the text has spoken of one kind."""
    kinds: set[str] = set()
    for mention in mentions:
        if mention.category == "missile" and not mention.steps and mention.noun == "صاروخ":
            if len(kinds) == 1 and (mention.definite or amount_before(text, mention.start)):
                mention.category = next(iter(kinds))
        elif mention.noun == "صاروخ" and mention.category != "missile":
            kinds.add(mention.category)


def _mention(text: str, hit: Hit) -> Mention:
    entry = hit.head.entry
    return Mention(
        start=hit.start,
        end=hit.end,
        noun_end=hit.end,
        definite=hit.article or hit.head.definite,
        category=str(entry.attributes["category"]),
        score=entry.score,
        noun=entry.text,
        joined=bool(hit.proclitics.strip("و")),
    )


def _is_trap(text: str, hit: Hit) -> bool:
    noun = hit.head.entry.text
    if (trap := _TRAPS.get(noun)) and trap.match(text, hit.end):
        return True
    units = _UNITS.get(noun)
    return units is not None and units.search(text, max(0, hit.word - _REACH), hit.word) is not None


def _is_enough(text: str, mention: Mention, hit: Hit) -> bool:
    """Tell whether what stands behind a noun makes it a weapon, where it has to."""
    needs = hit.head.entry.attributes.get("needs")
    if not needs:
        return True
    if needs == "ship" and any(NAVY.match(text, named.start) for named in mention.designations):
        return True
    effects = mention.effects | ({"named"} if mention.designations else frozenset())
    return bool(effects & NEEDS[str(needs)])


def _settle(text: str, mention: Mention, hit: Hit) -> None:
    """Set the category and the score of a mention that has taken in all that defines it."""
    types = [named.category for named in mention.designations if named.category]
    mention.category = category_of(mention.category, mention.effects, types)
    if mention.noun in _PARTICIPLES and not mention.designations and not _is_noun(text, mention, hit):
        mention.score = _DOUBTFUL
    mention.score = min(mention.score, _MOST)


def _is_noun(text: str, mention: Mention, hit: Hit) -> bool:
    """Tell whether a feminine participle stands as a noun, by what it is joined to and what stands before it."""
    before = _WORD_BEFORE.search(text, max(0, hit.word - _REACH), hit.word)
    if hit.proclitics or not before or mention.steps:
        return True
    if amount_before(text, hit.word):
        return True
    word = before[1]
    if mention.noun in _SELDOM_NOUNS and not text[hit.start : hit.end].endswith("ات"):
        return word in _PREPOSITIONS
    if text[hit.start : hit.end].endswith("ات"):
        return not (word.endswith("ات") and word.startswith("ال") == hit.article)
    if word in _PREPOSITIONS or word.lstrip("وفبلك") in _PREPOSITIONS:
        return True
    agrees = word.startswith(("ال", "وال", "بال", "لل", "فال")) == hit.article
    return not agrees or (hit.article and not word.endswith(("ه", "ات", "وي", "ار")))


def _anaphors(text: str, bare: Sequence[Mention], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield nouns that stand for a weapon that was named before with more words."""
    for mention in bare:
        meant = _STANDS_FOR.get(mention.noun, frozenset())
        before = [one for one in mentions if one.start < mention.start and one.category in meant]
        counted = not mention.joined and amount_before(text, mention.start) is not None
        if counted and meant and not before and _is_among(mentions, mention):
            before = [mention]
        if before and (counted or (mention.definite and mention.noun != "رأس")):
            mention.category = before[-1].category
            mention.score = _UNSURE
            mention.end = mention.noun_end
            yield mention


def _is_among(mentions: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether other weapons stand close by, as in a list."""
    return any(-_LIST < one.start - mention.end < _LIST and one.end - mention.start > -_LIST for one in mentions)


def _alone(
    text: str, designations: Designations, types: Mapping[int, Hit], mentions: Sequence[Mention], grammar: Grammar
) -> Iterator[Mention]:
    """Yield types that stand without a noun for a weapon before them."""
    candidates = {one.start: one for one in (*_numbered(text), *_of_lexicons(designations, types))}
    candidates |= {one.start: one for one in _named_before(text, mentions)}
    end = 0
    taken = sorted((one.start, one.end) for one in mentions)
    for start in sorted(candidates):
        named = candidates[start]
        if start < end or any(begin < named.end and start < stop for begin, stop in taken):
            continue
        mention = Mention(start, named.end, named.end, True, named.category, named.score, designations=[named])
        grammar.grow(mention, owned=True)
        mention.category = category_of(mention.category, mention.effects, ())
        end = mention.end
        yield mention


def _of_lexicons(designations: Designations, types: Mapping[int, Hit]) -> Iterator[Named]:
    for start, hit in types.items():
        named = designations.at(start)
        if named and (named.end > hit.end or not hit.head.entry.attributes.get("context")):
            yield replace(named, score=min(named.score, _SURE_ALONE))


def _numbered(text: str) -> Iterator[Named]:
    """Yield what is a type by its letters and its number."""
    end = 0
    for digit in _DIGIT.finditer(text):
        begin = max(end, digit.start() - _LETTERS_REACH)
        match = _LETTERS_ALONE.search(text, begin, digit.end() + _LETTERS_REACH)
        if match and match.start(1) < digit.start() < match.end(1):
            end = match.end(1)
            yield Named(match.start(1), end, category_by_letters(match[1]), _SURE_ALONE)
    for match in LATIN_NUMBERED.finditer(text):
        if not NO_LATIN.match(match[0]):
            category = category_by_letters(match[0])
            yield Named(match.start(), match.end(), category, _SURE_ALONE if category else _DOUBTFUL)


def _named_before(text: str, mentions: Sequence[Mention]) -> Iterator[Named]:
    """Yield the further places of types that stand behind a weapon somewhere in the text."""
    names = {text[one.start : one.end]: mention.category for mention in mentions for one in mention.designations}
    for name in sorted(names):
        words = _WORDS.findall(name)
        if text.count(words[0]) < 2:
            continue
        if len(name) < _SHORTEST or (len(words) < 2 and not name.isascii()):
            continue
        pattern = re.compile(
            rf"(?<![{ARABIC}a-z0-9])[وف]?[بلك]?({_JOINT.join(map(re.escape, words))})(?![{ARABIC}a-z0-9])"
        )
        yield from (Named(hit.start(1), hit.end(1), names[name], _SURE_ALONE) for hit in pattern.finditer(text))
