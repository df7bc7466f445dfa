"""Names for the files of a folder or archive, made from the names of documents: safe on every system, never twice."""

import re
from unicodedata import normalize

LONGEST = 120  # UTF-8 bytes of a stem: file systems take 255 for a name, and its extension and a number must fit, too
_WITHOUT_NAME = "document"
# What some file system refuses or takes as its own: separators, drives, wildcards, control characters, and the marks of
# direction, with which a name looks like another one.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]')
# https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file: devices, whatever the extension
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)


class MemberNames:
    """Gives each document a name that no other one has, also where names are compared without case or composition."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}  # and the last number behind each of them

    def of(self, name: str) -> str:
        """Return a stem for the files of the document called `name`: `name` itself where it can be, else one like it.

        It has no separators and no `..`, at most 120 bytes of UTF-8, and is not that of an earlier call: a number
        follows it then.
        """
        stem = unique = safe_name(name)
        number = self._taken.get(_key(stem), 1)
        while _key(unique) in self._taken:
            number += 1
            ending = f"-{number}"
            unique = _cut(stem, LONGEST - len(ending)) + ending
        self._taken[_key(stem)] = number
        self._taken.setdefault(_key(unique), 1)
        return unique


def safe_name(name: str) -> str:
    """Return `name` with what no file system takes replaced by `_`, at most 120 bytes long; it may not be unique."""
    safe = _UNSAFE.sub("_", name).strip(" ").lstrip(".").rstrip(". ")
    safe = _cut(safe, LONGEST).rstrip(". ") or _WITHOUT_NAME
    return f"_{_cut(safe, LONGEST - 1)}" if _DEVICE.match(safe) else safe


def _cut(name: str, size: int) -> str:
    """Return the beginning of `name` that takes at most `size` bytes."""
    return name.encode()[:size].decode(errors="ignore")


def _key(name: str) -> str:
    return normalize("NFC", normalize("NFC", name).casefold())
