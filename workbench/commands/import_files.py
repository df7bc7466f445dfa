"""The files of one import: which format reads each of them, whether they lie alone, in folders or in archives."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from msgspec import Struct

from workbench.commands.import_tables import TABLE, preview_table
from workbench.commands.sources import find_files, shown, unreadable
from workbench.core.errors import BadInput
from workbench.formats import FORMATS, Entry, Format, Refusal
from workbench.formats.extras import needed
from workbench.formats.folder_members import FolderMembers
from workbench.formats.format import NO_OPTIONS, Members, Reading
from workbench.formats.option_values import chosen
from workbench.formats.repairing import REPAIR
from workbench.formats.zip_members import ZipMembers

__all__ = [
    "AUTO",
    "NO_OPTIONS",
    "NO_OWN_OPTIONS",
    "REPAIR",
    "Formats",
    "ImportFiles",
    "OwnOptions",
    "import_formats",
]

OwnOptions = Mapping[Path | None, Mapping[str, Any]]  # by files
NO_OWN_OPTIONS: OwnOptions = {}
AUTO = "auto"
ARCHIVE = ".zip"

_SNIFFED = 65_536  # bytes
_ZIP = b"PK\x03\x04"
_NATIVE = b'"workbench/1"'
_LAST = ("jsonl", "text")  # they recognise what any other format may have better claims to

Found = Entry | Refusal


def import_formats() -> list[str]:
    """Return the names of the formats that can be imported."""
    return [AUTO, *(one.name for one in _importable())]


class Formats:
    """The formats that an import may use, and what was chosen for them.

    Attributes:
        all: the formats; one, if a person named it.
        is_asked: whether a person named one.

    Raises:
        BadInput: there is no such format, no format has such an option, or it takes no such value.
    """

    def __init__(
        self, name: str = AUTO, options: Mapping[str, Any] = NO_OPTIONS, own_options: OwnOptions = NO_OWN_OPTIONS
    ) -> None:
        self.all = list(_importable())
        if name != AUTO:
            self.all = [one for one in self.all if one.name == name]
        if not self.all:
            raise BadInput(
                "There is no format {format}; use one of {formats}.", format=name, formats=", ".join(import_formats())
            )
        self.is_asked = name != AUTO
        known = {option.name for one in self.all for option in one.reading_options}
        for option in options:
            if not self.can(option):
                raise BadInput(
                    "The format {format} has no option {option}; it has {options}.",
                    format=name,
                    option=option,
                    options=", ".join(sorted(known)) or "none",
                )
        self._own = own_options
        self._readings = {one.name: self._reading(one, options) for one in self.all}

    @property
    def extensions(self) -> list[str]:
        """Return the extensions of files that folders are searched for."""
        return [*dict.fromkeys([extension for one in self.all for extension in one.extensions]), ARCHIVE]

    @property
    def folder_formats(self) -> list[Format]:
        """Return the formats that have several files a document."""
        return [one for one in self.all if one.read_folder and not one.read]

    def can(self, option: str) -> bool:
        """Tell whether a format has an option of that name."""
        return any(one.name == option for format_ in self.all for one in format_.reading_options)

    def reading(self, one: Format, path: Path | None = None) -> Reading:
        """Return what a reader of a format is told, of the file `path` if that is read alone."""
        reading = self._readings[one.name]
        return self._reading(one, {**reading.options, **self._own[path]}) if path in self._own else reading

    def of_file(self, name: str, head: bytes) -> Format | None:
        """Return the format of a file that is called `name` and begins with `head`: the one that was asked for, else
        by its extension and beginning. None if it can only be read together with others, or nobody knows."""
        single = [one for one in self.all if one.read]
        if self.is_asked:
            return single[0] if single else None
        by_extension = [one for one in single if PurePosixPath(name).suffix.lower() in one.extensions]
        if FORMATS["jsonl"] in by_extension and _NATIVE in head.partition(b"\n")[0]:
            return FORMATS["jsonl"]
        ordered = sorted(by_extension or single, key=lambda one: one.name in _LAST)
        if recognised := next((one for one in ordered if one.recognises(name, head)), None):
            return recognised
        if not by_extension:
            return FORMATS["text"]
        # Native JSONL is what most call just JSONL; of others that share an extension none is the likeliest.
        if len(ordered) == 1 or ordered[-1].name in _LAST:
            return ordered[-1]
        return next((one for one in single if one.recognises(name, head)), None)

    @staticmethod
    def _reading(one: Format, options: Mapping[str, Any]) -> Reading:
        names = {option.name for option in one.reading_options}
        own = {name: value for name, value in options.items() if name in names}
        return Reading(options=chosen(one.reading_options, own, format=one.name))


class ImportFiles:
    """All files that the paths of an import lead to.

    Attributes:
        plain: files that are read alone, archives among them, in order.
        refused: paths that lead to nothing.
    """

    def __init__(self, paths: Sequence[Path], formats: Formats) -> None:
        found = list(find_files(paths, formats.extensions))
        self.refused = [one for one in found if isinstance(one, Refusal)]
        self._formats = formats
        files = [one for one in found if isinstance(one, Path)]
        self._folders: list[_Folder] = []
        for one in formats.folder_formats:
            files = self._take_folders(one, files, paths)
        self.plain = files

    def with_work(self) -> list[Path]:
        """Return those of `plain` that may hold annotations, by their formats."""
        return [path for path in self.plain if self._may_have_work(path)]

    def unmapped_tables(self) -> list[Path]:
        """Return the tables of which nobody knows which column holds the articles."""
        return [path for path in self.plain if self._is_unmapped(path)]

    def entries(self, files: Iterable[Path], progress: Callable[[int, int | None], None]) -> Iterator[Found]:
        """Yield what is in `files`, some of `plain`, and in the folders; `progress` counts bytes."""
        sources: list[_Folder | _File] = [*self._folders, *(_File(path, self._formats) for path in files)]
        total, done = sum(source.size for source in sources), 0
        for source in sources:
            for entry in source.entries():
                yield entry
                progress(done + source.place, total)
            done += source.size
            progress(done, total)

    def _take_folders(self, one: Format, files: Sequence[Path], paths: Sequence[Path]) -> list[Path]:
        """Take the files that a format reads together out of `files`; return what is left."""
        by_root: defaultdict[Path, list[Path]] = defaultdict(list)
        for path in files:
            if path.suffix.lower() in one.extensions:
                by_root[_root(path, paths)].append(path)
        taken: set[Path] = set()
        for root, own in by_root.items():
            inside = [path for path in own if _is_inside(path, root)]
            together = {*inside, *_companions(inside, root, self._formats)}
            if together:
                self._folders.append(_Folder(root, sorted(together), one, self._formats))
            for path in own:
                if path not in together:
                    reason = BadInput(
                        "{file} is a link that leads out of the folder; it was left out.", file=shown(path)
                    )
                    self.refused.append(Refusal(file=shown(path), reason=reason))
            taken |= {*own, *together}
        return [path for path in files if path not in taken]

    def _may_have_work(self, path: Path) -> bool:
        if path.suffix.lower() == ARCHIVE:
            return True
        one = self._format(path)
        return one is not None and one.unit is not None

    def _is_unmapped(self, path: Path) -> bool:
        one = self._format(path)
        if not one or one.name != TABLE:
            return False
        try:
            return preview_table(path, self._formats.reading(one, path).options).columns is None
        except BadInput:  # reading it will say so
            return False

    def _format(self, path: Path) -> Format | None:
        try:
            if path.is_file():
                with path.open("rb") as stream:
                    return self._formats.of_file(path.name, stream.read(_SNIFFED))
        except OSError:  # reading it will say what is wrong
            pass
        return None


class _File:
    """A file that is read alone: a format's, or an archive of files."""

    def __init__(self, path: Path, formats: Formats) -> None:
        self.place = 0
        self.size = _size(path)
        self._path = path
        self._formats = formats

    def entries(self) -> Iterator[Found]:
        """Yield what it holds."""
        file = shown(self._path)
        try:
            # What is no regular file is not opened: a pipe without a writer would keep us waiting for ever.
            if not self._path.is_file() and self._path.stat():
                yield Refusal(file=file, reason=BadInput("{file} is not a file.", file=file))
                return
            with self._path.open("rb") as stream:
                head = _head(stream)
                found = (
                    _archive(stream, file, self._formats)
                    if _is_archive(self._path.name, head, self._formats)
                    else _read(self._formats, self._path, head, stream, file)
                )
                for one in found:
                    self.place = stream.tell()
                    yield one
        except OSError as error:
            yield unreadable(self._path, error)


