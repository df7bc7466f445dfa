import codecs
from hashlib import sha256

import pytest
from hypothesis import assume, given
from strategies import texts

from workbench.core.errors import BadInput
from workbench.formats.decoding import decode, is_blank

NEWS = "أعلنت الوزارة أمس أن السفينة غادرت الميناء شمالا نحو الجزيرة. وأضافت: لن نعود قريبا.\r\n"


@given(texts())
def test_utf8_comes_in_byte_for_byte(text: str) -> None:
    assume("\0" not in text)
    decoded = decode(text.encode(), "a.txt")
    assert decoded.text == text
    assert sha256(decoded.text.encode()).digest() == sha256(text.encode()).digest()


def test_a_byte_order_mark_stays_in_the_text() -> None:
    assert decode(codecs.BOM_UTF8 + NEWS.encode(), "a.txt").text == f"\ufeff{NEWS}"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_mark_names_the_encoding(encoding: str) -> None:
    decoded = decode(f"\ufeff{NEWS}🚀".encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding) == (f"\ufeff{NEWS}🚀", encoding)


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1256", "windows-1256"), ("iso8859_6", "iso8859-6"), ("cp720", "cp720")]
)
@pytest.mark.parametrize("times", [1, 400])
def test_older_arabic_encodings_are_found(encoding: str, name: str, times: int) -> None:
    decoded = decode((NEWS * times).encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding) == (NEWS * times, name)


@pytest.mark.parametrize("data", [b"", b" \t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n", codecs.BOM_UTF16_LE])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"^a\.txt is empty"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x7fELF\0\1", "NUL"),
        (NEWS.encode("utf-16-le"), "NUL"),
        (bytes(range(1, 256)) * 3, "encoding"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "broken"),
    ],
)
def test_a_binary_file_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BadInput, match=rf"^a\.bin .*{reason}"):
        decode(data, "a.bin")


def test_a_text_of_hidden_characters_alone_is_blank_only_when_nothing_is_left() -> None:
    assert is_blank("\ufeff \u00a0\n")
    assert not is_blank("\u200f.")
