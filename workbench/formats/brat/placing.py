"""Where the spans of brat's lines stand in the text."""

from collections.abc import Mapping

from workbench.core.errors import BadInput, Remark
from workbench.formats.brat.fragments import Ranges
from workbench.formats.brat.lines import SpanLine
from workbench.formats.format import Reading
from workbench.formats.repairing import REPAIR, Claim, Counting, Misplaced, misplaced, repairable, repaired, resolve

_AS_DECLARED = Counting("codepoint")


def placed(
    text: str, lines: Mapping[str, SpanLine], reading: Reading
) -> tuple[dict[str, Ranges], dict[str, BadInput], tuple[Remark, ...]]:
    """Return the ranges of the spans by their ids, the reasons why others have none, and what a person should know.

    Raises:
        BadInput: all of them fit in another unit, which is only taken with the option `repair`.
    """
    claims = [claim for line in lines.values() for claim in _claims(text, line)]
    try:
        resolved = resolve(text, claims)
    except Misplaced:
        return _one_by_one(text, lines)
    remarks: tuple[Remark, ...] = ()
    if resolved.repaired:
        file = next(iter(lines.values())).where.file
        if not reading.options.get(REPAIR.name):
            raise repairable(file, None, _AS_DECLARED, resolved.counting)
        remarks = (repaired(file, None, _AS_DECLARED, resolved.counting),)
    ranges = iter(resolved.ranges)
    return {line_id: tuple(next(ranges) for _ in line.pieces) for line_id, line in lines.items()}, {}, remarks


def _claims(text: str, line: SpanLine) -> list[Claim]:
    """Return where a line says that its pieces are; what a piece of several reads like is not known."""
    if len(line.pieces) > 1 or line.surface is None:
        return [(start, end, None) for start, end in line.pieces]
    ((start, end),) = line.pieces
    found = text[start:end]
    return [(start, end, found if _fits(found, line.surface) else line.surface)]


def _fits(found: str, given: str) -> bool:
    """Tell whether the two are the same but for white space, with which programs are free."""
    return "".join(found.split()) == "".join(given.split())


def _one_by_one(
    text: str, lines: Mapping[str, SpanLine]
) -> tuple[dict[str, Ranges], dict[str, BadInput], tuple[Remark, ...]]:
    ranges, wrong = {}, {}
    for line_id, line in lines.items():
        if reason := _wrong(text, line):
            wrong[line_id] = reason
        else:
            ranges[line_id] = line.pieces
    return ranges, wrong, ()


def _wrong(text: str, line: SpanLine) -> BadInput | None:
    for start, end in line.pieces:
        if not start < end <= len(text):
            return misplaced(line.where.file, line.where.line, line.id, (start, end, None), None)
    found = " ".join(text[start:end] for start, end in line.pieces)
    if line.surface is not None and not _fits(found, line.surface):
        outer = (line.pieces[0][0], line.pieces[-1][1], line.surface)
        return misplaced(line.where.file, line.where.line, line.id, outer, found)
    return None
