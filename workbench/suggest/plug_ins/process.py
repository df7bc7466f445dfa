"""The program's side of a plug-in's process: started when it is first asked, stopped when it takes too long."""

import os
import signal
import sys
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from time import monotonic

import msgspec

from workbench.core.errors import Failure
from workbench.core.progress import Cancelled, Progress
from workbench.core.scheme import Scheme
from workbench.suggest.article import Article
from workbench.suggest.plug_ins.child import serve
from workbench.suggest.plug_ins.finding import Options, PlugIn
from workbench.suggest.plug_ins.messages import MOST_BYTES, Answer, Question

_START = 180.0  # seconds until a plug-in is ready: a large model is read from a slow disk
_LOOK = 0.1  # seconds between two looks whether a person wants it to stop
_GRACE = 2.0  # seconds that are given to an answer nobody waits for any more
_END = 5.0  # seconds until a process that was ended is gone


class PlugInProcess:
    """One process for one plug-in; `ask` starts it, and starts it again after it was stopped.

    It serves one thread at a time; `kill` may be called by any.
    """

    def __init__(self, plug_in: PlugIn, options: Options, scheme: Scheme) -> None:
        self._plug_in = plug_in
        self._options = options
        self._scheme = scheme
        self._process: BaseProcess | None = None
        self._connection: Connection[bytes, bytes] | None = None
        self._asked = 0  # questions so far
        self._is_late = False  # whether the answer to the last one is still to come

    @property
    def id(self) -> int | None:
        """The id of the process, or None while there is none."""
        return self._process.pid if self._process else None

    def ask(self, article: Article, limit: float, progress: Progress) -> Answer:
        """Return the answer for an article; it is given `limit` seconds, and more for starting.

        Raises:
            Failure: the process cannot be started, ended, gave no answer in time (and was stopped), or said nonsense.
            Cancelled: `progress` does not want the answer any more.
        """
        if self._is_late:
            self._await_late(progress)
        if failure := self.start(progress):
            return failure
        self._asked += 1
        question = Question(number=self._asked, text=article.text, zones=article.zones, meta=dict(article.meta))
        self._send(msgspec.json.encode(question))
        return self._answer(self._asked, limit, progress)

    def start(self, progress: Progress) -> Answer | None:
        """Start the process unless there is one; return the answer that says why the plug-in is not ready, if so.

        Raises:
            Failure: as `ask`.
            Cancelled: `progress` does not want to wait any more; the process is ended.
        """
        if self._connection:
            return None
        self._spawn()
        try:
            ready = self._answer(0, _START, progress)
        except Cancelled:
            self.stop()
            raise
        if not ready.failure:
            return None
        self.stop()
        return ready

    def kill(self) -> None:
        """End the process; the thread that waits for it learns that at once."""
        if process := self._process:
            _kill(process)

    def stop(self) -> None:
        """End the process, and what it started itself, at once."""
        process, connection = self._process, self._connection
        self._process, self._connection, self._is_late = None, None, False
        if process:
            _kill(process)
            process.join(_END)
        if connection:
            connection.close()

    def _spawn(self) -> None:
        context = get_context("spawn")  # not forked: a program with threads cannot be
        here, there = context.Pipe()
        arguments = (there, self._plug_in, self._options, self._scheme)
        process = context.Process(target=serve, args=arguments, daemon=True, name=f"plug-in {self._plug_in.name}")
        try:
            process.start()
        except OSError as error:
            raise Failure(
                "The suggester {name} cannot be started: {reason}.",
                name=self._plug_in.name,
                reason=error.strerror or str(error),
            ) from error
        there.close()
        self._process, self._connection = process, here

    def _await_late(self, progress: Progress) -> None:
        """Let go of the answer to a question that nobody waits for, or of the process."""
        with suppress(Failure):
            self._answer(self._asked, _GRACE, progress)

    def _send(self, message: bytes) -> None:
        connection = self._connection
        try:
            if connection:
                connection.send_bytes(message)
        except OSError:
            self.stop()
            raise self._ended() from None

    def _answer(self, number: int, limit: float, progress: Progress) -> Answer:
        """Return the answer with that number; whatever goes wrong, the process is stopped."""
        connection, until = self._connection, monotonic() + limit
        self._is_late = number > 0
        try:
            while connection and not connection.poll(min(_LOOK, max(0.0, until - monotonic()))):
                progress(0, None)
                if monotonic() >= until:
                    raise self._too_slow(limit)
            if not connection:
                raise self._ended()
            answer = msgspec.json.decode(connection.recv_bytes(MOST_BYTES), type=Answer)
        except Failure:
            self.stop()
            raise
        except (EOFError, OSError) as error:  # it ended, or says more than it may
            self.stop()
            raise self._ended() from error
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            self.stop()
            raise self.nonsense(str(error)) from error
        if answer.number != number:
            self.stop()
            raise self.nonsense(f"number {answer.number}")
        self._is_late = False
        return answer

    def _too_slow(self, limit: float) -> Failure:
        return Failure(
            "The suggester {name} gave no answer within {seconds} seconds and is switched off.",
            name=self._plug_in.name,
            seconds=f"{limit:g}",
        )

    def _ended(self) -> Failure:
        return Failure(
            "The process of the suggester {name} ended, or said too much; it is switched off.", name=self._plug_in.name
        )

    def nonsense(self, reason: str) -> Failure:
        """Return what is said of an answer that cannot be used."""
        return Failure(
            "The suggester {name} returned what is no suggestion and is switched off: {reason}.",
            name=self._plug_in.name,
            reason=reason,
        )


def _kill(process: BaseProcess) -> None:
    """End a process and, where the system knows groups of them, all that it started."""
    with suppress(OSError, ValueError):
        process.kill()
        if sys.platform != "win32" and process.pid and os.getpgid(process.pid) == process.pid:
            os.killpg(process.pid, signal.SIGKILL)
