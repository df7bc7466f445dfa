"""The files that an import reads: those that were named, and those in the folders that were named."""

import os
from collections.abc import Collection, Iterator, Sequence
from errno import ELOOP
from pathlib import Path

from workbench.core.errors import BadInput
from workbench.formats import FORMATS, Refusal
from workbench.formats.metadata import METADATA_FILES, SIDECAR


def find_files(paths: Sequence[Path], extensions: Collection[str]) -> Iterator[Path | Refusal]:
    """Yield the files to read, in order, and a refusal for each path that leads to none.

    A file that is named comes as it is. A folder is walked in sorted order, without hidden files and folders, for files
    with one of `extensions` and for metadata beside these; a folder that is reached twice through links is walked once.
    """
    for path in paths:
        is_folder = _is_folder(path)
        if isinstance(is_folder, Refusal):
            yield is_folder
        elif is_folder:
            files = list(_walk(path, extensions, set(), ()))
            yield from files or [
                Refusal(
                    file=shown(path),
                    reason=BadInput(
                        "The folder {folder} has no files to import ({extensions}).",
                        folder=shown(path),
                        extensions=", ".join(extensions),
                    ),
                )
            ]
        else:
            yield path


def is_article(path: Path) -> bool:
    """Tell whether a file is one article by its extension, so that metadata may lie beside it under its name."""
    return path.suffix.lower() in FORMATS["text"].extensions


def is_metadata(path: Path, articles: Collection[str]) -> bool:
    """Tell whether a file is called like metadata; `articles` are the stems of those in its folder."""
    return path.name.lower() in METADATA_FILES or (path.suffix.lower() == SIDECAR and path.stem in articles)


def unreadable(path: Path, error: OSError) -> Refusal:
    """Return the refusal for a file or folder that the system does not let us read."""
    file = shown(path)
    match error:
        case FileNotFoundError():
            reason = BadInput("There is no file {file}.", file=file)
        case PermissionError():
            reason = BadInput("{file} may not be read: look at its rights.", file=file)
        case OSError(errno=code) if code == ELOOP:
            reason = BadInput("{file} is a link that leads back to itself.", file=file)
        case _:
            reason = BadInput("{file} cannot be read: {reason}.", file=file, reason=error.strerror or error)
    return Refusal(file=file, reason=reason)


def shown(path: Path) -> str:
    """Return `path` as text that any file can hold; bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _is_folder(path: Path) -> bool | Refusal:
    """Tell whether `path` is a folder, or why that cannot be told."""
    try:
        return path.is_dir()
    except OSError as error:  # no rights to look, a name that is too long
        return unreadable(path, error)


_Identity = tuple[int, int]


def _walk(
    folder: Path, extensions: Collection[str], seen: set[_Identity], above: tuple[_Identity, ...]
) -> Iterator[Path | Refusal]:
    try:
        status = folder.stat()
        identity = (status.st_dev, status.st_ino)
        if identity in above:
            reason = BadInput("{folder} is a link to a folder that it lies in; it was left out.", folder=shown(folder))
            yield Refusal(file=shown(folder), reason=reason)
            return
        if identity in seen:
            return
        seen.add(identity)
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError as error:
        yield unreadable(folder, error)
        return
    articles = {entry.stem for entry in entries if is_article(entry)}
    for entry in entries:
        is_folder = _is_folder(entry)
        if isinstance(is_folder, Refusal):
            yield is_folder
        elif is_folder:
            yield from _walk(entry, extensions, seen, (*above, identity))
        elif entry.suffix.lower() in extensions or is_metadata(entry, articles):
            yield entry
