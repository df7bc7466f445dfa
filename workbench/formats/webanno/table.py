"""A file in WebAnno TSV 3, line by line: layers, sentences and rows, and the text that they give together."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct, field

from workbench.core.errors import BadInput
from workbench.formats.offset_units import Offsets, OffsetUnit
from workbench.formats.webanno.escaping import unescaped

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV 3\.\d+\s*")
_LAYER = re.compile(r"#T_(SP|RL|CH)=([^|\s]+)((?:\|[^|]*)*)\s*")
_UNIT, _OFFSETS = r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)", r"(\d{1,12})-(\d{1,12})"
_ROW = re.compile(rf"{_UNIT}\t{_OFFSETS}\t([^\t]*)\t?(.*)", re.DOTALL)
_TEXT = "#Text="
_UNITS: tuple[OffsetUnit, ...] = ("utf16", "codepoint", "utf8")
_WIDEST_GAP = 1_000_000  # spaces; a file that says more is wrong, or wants to fill the memory


class Layer(Struct, frozen=True):
    """A layer and its columns; `first` is the number of the first one, from 0, behind those of the token."""

    kind: Literal["SP", "RL", "CH"]
    type: str
    columns: tuple[str, ...]
    first: int


class Row(Struct, frozen=True):
    """A token or a part of one; `begin` and `end` are as the file has them. `cells` are empty if all say nothing."""

    line: int
    unit: str
    begin: int
    end: int
    token: str
    cells: tuple[str, ...]


class Sentence(Struct):
    """The lines of a sentence's text, its first row, and the others that say something."""

    lines: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


class Table(Struct, frozen=True):
    """All that a file holds."""

    layers: tuple[Layer, ...]
    sentences: tuple[Sentence, ...]

    @property
    def rows(self) -> Iterator[Row]:
        """The rows of all sentences."""
        return (row for sentence in self.sentences for row in sentence.rows)


def parsed(content: str, file: str) -> Table:
    """Return what a file holds.

    Raises:
        BadInput: a line is not as it should be; it is named.
    """
    lines = enumerate(f"{content}\n".replace("\r\n", "\n").split("\n"), start=1)
    _, first = next(lines)
    if not _FORMAT.fullmatch(first.removeprefix("\ufeff")):
        raise BadInput(
            "{file}, line {line}: this is not WebAnno TSV 3, which begins with “{expected}”.",
            file=file,
            line=1,
            expected="#FORMAT=WebAnno TSV 3.3",
        )
    layers: list[Layer] = []
    sentences: list[Sentence] = []
    width = 0
    nothing: tuple[str, ...] = ("",)
    for number, line in lines:
        if line[:1] not in ("", "#"):
            if line.endswith(nothing) and sentences and sentences[-1].rows:
                continue  # most tokens have no annotations, and only the first one says where a sentence begins
            if not sentences:
                raise BadInput("{file}, line {line}: the line #Text= before it is missing.", file=file, line=number)
            sentences[-1].rows.append(_row(line, width, file, number))
        elif line.startswith("#T_"):
            layers.append(_layer(line, width, file, number))
            width += len(layers[-1].columns)
            nothing = ("\t_" * width, "\t_" * width + "\t")
        elif line.startswith(_TEXT):
            if not sentences or sentences[-1].rows:
                sentences.append(Sentence())
            sentences[-1].lines.append(unescaped(line.removeprefix(_TEXT)))
    return Table(tuple(layers), tuple(sentences))


def _layer(line: str, first: int, file: str, number: int) -> Layer:
    found = _LAYER.fullmatch(line)
    if not found:
        raise BadInput(
            "{file}, line {line}: a layer is declared as #T_SP=TYPE|FEATURE|FEATURE.", file=file, line=number
        )
    columns = tuple(found[3].removeprefix("|").split("|"))
    return Layer(found[1], found[2], columns, first)  # type: ignore[arg-type]  # the pattern has these three only


def _row(line: str, width: int, file: str, number: int) -> Row:
    found = _ROW.fullmatch(line)
    if not found:
        raise _wrong_row(line, file, number)
    unit, begin, end, token, rest = found.groups()
    if rest.count("\t") + bool(rest) < width:
        raise BadInput(
            "{file}, line {line}: the row has {found} columns; it must have {expected}.",
            file=file,
            line=number,
            found=line.count("\t") + 1,
            expected=width + 3,
        )
    cells = tuple(rest.split("\t")[:width]) if rest.strip("_\t") else ()
    return Row(number, unit, int(begin), int(end), token, cells)


def _wrong_row(line: str, file: str, number: int) -> BadInput:
    unit, offsets = [*line.split("\t"), ""][:2]
    title, given = ("offsets", offsets) if re.fullmatch(_UNIT, unit) else ("unit", unit)
    return BadInput(
        "{file}, line {line}: {field} cannot be “{given}”; a row is like 1-1 ⇥ 0-5 ⇥ TOKEN.",
        file=file,
        line=number,
        field=title,
        given=given,
    )


class Placed(Struct, frozen=True):
    """The text of a file, and the ranges of rows that say something in code points, by their lines."""

    text: str
    ranges: Mapping[int, tuple[int, int]]
    unit: OffsetUnit


def placed(table: Table, file: str) -> Placed:
    """Return the text that the sentences make, in the first unit of offsets in which all tokens stand where they say.

    Raises:
        BadInput: there is no such unit; names the first token that is elsewhere in UTF-16.
    """
    wrong: BadInput | None = None
    for unit in _UNITS:
        try:
            return _placed_in(table, unit, file)
        except BadInput as reason:
            wrong = wrong or reason
    assert wrong
    raise wrong


def _placed_in(table: Table, unit: OffsetUnit, file: str) -> Placed:
    text = _text(table, unit, file)
    offsets, ranges = Offsets(text, unit), {}
    is_plain = offsets.from_codepoints(len(text)) == len(text)
    for row in table.rows:
        start, end = row.begin, row.end
        if not is_plain:
            try:
                start, end = offsets.to_codepoints(start), offsets.to_codepoints(end)
            except (IndexError, ValueError) as error:
                raise _misplaced(row, file) from error
        found = text[start:end]
        if not start <= end <= len(text) or (found != row.token and not _fits(found, row.token)):
            raise _misplaced(row, file)
        if row.cells:
            ranges[row.line] = (start, end)
    return Placed(text, ranges, unit)


def _text(table: Table, unit: OffsetUnit, file: str) -> str:
    """Return the text: what lies between two sentences is a line feed, if anything, and then spaces."""
    pieces: list[str] = []
    length = 0
    for sentence in table.sentences:
        begin = sentence.rows[0].begin if sentence.rows else length + bool(pieces)
        gap = begin - length
        if not 0 <= gap <= _WIDEST_GAP:
            raise _misplaced(sentence.rows[0], file)
        pieces.append(("\n" + " " * (gap - 1)) if gap and pieces else " " * gap)
        pieces.append("\n".join(sentence.lines))
        length = begin + Offsets(pieces[-1], unit).from_codepoints(len(pieces[-1]))
    return "".join(pieces)


def _fits(found: str, token: str) -> bool:
    """Tell whether a token is the one in the text; some programs write it without backslashes."""
    return found in (token, unescaped(token)) or found.split() == unescaped(token).split()


def _misplaced(row: Row, file: str) -> BadInput:
    return BadInput(
        "{file}, line {line}: “{given}” does not stand from {start} to {end} in the text of the sentences.",
        file=file,
        line=row.line,
        given=row.token[:60],
        start=row.begin,
        end=row.end,
    )
