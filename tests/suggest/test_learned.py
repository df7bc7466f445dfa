"""A model learns labels from confirmed articles, the same one from the same articles, and is read back whole or not."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Document, Span
from workbench.core.suggestions import NOTHING, Suggested, Suggestion, because
from workbench.suggest.article import Article
from workbench.suggest.learned import Learned
from workbench.suggest.learned_features import Words, features, spans, tags
from workbench.suggest.learned_model import Example, LearnedModel, from_bytes, layers_of, to_bytes, train
from workbench.suggest.people.name_words import NameWords

KINDS = NameWords()
SHIPS = ("نورس", "شراع", "مرساة", "لؤلؤة", "صدفة", "موجة", "نجمة", "غيمة")


def article(ship: str, number: int) -> tuple[str, tuple[Span, ...]]:
    text = f"غادرت السفينة {ship} الميناء أمس.\nوكانت السفينة {ship} تحمل {number} طنا إلى مرفأ بعيد."
    found = []
    for surface, label in ((f"السفينة {ship}", "WEAPON"), (ship, "DESIGNATION"), (f"{number} طنا", "QTY")):
        start = text.find(surface)
        while start >= 0:
            found.append(Span(id=f"{label}{start}", start=start, end=start + len(surface), label=label))
            start = text.find(surface, start + 1)
    return text, tuple(found)


def examples() -> list[Example]:
    made = [article(ship, 10 + number) for number, ship in enumerate(SHIPS)]
    return [Example(Article(text), (), spans) for text, spans in made]


@cache
def model() -> LearnedModel:
    return train(examples())


def found(text: str, earlier: Suggested = NOTHING, **how: object) -> set[tuple[str, str]]:
    proposed = Learned(model()).suggest(Article(text, **how), earlier).spans
    return {(text[one.start : one.end], one.label) for one in proposed}


def test_a_model_finds_what_stands_as_the_learned_ones_did() -> None:
    text, _ = article("قوقعة", 77)
    assert found(text) == {("السفينة قوقعة", "WEAPON"), ("قوقعة", "DESIGNATION"), ("77 طنا", "QTY")}


def test_the_score_is_a_probability_and_the_reason_names_it() -> None:
    text, _ = article("قوقعة", 77)
    for one in Learned(model()).suggest(Article(text), NOTHING).spans:
        assert 0.2 <= one.score <= 1
        assert str(one.reasons[0]) == f"A model trained on 8 documents gives it {round(100 * one.score)} %."


def test_the_same_articles_give_the_same_bytes() -> None:
    assert to_bytes(train(examples())) == to_bytes(model())


def test_labels_that_stand_within_each_other_are_in_different_layers() -> None:
    layers = [set(layer.labels) for layer in model().layers]
    assert {"WEAPON", "DESIGNATION", "QTY"} == set().union(*layers)
    assert not any({"WEAPON", "DESIGNATION"} <= layer for layer in layers)
    assert layers_of([[]]) == []


def test_labels_may_be_left_out() -> None:
    labels = {label for layer in train(examples(), without=frozenset({"QTY"})).layers for label in layer.labels}
    assert labels == {"WEAPON", "DESIGNATION"}


def test_a_surer_rule_says_where_a_span_ends() -> None:
    text, _ = article("قوقعة", 77)
    start = text.index("قوقعة")
    reasons = (because("names", 1.0, "It is so."),)
    rule = Suggestion(start=start, end=start + 5, label="WEAPON", score=1.0, reasons=reasons)
    assert ("السفينة قوقعة", "WEAPON") not in found(text.partition("\n")[0], Suggested((rule,)))


def test_nothing_is_proposed_where_work_is_hidden() -> None:
    text, tagged = article("نورس", 10)
    hidden = AnnotatedDocument(
        document=Document(id="1", name="1", text=text, sha256="1"), annotation=Annotation(annotator="b", spans=tagged)
    )
    assert found(text, hidden=[hidden]) == set()


def test_training_can_be_stopped_between_iterations() -> None:
    class Stop(Exception):
        pass

    def stop(share: float) -> None:
        if share > 0:
            raise Stop

    with pytest.raises(Stop):
        train(examples(), progress=stop)


def test_progress_grows_to_the_end() -> None:
    shares: list[float] = []
    train(examples(), progress=shares.append)
    assert shares == sorted(shares)
    assert 0 < shares[-1] <= 1


def test_nothing_to_learn_from_gives_a_model_that_proposes_nothing() -> None:
    empty = from_bytes(to_bytes(train([])))
    assert Learned(empty).suggest(Article("غادرت السفينة"), NOTHING) == NOTHING


def damaged() -> bytes:
    body = bytearray(to_bytes(model()))
    body[len(body) // 2] ^= 0xFF
    return bytes(body)


@pytest.mark.parametrize(
    "body", [b"", b"lCRF" + b"\x00" * 60, to_bytes(LearnedModel(99, 1, ())), damaged(), to_bytes(model())[:-9]]
)
def test_what_is_no_model_is_refused(body: bytes) -> None:
    with pytest.raises(BadInput, match="train it anew"):
        from_bytes(body)


@given(st.text(alphabet="اسفينة وبل«».\n12ab ", max_size=50), st.data())
def test_tags_say_where_spans_are(text: str, data: st.DataObject) -> None:
    words = Words(Article(text), KINDS)
    assert [len(text) >= end > start >= 0 for start, end in zip(words.starts, words.ends, strict=True)] == [
        True for _ in words.words
    ]
    count = len(words.words)
    edges = sorted(data.draw(st.sets(st.integers(0, count), max_size=6)))
    chosen = [(first, last, "AB"[number % 2]) for number, (first, last) in enumerate(pairwise(edges))]
    ranges = [(words.starts[first], words.ends[last - 1], label) for first, last, label in chosen]
    assert list(spans(tags(words, ranges))) == chosen
    seen = features(words, Article(text), ())
    assert len(seen) == count
    assert sum(last - first for first, last in words.paragraphs) == count
