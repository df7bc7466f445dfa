from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.core import tokens
from workbench.core.folding import Folded, Level, fold, fold_plain
from workbench.core.names import joined
from workbench.core.occurrences import Finder, Occurrence
from workbench.paths import SAMPLES

REAL_ARTICLES = SAMPLES.parent.parent / "shared" / "seeds"

CHAINS = [first + second for first in ("", "و", "ف") for second in ("", "ب", "ك", "ل", "س")]
LAM_CHAINS = ["ل", "ول", "فل"]


def found(names, text, level: Level = 2):
    """Return each occurrence as the letters before it, itself, and the name it is of."""
    return [
        (text[one.clitic_start : one.start], text[one.start : one.end], names[one.name])
        for one in Finder(names, level=level).find(text)
    ]


def surfaces(names, text, level: Level = 2):
    return [surface for _, surface, _ in found(names, text, level)]


@pytest.mark.parametrize(
    ("name", "text", "clitic", "surface"),
    [
        ("كيم", "قال كيم هنا", "", "كيم"),
        ("كيم", "قال وَكِيمٌـ هنا", "وَ", "كِيمٌـ"),
        ("كيم", "فكيم", "ف", "كيم"),
        ("كيم", "وبكيم.", "وب", "كيم"),
        ("كيم", "لـكيم،", "لـ", "كيم"),
        ("سيل", "راجمة بـ«سيل»", "بـ«", "سيل"),
        ("سيل", 'راجمة و"سيل"', 'و"', "سيل"),
        ("BM-21", "وBM-21 هنا", "و", "BM-21"),
        ("BM-21", "راجمة الـBM 21.", "الـ", "BM 21"),
        ("bm21", "بـBM–21ملم", "بـ", "BM–21"),
        ("155", "و١٥٥ ملم", "و", "١٥٥"),
        ("الأقمار الصناعية", "وللأقمار الصناعيّة", "ول", "لأقمار الصناعيّة"),
        ("الأقمار", "بالاقمار", "ب", "الاقمار"),
        ("الأقمار", "لالأقمار", "ل", "الأقمار"),
        ("اللجنة", "للجنة", "ل", "لجنة"),
        ("اللجنة", "لللجنة", "ل", "للجنة"),
        ("لجنة", "للجنة", "ل", "لجنة"),
        ("أورفانيا", "لأورفانيا", "ل", "أورفانيا"),
        ("ألبانيا", "فلالبانيا", "فل", "البانيا"),
        ("صاروخ", "والصاروخ", "و", "الصاروخ"),
        ("صاروخ", "للصاروخ", "ل", "لصاروخ"),
        ("كيم", "\r\n😀كيم\r\n", "", "كيم"),
        ("لوند غراد", "بلوند\u00a0غراد", "ب", "لوند\u00a0غراد"),
        ("لوند غراد", "لوندغراد", "", "لوندغراد"),
        ("لوند غراد", "لوند -غراد", "", "لوند -غراد"),
        ("لوند غراد", "#لوند_غراد", "", "لوند_غراد"),
        ("لوندغراد", "لوند غراد", "", "لوند غراد"),
        ("عبدالله", "عبد الله", "", "عبد الله"),
        ("أبوظبي", "بأبو ظبي", "ب", "أبو ظبي"),
        ("بورت سالين", "بورتـ\u200f سالين", "", "بورتـ\u200f سالين"),
        ("كيم", "قمة بوتين-كيم أمس", "", "كيم"),
        ("كيم", "قمة كيم–بوتين أمس", "", "كيم"),
        ("كيم", "ﻭﻛﻴﻢ", "ﻭ", "ﻛﻴﻢ"),
        ("أقمار", "ﻷقمار", "", "ﻷقمار"),  # one character holds the clitic and the first letter
        ("«سيل»", "راجمة «سيل» هنا", "", "«سيل»"),
        ("2022-11", "في 2022 – 11 كان", "", "2022 – 11"),
    ],
)
def test_a_name_is_found_with_its_exact_borders(name, text, clitic, surface):
    assert found([name], text) == [(clitic, surface, name)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("كيم", "كيمه كيمي حكيم الحكيم لوكيم ببكيم سوكيم"),
        ("بوتين", "وتين"),
        ("وتين", "بوتينا"),
        ("الأقمار", "أقمار بأقمار"),
        ("ألبانيا", "للبانيا"),
        ("BM-21", "BM-210 xBM-21 BM-21-3"),
        ("ميغ", "ميغ-31"),
        ("31", "ميغ-31 31.5 1.31 31%"),
        ("2022-11", "202211"),
        ("كيم", "كيم🏽 كيم\u0301 ا\u0301كيم"),
        ("لوند غراد", "لوند\nغراد لوند\u2029غراد لوند، غراد"),
        ("مالي", "ما لي"),
        ("", "كيم"),
        (" - ", " - "),
        ("ـ", "ـ"),
    ],
)
def test_what_is_no_whole_word_or_another_name_is_not_found(name, text):
    assert found([name], text) == []


