"""What can go wrong with a project, as sentences for a person; the one place that knows the errors of SQLite."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.core.errors import BadInput, Failure, NotWritable, WorkbenchError

_PRIMARY = 0xFF  # the low byte of an extended result code (https://sqlite.org/rescode.html)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise what SQLite reports of the project at `path` as BadInput or Failure."""
    try:
        yield
    except sqlite3.Error as error:
        raise _sentence(path, error) from error
    except UnicodeEncodeError as error:
        raise BadInput(
            "The text has the character U+{code:04X} (half of a surrogate pair), which no file can hold; remove it.",
            code=ord(error.object[error.start]),
        ) from error


def _sentence(path: Path, error: sqlite3.Error) -> WorkbenchError:
    # Errors of Python's own module (a closed connection) carry no code.
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY:
        case sqlite3.SQLITE_NOTADB:
            found: WorkbenchError = not_a_project(path)
        case sqlite3.SQLITE_CORRUPT:
            found = damaged(path)
        case sqlite3.SQLITE_ERROR if str(error) == "malformed JSON":
            found = damaged(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            found = not_writable(path)
        case sqlite3.SQLITE_FULL:
            found = Failure(
                "The disk with {file} is full: nothing was saved. Free some space and do it again.", file=path
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            found = Failure("{file} is being written by something else: nothing was saved. Do it again.", file=path)
        case sqlite3.SQLITE_CANTOPEN:
            found = Failure("{file} cannot be opened: look at the rights of the file and of its folder.", file=path)
        case _:
            found = Failure("{file} could not be read or written ({reason}).", file=path, reason=error)
    return found


def not_a_project(path: Path) -> BadInput:
    """Return the error for a file that some other program made."""
    return BadInput(
        "{file} is not a Workbench project. To read articles from it, create a project and import it.", file=path
    )


def damaged(path: Path) -> Failure:
    """Return the error for a project file whose content is broken."""
    return Failure(
        "The project {file} is damaged. Close it and run “workbench restore” on it, or copy the newest file "
        "in {folder} under a new name and open that.",
        file=path,
        folder=backup_folder(path),
    )


def not_writable(path: Path) -> NotWritable:
    """Return the error for a project that lies where nothing may be written."""
    return NotWritable(
        "The project {file} cannot be written: it or its folder is read-only. Open it read-only, or copy it elsewhere.",
        file=path,
    )


def no_such_document(document: str) -> BadInput:
    """Return the error for a document id that the project does not have."""
    return BadInput("There is no document {document} in this project.", document=document)


def backup_folder(path: Path) -> Path:
    """Return the folder that holds the backups of the project at `path`."""
    return path.with_name(f"{path.name}.backups")
