"""Reporting words in running text."""

import pytest
from core.quotes.notation import read

from workbench.core.quotes.cues import find_cues
from workbench.core.quotes.sentence import words_of

SENTENCES = [
    "و⟨قال⟩ المدير إن المصنع مغلق",
    "ف⟨قالت⟩ المديرة إن المصنع مغلق",
    "س⟨يقول⟩ لكم غدا",
    "وس⟨يعلن⟩ الوفد غدا أنه راحل",
    "و⟨أضَافَ⟩ أن المصنع مغلق، و⟨مؤكّدةً⟩ ذلك",
    "اكتفى ب⟨القول⟩ إنه لا يعرف",
    "رحل ⟨بحسب⟩ جاره",
    "رحل ⟨وفقا⟩ لجاره",
    "رحل و⟨وفقا⟩ لجاره لن يعود",
    "رحل ⟨نقلا⟩ عن جاره",
    "رحل، ⟨على ما قال⟩ جاره",
    "رحل، ⟨حسبما ذكرت⟩ صحيفة",
    "رحل، ⟨وفق ما أوردت⟩ صحيفة",
    "رحل، ⟨كما قال⟩ جاره",
    "رحل كما ⟨قال⟩ إنه سيعود",
    "الذي ⟨يقال⟩ إنه رحل",
    "كانت ⟨متحدثة⟩ عن السفر",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_cue_is_found_without_proclitics(sentence):
    written = read(sentence)
    found = find_cues(written.text, words_of(written.text, 0, len(written.text)))
    assert [(cue.start, cue.end) for cue in found] == list(written.cues)


@pytest.mark.parametrize(
    "sentence",
    [
        "سارت بين المرفأ والسوق",
        "مر القطار عبر الجسر",
        "سعى إلى نقل البضائع",
        "مصدر لم تذكر اسمه",
        "ضابط طلب عدم كشف هويته",
        "المتحدثة باسم المرفأ نائمة",
        "وصل إلى المدينة ومقره فيها",
        "إضافة إلى السفن",
    ],
)
def test_a_word_that_looks_like_one_is_none(sentence):
    assert find_cues(sentence, words_of(sentence, 0, len(sentence))) == []


def test_what_is_written_onto_a_cue_is_told():
    (said, says) = find_cues("وقال وعلى لسان", words_of("وقال وعلى لسان", 0, 14))
    assert (said.joined, said.kind, says.joined, says.kind) == (True, "verb", True, "according")
