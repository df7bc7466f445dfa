"""What lexicons find in a text, and what they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.core.folding import fold, fold_plain
from workbench.core.records import Zone
from workbench.core.suggestions import NOTHING, Suggested
from workbench.suggest.article import Article
from workbench.suggest.forms import PREFIXES, forms
from workbench.suggest.lexicon import Lexicon
from workbench.suggest.lexicon_entries import Lexicons, Word
from workbench.suggest.lexicon_files import parse
from workbench.suggest.lexicon_index import Index
from workbench.suggest.lexicon_text import normal, spaced

SOME = """
[plurals]
زورق | زوارق
[toward]
في | إلى
[stop]
مهم | أعلن
[GPE kind=nation inner=no score=0.97]
نيرادا | جمهورية نيرادا
الجزر المتحدة
كورال الشمالية
[GPE kind=city class=capital score=0.9]
لوندغراد | لوند غراد
[GPE kind=city metonym=yes score=0.95]
(قالت) <capital>
[GPE kind=city]
(مدينة) صور ; score=0.8
صور ; score=0.2
(<toward>) مراس
[NORP forms=nisba]
أورفاني
كورالي شمالي
[ORG kind=government]
وزارة الدفاع ال<NORP?>، اللجنة البحرية، الأسطول
اللجنة ال<NORP>
[ORG kind=research]
معهد <*> لل<*> ال<*?>
[ORG kind=media inner=no]
(صحيفة) <quoted>
بريد نيرادا
[ROLE forms=person]
متحدث باسم <ORG>
خبير <NORP?>
[number]
ثلاثة ; value=3
آلاف ; value=1000
[unit unit=km]
كيلومتر | كيلومترات
[QTY]
<number+> <unit>
<percentage>
[DATE]
(منذ) <number+> (عام)
/(يوم \\d{1,2} أيار)/
[WEAPON category=ship forms=noun]
زورق سريع
[nothing]
صور جوية
"""


def lexicon(text: str = SOME) -> Lexicon:
    lexicons = parse(text)
    assert not lexicons.problems
    return Lexicon(lexicons)


@pytest.fixture(scope="module")
def some() -> Lexicon:
    return lexicon()


def found(suggester: Lexicon, text: str) -> list[str]:
    """Return what is proposed as `words LABEL`."""
    article = Article(text, zones=[Zone(start=0, end=len(text), kind="body")])
    return [f"{text[one.start : one.end]} {one.label}" for one in suggester.suggest(article, NOTHING).spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل إلى نيرادا", ["نيرادا GPE"]),
        ("ونيرادا ولنيرادا", ["نيرادا GPE", "نيرادا GPE"]),
        ("نِيرادَا", ["نِيرادَا GPE"]),
        ("جمهوريه نيـرادا", ["جمهوريه نيـرادا GPE"]),
        ("والجزر المتحدة", ["الجزر المتحدة GPE"]),
        ("للجزر المتحدة", ["لجزر المتحدة GPE"]),
        ("جزر المتحدة", []),
        ("للجنة البحرية", ["لجنة البحرية ORG"]),
        ("بالأسطول", ["الأسطول ORG"]),
        ("كورال-الشمالية", ["كورال-الشمالية GPE"]),
        ("#كورال_الشمالية", ["كورال_الشمالية GPE"]),
        ("كورال، الشمالية", []),
        ("كورال\nالشمالية", []),
        ("نيرادان سنيرادا نيرادا2", []),
        ("«نيرادا»", ["نيرادا GPE"]),
        ("زورقين سريعين", ["زورقين سريعين WEAPON"]),
        ("وبالزوارق السريعة", ["الزوارق السريعة WEAPON"]),
        ("زوارقها السريعة", ["زوارقها السريعة WEAPON"]),
        ("الزورق سريع", []),
    ],
)
def test_names_are_found_in_all_their_forms(some, text, expected):
    assert found(some, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وزارة الدفاع الأورفانية أعلنت", ["وزارة الدفاع الأورفانية ORG", "الأورفانية NORP"]),
        ("وزارة الدفاع أورفانية", ["وزارة الدفاع ORG", "أورفانية NORP"]),
        ("اللجنة الأورفاني", ["الأورفاني NORP"]),
        ("خبيرة أورفانية", ["خبيرة أورفانية ROLE", "أورفانية NORP"]),
        ("الخبير أورفاني", ["الخبير ROLE", "أورفاني NORP"]),
        (
            "والمتحدثة باسم وزارة الدفاع الأورفانية",
            ["المتحدثة باسم وزارة الدفاع الأورفانية ROLE", "وزارة الدفاع الأورفانية ORG", "الأورفانية NORP"],
        ),
        ("المتحدث باسم نيرادا", ["نيرادا GPE"]),
        ("معهد كيل للصيد الجنوبي", ["معهد كيل للصيد الجنوبي ORG"]),
        ("معهد مهم للصيد", []),
        ("معهد نيرادا للصيد", ["نيرادا GPE"]),  # what is known is no unknown name
        ("قالت صحيفة «المرفأ الجديد» أمس", ["المرفأ الجديد ORG"]),
        ("الكورالية الشمالية", ["الكورالية الشمالية NORP"]),
    ],
)
def test_entries_are_put_together(some, text, expected):
    assert found(some, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في مدينة صور", ["صور GPE"]),
        ("بمدينة صور", ["صور GPE"]),
        ("إلى مراس", ["مراس GPE"]),
        ("مراس", []),
        ("في صور جوية", []),
        ("منذ ثلاثة آلاف عام", ["ثلاثة آلاف DATE"]),
        ("يوم 5 ايار", ["يوم 5 ايار DATE"]),
    ],
)
def test_context_decides(some, text, expected):
    article = Article(text, zones=[Zone(start=0, end=len(text), kind="body")])
    spans = [one for one in some.suggest(article, NOTHING).spans if one.score >= 0.5]
    assert [f"{text[one.start : one.end]} {one.label}" for one in spans] == expected


def test_without_context_a_name_may_be_unsure(some):
    (span,) = some.suggest(Article("رأى صور الزورق"), NOTHING).spans
    assert (span.label, span.score) == ("GPE", 0.2)


def test_a_capital_that_speaks_means_its_state(some):
    spans = some.suggest(Article("قالت لوندغراد إن وفدا زار لوندغراد"), NOTHING).spans
    assert [one.attributes for one in spans] == [{"kind": "city", "metonym": True}, {"kind": "city"}]


def test_nothing_is_proposed_inside_the_name_of_an_outlet(some):
    assert found(some, "في بريد نيرادا") == ["بريد نيرادا ORG"]


def test_numbers_and_units_are_passed_on(some):
    (span,) = some.suggest(Article("على بعد ثلاثة آلاف كيلومتر"), NOTHING).spans
    assert span.attributes == {"value": 3000, "unit": "km"}
    (span,) = some.suggest(Article("بلغت ١٩٫٣٥٪ هذا الشهر"), NOTHING).spans
    assert span.attributes == {"value": 19.35, "unit": "percent"}


def test_spellings_of_one_thing_mention_one_entity(some):
    spans = some.suggest(Article("زار نيرادا، وهي جمهورية نيرادا، ثم الجزر المتحدة"), NOTHING).spans
    assert [one.entity for one in spans] == ["جمهورية نيرادا", "جمهورية نيرادا", "الجزر المتحدة"]


def test_a_name_that_was_explained_is_found_again():
    suggester = lexicon("[stop]\nأعلن\n[GPE kind=city score=0.7]\n(مدينة) <*>\n")
    assert found(suggester, "في مدينة كاسترين، وكاسترين بعيدة عن كاسترينا") == ["كاسترين GPE", "كاسترين GPE"]
    (_, again) = suggester.suggest(Article("مدينة كاسترين ولكاسترين"), NOTHING).spans
    assert str(again.reasons[0]).startswith("Elsewhere in the article")
    assert again.attributes == {"kind": "city"}


def test_why_something_is_proposed(some):
    reasons = [str(one.reasons[0]) for one in some.suggest(Article("وزارة الدفاع في نيرادا يوم 5 أيار"), NOTHING).spans]
    assert reasons[0] == "It fits the entry وزارة الدفاع ال<NORP?> of the lexicon ."
    assert reasons[1] == "It stands in the lexicon  as نيرادا."
    assert "the pattern in line" in reasons[2]


def test_boilerplate_is_left_alone_but_for_captions():
    text = "نيرادا\nنيرادا\nنيرادا\n"
    zones = [
        Zone(start=0, end=6, kind="tags"),
        Zone(start=7, end=13, kind="caption"),
        Zone(start=14, end=20, kind="body"),
    ]
    spans = lexicon().suggest(Article(text, zones=zones), NOTHING).spans
    assert [one.start for one in spans] == [7, 14]


def layered(*texts_of_folders: str) -> Lexicon:
    parts = [parse(text, layer=layer) for layer, text in enumerate(texts_of_folders)]
    return Lexicon(
        Lexicons(
            tuple(entry for part in parts for entry in part.entries),
            never={name: layer for part in parts for name, layer in part.never.items()},
        )
    )


def test_a_persons_own_lexicon_wins():
    shipped = "[GPE]\nمرساة\nنيرادا\n"
    assert found(layered(shipped, "[ORG]\nمرساة\n"), "مرساة في نيرادا") == ["مرساة ORG", "نيرادا GPE"]
    assert found(layered(shipped, "[never]\nمَرساه\n"), "مرساة في نيرادا") == ["نيرادا GPE"]
    assert found(layered(shipped, "[never]\nمرساة\n", "[ORG]\nمرساة\n"), "مرساة") == ["مرساة ORG"]


def test_a_pattern_that_backtracks_is_stopped_and_named(monkeypatch):
    suggester = Lexicon(parse("[DATE]\n/(?:\\w|\\w\\w){1,60}[!?]/\n[GPE]\nنيرادا\n", file="own.lexicon"))
    monkeypatch.setattr("workbench.suggest.lexicon.TIMEOUT", 0.02)
    assert found(suggester, "نيرادا " + "س" * 60) == ["نيرادا GPE"]
    (problem,) = suggester.stopped
    assert (problem.values["file"], problem.values["line"]) == ("own", 2)
    assert found(suggester, "نيرادا " + "س" * 60) == ["نيرادا GPE"]
    assert len(suggester.stopped) == 1


def test_empty_lexicons_and_texts(some):
    assert lexicon("").suggest(Article("نيرادا"), NOTHING) == NOTHING
    assert some.suggest(Article(""), NOTHING) == NOTHING


@given(texts())
def test_any_text_gives_spans_within_it_and_always_the_same(text: str) -> None:
    first, second = (lexicon().suggest(Article(text), NOTHING) for _ in range(2))
    assert first == second
    for one in first.spans:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]


WORDS = st.sampled_from(["نيرادا", "وبنيرادا", "الجزر", "للجزر", "المتحدة", "لوند", "غراد", "ولوند", "صور", "كورالية"])
GAPS = st.sampled_from([" ", "-", "\n", "، ", " «", "ـ ", "\u0650 "])


@given(st.lists(st.tuples(WORDS, GAPS), max_size=12))
def test_the_automaton_finds_what_a_slow_search_finds(pieces: list[tuple[str, str]]) -> None:
    plain = fold("".join(word + gap for word, gap in pieces)).text
    scanned = spaced(plain) + " "
    lexicons = parse("[GPE]\nنيرادا | الجزر المتحدة، لوند غراد، لوند\n[NORP forms=nisba]\nكورالي\n")
    places = {(one.start, one.end, one.head.entry.text) for one in Index(lexicons).places(plain, scanned)}
    assert places == slowly(lexicons, plain, scanned)


def slowly(lexicons: Lexicons, plain: str, scanned: str) -> set[tuple[int, int, str]]:
    """Return where forms stand, trying every form with every prefix at every word."""
    expected = set()
    begins = [
        number for number in range(len(plain)) if scanned[number] != " " and (not number or scanned[number - 1] == " ")
    ]
    for entry in lexicons.entries:
        for (word,) in entry.variants:
            assert isinstance(word, Word)
            for form in forms(word.text, entry.forms, {}):
                (key,) = normal([form.text])
                for prefix, reading in PREFIXES[form.article, key.startswith("ل")].items():
                    for begin in begins:
                        end = begin + len(prefix + key)
                        if scanned.startswith(f"{prefix}{key} ", begin) and "\n" not in plain[begin:end]:
                            expected.add((begin + len(prefix) - reading.letters, end, entry.text))
    return expected


@given(st.sampled_from(["نيرادا", "جمهورية نيرادا", "الجزر المتحدة"]), st.data())
def test_spelling_does_not_matter(name: str, data: st.DataObject) -> None:
    written = "".join(letter + data.draw(st.sampled_from(["", "", "\u064e", "ـ", "\u200d"])) for letter in name)
    text = f"زار {written} أمس"
    (span,) = lexicon().suggest(Article(text), NOTHING).spans
    assert fold_plain(text[span.start : span.end]) == fold_plain(name)


def test_earlier_suggestions_change_nothing(some):
    article = Article("نيرادا")
    assert some.suggest(article, NOTHING) == some.suggest(article, Suggested())
