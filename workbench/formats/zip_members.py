"""The files of a zip archive: read with care, whoever made it, and written as a stream.

Nothing is ever unpacked to the disk. What an archive says of the size of its files is not believed.
"""

import re
import stat
from collections.abc import Iterable, Iterator
from io import SEEK_SET, RawIOBase
from itertools import groupby
from operator import itemgetter
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812  # it is called just "error" there

from workbench.core.errors import BadInput
from workbench.formats.entries import Refusal

MEMBER_LIMIT = 256 * 1024 * 1024  # bytes of one file, decompressed
TOTAL_LIMIT = 8 * 1024 * 1024 * 1024  # bytes of all files that are read
COUNT_LIMIT = 400_000  # files: 100,000 articles of a text, its annotations and what else lies beside them
_DIRECTORY_LIMIT = 64 * 1024 * 1024  # bytes of the list of files, which is read whole
_PIECE = 1024 * 1024
_ENCRYPTED, _UTF8 = 0x1, 0x800  # https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.4.4
_DRIVE = re.compile(r"[A-Za-z]:")
_LITTER = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")  # what desktops put into folders
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first date that a zip archive can hold
_ORDINARY_FILE = (stat.S_IFREG | 0o644) << 16
_UNIX = 3


class ZipMembers:
    """The files of an archive, as `Members`.

    Attributes:
        refused: files that are left out, each with the reason; the others are safe to read.
    """

    def __init__(self, stream: BinaryIO, file: str) -> None:
        """Read the archive's list of files; `file` is what messages call the archive.

        Raises:
            BadInput: it is no zip archive, is damaged, or lists too many files.
        """
        self._file = file
        self._left = TOTAL_LIMIT
        self._members: dict[str, ZipInfo] = {}
        self.refused: list[Refusal] = []
        try:
            self._archive = ZipFile(_Bounded(stream, file))
        except (BadZipFile, NotImplementedError, EOFError, ValueError) as problem:
            raise BadInput(
                "{file} is not a zip archive, or is damaged: {problem}.", file=file, problem=problem
            ) from None
        members = self._archive.infolist()
        if len(members) > COUNT_LIMIT:
            raise BadInput(
                "{file} holds {count} files; more than {limit} are not read.",
                file=file,
                count=len(members),
                limit=COUNT_LIMIT,
            )
        for member in members:
            self._list(member)
        self._names = sorted(self._members)

    @property
    def names(self) -> list[str]:
        """Return the names of the files that can be read, sorted."""
        return self._names

    def read(self, name: str) -> bytes:
        """Return the bytes of one file.

        Raises:
            BadInput: it is damaged or too large, or the files that were read are too large together.
        """
        pieces: list[bytes] = []
        size = 0
        try:
            with self._archive.open(self._members[name]) as member:
                while piece := member.read(_PIECE):
                    size += len(piece)
                    self._count(name, size, len(piece))
                    pieces.append(piece)
        except (BadZipFile, LargeZipFile, NotImplementedError, RuntimeError, EOFError, ZlibError) as problem:
            raise BadInput(
                "{file}: {member} is damaged: {problem}.", file=self._file, member=name, problem=problem
            ) from problem
        return b"".join(pieces)

    def _count(self, name: str, size: int, more: int) -> None:
        if size > MEMBER_LIMIT:
            raise BadInput(
                "{file}: {member} is larger than {limit} MB; it was left out.",
                file=self._file,
                member=name,
                limit=MEMBER_LIMIT >> 20,
            )
        self._left -= more
        if self._left < 0:
            raise BadInput(
                "{file}: {member} was left out, for the files before it hold more than {limit} MB together.",
                file=self._file,
                member=name,
                limit=TOTAL_LIMIT >> 20,
            )

    def _list(self, member: ZipInfo) -> None:
        name = _name(member)
        if name.endswith("/") or _LITTER.search(name):
            return
        parts = [part for part in name.split("/") if part not in ("", ".")]
        if reason := self._wrong(member, name) or self._twice("/".join(parts)):
            self.refused.append(Refusal(file=self._file, reason=reason))
        else:
            self._members["/".join(parts)] = member

    def _wrong(self, member: ZipInfo, name: str) -> BadInput | None:
        values = {"file": self._file, "member": name.replace("\0", "␀")}
        if name.startswith("/") or "\\" in name or "\0" in name or _DRIVE.match(name) or ".." in name.split("/"):
            return BadInput("{file}: {member} is no name of a file inside the archive; it was left out.", **values)
        if member.create_system == _UNIX and stat.S_ISLNK(member.external_attr >> 16):
            return BadInput("{file}: {member} is a link; it was left out.", **values)
        if member.flag_bits & _ENCRYPTED:
            return BadInput("{file}: {member} is encrypted; unpack it with its password first.", **values)
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            return BadInput("{file}: {member} is compressed in a way that is not read; pack it anew.", **values)
        return None

    def _twice(self, name: str) -> BadInput | None:
        if name not in self._members:
            return None
        return BadInput(
            "{file}: it holds {member} more than once; only the first one was read.", file=self._file, member=name
        )


class _Bounded(RawIOBase):
    """A stream that gives no more at once than the list of files may take: it is as long as the archive says."""

    def __init__(self, stream: BinaryIO, file: str) -> None:
        self._stream = stream
        self._file = file

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes.

        Raises:
            BadInput: that is more than a list of files may take.
        """
        if size > _DIRECTORY_LIMIT:
            raise BadInput("{file} lists more files than are read.", file=self._file)
        return self._stream.read(size)

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        """Go to `offset`, as the stream itself does.

        Raises:
            BadZipFile: that is before the beginning, where a list of files that was cut or joined may lead.
        """
        if whence == SEEK_SET and offset < 0:
            raise BadZipFile("a file in it begins before the archive")
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """Return where the stream stands."""
        return self._stream.tell()

    def seekable(self) -> bool:
        """Tell that one can seek: a zip archive is read from its end."""
        return True


def _name(member: ZipInfo) -> str:
    """Return the name as the archive has it: UTF-8, also where the archive forgets to say so."""
    name = member.orig_filename
    if member.flag_bits & _UTF8:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


class _Sink:
    """Takes what an archive writes, and hands it on in pieces."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, data: bytes, /) -> int:
        """Take `data`."""
        self._pieces.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: what was written is there."""

    def close(self) -> None:
        """Do nothing: what was written stays."""

    def taken(self) -> Iterator[bytes]:
        """Yield what was written since the last call, in one piece, if there is any."""
        if self._pieces:
            yield b"".join(self._pieces)
            self._pieces.clear()


def zipped(pieces: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Yield a zip archive of files that come as names and pieces, the pieces of a file one after the other.

    The same files give the same bytes: they stand in the order in which they come, all with the same date and rights.
    """
    sink = _Sink()
    with ZipFile(sink, "w", ZIP_DEFLATED) as archive:
        for name, some in groupby(pieces, itemgetter(0)):
            with archive.open(_info(name), "w") as member:
                for _, piece in some:
                    member.write(piece)
                    yield from sink.taken()
    yield from sink.taken()


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _EARLIEST)
    info.compress_type = ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = _ORDINARY_FILE
    return info
