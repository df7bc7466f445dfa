"""How records become lines: numbers and facts are shown; words of people, files and other libraries are withheld.

An article may be confidential, so may the name of a file, and an exception may quote either. What is withheld is told
from other withheld words by a short salted hash: the same within one run, and nothing that could be looked up.
"""

import hashlib
import linecache
import logging
import secrets
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from workbench.core.errors import WorkbenchError
from workbench.core.facts import Fact

_OWN = "workbench"
_PACKAGE = Path(__file__).parents[1]
_SALT = secrets.token_bytes(8)
_SHOWN_PARTS = 3  # of the path of a file that is not ours: enough to know the library, not the person's folders


class Discreet(logging.Formatter):
    """Formats records of the program without any words that it was given."""

    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"
    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and below it the traceback if there is one."""
        said = {"msg": self.words(record), "args": (), "exc_info": None}
        told_to_others = {"exc_text": None, "stack_info": None}  # which other handlers have left in the record
        copy = logging.makeLogRecord({**record.__dict__, **said, **told_to_others})
        lines = [super().format(copy)]
        if record.exc_info and (error := record.exc_info[1]):
            lines += self.trace(error)
        return "\n".join(lines)

    def words(self, record: logging.LogRecord) -> str:
        """Return the message of a record."""
        if record.name.split(".")[0] != _OWN:
            return f"said something at {shortened(record.pathname)}:{record.lineno}"
        args = record.args if isinstance(record.args, tuple) else ()
        return record.msg % tuple(map(_shown, args)) if args else str(record.msg)

    def trace(self, error: BaseException) -> list[str]:
        """Return what is told of an exception, in lines."""
        return list(trace(error))


class Detailed(Discreet):
    """Formats records with all their words: only for the log that a person has switched on."""

    def words(self, record: logging.LogRecord) -> str:
        """Return the message of a record."""
        return record.getMessage()

    def trace(self, error: BaseException) -> list[str]:
        """Return what is told of an exception, in lines."""
        return [*trace(error), *(f"  {type(one).__name__}: {one}" for one in _chain(error))]


def trace(error: BaseException) -> Iterator[str]:
    """Yield the lines of a traceback, the first cause first: places and types, no message but our own templates.

    An error that the program expects is one line without places.
    """
    for one in _chain(error):
        if isinstance(one, WorkbenchError):
            yield f"  {type(one).__name__}: {one.template}"
        else:
            yield from _places(one.__traceback__)
            yield f"  {type(one).__qualname__} (its words are withheld)"
        if isinstance(one, BaseExceptionGroup):
            for part in one.exceptions:
                yield from (f"  {line}" for line in trace(part))


def system_facts() -> dict[str, str]:
    """Return what the program runs on: Python and the system."""
    import platform

    packaged = " (packaged)" if getattr(sys, "frozen", False) else ""
    return {"Python": platform.python_version() + packaged, "System": platform.platform()}


def _places(trace_back: TracebackType | None) -> Iterator[str]:
    for frame, line in walk_tb(trace_back):
        code = frame.f_code
        source = linecache.getline(code.co_filename, line, frame.f_globals).strip()
        yield f"  {shortened(code.co_filename)}:{line} in {code.co_qualname}" + (f": {source}" if source else "")


def _chain(error: BaseException) -> list[BaseException]:
    """Return the exceptions that led to `error`, and it last."""
    chain: list[BaseException] = []
    one: BaseException | None = error
    while one and one not in chain:
        chain.insert(0, one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return chain


def _shown(value: object) -> object:
    if isinstance(value, int | float | Fact):
        return value
    return "#" + hashlib.sha256(_SALT + str(value).encode(errors="surrogatepass")).hexdigest()[:8]


def shortened(file: str) -> str:
    """Return the path of a source file without the folders before the library that it belongs to."""
    path = Path(file)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return "/".join(path.parts[-_SHOWN_PARTS:])