class _Folder:
    """The files of one format in a folder that are read together."""

    def __init__(self, root: Path, paths: Sequence[Path], one: Format, formats: Formats) -> None:
        self.paths = paths
        self.size = sum(map(_size, paths))
        self._members = _Counted(FolderMembers(root, [path.relative_to(root).as_posix() for path in paths]))
        self._root = root
        self._format = one
        self._reading = formats.reading(one)

    @property
    def place(self) -> int:
        """How many bytes have been read."""
        return min(self._members.read_so_far, self.size)

    def entries(self) -> Iterator[Found]:
        """Yield what the folder holds."""
        yield from _read_folder(self._format, self._members, shown(self._root), self._reading)


class _Some(Struct, frozen=True):
    """Some of the files of a folder or archive, as `Members`."""

    members: Members
    names: Sequence[str]

    def read(self, name: str) -> bytes:
        """Return the bytes of one file; raises BadInput as the members do."""
        return self.members.read(name)


class _Counted:
    """Members that know how many bytes were read."""

    def __init__(self, members: Members) -> None:
        self.read_so_far = 0
        self._members = members

    @property
    def names(self) -> Sequence[str]:
        """Return the names of all files, sorted."""
        return self._members.names

    def read(self, name: str) -> bytes:
        """Return the bytes of one file; raises BadInput as the members do."""
        data = self._members.read(name)
        self.read_so_far += len(data)
        return data


