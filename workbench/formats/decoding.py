"""Bytes to text, exactly: nothing is dropped, replaced or translated, not even a byte order mark."""

import codecs

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.formats.legacy import ordinary_share, read_legacy

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOSTLY = 0.9  # of a text in UTF-16 without a mark must be ordinary: read from the wrong end it is Chinese


class Decoded(Struct, frozen=True):
    """A text and the name of the encoding that it was found in."""

    text: str
    encoding: str


def decode(data: bytes, file: str) -> Decoded:
    """Return the text in `data`; encoding it again gives the same bytes. `file` is what messages call its source.

    A byte order mark decides, then whether it is UTF-16 without one, strict UTF-8, or clearly one of the old encodings
    of Arabic news. The mark stays in the text as U+FEFF.

    Raises:
        BadInput: `data` holds no text, is binary, or is in no encoding that could be found.
    """
    decoded = (
        _decode_marked(data, file) or _decode_utf16(data) or _decode_utf8(data, file) or _decode_legacy(data, file)
    )
    if is_blank(decoded.text):
        raise BadInput("{file} is empty: it holds no text.", file=file)
    return decoded


def is_blank(text: str) -> bool:
    """Tell whether `text` holds nothing but white space and byte order marks."""
    return not text.replace("\ufeff", "").strip()


def _decode_marked(data: bytes, file: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise BadInput(
                    "{file} begins like {encoding} but is broken at byte {byte}.",
                    file=file,
                    encoding=encoding,
                    byte=error.start,
                ) from error
    return None


def _decode_utf16(data: bytes) -> Decoded | None:
    """Decode UTF-16 without a byte order mark: every other byte is that of the Arabic block, or NUL in ASCII."""
    if len(data) % 2 or not (b"\0" in data or b"\6" in data):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and ordinary_share(text) >= _MOSTLY:
            return Decoded(text, encoding)
    return None


def _decode_utf8(data: bytes, file: str) -> Decoded | None:
    if b"\0" in data:
        raise BadInput("{file} is not a text file: it holds NUL bytes.", file=file)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _decode_legacy(data: bytes, file: str) -> Decoded:
    if found := read_legacy(data):
        return Decoded(*found)
    raise BadInput("{file} is not text in any encoding that is known; save it as UTF-8.", file=file)
