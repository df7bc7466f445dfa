"""Learning in a process of its own, at low priority: the window goes on, and the work can be stopped at any time."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from workbench.commands.projects import open_project
from workbench.core.errors import Failure
from workbench.core.progress import Progress
from workbench.storage.models import Model
from workbench.storage.store import Store

_LOOK = 0.2  # seconds between two looks at the process
_NICE = 10  # of 19, which is the lowest priority

Learn = Callable[[Store], Model]


def apart(project: Path, learn: Learn, progress: Progress) -> Model:
    """Return what `learn`, a function of a module, makes of a project, which it reads in another process.

    `progress` is called now and then; how far it is, is not known.

    Raises:
        Failure: the process ended without an answer.
        Cancelled: `progress` stopped it.
    """
    context = get_context("spawn")  # not forked: a program with threads cannot be
    answers, answer = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(project, learn, answer), daemon=True)
    process.start()
    answer.close()
    try:
        while not answers.poll(_LOOK):
            progress(0, None)
        model = answers.recv()
    except EOFError as error:
        raise Failure("Learning from the documents that are done ended early; it is tried again later.") from error
    finally:
        process.terminate()
        process.join()
        answers.close()
    assert isinstance(model, Model)
    return model


def _run(project: Path, learn: Learn, answer: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever began it ends it
    if hasattr(os, "nice"):
        os.nice(_NICE)
    with open_project(project, read_only=True) as store, suppress(BrokenPipeError):  # when nobody waits any more
        answer.send(learn(store))
