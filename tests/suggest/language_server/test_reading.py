"""What a model writes is data, and counts as far as the text bears it out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import Failure
from workbench.core.tokens import Range
from workbench.suggest.article import Article
from workbench.suggest.language_server.reading import Claim, claims, content, placed

TEXT = "قال كيم إن وكيم الصغير زار كيم الكبير في موسكو، ثم عاد من موسكو."
ARTICLE = Article(TEXT)
WHOLE = Range(0, len(TEXT))


def where(*claimed: Claim, piece: Range = WHOLE) -> list[int]:
    found, _ = placed(ARTICLE, piece, claimed, {"PER", "GPE"}, 0.6)
    assert all(TEXT[one.start : one.end] == "كيم" or one.label == "GPE" for one in found)
    return [one.start for one in found]


@pytest.mark.parametrize(
    "written",
    [
        '{"spans": [{"label": "PER", "text": "كيم"}]}',
        '```json\n{"spans": [{"label": "PER", "text": "كيم"}]}\n```\nHope [this] helps!',
        'Here {it} is: [{"label": "PER", "text": "كيم"}]',
        '<think>{"no": "json", </think>{"spans": [{"label": "PER", "text": "كيم", "score": 1}, "x", null, 3]}',
    ],
)
def test_json_is_found_in_what_a_model_writes(written) -> None:
    assert claims(written) == [Claim("PER", "كيم")]


@pytest.mark.parametrize("written", ["", "sorry", "{", '{"spans": {}}', '{"other": []}', "[1", "[" * 5000, "null"])
def test_what_is_no_answer_counts_as_none(written) -> None:
    assert claims(written) is None


def test_no_spans_are_an_answer() -> None:
    assert claims('{"spans": []}') == []


@given(st.text() | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(json.dumps))
def test_nothing_that_is_written_breaks_the_reading(written) -> None:
    claims(written)


def test_the_same_words_are_taken_in_the_order_of_the_text() -> None:
    kims = [Claim("PER", "كيم")] * 5
    assert where(*kims) == [4, 12, 27]
    assert placed(ARTICLE, WHOLE, kims, {"PER"}, 0.6)[1] == 2  # there are three


def test_what_stands_before_tells_them_apart() -> None:
    assert where(Claim("PER", "كيم", "زار"), Claim("PER", "كيم", "قَالَ")) == [27, 4]


def test_behind_the_last_one_goes_before_further_up() -> None:
    assert where(Claim("GPE", "موسكو", "عاد من"), Claim("PER", "كيم")) == [TEXT.rfind("موسكو"), 4]
    assert where(Claim("GPE", "موسكو"), Claim("GPE", "موسكو")) == [TEXT.find("موسكو"), TEXT.rfind("موسكو")]


@pytest.mark.parametrize("words", ["بوتين", "", "  ", "كي", "وسكو", "، ", "موسك", "كِيم", "Kim"])
def test_what_does_not_stand_in_the_text_is_dropped_and_counted(words) -> None:
    assert placed(ARTICLE, WHOLE, [Claim("PER", words)], {"PER"}, 0.6) == ([], 1)


def test_a_label_that_was_not_asked_for_is_dropped() -> None:
    assert placed(ARTICLE, WHOLE, [Claim("ORG", "كيم")], {"PER"}, 0.6) == ([], 1)


def test_nothing_is_found_outside_the_piece() -> None:
    assert where(Claim("PER", "كيم"), Claim("PER", "كيم"), piece=Range(20, len(TEXT))) == [27]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": 3}}]}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_what_does_not_speak_the_protocol_is_named(data) -> None:
    with pytest.raises(Failure, match="does not speak the chat protocol"):
        content(data, "http://127.0.0.1/v1")


def test_an_empty_message_is_one() -> None:
    assert content(b'{"choices": [{"message": {"content": null}}]}', "x") == ""
