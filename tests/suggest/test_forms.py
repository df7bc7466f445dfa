"""The forms that an entry stands for."""

import pytest

from workbench.suggest.forms import PREFIXES, Form, forms

PLURALS = {"صاروخ": ("صواريخ",), "خبير": ("خبراء",), "قاذفة": ("قاذفات", "قواذف")}


def written(spelling: str, kind: str) -> set[str]:
    """Return all that a spelling stands for, with the article where it may stand."""
    found = set()
    for form in forms(spelling, kind, PLURALS):
        found |= {form.text} if form.article != "must" else set()
        found |= {f"ال{form.text}"} if form.article != "none" else set()
    return found


def test_a_name_is_found_as_it_is_written():
    assert written("روسيا", "name") == {"روسيا"}
    assert written("الصين", "name") == {"الصين"}


def test_alef_and_lam_that_are_no_article_belong_to_the_name():
    assert list(forms("ألبانيا", "name", {})) == [Form("ألبانيا", "none")]


def test_a_latin_name_may_have_the_article():
    assert written("RKB-6500", "name") == {"RKB-6500", "الRKB-6500"}


@pytest.mark.parametrize(
    "form",
    [
        "صاروخ باليستي",
        "الصاروخ الباليستي",
        "صاروخا باليستيا",
        "صاروخان باليستيان",
        "صاروخين باليستيين",
        "الصاروخين الباليستيين",
        "صواريخ باليستية",
        "الصواريخ الباليستية",
        "صواريخه الباليستية",
        "صاروخها الباليستي",
    ],
)
def test_a_noun_and_its_adjective_agree(form):
    assert form in written("صاروخ باليستي", "noun")


@pytest.mark.parametrize("form", ["الصاروخ باليستي", "صاروخ الباليستي", "صواريخ باليستي", "صاروخين باليستي"])
def test_what_does_not_agree_is_no_form(form):
    assert form not in written("صاروخ باليستي", "noun")


def test_feminine_nouns_have_sound_plurals():
    found = written("قنبلة عنقودية", "noun")
    assert {"القنبلة العنقودية", "قنبلتين عنقوديتين", "قنبلات عنقودية", "قنبلتها العنقودية"} <= found


def test_behind_a_particle_nothing_changes():
    found = written("صاروخ مضاد للدبابات", "noun")
    assert {"الصاروخ المضاد للدبابات", "صواريخ مضادة للدبابات", "صاروخين مضادين للدبابات"} <= found
    assert {"الطائرة بدون طيار", "طائرتين بدون طيار"} <= written("طائرة بدون طيار", "noun")
    assert "الغواصة العاملة بالديزل" in written("غواصة عاملة بالديزل", "noun")


def test_a_genitive_takes_the_article_for_both():
    found = written("قاذفة قنابل", "idafa")
    assert {"قاذفة القنابل", "قاذفات قنابل", "قواذف القنابل", "قاذفتا قنابل", "قاذفتي القنابل"} <= found
    assert "القاذفة قنابل" not in found


def test_people_have_both_genders():
    assert {"المتحدثة باسم", "متحدثون باسم", "متحدثين باسم"} <= written("متحدث باسم", "person")
    assert {"خبراء", "الخبيرة", "خبيرين"} <= written("خبير", "person")
    assert "خبيرون" not in written("خبير", "person")
    assert {"رئيسة الوزراء", "رئيسا الوزراء"} <= written("رئيس الوزراء", "person")
    assert "الرئيس الوزراء" not in written("رئيس الوزراء", "person")


def test_nationalities_inflect_and_have_irregular_plurals():
    assert {"روسي", "الروسية", "روسيون", "الروسيين", "روسيتان", "روسيات"} <= written("روسي", "nisba")
    assert written("روس", "nisba") == {"روس", "الروس"}


def test_of_two_words_both_inflect():
    found = written("كوري شمالي", "nisba")
    assert {"الكورية الشمالية", "كوريون شماليون", "الكوريين الشماليين"} <= found
    assert not {"الكوري شمالي", "كوري الشمالي"} & found
    assert "الكورية الشمالي" in found  # as in "the foreign minister": between them stands a feminine noun


@pytest.mark.parametrize(
    ("letters", "article", "reading"),
    [
        ("", "none", (0, "", False)),
        ("و", "none", (0, "و", False)),
        ("وب", "none", (0, "وب", False)),
        ("ال", "must", (2, "", True)),
        ("بال", "must", (2, "ب", True)),
        ("لل", "must", (1, "ل", True)),
        ("ولل", "may", (1, "ول", True)),
    ],
)
def test_what_may_be_joined_in_front(letters, article, reading):
    assert tuple(PREFIXES[article, False][letters]) == reading


def test_before_lam_nothing_is_left_of_the_article():
    assert tuple(PREFIXES["must", True]["ل"]) == (0, "ل", True)  # للجنة
    assert "ل" not in PREFIXES["must", False]


@pytest.mark.parametrize("letters", ["س", "لب", "وو", "فو", "الو"])
def test_what_may_not(letters):
    assert all(letters not in readings for readings in PREFIXES.values())