def test_the_longest_name_wins_and_no_two_overlap():
    names = ["كيم", "كيم جونغ أون", "جونغ أون", "كيم جونغ"]
    text = "كيم وكيم جونغ-أون ولكيم جونغ وجونغ أون كيم"
    assert surfaces(names, text) == ["كيم", "كيم جونغ-أون", "كيم جونغ", "جونغ أون", "كيم"]


def test_a_letter_that_a_name_begins_with_is_no_clitic():
    assert found(["وتين", "بوتين"], "بوتين") == [("", "بوتين", "بوتين")]


def test_an_article_that_the_name_has_not_is_told():
    names = ["صاروخ", "الأقمار"]
    assert [one.article for one in Finder(names).find("صاروخ والصاروخ وللصاروخ وللأقمار")] == [False, True, True, False]


def test_of_names_that_fold_alike_the_first_counts():
    assert [one.name for one in Finder(["أحمد", "احمد", "بوت سل", "بوتسل"]).find("احمد بوت سل")] == [0, 2]


@pytest.mark.parametrize(
    ("level", "expected"),
    [(1, ["مؤيد"]), (2, ["مؤيد"]), (3, ["مؤيد", "مويد"])],
)
def test_spellings_are_as_far_apart_as_the_level_says(level: Level, expected):
    assert surfaces(["مؤيد"], "مؤيد ومويد", level) == expected
    assert surfaces(["أون"], "أون اون", level) == (["أون"] if level == 1 else ["أون", "اون"])


def test_a_finder_without_names_finds_nothing():
    assert found([], "كيم") == []


def test_a_very_long_name_is_found():
    name = "كيم لوند " * 400
    assert surfaces([name], f"قال: و{name}") == [name.strip()]


def test_a_thousand_names_are_found_each():
    letters = "بتجحدرسعفكمنه"
    names = [a + b + c + "و" for a in letters for b in letters for c in letters][:1000]
    text = "، ".join(f"و{name}" for name in names)
    assert [one.name for one in Finder(names).find(text)] == list(range(1000))


def test_the_clitics_in_real_articles_are_those_that_people_counted():
    if not REAL_ARTICLES.is_dir():
        pytest.skip(f"the real articles are not in {REAL_ARTICLES}")
    names = ["كيم", "بوتين", "بيونغ يانغ", "موسكو", "روسيا", "أوكرانيا", "كوريا الشمالية", "وكالة", "الأقمار"]
    texts = [path.read_bytes().decode() for path in REAL_ARTICLES.glob("*.txt")]
    counted = Counter(f"{clitic}+{name}" for text in texts for clitic, _, name in found(names, text) if clitic)
    assert counted == {
        **{"و+كيم": 6, "ل+كيم": 1, "و+بوتين": 2, "ل+بوتين": 1, "ل+بيونغ يانغ": 2, "و+بيونغ يانغ": 2},
        **{"ل+موسكو": 2, "و+موسكو": 1, "ل+روسيا": 3, "و+روسيا": 3, "ب+أوكرانيا": 1},
        **{"و+كوريا الشمالية": 3, "ل+كوريا الشمالية": 3, "ل+وكالة": 1, "ل+الأقمار": 1},
    }


# --- A slow search with the same result --------------------------------------------------------------------------


