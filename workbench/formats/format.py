"""What a format is: what it can hold, how it is read and written, and what can be chosen for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO, Literal, Protocol

from msgspec import Struct

from workbench.core.losses import EVERYTHING, Lose, Part
from workbench.core.records import AnnotatedDocument
from workbench.core.scheme import Scheme
from workbench.formats.entries import Entry, Refusal
from workbench.formats.offset_units import OffsetUnit

Options = Mapping[str, Any]  # what was chosen, by the names of a format's options; all of them are there
NO_OPTIONS: Options = {}


class Option(Struct, frozen=True, kw_only=True):
    """Something about a format that a person can choose.

    `kind` says what its value is: a flag (bool), one of `choices`, a text, a number (int from 0 on), or the path of a
    file or folder (text; empty for none). `title` is a short English phrase, translated where a window shows it.
    """

    name: str
    title: str
    kind: Literal["flag", "choice", "text", "number", "file", "folder"]
    default: Any
    choices: tuple[str, ...] = ()


class Writing(Struct, frozen=True, kw_only=True):
    """What a writer is told beside the documents.

    `scheme` is the label scheme that the labels of the documents come from, mapped as they are. `lose` is to be told of
    what only the writer can know that it leaves out ("tokens", "text"); all else is gone from the documents already.
    """

    scheme: Scheme
    options: Options
    lose: Lose


class Reading(Struct, frozen=True, kw_only=True):
    """What a reader is told beside the stream: what was chosen, by the names of the format's `reading_options`."""

    options: Options = NO_OPTIONS


AS_IT_IS = Reading()


class Members(Protocol):
    """The files of a folder or an archive. Names are relative, with `/` between their parts."""

    @property
    def names(self) -> Sequence[str]:
        """Return the names of all files, sorted."""

    def read(self, name: str) -> bytes:
        """Return the bytes of one file.

        Raises:
            BadInput: it cannot be read, or is larger than a member may be.
        """


Read = Callable[[BinaryIO, str, Reading], Iterator[Entry | Refusal]]
Write = Callable[[Iterable[AnnotatedDocument], Writing], Iterator[bytes]]
ReadFolder = Callable[[Members, str, Reading], Iterator[Entry | Refusal]]
WriteFolder = Callable[[Iterable[AnnotatedDocument], Writing], Iterator[tuple[str, bytes]]]
Pairs = Sequence[tuple[str, str]]  # the label and the surface of each span, or other names and values
Prove = Callable[[BinaryIO, str, Options], Iterator[Pairs]]


def _everything(_: Options) -> frozenset[Part]:
    return EVERYTHING


def _never(_: str, __: bytes) -> bool:
    return False


class Format(Struct, frozen=True, kw_only=True):
    """A way to hold documents in a file, or in the files of a folder or zip archive.

    Attributes:
        name: what the command line calls it; `title` is for people.
        extensions: of its files, with the dot; the first one is what a new file gets.
        holds: returns what it can hold with the options that were chosen. Documents are reduced to that before they are
            written, and must come back equal in that.
        unit: what its offsets count; None where it has none.
        read: `read(stream, file, reading)` yields what a file holds, bad parts as refusals; `file` is what messages
            call it. None where it cannot be read, or has several files a document.
        write: `write(documents, writing)` yields the file's bytes in pieces. It may yield before it has read all.
        read_folder, write_folder: the same for a format of several files; the writer yields names and pieces of bytes,
            the pieces of one file one after the other. Its documents lie in a folder or in a zip archive.
        recognises: tells from a file's name and its first bytes (up to 64 KB) whether it is one of this format.
        options, reading_options: what can be chosen for writing and for reading.
        imports: whether people may import it; some formats are only read to prove what was written.
        prove: for a file that cannot be read as documents: yields the labels and surfaces of the spans of each document
            that was written, cut out as a consumer would. A document without any may be left out.
        facts: what `prove` must find of a document that follows a scheme, where that is not just the labels and
            surfaces of its spans.
        about: for a format that is about some spans only: the ids of those, in a document that follows a scheme.
        extra: the optional extra of the package that it needs, and `library` the module to look for; empty for none.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    holds: Callable[[Options], frozenset[Part]] = _everything
    unit: OffsetUnit | Literal["tokens"] | None = None
    read: Read | None = None
    write: Write | None = None
    read_folder: ReadFolder | None = None
    write_folder: WriteFolder | None = None
    recognises: Callable[[str, bytes], bool] = _never
    options: tuple[Option, ...] = ()
    reading_options: tuple[Option, ...] = ()
    imports: bool = True
    prove: Prove | None = None
    facts: Callable[[AnnotatedDocument, Scheme], Pairs] | None = None
    about: Callable[[AnnotatedDocument, Scheme], frozenset[str]] | None = None
    extra: str = ""
    library: str = ""

    @property
    def defaults(self) -> Options:
        """Return the value of each writing option where nobody chose one."""
        return {option.name: option.default for option in self.options}
