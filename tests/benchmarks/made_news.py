"""Articles made of invented words, names and weapons, with the spans, relations and metadata that news has.

Words are roots in patterns, some common and most rare, so that an index of them is as large as one of real articles.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from itertools import accumulate
from random import Random
from typing import Any

from tests.benchmarks.made_articles import CHARACTERS, make_id
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Relation, Span, Status, Zone

_ROOTS = """
    درس علم حرب سمع نظر قتل جمع فتح حمل نقل صنع زرع قطع رفع دفع منع جرح شرح طرح ربح نجح ذبح كشف وصف قصف عصف نسف خطف
    عرف صرف حرف ظرف غرف طرد سرد برد ورد فرد مجد نجد حشد رصد قصد حصد جلد بلد ولد خلد نضج خرج درج مزج نسج حجج بلغ صبغ
    فرغ سبق طبق نطق خلق غلق حرق شرق طرق فرق غرق ملك سلك ترك برك شكل قفل نزل غزل عزل فصل حصل وصل رسم قسم حسم وسم ختم
"""
_PATTERNS = (
    *("{0}{1}{2}", "{0}ا{1}{2}", "م{0}{1}و{2}", "ت{0}{1}ي{2}", "ا{0}ت{1}ا{2}", "است{0}{1}ا{2}", "{0}{1}ا{2}ة"),
    *("ال{0}{1}{2}", "ال{0}ا{1}{2}", "الم{0}{1}{2}", "و{0}{1}{2}ت", "ي{0}{1}{2}ون", "{0}{1}{2}وا", "م{0}ا{1}{2}ة"),
    *("لل{0}{1}{2}", "ب{0}{1}{2}ه", "{0}{1}ي{2}", "ال{0}{1}ي{2}ة", "وال{0}{1}و{2}", "مت{0}ا{1}{2}"),
)
_FIRST_NAMES = "سامر ليلى نادر هالة رامي منى عادل زينة ماجد دينا طارق عبير هاني ريم أنور جمانة مازن نهى راشد أمل"
_BODIES = ("وزارة", "هيئة", "مجموعة", "منظمة", "لجنة", "جمعية", "مؤسسة", "أكاديمية")
_CUES = ("قال", "أكد", "أعلن", "أوضح", "صرح", "ذكر")
_WEAPONS = {
    "صاروخ": "missile",
    "مدفع": "artillery-gun",
    "راجمة": "rocket-mlrs",
    "منظومة اعتراض": "generic",
    "ذخيرة": "artillery-ammo",
}
_STATUSES = ("possessed", "sought", "offered", "transferred", "claimed")
_OUTLETS = (
    "المرفأ",
    "صوت الساحل",
    "الضفة اليوم",
    "أخبار التل",
    "نداء الشمال",
    "مرآة الجنوب",
    "The Harbour",
    "منبر الوادي",
)
_FIRST_DAY, _DAYS = date(2018, 1, 1), 2_500
_PARAGRAPH = 450  # characters
_HARMONIC = 0.8  # how fast words become rare


def make_article(number: int, spans: int, articles: int) -> Iterator[AnnotatedDocument]:
    """Yield an article of so many as the lines that bring it: one for each of its annotators, with `spans` in all."""
    random = Random(number)
    article = _Article(number, random, _entities(max(40, articles // 10)))
    article.write(spans)
    document = article.document()
    shares = [article.sentences[0::2], article.sentences[1::2]] if number % 10 == 9 else [article.sentences]
    names = ("sara", "omar") if len(shares) == 2 else (("sara", "sara", "sara", "omar", "huda")[number % 5],)
    for name, share in zip(names, shares, strict=True):
        yield article.work(document, name, share)


class _Article:
    """An article while it is written; what it says is in sentences, each with its spans and their relations."""

    def __init__(self, number: int, random: Random, entities: tuple[tuple[Entity, ...], list[float]]) -> None:
        self.sentences: list[list[int]] = []  # the places of the spans of each sentence that has some
        self._number = number
        self._random = random
        self._entities, self._weights = entities
        self._pieces: list[str] = []
        self._length = 0
        self._spans: list[Span] = []
        self._relations: list[Relation] = []
        self._title = 0
        self._named: dict[str, Entity] = {}

    def write(self, spans: int) -> None:
        """Write a title, then sentences with that many spans, then others until the article is long enough."""
        self._add(self._words(7) + "\n")
        self._title = self._length - 1
        last_break, kinds = self._length, 0
        while len(self._spans) < spans or self._length < CHARACTERS:
            left = spans - len(self._spans)
            kinds += 1
            if left >= 3 and kinds % 3 == 1:
                self._quote()
            elif left >= 3 and kinds % 3 == 2:
                self._weapon()
            elif left:
                self._plain()
            self._add(self._words(self._random.randrange(6, 16)))
            breaks = self._length - last_break > _PARAGRAPH
            self._add(".\n" if breaks else ". ")
            last_break = self._length if breaks else last_break
        if self._spans[-1].end < CHARACTERS:
            text = "".join(self._pieces)[: CHARACTERS - 1].rstrip().ljust(CHARACTERS - 1, "ن") + "."
            self._pieces = [text]

    def document(self) -> Document:
        """Return the article itself."""
        random, number = self._random, self._number
        text = "".join(self._pieces)
        meta: dict[str, Any] = {"title": text[: self._title]}
        if number % 17:
            day = _FIRST_DAY + timedelta(days=random.randrange(_DAYS))
            meta |= {"date": day.isoformat(), "url": f"https://news.example/{day:%Y/%m}/{number}"}
        if number % 23:
            meta["outlet"] = _OUTLETS[min(random.randrange(12), random.randrange(len(_OUTLETS)))]
        zones = (
            Zone(start=0, end=self._title, kind="title", rule="first line"),
            Zone(start=self._title + 1, end=len(text), kind="body"),
        )
        return Document(
            id=make_id(number, 0),
            name=f"article-{number:06}",
            text=text,
            sha256=sha256(text.encode()).hexdigest(),
            meta=meta,
            zones=zones,
        )

    def work(self, document: Document, annotator: str, sentences: list[list[int]]) -> AnnotatedDocument:
        """Return what one annotator says: the spans of some sentences, and their relations."""
        spans = tuple(self._spans[place] for places in sentences for place in places)
        ids = {span.id for span in spans}
        number = self._number
        annotation = Annotation(
            annotator=annotator,
            status=_status(number, annotator),
            labels=("relevant",) if number % 3 else (),
            discuss=number % 50 == 7,
            spans=spans,
            relations=tuple(one for one in self._relations if one.source in ids),
        )
        named = sorted({span.entity for span in spans if span.entity})
        return AnnotatedDocument(
            document=document, annotation=annotation, entities=tuple(self._named[one] for one in named)
        )

    def _quote(self) -> None:
        cue = self._tagged(self._random.choice(_CUES), "CUE")
        self._add(" ")
        speaker = self._mention("PER")
        self._add(" إن ")
        content = self._tagged(self._words(self._random.randrange(8, 14)), "QUOTE", {"mode": "indirect"})
        self._add(" ")
        self._link("cue", content, cue)
        self._link("source", content, speaker)
        self.sentences.append([cue, speaker, content])

    def _weapon(self) -> None:
        owner = self._mention("GPE")
        self._add(" تملك ")
        kind = self._random.choice([*_WEAPONS])
        values = {"category": _WEAPONS[kind], "status": self._random.choice(_STATUSES), "certainty": "asserted"}
        weapon = self._tagged(kind, "WEAPON", values)
        self._add(" ")
        designation = self._tagged(f"{self._random.choice('مصطنر')}-{self._random.randrange(10, 400)}", "DESIGNATION")
        self._add(" ")
        self._link("designation", weapon, designation)
        self._link("owner", weapon, owner)
        self.sentences.append([owner, weapon, designation])

    def _plain(self) -> None:
        if self._random.random() < 0.5:
            place = self._mention("ORG")
        else:
            place = self._tagged(f"{self._random.randrange(1, 29)} أيار {self._random.randrange(2010, 2025)}", "DATE")
        self._add(" ")
        self.sentences.append([place])

    def _mention(self, label: str) -> int:
        """Write the name of an entity with that label, and tag it; half of them are said to mention it."""
        first = ("PER", "ORG", "GPE").index(label)
        place = self._random.choices(range(len(self._weights)), cum_weights=self._weights)[0]
        entity = self._entities[place - place % 3 + first]
        is_named = self._random.random() < 0.5
        if is_named:
            self._named[entity.id] = entity
        return self._tagged(entity.name, label, entity=entity.id if is_named else "")

    def _tagged(self, words: str, label: str, attributes: dict[str, Any] | None = None, entity: str = "") -> int:
        """Write words and tag them; return the place of the span."""
        start = self._length
        self._add(words)
        self._spans.append(
            Span(
                id=make_id(self._number, len(self._spans) + 1),
                start=start,
                end=self._length,
                label=label,
                attributes=attributes or {},
                entity=entity,
            )
        )
        return len(self._spans) - 1

    def _link(self, kind: str, source: int, target: int) -> None:
        ends = {"source": self._spans[source].id, "target": self._spans[target].id}
        self._relations.append(Relation(id=make_id(self._number, 0x1000 + len(self._relations)), type=kind, **ends))

    def _words(self, count: int) -> str:
        words, weights = _vocabulary()
        return " ".join(self._random.choices(words, cum_weights=weights, k=count))

    def _add(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)


def _status(number: int, annotator: str) -> Status:
    if annotator == "omar" and number % 10 == 9:
        return "doing"
    kinds: tuple[Status, ...] = ("todo", "doing", "done", "done", "doing", "done", "skipped", "doing", "done", "done")
    return kinds[number // 7 % len(kinds)]


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Return all words, the common ones first, and how common they are, summed up."""
    words = sorted({pattern.format(*root) for root in _ROOTS.split() for pattern in _PATTERNS})
    Random(0).shuffle(words)
    return words, list(accumulate(1 / (place + 10) ** _HARMONIC for place in range(len(words))))


@cache
def _entities(count: int) -> tuple[tuple[Entity, ...], list[float]]:
    """Return persons, bodies and places in turn, and how often they are named, summed up."""
    found = tuple(_entity(number) for number in range(count - count % 3))
    return found, list(accumulate(1 / (place + 5) for place in range(len(found))))


def _entity(number: int) -> Entity:
    kind, place = number % 3, number // 3
    roots, firsts = _ROOTS.split(), _FIRST_NAMES.split()
    root = roots[place % len(roots)]
    pattern = ("ال{0}{1}ي{2}ي", "ال{0}ا{1}{2}", "ال{0}{1}و{2}ية", "ال{0}{1}{2}اوي")[place // len(roots) % 4]
    if kind == 0:
        name = f"{firsts[place % len(firsts)]} {pattern.format(*root)}"
    elif kind == 1:
        name = f"{_BODIES[place % len(_BODIES)]} {pattern.format(*root)}"
    else:
        name = f"جمهورية {pattern.format(*root)}"
    return Entity(id=make_id(0xEEEEEEEE, number), name=name, label=("PER", "ORG", "GPE")[kind])
