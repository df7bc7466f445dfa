"""The log files in their folder, bounded in size and number."""

import logging
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from workbench import __version__
from workbench.core.facts import Fact
from workbench.logs.discretion import Detailed, Discreet, system_facts

_BYTES = 500_000  # of one file
_OLDER = 3  # files that are kept beside the one that is written
_LOG = logging.getLogger("workbench")


class Log:
    """The log in a folder of this machine.

    The folder, not this object, knows whether the detailed log is on, so that a switch in the window holds for every
    process at once. A log that cannot be written is no reason to stop: then there is none.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "workbench.log"
        self.detailed_path = folder / "detailed.log"
        self._switch = folder / "detailed.on"

    @property
    def detailed(self) -> bool:
        """Whether a detailed log, with words of articles and names of files, is written beside the discreet one."""
        return self._switch.exists()

    def switch_detailed(self, on: bool) -> None:
        """Begin a new detailed log, or end it; what was written in it then stays until it is begun anew.

        Raises:
            OSError: the folder cannot be written.
        """
        if on:
            self.detailed_path.write_bytes(b"")
            self._switch.touch()
        else:
            self._switch.unlink(missing_ok=True)

    def tail(self, lines: int) -> list[str]:
        """Return the last lines of the discreet log."""
        try:
            return self.path.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
        except OSError:
            return []

    @contextmanager
    def open(self, program: str) -> Iterator[None]:
        """Write to the files what the block logs, from the start of `program` (a name for it) to its end."""
        level = _LOG.level
        started = time.monotonic()
        with ExitStack() as closing:
            closing.callback(_LOG.setLevel, level)
            _LOG.setLevel(logging.DEBUG)
            for handler in self._handlers():
                logging.getLogger().addHandler(handler)
                closing.callback(handler.close)
                closing.callback(logging.getLogger().removeHandler, handler)
            _LOG.info("start: %s %s", Fact(program), Fact(__version__))
            for name, value in system_facts().items():
                _LOG.info("%s: %s", Fact(name), Fact(value))
            try:
                yield
            finally:
                _LOG.info("end: %s after %.1f s", Fact(program), time.monotonic() - started)

    def _handlers(self) -> Iterator[logging.Handler]:
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            yield _Handler(self.path, Discreet(), logging.INFO)
            detailed = _Handler(self.detailed_path, Detailed(), logging.DEBUG)
            detailed.addFilter(lambda _record: self.detailed)
            yield detailed


class _Handler(RotatingFileHandler):
    """Writes a bounded file that another process may be writing, too; trouble with it is nobody's trouble."""

    def __init__(self, path: Path, formatter: logging.Formatter, level: int) -> None:
        super().__init__(
            path, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", errors="backslashreplace", delay=True
        )
        self.setFormatter(formatter)
        self.setLevel(level)

    def doRollover(self) -> None:  # noqa: N802 - logging's name
        """Begin a new file; where another process holds the old one open and the system minds, go on with that."""
        try:
            super().doRollover()
        except OSError:
            self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Let a full disk or a folder that is gone be."""
