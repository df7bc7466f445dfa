"""Writes CoNLL columns: token, part of speech and chunk (unknown, `_`), and a column of tags for each level."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument
from workbench.core.sentences import sentence_starts
from workbench.core.tokens import Range
from workbench.formats.alignment import Placed, cuts, layers, left_out, placed
from workbench.formats.format import Writing
from workbench.formats.tags import Tagging, tags
from workbench.formats.tokenizing import tokenizer

DOCUMENT_START = "-DOCSTART- -X- O O"  # to the letter as in the files of 2003: readers look for it
_MOST_LEVELS = 20
_SPACE = re.compile(r"\s")


def write(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield each document as UTF-8: a line that begins it, then its sentences.

    A sentence ends no earlier than a span that reaches beyond it.

    Raises:
        BadInput: a label holds white space, which parts the columns.
    """
    tokenize = tokenizer(writing.options)
    tagging: Tagging = writing.options["tagging"]
    levels = min(max(1, writing.options["levels"]), _MOST_LEVELS)
    has_names = writing.options["document_names"]
    for item in documents:
        tokens = tokenize(item.document.text, cuts(item))
        if count := left_out(item.document.text, tokens):
            writing.lose("text", item, count)
        spans = placed(item, tokens, writing.lose)
        _check_labels(spans)
        if levels > 1:
            columns, left = layers(spans, levels)
            if left:
                writing.lose("overlaps", item, len(left))
                spans = [one for column in columns for one in column]
        else:
            columns = [spans]
        name = f" {msgspec.json.encode(item.document.name).decode()}" if has_names else ""
        tagged = [tags(column, len(tokens), tagging) for column in columns]
        yield _document(item.document.text, tokens, tagged, _breaks(item, tokens, spans), name).encode()


def _check_labels(spans: Iterable[Placed]) -> None:
    for label in {one.span.label for one in spans}:
        if _SPACE.search(label):
            raise BadInput(
                "The label “{label}” holds white space, which no tag can hold; map it to another name.", label=label
            )


def _breaks(item: AnnotatedDocument, tokens: Sequence[Range], spans: Iterable[Placed]) -> list[int]:
    """Return the numbers of the tokens that begin a sentence, and the number of tokens."""
    starts = [start for start, _ in tokens]
    numbers = {bisect_left(starts, offset) for offset in sentence_starts(item.document.text)}
    within = {number for one in spans for number in range(one.first + 1, one.last)}
    return sorted((numbers | {0, len(tokens)}) - within)


def _document(text: str, tokens: Sequence[Range], tagged: Sequence[Sequence[str]], breaks: list[int], name: str) -> str:
    words = [text[start:end] for start, end in tokens]
    if len(tagged) == 1:
        lines = [f"{word} _ _ {tag}\n" for word, tag in zip(words, tagged[0], strict=True)]
    else:
        lines = [f"{word} _ _ {' '.join(row)}\n" for word, *row in zip(words, *tagged, strict=True)]
    sentences = ["".join(lines[first:last]) for first, last in pairwise(breaks)]
    return "\n".join([f"{DOCUMENT_START}{name}\n", *sentences, ""])
