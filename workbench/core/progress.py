"""Progress of long work, and how a person stops it."""

from typing import Protocol

from workbench.core.errors import WorkbenchError


class Progress(Protocol):
    """Called now and then by long work."""

    def __call__(self, done: int, total: int | None) -> None:
        """Take note that `done` of `total` units are finished (`total` is None while unknown).

        Raises:
            Cancelled: the person wants the work to stop; what is committed stays, what is not is rolled back.
        """


class Cancelled(WorkbenchError):
    """A person stopped the work."""


def no_progress(done: int, total: int | None) -> None:
    """Take no note: for callers that neither show progress nor cancel."""
