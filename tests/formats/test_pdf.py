from io import BytesIO

import pytest
from office import pdf as made

from workbench.formats import Entry, Refusal, pdf

pytest.importorskip("pypdfium2", reason="pypdfium2 is an optional extra")


def test_the_text_of_a_page_comes_with_a_warning() -> None:
    (entry,) = pdf.read(BytesIO(made(["Rockets reached the harbour.", "They were unloaded."])), "a.pdf")
    assert isinstance(entry, Entry)
    document = entry.item.document
    assert document.text == "Rockets reached the harbour.\nThey were unloaded."
    assert {key: document.meta[key] for key in ("title", "author", "date")} == {
        "title": "Harbour",
        "author": "S. Writer",
        "date": "2024-05-31",
    }
    assert [str(remark).split(".")[:2] for remark in entry.remarks] == [["a", "pdf: check this text"]]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (made([]), "a.pdf holds pictures of pages but no text; let a program recognise its text first."),
        (b"%PDF-1.4 and no more", "a.pdf is no PDF, or is damaged."),
        (b"", "a.pdf is no PDF, or is damaged."),
    ],
)
def test_what_holds_no_text_is_refused(data: bytes, sentence: str) -> None:
    (refusal,) = pdf.read(BytesIO(data), "a.pdf")
    assert isinstance(refusal, Refusal)
    assert str(refusal.reason) == sentence
