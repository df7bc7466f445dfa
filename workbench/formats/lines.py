"""Lines of files that may be as long as somebody wants to make them."""

from collections.abc import Iterator
from typing import BinaryIO

from workbench.core.errors import BadInput
from workbench.formats.entries import Refusal

LONGEST_LINE = 512 * 1024 * 1024  # bytes
_PIECE = 1024 * 1024


def bounded_lines(stream: BinaryIO, file: str, longest: int = LONGEST_LINE) -> Iterator[tuple[int, bytes] | Refusal]:
    """Yield each line of `stream`, which can be sought in, with its number from 1; it keeps its line end.

    A line of more than `longest` bytes is passed over without being held in memory, and yielded as a refusal.
    """
    number = 0
    while line := stream.readline(_PIECE):
        number += 1
        if len(line) == _PIECE and not line.endswith(b"\n"):
            begin = stream.tell() - len(line)
            if (size := len(line) + _rest_of_line(stream)) > longest:
                yield _too_long(file, number, size, longest)
                continue
            stream.seek(begin)
            line = stream.read(size)
        elif len(line) > longest:
            yield _too_long(file, number, len(line), longest)
            continue
        yield number, line


def _rest_of_line(stream: BinaryIO) -> int:
    """Read to the end of the line; return how many bytes that were."""
    size = 0
    while piece := stream.readline(_PIECE):
        size += len(piece)
        if piece.endswith(b"\n"):
            break
    return size


def _too_long(file: str, line: int, size: int, longest: int) -> Refusal:
    reason = BadInput(
        "{file}, line {line}: the line has {size} bytes; a line may have {longest}. Look for a line end that is "
        "missing.",
        file=file,
        line=line,
        size=size,
        longest=longest,
    )
    return Refusal(file=file, line=line, reason=reason)
