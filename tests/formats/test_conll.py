from io import BytesIO

import pytest
from hypothesis import given, strategies
from strategies import annotated_documents
from token_trips import fingerprints, with_seen_spans, written
from tricky import tricky_documents

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Document, Span
from workbench.formats import Entry, Refusal
from workbench.formats.conll import FORMAT
from workbench.formats.conll.reading import read, recognises

NESTED = 3


def document(text: str, *spans: tuple[int, int, str]) -> AnnotatedDocument:
    made = tuple(
        Span(id=str(number), start=start, end=end, label=label) for number, (start, end, label) in enumerate(spans)
    )
    annotation = Annotation(annotator="amal", spans=made)
    return AnnotatedDocument(document=Document(id="1", name="مقال 1", text=text, sha256=""), annotation=annotation)


def lines(item: AnnotatedDocument, **options: object) -> list[str]:
    return written(FORMAT, [item], **options).data.decode().split("\n")


def surfaces(data: bytes) -> list[list[tuple[str, str]]]:
    found = []
    for entry in read(BytesIO(data), "a.conll"):
        assert isinstance(entry, Entry)
        text, said = entry.item.document.text, entry.item.annotation
        found.append([(span.label, text[span.start : span.end]) for span in (said.spans if said else ())])
    return found


def refusals(data: bytes) -> list[str]:
    return [str(entry.reason) for entry in read(BytesIO(data), "a.conll") if isinstance(entry, Refusal)]


@given(annotated_documents(), strategies.sampled_from(["IOB2", "BILOU"]), strategies.booleans())
def test_what_is_written_comes_back(items: list[AnnotatedDocument], tagging: str, has_names: bool) -> None:
    seen = [with_seen_spans(item) for item in items]
    trip = written(FORMAT, seen, tagging=tagging, document_names=has_names)
    assert trip.lost["tokens"] == 0
    assert fingerprints(FORMAT, trip.found, document_names=has_names) == fingerprints(
        FORMAT, trip.given, document_names=has_names
    )


@given(annotated_documents())
def test_with_enough_columns_nested_and_crossing_spans_come_back(items: list[AnnotatedDocument]) -> None:
    trip = written(FORMAT, [with_seen_spans(item) for item in items], levels=4)
    assert trip.lost["overlaps"] == 0
    assert fingerprints(FORMAT, trip.found, levels=4) == fingerprints(FORMAT, trip.given, levels=4)


def test_spans_that_find_no_column_are_counted() -> None:
    nested = document("قال وزير دفاع اليمن اليوم", (4, 19, "ROLE"), (9, 19, "ORG"), (14, 19, "GPE"))
    assert written(FORMAT, [nested], levels=NESTED).lost == {}
    trip = written(FORMAT, [nested], levels=2)
    assert trip.lost == {"overlaps": 1}
    assert surfaces(trip.data) == [[("ROLE", "وزير دفاع اليمن"), ("ORG", "دفاع اليمن")]]


def test_columns_are_those_of_2003() -> None:
    item = document("قال «كيم جونغ».\nوصل وكيم؟ نعم", (5, 13, "PER"), (21, 24, "PER"))
    assert lines(item) == [
        "-DOCSTART- -X- O O", "",
        "قال _ _ O", "« _ _ O", "كيم _ _ B-PER", "جونغ _ _ I-PER", "» _ _ O", ". _ _ O", "",
        "وصل _ _ O", "و _ _ O", "كيم _ _ B-PER", "؟ _ _ O", "",
        "نعم _ _ O", "", "",
    ]  # fmt: skip
    assert "كيم _ _ U-PER" in lines(item, tagging="BILOU")
    assert "جونغ _ _ L-PER" in lines(item, tagging="BILOU")
    assert lines(item, document_names=True)[0] == '-DOCSTART- -X- O O "مقال 1"'


def test_no_sentence_ends_within_a_span() -> None:
    rows = lines(document("قال: نعم. وصل. ثم ذهب.", (5, 14, "QUOTE")))
    assert [number for number, row in enumerate(rows) if not row] == [1, 8, 12, 13]


def test_spans_that_fall_beside_borders_are_counted() -> None:
    item = document("قال «كيم» وكيم", (5, 8, "PER"), (11, 14, "PER"))
    assert written(FORMAT, [item], tokenizer="whitespace").lost == {"tokens": 2}
    assert written(FORMAT, [item], split_at_spans=False).lost == {"tokens": 1}


def test_unseen_characters_that_no_token_holds_are_counted() -> None:
    assert written(FORMAT, [document("\ufeffقال\u200f كيم")]).lost == {"text": 2}


def test_a_label_with_white_space_is_named() -> None:
    with pytest.raises(BadInput, match="Human Being"):
        written(FORMAT, [document("كيم", (0, 3, "Human Being"))])


@pytest.mark.parametrize("tokenizer", ["ours", "whitespace", "spacy-ar"])
def test_tricky_documents_come_back_or_are_counted(tokenizer: str) -> None:
    trip = written(FORMAT, tricky_documents(), levels=2, tokenizer=tokenizer)
    found, given = (
        sum(len(item.annotation.spans) if item.annotation else 0 for item in items)
        for items in (trip.found, trip.given)
    )
    assert found + trip.lost["tokens"] == given
    if tokenizer == "ours":
        assert fingerprints(FORMAT, trip.found, levels=2) == fingerprints(FORMAT, trip.given, levels=2)


@pytest.mark.parametrize(
    "rows",
    [
        "EU NNP B-NP I-ORG\nrejects VBZ B-VP O\nPeter NNP B-NP I-PER\nBlackburn NNP I-NP I-PER\n",  # IOB1
        "EU\tS-ORG\nrejects\tO\nPeter\tB-PER\nBlackburn\tE-PER\n",  # BIOES
        "\ufeffEU B-ORG\r\nrejects O\r\nPeter B-PER\r\nBlackburn I-PER",
        "# a comment\nEU U-ORG\nrejects O\nPeter B-PER\nBlackburn L-PER\n",
    ],
)
def test_files_of_others_are_read(rows: str) -> None:
    assert surfaces(rows.encode()) == [[("ORG", "EU"), ("PER", "Peter Blackburn")]]
    assert recognises("train.txt", rows.encode() + b"\n")


def test_a_bad_document_is_refused_and_the_others_come_in() -> None:
    good = "-DOCSTART- -X- O O\n\nكيم _ _ B-PER\n\n"
    bad = "-DOCSTART- -X- O O\n\nكيم _ _ B-PER\nقال _ O\n\n"
    assert refusals((good + bad + good).encode()) == [
        "a.conll, line 8: there are 3 columns, but the lines before have 4."
    ]
    assert len(list(read(BytesIO((good + bad + good).encode()), "a.conll"))) == len((good, bad, good))
    assert refusals(b"a _ _ X\n") == ["a.conll, line 1: the tag “X” is none such as O or B-PER."]
    assert refusals("كيم\n".encode()) == ["a.conll, line 1: a token and its tag are expected, but there is one column."]
    assert refusals(b"a O\n\xff O\n") == ["a.conll, line 2: this is not UTF-8."]
    assert refusals(b"\n\n") == ["a.conll is empty: it holds no documents."]


@pytest.mark.parametrize("head", [b"", b"{}\n", "خبر اليوم\nعاجل\n".encode(), b"a,b\n1,2\n", b"#Text=a O\n"])
def test_other_files_are_not_taken_for_columns(head: bytes) -> None:
    assert not recognises("a.txt", head)
