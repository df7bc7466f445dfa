"""Articles made of syllables: they read like nothing, but break, join and wrap as Arabic news does."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

SPANS = 60  # of an article of
CHARACTERS = 3_000

_SYLLABLES = "با تو ري سا كم لا مي نو قد شر طي فا هم عن زو جل خا دي صر غي ثو حت ضا ظل له وا يس مل أن إب".split()  # noqa: SIM905
_PREFIXES = ("", "", "", "ال", "ال", "و", "لل", "وال")
_FOREIGN = ("XR-12", "2047", "155", "Loader")
_LABELS = ("ORG", "WEAPON", "GPE", "DATE", "TECH")
_PARAGRAPH = 450  # characters
_WORD = re.compile(r"[^\s.،]+")


def make_text(characters: int, seed: int, *, paragraphs: bool = True) -> str:
    """Return an article of exactly that many characters: a title and paragraphs, or all in one paragraph."""
    random = Random(seed)
    words = [_word(random) for _ in range(400)]
    pieces = [" ".join(random.choices(words, k=8)), "\n" if paragraphs else " "]
    length, paragraph = sum(map(len, pieces)), 0
    while length < characters:
        word = random.choice(_FOREIGN) if random.random() < 0.02 else random.choice(words)
        ends = random.random() < 0.06
        breaks = paragraphs and ends and paragraph > _PARAGRAPH
        piece = word + (".\n" if breaks else ". " if ends else "، " if random.random() < 0.05 else " ")
        paragraph = 0 if breaks else paragraph + len(piece)
        length += len(piece)
        pieces.append(piece)
    return "".join(pieces)[: characters - 1].rstrip().ljust(characters - 1, "ن") + "."


def make_spans(text: str, count: int, seed: int) -> list[dict[str, Any]]:
    """Return `count` spans of one to three words, spread evenly; every sixth lies in the one before it.

    There is a word without a span between any two of them, so that there is something left to tag.
    """
    random = Random(seed)
    words = [match.span() for match in _WORD.finditer(text)]
    outer = count - count // 6
    stride = len(words) // outer
    longest = min(3, stride - 1)
    spans: list[dict[str, Any]] = []
    for number in range(outer):
        first = number * stride
        last = first + random.randrange(longest)
        ranges = [(words[first][0], words[last][1], random.choice(_LABELS))]
        if number % 5 == 4 and len(spans) + 1 < count:
            ranges.append((*words[first], "CUE"))
        for start, end, label in ranges:
            spans.append(_span(make_id(seed, len(spans) + 1), text, start, end, label))
    return spans


def free_words(text: str, spans: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Return the ranges of the words that no span touches."""
    taken = bytearray(len(text))
    for span in spans:
        taken[span["start"] : span["end"]] = b"\1" * (span["end"] - span["start"])
    return [match.span() for match in _WORD.finditer(text) if not any(taken[match.start() : match.end()])]


def make_id(number: int, place: int) -> str:
    """Return an id of the shape of a UUIDv7; in order as those are, for the sake of the indexes."""
    return f"{number:08x}-0000-7000-8000-{place:012x}"


def make_line(number: int, text: str, spans: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a native JSONL line, as a dict."""
    title = text.partition("\n")[0][:130]
    return {
        "format": "workbench/1",
        "id": make_id(number, 0),
        "name": f"article-{number}",
        "text": text,
        "sha256": sha256(text.encode()).hexdigest(),
        "offset_unit": "codepoint",
        "meta": {"title": title, "source": "", "outlet": "", "url": "", "date": ""},
        "annotator": "sara",
        "status": "doing",
        "labels": [],
        "note": "",
        "spans": spans,
        "relations": [],
        "zones": _zones(text, len(title)),
    }


def write_texts(folder: Path, count: int) -> None:
    """Write `count` plain articles into `folder`."""
    folder.mkdir()
    for number in range(count):
        (folder / f"article-{number}.txt").write_text(make_text(CHARACTERS, number), encoding="utf-8", newline="")


def write_jsonl(file: Path, count: int, spans: int = SPANS) -> None:
    """Write `count` articles with `spans` each to `file`."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        for line in _lines(count, spans):
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def _lines(count: int, spans: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        text = make_text(CHARACTERS, number)
        yield make_line(number, text, make_spans(text, spans, number))


def _word(random: Random) -> str:
    return random.choice(_PREFIXES) + "".join(random.choices(_SYLLABLES, k=random.choice((1, 2, 2, 3))))


def _span(name: str, text: str, start: int, end: int, label: str) -> dict[str, Any]:
    return {
        "id": name,
        "start": start,
        "end": end,
        "text": text[start:end],
        "label": label,
        "attributes": {},
        "origin": "manual",
        "note": "",
    }


def _zones(text: str, title: int) -> list[dict[str, Any]]:
    if "\n" not in text:
        return [{"start": 0, "end": len(text), "kind": "body"}]
    ends = list(accumulate(len(line) + 1 for line in text.split("\n")))
    return [
        {"start": 0, "end": title, "kind": "title", "rule": "first line"},
        {"start": ends[0], "end": len(text), "kind": "body"},
    ]
