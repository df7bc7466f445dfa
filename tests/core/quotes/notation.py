"""Sentences with the ranges that a test expects in them: ⟦content⟧, ⟨cue⟩, ⦃source⦄, ⦇relay⦈, and ‸ for the caret."""

from typing import NamedTuple

BRACKETS = {"⟦": "⟧", "⟨": "⟩", "⦃": "⦄", "⦇": "⦈"}
_CLOSING = {closing: opening for opening, closing in BRACKETS.items()}


class Written(NamedTuple):
    """A sentence without the notation, and the pieces of text that stood in it."""

    text: str
    contents: tuple[tuple[int, int], ...]
    cues: tuple[tuple[int, int], ...]
    sources: tuple[tuple[int, int], ...]
    relays: tuple[tuple[int, int], ...]
    caret: int

    @property
    def at(self) -> int:
        """Where the caret is, or else the middle of the first content."""
        return self.caret if self.caret >= 0 else sum(self.contents[0]) // 2


def read(sentence: str) -> Written:
    text = ""
    caret = -1
    opened: list[tuple[str, int]] = []
    found: dict[str, list[tuple[int, int]]] = {bracket: [] for bracket in BRACKETS}
    for char in sentence:
        if char in BRACKETS:
            opened.append((char, len(text)))
        elif char in _CLOSING:
            bracket, start = opened.pop()
            assert _CLOSING[char] == bracket, sentence
            found[bracket].append((start, len(text)))
        elif char == "‸":
            caret = len(text)
        else:
            text += char
    assert not opened, sentence
    return Written(text, *(tuple(sorted(ranges)) for ranges in found.values()), caret)


def surfaces(text: str, ranges: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in ranges]
