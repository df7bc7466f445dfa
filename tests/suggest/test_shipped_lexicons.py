"""The lexicons that ship with the program."""

from collections import defaultdict
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.records import Zone
from workbench.core.scheme import Attribute, Scheme
from workbench.core.suggestions import NOTHING
from workbench.formats.scheme_toml import read_scheme
from workbench.paths import RESOURCES
from workbench.suggest.article import Article
from workbench.suggest.lexicon import Lexicon
from workbench.suggest.lexicon_entries import ANY, QUOTED, STOP, Lexicons, Slot, Word
from workbench.suggest.lexicon_files import load
from workbench.suggest.lexicon_text import normal

BUILT_IN = {ANY, QUOTED, STOP, "number", "percentage"}


@pytest.fixture(scope="module")
def shipped() -> Lexicons:
    return load([RESOURCES / "lexicons"])


@cache
def suggester() -> Lexicon:
    return Lexicon(load([RESOURCES / "lexicons"]))


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    path = RESOURCES / "schemes" / "arms-news.toml"
    return read_scheme(path.read_bytes(), path.name)


def test_every_line_is_right(shipped):
    assert [str(problem) for problem in shipped.problems] == []
    assert len(shipped.entries) > 3000


def test_what_is_proposed_fits_the_scheme(shipped, scheme):
    for entry in shipped.entries:
        if entry.is_class:
            continue
        label = scheme.by_name[entry.label]
        attributes = {attribute.name: attribute for attribute in label.attributes}
        for name, value in entry.attributes.items():
            assert fits(attributes[name], value), (entry.lexicon, entry.line, name)


def fits(attribute: Attribute, value: object) -> bool:
    if attribute.type == "choice":
        return value in attribute.values
    if attribute.type == "boolean":
        return isinstance(value, bool)
    return isinstance(value, int | float) if attribute.type == "number" else isinstance(value, str)


def test_every_slot_has_something_to_take(shipped):
    labels = {entry.label for entry in shipped.entries} | {entry.also for entry in shipped.entries} | BUILT_IN
    slots = {
        (entry.lexicon, entry.line, label)
        for entry in shipped.entries
        for pieces in entry.variants
        for piece in pieces
        if isinstance(piece, Slot)
        for label in piece.labels
        if label not in labels
    }
    assert slots == set()


def test_no_two_entries_contradict_each_other(shipped):
    """The same words are not two things of one label; of two labels one is the likelier."""
    meanings = defaultdict(set)
    for entry in shipped.entries:
        if not entry.is_class and entry.pattern is None:
            for pieces in entry.variants:
                if len(pieces) == 1 and isinstance(word := pieces[0], Word):
                    said = tuple(sorted(entry.attributes.items()))
                    meanings[normal([word.text])[0], entry.label, entry.score].add(said)
    assert {place: said for place, said in meanings.items() if len(said) > 1} == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رفضت أوسلو العرض في شرق كينيا أمس", "أوسلو GPE|كينيا GPE|أمس DATE"),
        ("قال وزير من كينيا إن للنرويج رأيا آخر", "كينيا GPE|لنرويج GPE"),
        ("سأل خبير نرويجي عن السعر", "نرويجي NORP"),
        ("عبرت السفينة البحر الأصفر ليلا", "البحر الأصفر LOC"),
        ("أكدت وزارة الدفاع اليونانية النبأ", "وزارة الدفاع اليونانية ORG|اليونانية NORP"),
        ("قال الناطق باسم البيت الأبيض", "الناطق باسم البيت الأبيض ROLE|البيت الأبيض ORG"),
        ("التقى وزيرا الخارجية الروسي والتركي", "وزيرا الخارجية الروسي والتركي ROLE|الروسي NORP|التركي NORP"),
        ("في الخامس من مايو الماضي", "الخامس من مايو الماضي DATE"),
        ("منذ تشرين الأول/أكتوبر 2022", "تشرين الأول/أكتوبر 2022 DATE"),
        ("بدأ قبل ثلاثة أعوام", "قبل ثلاثة أعوام DATE"),
        ("منذ أكثر من أربع سنوات", "أكثر من أربع سنوات DATE"),
        ("بقيمة 430 مليون يورو", "430 مليون يورو QTY"),
        ("على مدى ثلاثة أيام", "ثلاثة أيام QTY"),
        ("خرق القرار 1718 والفصل السابع", "القرار 1718 LAW|الفصل السابع LAW"),
        ("منذ الغزو الروسي لأوكرانيا", "الغزو الروسي لأوكرانيا EVENT|الروسي NORP|أوكرانيا GPE"),
        ("في السياسة الخارجية التركية", "التركية NORP"),
        ("جنوب غربي روسيا", "روسيا GPE"),
        ("ذكرت صحيفة «نيويورك تايمز» الأميركية", "نيويورك تايمز ORG|الأميركية NORP"),
        ("حصلت على دعم مالي كبير", ""),
        ("وصل إلى مالي أمس", "مالي GPE|أمس DATE"),
        ("الاتحاد الأوروبي وحلف شمال الأطلسي", "الاتحاد الأوروبي GPE|حلف شمال الأطلسي ORG"),
        ("كيف وصلت", ""),
        ("قاعدة حميميم الجوية", "قاعدة حميميم الجوية FAC"),
    ],
)
def test_what_is_found(text, expected):
    spans = [one for one in suggester().suggest(Article(text), NOTHING).spans if one.score >= 0.5]
    labels = {"GPE", "LOC", "NORP", "ORG", "FAC", "ROLE", "EVENT", "LAW", "DATE", "QTY"}
    shown = [f"{text[one.start : one.end]} {one.label}" for one in spans if one.label in labels]
    assert "|".join(shown) == expected


PHRASES = [
    "وزارة الدفاع الروسية",
    "وزير الدفاع",
    "المتحدث باسم",
    "قمة بين",
    "«",
    "»",
    "،",
    ".",
    "(",
    ")",
    "\n",
    "منذ",
    "ثلاثة آلاف",
    "كيلومتر",
    "12",
    "2024",
    "أيار / مايو",
    "الماضي",
    "مدينة",
    "صور",
    "جامعة",
    "للدراسات",
    "شركة",
    "لموسكو",
    "حرب على",
    "غزة",
    "القرار",
    "90 %",
    "للأمم المتحدة",
    "جنوب غربي",
]


@given(st.lists(st.sampled_from(PHRASES), max_size=25))
def test_any_words_give_spans_that_fit_the_text(words):
    text = " ".join(words)
    suggested = suggester().suggest(Article(text, zones=[Zone(start=0, end=len(text), kind="body")]), NOTHING)
    assert suggested == suggester().suggest(Article(text, zones=[Zone(start=0, end=len(text), kind="body")]), NOTHING)
    for one in suggested.spans:
        surface = text[one.start : one.end]
        assert surface == surface.strip()
        assert surface[:1] not in "،.»)"
        assert "\n" not in surface
        assert one.reasons[0].values["name"]
        assert str(one.reasons[0])
