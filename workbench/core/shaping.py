"""Documents in pieces: sentences, or windows of words, cut at places that no span crosses."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from workbench.core.choosing import Shape
from workbench.core.errors import BadInput
from workbench.core.excerpts import Excerpt, Range, taken
from workbench.core.losses import LoseNamed
from workbench.core.records import AnnotatedDocument, Annotation, Document
from workbench.core.sentences import sentence_starts

# Of a piece: the id of its document, and where in that it begins and ends, in code points.
PART_OF, FROM, TO = "part_of", "from", "to"

_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"#\d+\Z")


def checked(shape: Shape) -> Shape:
    """Return `shape`.

    Raises:
        BadInput: there can be no such windows.
    """
    if shape.unit == "window" and not 0 <= shape.overlap < shape.size:
        raise BadInput(
            "Windows of {size} words cannot overlap by {overlap}: the overlap must be less than the size, and the size "
            "more than 0.",
            size=shape.size,
            overlap=shape.overlap,
        )
    return shape


def pieces(items: Sequence[AnnotatedDocument], shape: Shape, lose: LoseNamed) -> Iterator[AnnotatedDocument]:
    """Yield the pieces of one document, each with the work of all its annotators, which `items` are.

    Together the pieces are the whole text. No edge of a piece lies within a span of anybody; relations between pieces
    are told to `lose`. A piece has a name and an id of its own (`name#3`) and says in its metadata where it comes from.
    A span that stands in several windows has an id of its own in each.
    """
    if shape.unit == "document":
        yield from items
        return
    text = items[0].document.text
    kept: list[set[str]] = [set() for _ in items]
    for number, (start, end) in enumerate(_ranges(text, shape, _covered(items)), start=1):
        excerpt = Excerpt(text, [(start, end)])
        for item, seen in zip(items, kept, strict=True):
            piece = taken(item, excerpt)
            if piece.annotation:
                piece = replace(piece, annotation=_apart(piece.annotation, number, seen))
            yield replace(piece, document=_named(piece.document, number, start, end))
    for item, seen in zip(items, kept, strict=True):
        if item.annotation and (lost := sum(one.id not in seen for one in item.annotation.relations)):
            lose("apart", item, lost, "")


def _apart(said: Annotation, number: int, seen: set[str]) -> Annotation:
    """Return the work on a piece with new ids for what earlier pieces have `seen`; add to that what this one has."""
    known = [*(span.id for span in said.spans), *(relation.id for relation in said.relations)]
    ids = {one: f"{one}#{number}" if one in seen else one for one in known}
    seen.update(known)
    if all(old == new for old, new in ids.items()):
        return said
    return replace(
        said,
        spans=tuple(replace(span, id=ids[span.id]) for span in said.spans),
        relations=tuple(
            replace(one, id=ids[one.id], source=ids[one.source], target=ids[one.target]) for one in said.relations
        ),
    )


def origin(piece: Document) -> tuple[str, str]:
    """Return the id and the name of the document that a piece comes from."""
    return _NUMBER.sub("", piece.id), _NUMBER.sub("", piece.name)


def _named(document: Document, number: int, start: int, end: int) -> Document:
    meta = document.meta | {PART_OF: document.id, FROM: start, TO: end}
    return replace(document, id=f"{document.id}#{number}", name=f"{document.name}#{number}", meta=meta)


def _covered(items: Sequence[AnnotatedDocument]) -> list[Range]:
    """Return the ranges that spans cover, overlapping ones united, in order."""
    ranges = [(span.start, span.end) for item in items if item.annotation for span in item.annotation.spans]
    ranges += [(one.start, one.end) for item in items for one in item.suggested.spans]
    united: list[Range] = []
    for start, end in sorted(ranges):
        if united and start < united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united


def _ranges(text: str, shape: Shape, covered: Sequence[Range]) -> Iterator[Range]:
    if shape.unit == "sentence":
        return pairwise([*_free(_sentences(text), covered), len(text)])
    return _windows(text, shape, covered)


def _sentences(text: str) -> Iterator[int]:
    """Yield where sentences begin with a word; white space belongs to the sentence before, or to the first one."""
    yield 0
    last = 0
    for start in sentence_starts(text)[1:]:
        word = _WORD.search(text, start)
        if word and word.start() > last and not text[last : word.start()].isspace():
            last = word.start()
            yield last


def _free(places: Iterator[int], covered: Sequence[Range]) -> Iterator[int]:
    """Yield those of `places` that no span crosses."""
    starts = [start for start, _ in covered]
    for place in places:
        before = bisect_left(starts, place) - 1
        if before < 0 or covered[before][1] <= place:
            yield place


def _windows(text: str, shape: Shape, covered: Sequence[Range]) -> Iterator[Range]:
    """Yield windows of up to `shape.size` words; one is longer only where a span leaves no place to cut."""
    words = [match.start() for match in _WORD.finditer(text)]
    number = {start: place for place, start in enumerate(words)}
    places = list(_free(iter(words[1:]), covered))
    edges = [0, *(number[place] for place in places), max(len(words), 1)]  # in words, where one may cut
    offsets = [0, *places, len(text)]
    first = 0
    while True:
        until = max(bisect_right(edges, edges[first] + shape.size) - 1, first + 1)
        yield offsets[first], offsets[until]
        if until == len(edges) - 1:
            return
        first = min(max(bisect_left(edges, edges[until] - shape.overlap), first + 1), until)
