"""What a proposal reads: the surroundings of a content, however long its paragraph and its article are."""

from workbench.core.quotes import propose_at
from workbench.core.quotes.stretch import stretch_around

SENTENCE = 'قال مدير الميناء إن الأبواب مفتوحة، مضيفا: "تعالوا متى شئتم". '


def test_only_the_surroundings_are_read():
    text = SENTENCE * 900
    middle = len(text) // 2
    words = stretch_around(text, middle, middle).words
    assert len(text) > 50_000
    assert middle - 2_000 < words[0].start < middle < words[-1].end < middle + 1_000


def test_of_a_long_content_only_the_ends_are_read():
    text = "قال المدير: " + SENTENCE * 800
    stretch = stretch_around(text, 12, len(text))
    assert stretch.words[0].start == 0
    assert stretch.words[-1].end == len(text) - 3
    assert len(stretch.words) < 1_000


def test_a_proposal_is_the_same_wherever_its_sentence_stands():
    alone = propose_at(SENTENCE, 20)
    far = propose_at(SENTENCE * 200, 20)
    assert alone and far
    assert (alone.content, alone.cues[0], alone.sources[0]) == (far.content, far.cues[0], far.sources[0])


def test_sentences_do_not_end_at_abbreviations_and_numbers():
    text = "وقال د. سامر الراوي إن الوزن 1.5 طن.. ثم صمت"
    stretch = stretch_around(text, 0, 0)
    assert [word.breaks for word in stretch.words] == [0] * len(stretch.words)


def test_a_sentence_within_marks_does_not_end_the_one_around_it():
    stretch = stretch_around('قال: "نعم. لا. ربما" ثم صمت. وخرج', 0, 0)
    assert [word.key for word in stretch.words if word.breaks] == ["وخرج"]


def test_a_paragraph_ends_a_sentence_for_good():
    stretch = stretch_around("قال\r\nنعم", 0, 0)
    assert [word.breaks for word in stretch.words] == [0, 2]
