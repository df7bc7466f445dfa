"""The lines of brat's annotation files, by what they say."""

import re
from collections.abc import Callable
from typing import NamedTuple

from workbench.core.errors import BadInput


class Where(NamedTuple):
    """The file and the number of a line."""

    file: str
    line: int


class SpanLine(NamedTuple):
    """T: a span. `surface` is None where the line has none."""

    where: Where
    id: str
    label: str
    pieces: tuple[tuple[int, int], ...]
    surface: str | None


class LinkLine(NamedTuple):
    """R, E or *: relations from one id to others, each with its type. An event stands for its trigger."""

    where: Where
    id: str
    source: str
    links: tuple[tuple[str, str], ...]
    is_event: bool = False


class ValueLine(NamedTuple):
    """A or M: an attribute, with None where it is only set."""

    where: Where
    name: str
    target: str
    value: str | None


class EntityLine(NamedTuple):
    """N: the entity that something mentions, as `DATABASE:ID`, and its name."""

    where: Where
    target: str
    reference: str
    name: str


class NoteLine(NamedTuple):
    """#: a note."""

    where: Where
    type: str
    target: str
    text: str


Line = SpanLine | LinkLine | ValueLine | EntityLine | NoteLine


def _span(where: Where, line_id: str, label: str, offsets: str, surface: str | None) -> SpanLine:
    numbers = (piece.split(" ") for piece in offsets.split(";"))
    return SpanLine(where, line_id, label, tuple(sorted((int(start), int(end)) for start, end in numbers)), surface)


def _relation(where: Where, line_id: str, label: str, source: str, target: str) -> LinkLine:
    return LinkLine(where, line_id, source, ((label, target),))


def _event(where: Where, line_id: str, _: str, trigger: str, arguments: str) -> LinkLine:
    roles = (argument.partition(":") for argument in arguments.split())
    links = tuple((role.rstrip("0123456789") or role, end) for role, _, end in roles)
    return LinkLine(where, line_id, trigger, links, is_event=True)


def _equivalence(where: Where, _: str, label: str, ends: str) -> LinkLine:
    source, *others = ends.split()
    return LinkLine(where, f"line {where.line}", source, tuple((label, other) for other in others))


def _value(where: Where, _: str, name: str, target: str, value: str | None) -> ValueLine:
    return ValueLine(where, name, target, value)


def _entity(where: Where, _: str, target: str, reference: str, name: str | None) -> EntityLine:
    return EntityLine(where, target, reference, (name or "").strip())


def _note(where: Where, _: str, kind: str, target: str, text: str | None) -> NoteLine:
    return NoteLine(where, kind, target, text or "")


class _Kind(NamedTuple):
    """What a line of a kind looks like, to people and as a pattern, and what is made of the groups of the pattern."""

    shape: str
    pattern: re.Pattern[str]
    made: Callable[..., Line]


def _kind(shape: str, pattern: str, made: Callable[..., Line]) -> _Kind:
    return _Kind(shape, re.compile(pattern, re.DOTALL), made)


_OFFSETS = r"\d{1,12} \d{1,12}"
_KINDS = {
    "T": _kind("T1 ⇥ LABEL START END ⇥ TEXT", rf"(T\S*)\t(\S+) ({_OFFSETS}(?:;{_OFFSETS})*) *(?:\t(.*))?", _span),
    "R": _kind("R1 ⇥ TYPE Arg1:T1 Arg2:T2", r"(R\S*)\t(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*", _relation),
    "E": _kind("E1 ⇥ TYPE:T1 ROLE:T2", r"(E\S*)\t([^\s:]+):(\S+)((?: [^\s:]+:\S+)*)\s*", _event),
    "*": _kind("* ⇥ TYPE T1 T2", r"(\*)\t(\S+)((?: \S+){2,})\s*", _equivalence),
    "A": _kind("A1 ⇥ NAME T1 VALUE", r"([AM]\S*)\t(\S+) (\S+)(?: (.*\S))?\s*", _value),
    "N": _kind("N1 ⇥ TYPE T1 DATABASE:ID ⇥ NAME", r"(N\S*)\t\S+ (\S+) ([^\s:]+:\S+)\s*(?:\t(.*))?", _entity),
    "#": _kind("#1 ⇥ AnnotatorNotes T1 ⇥ TEXT", r"(#\S*)\t(\S+) (\S+)\s*(?:\t(.*))?", _note),
}
_KINDS["M"] = _KINDS["A"]
_LONGEST_SHOWN = 60


def parsed(text: str, where: Where) -> Line:
    """Return what a line says.

    Raises:
        BadInput: it is of no known kind, or not as lines of its kind are.
    """
    given = text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
    kind = _KINDS.get(text[0])
    if kind is None:
        raise BadInput(
            "{file}, line {line}: “{given}” is no annotation; lines begin with one of T, R, E, A, M, N, # and *.",
            **where._asdict(),
            given=given,
        )
    if found := kind.pattern.fullmatch(text):
        return kind.made(where, *found.groups())
    raise BadInput(
        "{file}, line {line}: “{given}” is not as such lines are: {shape}.",
        **where._asdict(),
        given=given,
        shape=kind.shape,
    )