class Form(NamedTuple):
    """What may be read in a text for a name: letters, where between them a gap may be, and what stands before."""

    letters: str
    gaps: frozenset[int]
    behind_lam: bool
    article: bool


def forms_of(name: str) -> Iterator[Form]:
    letters, gaps = "", set()
    for part in fold_plain(name).split():
        gaps |= {len(letters)} | {len(letters) + place for place in range(3, len(part) - 2)}
        letters += part
    spots = frozenset(gaps - {0})
    yield Form(letters, spots, behind_lam=False, article=False)
    if letters.startswith("ال"):
        yield Form(letters[1:], shifted(spots, -1), behind_lam=True, article=False)
        if letters[2] == "ل":
            yield Form(letters[2:], shifted(spots, -2), behind_lam=True, article=False)
    else:
        yield Form(f"ال{letters}", shifted(spots, 2), behind_lam=False, article=True)
        yield Form(f"ل{letters}", shifted(spots, 1), behind_lam=True, article=True)


def shifted(spots: frozenset[int], by: int) -> frozenset[int]:
    return frozenset(spot + by for spot in spots)


def end_of(form: Form, plain: str, begin: int) -> int | None:
    """Return where `form`, read from `begin`, ends; None where it does not stand there as the rest of a word."""
    place = begin
    for number, letter in enumerate(form.letters):
        if number in form.gaps:
            gap = len(plain[place:]) - len(plain[place:].lstrip(" -"))
            place += gap if gap <= 3 else 0
        if plain[place : place + 1] != letter:
            return None
        place += 1
    return place if not plain[place : place + 1].isalpha() else None


def letters_before(plain: str, begin: int) -> str:
    start = begin
    while start > 0 and plain[start - 1].isalpha():
        start -= 1
    return plain[start:begin]


def slow_search(names: list[str], text: str) -> list[Occurrence]:
    folded = fold(text)
    hits = []
    begin = 0
    while begin < len(folded.text):
        hit = longest_at(names, folded.text, begin)
        if hit:
            end, index, article, clitics = hit
            start, stop = folded.source_range(begin, end)
            hits.append(Occurrence(start, stop, index, clitic_start(folded, begin, clitics), article))
        begin = hit[0] if hit else begin + 1
    return hits


def longest_at(names: list[str], plain: str, begin: int) -> tuple[int, int, bool, int] | None:
    before = letters_before(plain, begin)
    hits = [
        (not form.behind_lam, end, not form.article, -index)
        for index, name in enumerate(names)
        for form in forms_of(name)
        if before in (LAM_CHAINS if form.behind_lam else CHAINS) and (end := end_of(form, plain, begin)) is not None
    ]
    if not hits:
        return None
    _, end, is_bare, index = max(hits)
    return end, -index, not is_bare, len(before)


def clitic_start(folded: Folded, begin: int, clitics: int) -> int:
    if not clitics and folded.text[begin - 1 : begin] == '"':
        before = letters_before(folded.text, begin - 1)
        clitics = len(before) + 1 if before in [*CHAINS[1:], *LAM_CHAINS] else 0
    return folded.starts[begin - clitics]


NAMES = ["كيم", "كيم بوت", "الكوت", "بوت سا", "لكم", "الليل", "أون", "مكوتوبا"]
colliding = st.text(st.sampled_from("كيمبوتلاأسن -ـ\u064eَ«\u00a0،"), max_size=30)
pieces = st.lists(st.sampled_from([*NAMES, *CHAINS, "ال", "لل", " ", "-", "ـ", "«", "مكو", "توبا", "ه"]), max_size=8)


@settings(max_examples=500)
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True), colliding | pieces.map("".join))
def test_a_slow_search_finds_the_same(names, text):
    assert list(Finder(names).find(text)) == slow_search(names, text)


# --- Whatever the text ---------------------------------------------------------------------------------------------

