"""The word cursor's moves, as rules over any text."""

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.core import selection as moves
from workbench.core import tokens
from workbench.core.selection import Selection

TEXT = "قال الوزير سامر: إن BM-21 «جاهز»."


def selected(selection: Selection, text: str = TEXT) -> str:
    return text[selection.start : selection.end]


def word(surface: str) -> Selection:
    start = TEXT.index(surface)
    return Selection(start, start + len(surface))


def test_words_are_stepped_over_punctuation() -> None:
    step = moves.step_word(TEXT, word("سامر"), forward=True)
    assert selected(step) == "إن"
    assert selected(moves.step_word(TEXT, step, forward=False)) == "سامر"


def test_the_first_and_last_word_stay() -> None:
    assert moves.step_word(TEXT, word("قال"), forward=False) == word("قال")
    assert moves.step_word(TEXT, word("جاهز"), forward=True) == word("جاهز")


def test_a_single_word_grows_on_either_side() -> None:
    assert selected(moves.extend_word(TEXT, word("الوزير"), forward=True)) == "الوزير سامر"
    assert selected(moves.extend_word(TEXT, word("الوزير"), forward=False)) == "قال الوزير"


def test_a_longer_selection_shrinks_from_its_active_end() -> None:
    grown = moves.extend_word(TEXT, word("الوزير"), forward=True)
    assert selected(moves.extend_word(TEXT, grown, forward=False)) == "الوزير"
    backward = moves.extend_word(TEXT, word("الوزير"), forward=False)
    assert selected(moves.extend_word(TEXT, backward, forward=True)) == "الوزير"


def test_swapping_ends_moves_the_other_one() -> None:
    grown = moves.extend_word(TEXT, word("الوزير"), forward=True).swapped
    assert selected(moves.extend_word(TEXT, grown, forward=False)) == "قال الوزير سامر"


def test_a_quote_mark_is_taken_in_by_character() -> None:
    assert selected(moves.extend_grapheme(TEXT, word("جاهز"), forward=True)) == "جاهز»"


@st.composite
def places(draw: st.DrawFn) -> tuple[str, Selection]:
    text = draw(texts())
    edge = st.integers(0, len(text))
    return text, Selection(draw(edge), draw(edge))


@given(places(), st.booleans())
def test_moves_stay_inside_the_text_and_end(place: tuple[str, Selection], forward: bool) -> None:
    text, here = place
    for move in (moves.step_word, moves.step_grapheme, moves.extend_word, moves.extend_grapheme):
        there = move(text, here, forward=forward)
        assert 0 <= there.start <= there.end <= len(text)


@given(texts())
def test_stepping_forward_visits_every_word_once(text: str) -> None:
    words = list(tokens.words(text))
    here, visited = Selection(0, 0), []
    while (there := moves.step_word(text, here, forward=True)) != here:
        visited.append((there.start, there.end))
        here = there
    assert visited == [tuple(found) for found in words]


@given(places())
def test_extending_by_graphemes_and_back_returns(place: tuple[str, Selection]) -> None:
    text, here = place
    start = tokens.grapheme_at(text, here.start).start
    there = moves.extend_grapheme(text, Selection(start, start), forward=True)
    if there.active > start:
        again = moves.extend_grapheme(text, Selection(there.active, there.active), forward=False)
        assert again.active == start
