"""What holds for proposals and passages in every text."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.quotes import Passage, passage_at, passages, propose, propose_at

PIECES = (
    "قال", "وأضاف", "مضيفا", "إن", "بأنه", "أن", "بحسب", "على ما", "نقلا عن", "الوزير", "وكالة", "كيم", "يمكن", "في",
    "لم", '"', '"', "“", "”", "„", "«", "»", "‹", "›", ":", "،", ".", "..", "؟", " ", " ", " ", " ", "\n", "\r\n",
    "\u2029", "\u00a0", "ـ", "َ", "ّ", "لا", "🚀", "\u202e", "\ufeff", "BM-21", "٣", "(", "]", '[caption id="1"]', "<b>",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=30)


def is_sound(text: str, start: int, end: int) -> bool:
    """The range lies in the text, holds something, and has no edge within a line end."""
    within = any(text[max(0, edge - 1) : edge + 1] == "\r\n" for edge in (start, end))
    return 0 <= start < end <= len(text) and bool(text[start:end].strip()) and not within


def cross(one: Passage, other: Passage) -> bool:
    return one.start < other.start < one.end < other.end


@given(texts)
def test_passages_are_sound_and_never_cross(text):
    found = passages(text)
    assert all(is_sound(text, passage.start, passage.end) for passage in found)
    assert not any(cross(one, other) or cross(other, one) for one, other in combinations(found, 2))
    assert list(found) == sorted(found, key=lambda passage: (passage.start, -passage.end))


@given(texts)
def test_no_passage_leaves_its_paragraph(text):
    assert not any(set(text[p.start : p.end]) & set("\n\r\u2029") for p in passages(text))


@given(texts, st.data())
def test_the_passage_at_an_offset_is_one_of_all(text, data):
    offset = data.draw(st.integers(0, len(text)))
    found = passage_at(text, offset)
    assert found is None or found in passages(text)


@given(texts, st.data())
def test_a_proposal_at_any_offset_is_sound(text, data):
    offset = data.draw(st.integers(0, len(text)))
    if proposal := propose_at(text, offset):
        check(text, proposal)


@given(texts, st.data())
def test_a_proposal_for_any_selection_is_sound(text, data):
    if not text.strip():
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    known = data.draw(st.lists(st.tuples(st.integers(0, start), st.integers(end, len(text))), max_size=2))
    if text[start:end].strip():
        check(text, propose(text, start, end, known=[pair for pair in known if pair[0] < pair[1]]))


def check(text, proposal):
    ends = [edge for part in proposal.content for edge in part]
    assert ends == sorted(ends)
    for candidates in (proposal.cues, proposal.sources, proposal.relays):
        assert all(0 <= candidate.score <= 1 for candidate in candidates)
        assert [c.score for c in candidates] == sorted((c.score for c in candidates), reverse=True)
        assert len({(c.start, c.end) for c in candidates}) == len(candidates)
    candidates = proposal.cues + proposal.sources + proposal.relays
    for start, end in (*proposal.content, *((c.start, c.end) for c in candidates)):
        assert is_sound(text, start, end)