MARKS = st.text(st.sampled_from("\u064e\u0651\u0640\u200d"), max_size=2)
INVISIBLE = st.sampled_from(["", "", "", "\u200f", "\u00ad"])
GAPS = st.sampled_from(["", " ", "-", "\u00a0", "–", " - ", "ـ", "‑", "\u202f", "_"])
AROUND = st.text(st.sampled_from("اتلوبى \u064e\u0640\r\n«»\"'-😀\u200dA1٣.،\u2067\u00a0\u0301"), max_size=12)
PLANTED = ["زرنوق", "زرنوق جاهظ", "الزغطة", "صثق", "XR-47", "أزرق-خضر", "اللظى"]


@st.composite
def decorated(draw: st.DrawFn, letters: str) -> str:
    """A word with marks and tatweels on its letters, and invisible characters between them."""
    drawn = [letter + (draw(MARKS) if "ء" < letter < "ي" else "") + draw(INVISIBLE) for letter in letters]
    return "".join(drawn).rstrip("\u200f\u00ad")  # these belong to no letter


class Plant(NamedTuple):
    text: str
    start: int
    end: int
    clitic_start: int
    name: int


@st.composite
def plants(draw: st.DrawFn) -> Plant:
    """A text with one of the names in it, behind any clitics."""
    index = draw(st.integers(0, len(PLANTED) - 1))
    name = PLANTED[index]
    chain = draw(st.sampled_from(CHAINS))
    quoted = draw(st.sampled_from(["", "", "\u0640", "\u0640«", '"'])) if chain else ""
    if name.startswith("ال") and chain.endswith("ل") and not quoted and draw(st.booleans()):
        name = name[2:] if name[2] == "ل" else name[1:]
    words = [draw(decorated(word)) for word in name.replace("-", " ").split()]
    surface = words[0] + "".join(draw(GAPS) + word for word in words[1:])
    left = draw(
        st.just("") | AROUND.flatmap(lambda around: st.sampled_from([f"{around}\n", f"{around} ", f"{around} «"]))
    )
    before = left + draw(decorated(chain)) + quoted
    right = draw(
        st.just("") | AROUND.flatmap(lambda around: st.sampled_from([f"\r\n{around}", f"، {around}", f"»{around}"]))
    )
    start = len(before)
    return Plant(before + surface + right, start, start + len(surface), len(left) if chain else start, index)


@settings(max_examples=500)
@given(plants())
def test_every_planted_name_is_found_where_it_stands(plant):
    hits = {(one.start, one.end): one for one in Finder(PLANTED).find(plant.text)}
    hit = hits[plant.start, plant.end]
    assert hit.name == plant.name
    assert fold_plain(plant.text[hit.clitic_start : hit.start]) == fold_plain(
        plant.text[plant.clitic_start : plant.start]
    )


readings = {
    reading
    for name in [*NAMES, *PLANTED]
    for key in [joined(fold_plain(name))]
    for reading in (key, f"ال{key}", f"ل{key}", key[1:], key[2:])
}


@settings(max_examples=300)
@given(st.lists(pieces.map("".join) | AROUND | st.sampled_from(PLANTED), max_size=6).map("".join), st.data())
def test_every_hit_reads_as_its_name_and_lies_on_the_edges_of_words(text, data):
    names = data.draw(st.lists(st.sampled_from([*NAMES, *PLANTED]), max_size=6))
    end = 0
    for one in Finder(names).find(text):
        assert end <= one.clitic_start <= one.start < one.end
        end = one.end
        assert joined(fold_plain(text[one.start : one.end])) in readings
        for edge in (one.start, one.end):
            assert tokens.grapheme_at(text, edge).start == edge
        assert is_border(text, one.clitic_start) or one.clitic_start < one.start
        assert is_border(text, one.end)


def is_border(text, offset):
    """Tell whether no word of `tokens` goes on there, but for a hyphen, or a tatweel that may belong to either side."""
    word = next((word for word in tokens.words(text) if word.start < offset < word.end), None)
    sides = [text[word.start : offset], text[offset : word.end]] if word else [""]
    return "" in map(fold_plain, sides) or sides[0].endswith(("-", "–", "ـ")) or sides[1].startswith(("-", "–"))


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4), st.sampled_from([1, 2, 3]))
def test_any_text_and_any_names_can_be_searched(text, names, level: Level):
    for one in Finder([*names, text[5:15]], level=level).find(text):
        assert 0 <= one.clitic_start <= one.start < one.end <= len(text)
