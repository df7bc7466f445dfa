import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.quote_draft import MODES, SPEAKERS, Pick, QuoteDraft, draft
from workbench.core.quotes import propose_at
from workbench.core.scheme import Attribute, Label, QuoteRoles, Words

TEXT = "وصل الوفد صباحا. قال الوزير سامر الراوي: «سنعود غدا إلى الميناء». ثم غادر."
ROLES = QuoteRoles(
    content="QUOTE",
    cue="CUE",
    source="SOURCE",
    cue_relation="cue",
    source_relation="source",
    mode="mode",
    marks="marks",
    speaker="speaker",
)
WORDS = Words(en="x", ar="x")
LABEL = Label(
    name="QUOTE",
    family="quote",
    color="#aabbcc",
    title=WORDS,
    guideline=WORDS,
    attributes=(
        Attribute(name="mode", type="choice", title=WORDS, values=("direct", "indirect", "mixed")),
        Attribute(name="marks", type="choice", title=WORDS, values=("ok", "missing")),
        Attribute(name="speaker", type="choice", title=WORDS, values=("entity", "unnamed")),
    ),
)


def place(surface: str) -> tuple[int, int]:
    start = TEXT.index(surface)
    return start, start + len(surface)


def made(text: str = TEXT, at: str = "غدا") -> QuoteDraft:
    proposal = propose_at(text, text.index(at))
    assert proposal
    return draft(text, proposal)


def test_a_draft_begins_as_the_likeliest_that_is_proposed():
    quote = made()
    assert quote.content == (place("سنعود غدا إلى الميناء"),)
    assert quote.cue.chosen == place("قال")
    assert quote.source.chosen == place("الوزير سامر الراوي")
    assert quote.relay.chosen is None
    assert (quote.mode, quote.speaker) == ("direct", "entity")


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 20)), unique=True, max_size=5))
def test_turning_a_pick_goes_through_all_candidates_none_and_begins_again(candidates):
    pick = Pick(list(candidates), candidates[0] if candidates else None)
    seen = []
    for _ in range(len(candidates) + 1):
        seen.append(pick.chosen)
        pick.turn()
    assert seen == [*candidates, None]
    assert pick.chosen == (candidates[0] if candidates else None)


def test_what_a_person_gives_is_taken_though_it_was_not_proposed():
    pick = Pick([(0, 3)], (0, 3))
    pick.replace((5, 9))
    assert (pick.chosen, pick.place) == ((5, 9), 1)
    pick.replace((0, 3))
    assert pick.candidates == [(5, 9), (0, 3)]


def test_how_the_speaker_is_known_follows_the_source_until_a_person_says_it():
    quote = made()
    quote.source.replace(place("الوفد"))  # of the sentence before
    quote.follow_source(TEXT)
    assert quote.speaker == "implicit"
    quote.turn_speaker()
    given = quote.speaker
    quote.source.replace(place("الوزير سامر الراوي"))
    quote.follow_source(TEXT)
    assert quote.speaker == given


def test_modes_and_speakers_turn_round():
    quote = made()
    modes, speakers = [], []
    for _ in range(3):
        quote.turn_mode()
        quote.turn_speaker()
        modes.append(quote.mode)
        speakers.append(quote.speaker)
    assert set(modes) == set(MODES)
    assert set(speakers) == set(SPEAKERS)
    assert quote.mode == "direct"


@pytest.mark.parametrize(
    ("start", "forward", "expected"),
    [
        (False, False, "سنعود غدا إلى"),
        (True, True, "غدا إلى الميناء"),
    ],
)
def test_edges_of_the_content_move_by_words(start, forward, expected):
    quote = made()
    quote.move_edge(TEXT, "content", start=start, forward=forward)
    assert quote.content == (place(expected),)


def test_edges_of_a_source_move_by_words_and_a_single_word_never_shrinks():
    quote = made()
    for _ in range(5):
        quote.move_edge(TEXT, "source", start=True, forward=True)
    assert quote.source.chosen == place("الراوي")
    quote.move_edge(TEXT, "source", start=True, forward=False)
    assert quote.source.chosen == place("سامر الراوي")
    quote.move_edge(TEXT, "source", start=False, forward=False)
    quote.move_edge(TEXT, "source", start=False, forward=False)
    assert quote.source.chosen == place("سامر")


def test_the_content_of_a_stored_quote_keeps_its_edges():
    quote = made()
    quote.span = "q"
    before = quote.content
    quote.move_edge(TEXT, "content", start=False, forward=True)
    assert quote.content == before


def test_only_attributes_and_values_of_the_scheme_are_stored():
    quote = made()
    assert quote.attributes(ROLES, LABEL) == {"mode": "direct", "marks": "ok", "speaker": "entity"}
    quote.speaker = "implicit"  # which this label does not have
    quote.mode = "indirect"
    assert quote.attributes(ROLES, LABEL) == {"mode": "indirect"}
    quote.kept = {"mode": "indirect"}
    assert quote.attributes(ROLES, LABEL) == {}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال خبراء: «سنعود غدا إلى الميناء».", "unnamed"),
        ("قال الوزير سامر: «سنعود غدا إلى الميناء».", "entity"),
        ("قال الوزير سامر إن المصنع جاهز. وأضاف: «سنعود غدا إلى الميناء».", "implicit"),
        ("«سنعود غدا إلى الميناء».", "implicit"),
    ],
)
def test_how_the_speaker_is_known_follows_from_the_words(text, speaker):
    assert made(text).speaker == speaker
