"""Long computations in a process of their own, at low priority: the window goes on, and they can be stopped."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from workbench.commands.projects import open_project
from workbench.core.errors import Failure, WorkbenchError
from workbench.core.progress import Progress
from workbench.storage.store import Store

_LOOK = 0.2  # seconds between two looks at the process
_NICE = 10  # of 19, which is the lowest priority

_Result = TypeVar("_Result")


def apart(project: Path, compute: Callable[[Store, Progress], _Result], progress: Progress) -> _Result:
    """Return what `compute`, a function of a module, makes of a project, which it reads in another process.

    `progress` is called whenever `compute` calls its own, and now and then in between.

    Raises:
        Failure: the process ended without an answer.
        Cancelled: `progress` stopped it.
        WorkbenchError: what `compute` raised.
    """
    context = get_context("spawn")  # not forked: a program with threads cannot be
    answers, answer = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(project, compute, answer), daemon=True)
    process.start()
    answer.close()
    far: tuple[int, int | None] = (0, None)
    try:
        while True:
            if not answers.poll(_LOOK):
                progress(*far)
                continue
            kind, said = answers.recv()
            if kind == "done":
                result: _Result = said
                return result
            if kind == "refused":
                error, template, values = said
                raise error(template, **values)
            far = said
            progress(*far)
    except EOFError as error:
        raise Failure("The work in the background ended early; nothing was changed by it.") from error
    finally:
        process.terminate()
        process.join()
        answers.close()


def _run(project: Path, compute: Callable[[Store, Progress], object], answer: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever began it ends it
    if hasattr(os, "nice"):
        os.nice(_NICE)

    def progress(done: int, total: int | None) -> None:
        answer.send(("progress", (done, total)))

    with open_project(project, read_only=True) as store, suppress(BrokenPipeError):  # when nobody waits any more
        try:
            answer.send(("done", compute(store, progress)))
        except WorkbenchError as error:
            answer.send(("refused", (type(error), error.template, error.values)))
