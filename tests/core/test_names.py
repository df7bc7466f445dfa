from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.names import LIKELY_SAME, key, ranked

# The spellings of one name a line; all of them are to be taken for the same.
SAME = [
    ["كيم جون اون", "كيم جونغ أون", "كيم جونج أون", "كيم جونغ-أون", "كيم كونغ", "كيم"],
    ["فلاديفوستوك", "فلاديسفوستوك"],
    ["فوستوشني", "فوستوتشني"],
    ["بيونغ يانغ", "بيونغيانغ"],
    ["ديمتري بيسكوف", "دميتري بيسكوف", "بيسكوف"],
    ["ديمتري", "دميتري"],
    ["جو تشون ريونغ", "جو تشون ريونج"],
    ["السوفيتي", "سوفيتية", "السوفياتي", "السوفياتية"],
    ["روسيا", "روسيا الاتحادية"],
    ["كوريا الديمقراطية", "جمهورية كوريا الشعبية الديمقراطية"],
    ["وكالة الأنباء المركزية الكورية الشمالية", "وكالة الأنباء المركزية الكورية"],
    ["وكالة الأنباء المركزية الكورية الشمالية", "الوكالة الكورية الشمالية للأنباء"],
    ["أقمار صناعية", "للأقمار الصناعية", "أقمار اصطناعية"],
    ["نيويوك تايمز", "نيويورك تايمز"],
    ["غوغل", "جوجل", "قوقل"],
    ["عبد الله", "عبدالله"],
    ["هالفر-أوستين", "هالفر أوستن"],
]
# Too far apart to be taken for the same; yet nothing else is nearer.
RELATED = [["قمر اصطناعي", "أقمار صناعية"], ["وكالة الأنباء المركزية الكورية", "الوكالة الكورية الشمالية للأنباء"]]
DIFFERENT = """
سامر الراوي، رامي الحداد، وزارة الدفاع، وزارة الخارجية، وزارة الداخلية، ميناء بورت سالين، مارنغ،
لوندغراد، أورفانيا، نيرادا، ألبانيا، ألمانيا، رومانيا، أوكرانيا، اليابان، كوريا الجنوبية، الصين،
بكين، واشنطن، طوكيو، سيول، موسكو، الكرملين، فلاديمير بوتين، سيرغي لافروف، سيرغي شويغو، جو بايدن،
أنطونيو غوتيريش، الأمم المتحدة، مجلس الأمن، الاتحاد الأوروبي، حلف الأطلسي، صاروخ جوال، صاروخ عابر
للقارات، قذائف هاون، دبابات، طائرات مسيرة، غواصة نووية، راجمة صواريخ، مدفعية، ذخائر، قمة الربيع،
البحر الأصفر، البحر الأسود، بحر اليابان، مصنع الطائرات، قاعدة فوستوك، خاباروفسك، تايمز، واشنطن بوست،
رويترز، يونهاب، تاس، إنترفاكس، سانا، برونو كارل، ثيودور فالكنراد، سامو تيلاري، لو آن بيريك، كاراندو،
ليف، ليون، كريم، سليم، سمير، سعيد، سعود، فهد، بدر، كمال، جمال، جميل، كميل، وسام، بسام، حسام، عصام،
هشام، عبد الرحمن، عبد العزيز، نجيب، منير، أمير، أمين، ياسين، حسين، حسن، محسن، علي، عالية، العلا،
بيان، بنان، لبنان، عمان، لندن، باريس، تونس، هانوي، كابول، كازاخستان، قرغيزستان، تركمانستان، باكستان،
أفغانستان، مقاطعة الساحل، مقاطعة الشمال
"""
DISTRACTORS = [name.strip() for name in DIFFERENT.split("،")]

arabic_names = st.text(st.sampled_from("ابتجكلموينغق -"), min_size=1, max_size=15)


def score(first, second):
    return next((match.score for match in ranked(first, [("other", [second])])), 0.0)


@pytest.mark.parametrize("spellings", SAME + RELATED)
def test_another_spelling_of_a_name_comes_first(spellings):
    others = [(name, [name]) for name in DISTRACTORS]
    for name, other in permutations(spellings, 2):
        assert ranked(name, [*others, ("right", [other])])[0].id == "right", (name, other)


@pytest.mark.parametrize("spellings", SAME)
def test_spellings_of_one_name_are_probably_the_same(spellings):
    assert [pair for pair in combinations(spellings, 2) if score(*pair) < LIKELY_SAME] == []


def test_different_names_are_rarely_probably_the_same():
    likely = {pair for pair in combinations(DISTRACTORS, 2) if score(*pair) >= LIKELY_SAME}
    assert likely == {
        ("كمال", "جمال"),
        ("جميل", "كميل"),
        ("ألبانيا", "ألمانيا"),
        ("بنان", "لبنان"),
        ("اليابان", "بحر اليابان"),
        ("واشنطن", "واشنطن بوست"),
        ("وزارة الخارجية", "وزارة الداخلية"),
    }


def test_a_part_of_a_name_stands_below_another_spelling_and_above_another_name():
    names = ["كيم جونغ أون", "كيم", "كريم", "كيم جونج اون"]
    assert [match.name for match in ranked("كيم جونغ-أون", [(name, [name]) for name in names])[:3]] == [
        "كيم جونغ أون",
        "كيم جونج اون",
        "كيم",
    ]
    assert ranked("كيم", [(name, [name]) for name in names])[0].name == "كيم"
    assert score("دميتري", "ديمتري") > score("دميتري", "دميتري بيسكوف") > score("كيم", "كريم")


def test_the_name_written_alike_comes_first_among_equal_keys():
    assert [match.name for match in ranked("جمال", [("a", ["كمال"]), ("b", ["جَمال"])])] == ["جَمال", "كمال"]


def test_a_candidate_is_matched_by_the_best_of_its_spellings():
    candidates = [("moscow", ["موسكو", "الكرملين"]), ("north", ["كوريا الشمالية", "بيونغ يانغ"]), ("none", [])]
    best = ranked("بيونغيانغ", candidates)[0]
    assert (best.id, best.name) == ("north", "بيونغ يانغ")
    assert best.score == pytest.approx(1)


def test_no_more_than_the_limit_come_back():
    assert len(ranked("كيم", [(str(number), ["كيم"]) for number in range(20)], limit=3)) == 3


@pytest.mark.parametrize("name", ["", " - ", "ـــ"])
def test_a_name_without_letters_resembles_nothing(name):
    assert ranked(name, [("a", ["كيم"]), ("b", [""])]) == []


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        (["كيم جونغ-أون", "كِيم جونج اون", "كيم جون أون"], "كيمكوناون"),
        (["السوفياتي", "سوفيتي"], "سوفيتي"),
        (["ألبانيا"], "البانيا"),
        (["للأنباء", "الأنباء", "أنباء"], "انبا"),
        (["5 - 45", "5-45"], "5-45"),
    ],
)
def test_spellings_share_a_key(spellings, expected):
    assert {key(name) for name in spellings} == {expected}


@given(arabic_names, arabic_names)
def test_likeness_is_mutual_and_lies_between_0_and_1(first, second):
    assert score(first, second) == pytest.approx(score(second, first))
    assert 0 <= score(first, second) <= 1


@given(arabic_names)
def test_every_name_with_letters_is_like_itself(name):
    assert score(name, name) == (pytest.approx(1) if key(name) else 0)
