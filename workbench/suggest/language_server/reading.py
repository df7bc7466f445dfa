"""What a language model answered, believed only as far as the text bears it out.

An answer is data. Nothing in it is more than words to be looked for in the text and labels to be looked for in the
scheme, whatever the article or the model tells.
"""

import json
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct, field

from workbench.core.errors import Failure
from workbench.core.folding import fold_plain
from workbench.core.tokens import Range
from workbench.suggest.article import Article
from workbench.suggest.edges import Found, stands_alone

_OPENING = re.compile(r"[{\[]")
_TRIES = 20  # places in an answer where JSON may begin
_MOST = 2000  # spans of one answer
_SPACES = re.compile(r"\s+")


class _Message(Struct):
    content: str | None = None


class _Choice(Struct):
    message: _Message


class _Completion(Struct):
    choices: list[_Choice] = field(default_factory=list)


class Claim(Struct, frozen=True):
    """What the model says: these words are a span with that label, and those words stand before it."""

    label: str
    text: str
    before: str = ""


def content(data: bytes, address: str) -> str:
    """Return what the model wrote, from the body of an answer.

    Raises:
        Failure: it is no answer of the chat protocol.
    """
    try:
        completion = msgspec.json.decode(data, type=_Completion)
        return completion.choices[0].message.content or ""
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError, IndexError) as error:
        raise Failure("What answers at {address} does not speak the chat protocol.", address=address) from error


def claims(written: str) -> list[Claim] | None:
    """Return what the model claims, or None if it wrote no JSON of the form that it was asked for.

    Models write words and fences around it, and leave the outer object out.
    """
    for begin in list(_OPENING.finditer(written))[:_TRIES]:
        try:
            found, _ = json.JSONDecoder().raw_decode(written, begin.start())
        except (ValueError, RecursionError):
            continue
        spans = found.get("spans") if isinstance(found, dict) else found
        if isinstance(spans, list) and (isinstance(found, dict) or spans):
            return list(_sound(spans[:_MOST]))
    return None


def _sound(spans: Sequence[Any]) -> Iterator[Claim]:
    for one in spans:
        if isinstance(one, dict):
            values = [one.get(key) for key in ("label", "text", "before")]
            label, text, before = (value if isinstance(value, str) else "" for value in values)
            yield Claim(label, text, before)


def placed(
    article: Article, piece: Range, claimed: Sequence[Claim], labels: Collection[str], score: float
) -> tuple[list[Found], int]:
    """Return the claims that the piece of the article bears out, and how many it does not.

    The words of a claim must stand in the text letter by letter. Of several places the first that is not taken and has
    the words before it counts; else the first behind the last claim; else the first that is not taken.
    """
    found: list[Found] = []
    taken: set[Range] = set()
    last = piece.start
    for claim in claimed:
        places = [one for one in _places(article, piece, claim.text.strip()) if one not in taken]
        if claim.label not in labels or not places:
            continue
        place = next((one for one in places if _stands_before(article.text, one.start, claim.before)), None)
        place = place or next((one for one in places if one.start >= last), places[0])
        taken.add(place)
        last = place.start
        found.append(Found(place.start, place.end, claim.label, score))
    return found, len(claimed) - len(found)


def _places(article: Article, piece: Range, words: str) -> Iterator[Range]:
    """Yield where words stand in a piece, and no other words around them."""
    start = article.text.find(words, piece.start, piece.end) if words else -1
    while start >= 0:
        if stands_alone(article, start, start + len(words)):
            yield Range(start, start + len(words))
        start = article.text.find(words, start + 1, piece.end)


def _stands_before(text: str, start: int, before: str) -> bool:
    """Tell whether the text before `start` ends with these words, in any spelling."""
    wanted = _SPACES.sub("", fold_plain(before))
    return bool(wanted) and _SPACES.sub("", fold_plain(text[max(0, start - 2 * len(before) - 20) : start])).endswith(
        wanted
    )
