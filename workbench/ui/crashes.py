"""Unexpected errors: logged, told once in plain language, and the program goes on.

PySide6 hands what a slot, an overridden method or a thread's `run` raises to `sys.excepthook`, in the thread where it
happened.
"""

import logging
import sys
import threading
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication, QWidget

from workbench import __version__
from workbench.core.errors import WorkbenchError
from workbench.core.facts import Fact
from workbench.logs.discretion import system_facts, trace
from workbench.ui.dialogs.crash import CrashDialog

_LOG = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Crashes(QObject):
    """Watches for unexpected errors while it is entered (`with crashes:`).

    The same error is told once: while its dialog is open the dialog counts, and later the log does.

    Attributes:
        window: what the dialog belongs to.
        dialog: the one that is open, or None.
    """

    _happened = Signal(str)

    def __init__(self, log_path: Path) -> None:
        super().__init__()
        self._log_path = log_path
        self.window: QWidget | None = None
        self._times: Counter[str] = Counter()
        self._told: set[str] = set()
        self._before: list[Any] = []
        self.dialog: CrashDialog | None = None
        # Queued, so that no dialog is made inside a paint event or in another thread.
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def __enter__(self) -> "Crashes":
        self._before = [sys.excepthook, threading.excepthook, sys.unraisablehook, qInstallMessageHandler(_log_message)]
        sys.excepthook = self._from_anywhere
        threading.excepthook = lambda happened: self._report(happened.exc_value)
        sys.unraisablehook = lambda happened: self._report(happened.exc_value)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace_back: TracebackType | None
    ) -> bool:
        """Take the watch away; what the block itself raised is told before the program ends."""
        sys.excepthook, threading.excepthook, sys.unraisablehook, messages = self._before
        qInstallMessageHandler(messages)
        if not isinstance(error, Exception) or isinstance(error, WorkbenchError):
            return False
        _LOG.critical("unexpected error", exc_info=error)
        CrashDialog(_with_versions("\n".join(trace(error))), self._log_path).exec()
        return True

    def _from_anywhere(self, kind: type[BaseException], error: BaseException, trace_back: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.closeAllWindows()
        else:
            self._report(error.with_traceback(trace_back))

    def _report(self, error: BaseException | None) -> None:
        """Log an error and have it told; in any thread."""
        if error is None or isinstance(error, SystemExit):
            return
        details = "\n".join(trace(error))
        self._times[details] += 1
        times = self._times[details]
        if times & (times - 1) == 0:  # the 1st, 2nd, 4th, 8th…: what fails in every frame must not flood the log
            _LOG.critical("unexpected error, %d times by now", times, exc_info=error)
        self._happened.emit(details)

    def _tell(self, details: str) -> None:
        if self.dialog:
            self.dialog.count(sum(self._times.values()))
        elif details not in self._told:
            self._told.add(details)
            self.dialog = CrashDialog(_with_versions(details), self._log_path, self.window)
            self.dialog.finished.connect(self._forget_dialog)
            self.dialog.show()

    def _forget_dialog(self) -> None:
        if self.dialog:
            self.dialog.deleteLater()
        self.dialog = None


def _with_versions(details: str) -> str:
    facts = {"Workbench": __version__, "Qt": qVersion(), **system_facts()}
    return "\n".join([", ".join(f"{name} {value}" for name, value in facts.items()), details])


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write in the log what Qt says; its words may quote a person's, and are withheld like all others."""
    said_by = message.partition(":")[0]
    known = said_by if said_by.isascii() and said_by[:1] == "Q" and said_by.isidentifier() else "Qt"
    _LOG.log(_LEVELS[kind], "%s (%s): %s", Fact(known), Fact(context.category or "default"), message)
    if kind == QtMsgType.QtFatalMsg and sys.stderr:  # the program aborts now
        print(message, file=sys.stderr)
