"""The forms of reporting words."""

import pytest

from workbench.core.quotes.inflection import forms, key


@pytest.mark.parametrize(
    ("word", "lemma", "kind"),
    [
        ("قال", "قال", "verb"),
        ("قالت", "قال", "verb"),
        ("قالوا", "قال", "verb"),
        ("قلنا", "قال", "verb"),
        ("يقول", "قال", "verb"),
        ("تقول", "قال", "verb"),
        ("يقولون", "قال", "verb"),
        ("رأى", "رأى", "verb"),
        ("رأت", "رأى", "verb"),
        ("يرون", "رأى", "verb"),
        ("نفوا", "نفى", "verb"),
        ("ينفون", "نفى", "verb"),
        ("دعت", "دعا", "verb"),
        ("يدعون", "ادعى", "verb"),
        ("أوردته", "أورد", "verb"),
        ("وصفها", "وصف", "verb"),
        ("مضيفا", "أضاف", "participle"),
        ("مضيفًا", "أضاف", "participle"),
        ("مؤكّدةً", "أكد", "participle"),
        ("مشيرين", "أشار", "participle"),
        ("نافيا", "نفى", "participle"),
        ("قوله", "قال", "noun"),
        ("إعلانها", "أعلن", "noun"),
        ("تحذيراته", "حذر", "noun"),
        ("مفادها", "مفاد", "noun"),
    ],
)
def test_a_form_is_generated(word, lemma, kind):
    form = forms()[key(word)]
    assert (form.lemma, form.kind) == (lemma, kind)


@pytest.mark.parametrize("word", ["رأي", "سفينة", "مؤكد", "مدينة", "المرجح", "ميناء", "علي"])
def test_other_words_are_no_forms(word):
    assert key(word) not in forms()


def test_the_spelling_of_alef_and_the_marks_do_not_count():
    assert key("أَضَافَ") == key("اضاف") == key("أضـاف")
    assert key("على") != key("علي")


def test_a_pronoun_at_the_end_is_told():
    assert forms()[key("قولهم")].bound
    assert not forms()[key("القول")].bound


def test_weights_lie_between_0_and_1():
    assert all(0 < form.weight <= 1 for form in forms().values())