def _importable() -> Iterator[Format]:
    return (one for one in FORMATS.values() if one.imports and (one.read or one.read_folder))


def _head(stream: BinaryIO) -> bytes:
    head = stream.read(_SNIFFED)
    stream.seek(0)
    return head


def _is_archive(name: str, head: bytes, formats: Formats) -> bool:
    suffix = PurePosixPath(name).suffix.lower()
    return suffix == ARCHIVE or (head.startswith(_ZIP) and suffix not in formats.extensions)


def _read(formats: Formats, path: Path, head: bytes, stream: BinaryIO, file: str) -> Iterator[Found]:
    one = formats.of_file(path.name, head)
    if one is None or not one.read:
        yield Refusal(file=file, reason=_without_format(file, formats))
    elif lacking := needed(one):
        yield Refusal(file=file, reason=BadInput("{file}: {reason}", file=file, reason=lacking))
    else:
        try:
            yield from one.read(stream, file, formats.reading(one, path))
        except BadInput as reason:
            yield Refusal(file=file, reason=reason)


def _without_format(file: str, formats: Formats) -> BadInput:
    if formats.is_asked:
        return BadInput(
            "{file}: a file of this format is read together with those beside it; import the folder or a zip archive "
            "of it.",
            file=file,
        )
    return BadInput("{file} begins like no format that is known; say which one it is (--format).", file=file)


def _read_folder(one: Format, members: Members, file: str, reading: Reading) -> Iterator[Found]:
    if lacking := needed(one):
        yield Refusal(file=file, reason=BadInput("{file}: {reason}", file=file, reason=lacking))
    elif one.read_folder:
        try:
            yield from one.read_folder(members, file, reading)
        except BadInput as reason:
            yield Refusal(file=file, reason=reason)


def _archive(stream: BinaryIO, file: str, formats: Formats) -> Iterator[Found]:
    """Yield what the files in an archive hold."""
    try:
        members = ZipMembers(stream, file)
    except BadInput as problem:
        yield Refusal(file=file, reason=problem)
        return
    yield from members.refused
    left = list(members.names)
    for one in formats.folder_formats:
        if together := _together(left, one, formats):
            left = [name for name in left if name not in together]
            yield from _read_folder(one, _Some(members, sorted(together)), file, formats.reading(one))
    alone = [name for name in left if PurePosixPath(name).suffix.lower() in formats.extensions]
    if not alone and len(left) == len(members.names):
        reason = BadInput(
            "{file} has no files to import ({extensions}).", file=file, extensions=", ".join(formats.extensions)
        )
        yield Refusal(file=file, reason=reason)
    for name in alone:
        where = f"{file}/{name}"
        try:
            data = members.read(name)
        except BadInput as problem:
            yield Refusal(file=where, reason=problem)
        else:
            yield from _read(formats, Path(name), data[:_SNIFFED], BytesIO(data), where)


def _together(names: Sequence[str], one: Format, formats: Formats) -> set[str]:
    """Return the names of the files that a format reads together: its own, those of the same name, and such as no
    format reads (settings, type systems)."""
    own = {name for name in names if PurePosixPath(name).suffix.lower() in one.extensions}
    stems = {name.rpartition(".")[0] for name in own}
    known = set(formats.extensions)
    return own and {
        name
        for name in names
        if name in own or name.rpartition(".")[0] in stems or PurePosixPath(name).suffix.lower() not in known
    }


def _root(path: Path, paths: Sequence[Path]) -> Path:
    """Return the folder that was named and that a file lies in; that of the file if it was named itself."""
    return next((one for one in paths if one in path.parents and one.is_dir()), path.parent)


def _is_inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root.resolve())
    except OSError:
        return False


def _companions(own: Sequence[Path], root: Path, formats: Formats) -> Iterator[Path]:
    """Yield what lies beside files and belongs to them: the same name, or an extension that no format has."""
    stems: defaultdict[Path, set[str]] = defaultdict(set)
    for path in own:
        stems[path.parent].add(path.stem)
    known = set(formats.extensions)
    for folder in {*stems, *([root] if own else [])}:
        for path in sorted(folder.iterdir()):
            is_ours = path.stem in stems[folder] or path.suffix.lower() not in known
            if is_ours and not path.name.startswith(".") and not path.is_symlink() and path.is_file():
                yield path


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:  # reading it will say what is wrong
        return 0
