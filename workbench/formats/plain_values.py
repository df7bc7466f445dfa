"""Values of attributes as plain words, for formats that know nothing but text, and the rest as JSON on one line."""

import re
from typing import Any

import msgspec

_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,17})?([eE][+-]?[0-9]{1,3})?")
_TRUTH = {"true": True, "false": False}
# What ends a line for some reader (str.splitlines), and what XML cannot hold; JSON may hold it as it is.
_AWKWARD = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def as_word(value: Any) -> str | None:  # noqa: ANN401
    """Return the text that `from_word` makes `value` of, or None if there is none: lists, nothing, the text "12"."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str | int | float):
        return None
    word = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    again = from_word(word)
    return word if type(again) is type(value) and again == value else None


def from_word(word: str) -> str | int | float | bool:
    """Return the value that `word` stands for: true, false, a number, or itself."""
    if word in _TRUTH:
        return _TRUTH[word]
    if _NUMBER.fullmatch(word):
        number = msgspec.json.decode(word)
        assert isinstance(number, int | float)
        return number
    return word


def one_line_json(values: dict[str, Any]) -> str:
    """Return `values` as JSON without any character that would end a line, or that XML cannot hold."""
    encoded = msgspec.json.encode(values, order="deterministic").decode()
    return _AWKWARD.sub(lambda found: f"\\u{ord(found[0]):04x}", encoded)
