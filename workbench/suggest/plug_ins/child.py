"""The process of a plug-in: it imports what somebody else wrote, and answers one question after the other."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import Connection

import msgspec

from workbench.core.errors import Failure, WorkbenchError
from workbench.core.scheme import Scheme
from workbench.core.suggestions import Suggested
from workbench.suggest.article import Article
from workbench.suggest.plug_ins.finding import Options, PlugIn
from workbench.suggest.plug_ins.messages import Answer, Question, Sentence

_NICE = 10  # behind what a person does
_LONGEST = 300  # letters of what an error says


def serve(connection: "Connection[bytes, bytes]", plug_in: PlugIn, options: Options, scheme: Scheme) -> None:
    """Make the suggester, say that it is ready, and answer questions until the program is gone."""
    _settle()
    suggester: Callable[[Article], Suggested] | None = None

    def make() -> Answer:
        nonlocal suggester
        suggester = plug_in.load()(options, scheme)
        return Answer(number=0)

    def propose(question: Question) -> Answer:
        assert suggester
        suggested = suggester(Article(question.text, zones=question.zones, meta=question.meta))
        return Answer(number=question.number, suggested=suggested, remark=_remark(suggester))

    connection.send_bytes(_encoded(0, plug_in, make))
    while suggester:
        try:
            asked = connection.recv_bytes()
        except EOFError:
            return
        question = msgspec.json.decode(asked, type=Question)
        connection.send_bytes(_encoded(question.number, plug_in, lambda: propose(question)))  # noqa: B023 - called at once


def _settle() -> None:
    """Let nothing that a plug-in does reach the streams of the program, and nothing outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt reaches all processes; the program ends this one
    if sys.platform != "win32":
        os.setsid()  # what a plug-in starts itself is ended with it
        os.nice(_NICE)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)
    threading.Thread(target=_end_with_the_program, daemon=True).start()


def _end_with_the_program() -> None:
    """End this process as soon as the program is gone, even if a plug-in is at work."""
    if program := parent_process():
        program.join()
    os._exit(0)


def _encoded(number: int, plug_in: PlugIn, work: Callable[[], Answer]) -> bytes:
    """Return the answer that work comes to, encoded; a failure of any kind is one too."""
    try:
        return msgspec.json.encode(work())
    except WorkbenchError as error:
        failure = _sentence(error)
    except Exception as error:
        failure = _sentence(
            Failure(
                "The suggester {name} raised {error} and is switched off.",
                name=plug_in.name,
                error=f"{type(error).__name__}: {error}"[:_LONGEST],
            )
        )
    return msgspec.json.encode(Answer(number=number, failure=failure))


def _remark(suggester: object) -> Sentence | None:
    """Return what a suggester has to say about the last article: its attribute `remark`, a WorkbenchError or None."""
    remark = getattr(suggester, "remark", None)
    return _sentence(remark) if isinstance(remark, WorkbenchError) else None


def _sentence(error: WorkbenchError) -> Sentence:
    return Sentence(error.template, {name: str(value) for name, value in error.values.items()})
