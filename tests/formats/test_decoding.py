import codecs
from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
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


# Short ones are what a file of one headline holds; none is of a publisher.
ARABIC = [
    "غادر الوفد الميناء مساء أمس",
    'أعلنت وزارة الدفاع\r\n\r\n122 ملم "غراد"',
    "وذكرت قناة CNN أن الطائرة F-16 هبطت في المطار",
    "بعد مفاوضات شاقة، وقع الطرفان الاتفاق؛ فهل يصمد؟",
    "قَالَ المُتَحَدِّثُ إنَّ السَّفِينَةَ وَصَلَتْ إلى المِينَاءِ",
    NEWS,
]
LATIN = [
    "Café déjà vu",
    "Der Präsident",
    "São Paulo",
    "où est-il né ?",
    "The minister said: “No comment” – again",
    "à Paris",
]


@pytest.mark.parametrize("times", [1, 200])
@pytest.mark.parametrize("text", ARABIC)
@pytest.mark.parametrize("name", ["windows-1256", "iso8859-6"])
def test_older_arabic_encodings_are_found(name: str, text: str, times: int) -> None:
    whole = "\n".join([text] * times)
    decoded = decode(whole.encode(name), "a.txt")
    assert (decoded.text, decoded.encoding) == (whole, name)


@pytest.mark.parametrize(
    "text",
    ["«الوكالة»: الاتفاق مع صحيفة Le Monde الفرنسية تأجّل", "راجمة “غراد”\u00a0– عيار 122 ملم… وصلت", "ـ كيم وبوتين ـ"],
)
def test_what_only_windows_can_write_is_found(text: str) -> None:
    assert decode(text.encode("cp1256"), "a.txt").text == text


@pytest.mark.parametrize("text", LATIN)
def test_latin_text_is_found(text: str) -> None:
    decoded = decode(text.encode("cp1252"), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, "windows-1252")


@pytest.mark.parametrize("text", ["كيم", "موسكو", "٢٠٢٤ 🚀 أطلقت", *ARABIC, *LATIN])
@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_found(name: str, text: str) -> None:
    decoded = decode(text.encode(name), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, name)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1256", "عيار 122 ملم BM-21"),  # too short to be sure; longer texts of the kind are found above
        ("cp1256", "هذه"),  # in ISO 8859-6 it would be another word
        ("cp1256", "لبنان"),
        ("iso8859_6", "مرحبا بالعالم"),
        ("cp1256", "ظل"),
        *[("mac_arabic", text) for text in (ARABIC[0], ARABIC[1], "مرحبا بالعالم")],
        ("cp720", NEWS),
        ("cp1251", "Президент прибыл в порт вчера вечером"),
        ("cp1251", "Он"),
        ("koi8-r", "Президент прибыл в порт"),
        ("cp1253", "Ο πρόεδρος έφτασε στο λιμάνι"),
        ("cp1253", "και"),
        ("cp1254", "İstanbul'da gemi doğu limanına girdi"),
        ("cp1255", "הספינה הגיעה לנמל"),
        ("cp1250", "Příliš žluťoučký kůň"),
        ("gbk", "船昨晚离开了港口"),
        ("euc-kr", "북한"),
        ("shift_jis", "船は港を出た"),
        ("cp437", "Café déjà vu"),
    ],
)
def test_what_cannot_be_told_for_sure_is_refused(encoding: str, text: str) -> None:
    with pytest.raises(BadInput, match="save it as UTF-8"):
        decode(text.encode(encoding), "a.txt")


@pytest.mark.parametrize("broken", [NEWS.encode()[:-3] + b"\xd9", b"\xa7" + NEWS.encode(), NEWS.encode() + b"\xff"])
def test_broken_utf8_is_not_taken_for_something_else(broken: bytes) -> None:
    with pytest.raises(BadInput, match="save it as UTF-8"):
        decode(broken, "a.txt")


@given(st.binary())
def test_what_is_decoded_can_be_encoded_again(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except BadInput:
        return
    assert decoded.text.encode(decoded.encoding) == data


@pytest.mark.parametrize("data", [b"", b" \t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n", codecs.BOM_UTF16_LE])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"^a\.txt is empty"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x7fELF\0\1", "NUL"),
        (NEWS.encode("utf-16-le") + b"\0", "NUL"),
        ("船は港を出た.".encode("utf-16-le"), "NUL"),
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
