"""What of a text is compared: words in whatever spelling, runs of them, and what two texts share."""

import numpy as np
import pytest
import wire
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.core.comparison import Compared, shared
from workbench.core.folding import fold_plain
from workbench.core.shingles import fingerprints, kept, paragraph_hashes, places, read, shingles

NOTHING = np.empty(0, np.uint64)
SOME = st.lists(st.sampled_from([*wire.HARBOUR.split("\n"), *wire.TALKS.split("\n"), "سطر قصير"]), max_size=8)


def runs(text: str) -> set[tuple[str, ...]]:
    """The shingles as words, without hashes."""
    words = fold_plain(text, 3).split()
    return {tuple(words[place : place + 3]) for place in range(max(len(words) - 2, len(words) > 0))}


@given(SOME.map("\n".join), SOME.map("\n".join))
def test_what_two_texts_share_is_exact(first, second):
    found = shared(Compared(read(first), NOTHING), Compared(read(second), NOTHING))
    one, other = runs(first), runs(second)
    assert found.similarity == (len(one & other) / len(one | other) if one and other else 0)
    if found.contained:
        assert found.contained == len(one & other) / min(len(one), len(other))


@given(SOME, st.integers(10, 30))
def test_a_passage_in_both_texts_gives_them_a_fingerprint_in_common(paragraphs, passage):
    words = wire.HARBOUR.split("\n")[2].split()[:passage]
    quoted = " ".join(words if len(words) == passage else words + wire.BORDER.split()[: passage - len(words)])
    first, second = (read("\n".join(some)).words for some in ([*paragraphs, quoted], [wire.FACTORY, quoted, "نهاية"]))
    assert set(fingerprints(first, passage).tolist()) & set(fingerprints(second, passage).tolist())


@given(texts(0))
def test_every_word_has_its_place(text):
    found = places(text)
    assert len(found) == len(read(text).words)
    assert all(fold_plain(text[start:end], 3).strip() for start, end in found)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)).map(sorted).map(tuple)))
def test_what_is_kept_is_what_is_not_left_out(ranges):
    characters = {place for start, end in kept("x" * 20, ranges) for place in range(start, end)}
    assert characters == set(range(20)) - {place for start, end in ranges for place in range(start, end)}


def test_spelling_makes_no_difference():
    assert read("قَالَ مسؤول إن ٣ سفنٍ").words.tolist() == read("قال مسوول ان 3 سفن").words.tolist()


def test_paragraphs_are_left_out_by_their_words():
    text = read("سطر أول هنا\nسطر ثان هنا\nسطر اول، هنا!")
    rest = text.without(paragraph_hashes(read("سطر أول هنا")))
    assert rest.words.tolist() == read("سطر ثان هنا").words.tolist()
    assert text.places_without(paragraph_hashes(read("سطر أول هنا"))).tolist() == [3, 4, 5]
    assert text.paragraph(paragraph_hashes(text)[1]).tolist() == rest.words.tolist()


@pytest.mark.parametrize(("words", "number"), [("", 0), ("كلمة", 1), ("كلمتان اثنتان", 1), ("ثلاث كلمات هنا", 1)])
def test_short_texts_have_one_shingle(words, number):
    assert len(shingles(read(words).words)) == number


def test_hashes_are_those_of_every_machine():
    assert [f"{one:016x}" for one in shingles(read("قال وزير الدفاع أمس").words)] == [
        "55c8fb1b3fcedbd3",
        "7b9a7a4f1cc629d0",
    ]
