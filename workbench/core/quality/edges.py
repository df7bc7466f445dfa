"""Spans whose edges are no words: white space, characters that nobody sees, and marks that belong to the text around.

A bracket or quotation mark stays where its other half is inside too (`طائرات «ياك-130»`). Around the content of a quote
nothing but white space and what is not seen is taken off: its own punctuation belongs to it.
"""

from collections.abc import Collection, Iterator

import regex

from workbench.core.quality.findings import Finding, Remark, Resize, Subject, Untag
from workbench.core.records import Span

_UNSEEN = r"[\s\p{Bidi_Control}\u200b\u2060\u00ad\ufeff]+"
_BLANK_START, _BLANK_END = regex.compile(_UNSEEN), regex.compile(rf"{_UNSEEN}\Z")
_READABLE = regex.compile(r"[\p{L}\p{N}\p{So}\p{Sc}]")
_STOPS = "،؛:,;!؟?…·•|*_/\\\\"
_MARK_START = regex.compile(rf"[{_STOPS}–—]|[.\-‐](?![\p{{L}}\p{{N}}])")  # -40, .net
_MARK_END = regex.compile(rf"[{_STOPS}.\-‐–—]\Z")
_ABBREVIATION = regex.compile(r"(?<!\p{L})(?:\p{L}|\p{Latin}{2,4}|(?:\p{L}\.)+\p{L})\.\Z")  # د., Ltd., U.S.
_OPENING, _CLOSING = "([{«‹", ")]}»›"
_TWOFOLD = '"“”„‟'  # each opens and closes, in one article or another
_QUOTATION = f"«‹{_TWOFOLD}"


def edges(subject: Subject) -> Iterator[Finding]:
    """Yield the spans that hold nothing to read, and those that should begin later or end earlier."""
    text = subject.document.text
    contents: Collection[str] = [subject.scheme.quotes.content] if subject.scheme.quotes else []
    for span in subject.said.spans:
        if text[span.start].isalnum() and text[span.end - 1].isalnum():
            continue  # as nearly all do
        if not any(_READABLE.search(text, start, end) for start, end in span.ranges):
            remark = Remark("There is neither a letter nor a digit in this {label}.", label=span.label)
            yield subject.finding("empty", span, remark, Untag())
        elif (right := _right_edges(text, span, only_blanks=span.label in contents)) != (span.start, span.end):
            yield subject.finding("edges", span, _edges(span, *right), Resize(*right))


def _right_edges(text: str, span: Span, *, only_blanks: bool) -> tuple[int, int]:
    """Return the outer edges that a span should have. Of one in pieces only blanks go, and never a whole piece."""
    if not span.fragments:
        lead, trail = _loose(text[span.start : span.end], only_blanks=only_blanks)
        return span.start + lead, span.end - trail
    first, last = (text[start:end] for start, end in (span.fragments[0], span.fragments[-1]))
    lead, _ = _loose(first, only_blanks=True)
    _, trail = _loose(last, only_blanks=True)
    return span.start + (lead if lead < len(first) else 0), span.end - (trail if trail < len(last) else 0)


def _loose(words: str, *, only_blanks: bool) -> tuple[int, int]:
    """Return how many code points at the beginning and at the end of `words` do not belong to them."""
    start, end = 0, len(words)
    while start < end:
        kept = words[start:end]
        if blank := _BLANK_START.match(kept):
            start += blank.end()
        elif blank := _BLANK_END.search(kept):
            end -= blank.end() - blank.start()
        elif only_blanks:
            break
        elif _MARK_START.match(kept) or _is_alone(kept, 0):
            start += 1
        elif _is_loose_end(kept) or _is_alone(kept, len(kept) - 1):
            end -= 1
        elif kept[0] in _QUOTATION and _other_half(kept, 0) == len(kept) - 1:
            start, end = start + 1, end - 1
        else:
            break
    return start, len(words) - end


def _is_loose_end(kept: str) -> bool:
    return bool(_MARK_END.search(kept)) and not _ABBREVIATION.search(kept)


def _is_alone(kept: str, place: int) -> bool:
    """Tell whether a bracket or quotation mark stands there whose other half is not in `kept`."""
    return kept[place] in _OPENING + _CLOSING + _TWOFOLD and _other_half(kept, place) is None


def _other_half(kept: str, place: int) -> int | None:
    """Return where the other half of the bracket or quotation mark at `place` stands."""
    opened: list[int] = []
    for at, mark in enumerate(kept):
        if opened and _answers(kept[opened[-1]], mark):
            pair = opened.pop(), at
            if place in pair:
                return pair[0] if place == at else at
        elif mark in _OPENING or mark in _TWOFOLD:
            opened.append(at)
    return None


def _answers(opening: str, mark: str) -> bool:
    if opening in _TWOFOLD:
        return mark in _TWOFOLD
    return mark in _CLOSING and opening == _OPENING[_CLOSING.index(mark)]


def _edges(span: Span, start: int, end: int) -> Remark:
    return Remark(
        "This {label} has spaces or marks at its edges: {start}–{end} would be right.",
        label=span.label,
        start=start,
        end=end,
    )
