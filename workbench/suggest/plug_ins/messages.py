"""What the program and the process of a plug-in say to each other: JSON, so that no code comes back as data."""

from typing import Any

from msgspec import Struct, field

from workbench.core.records import Zone
from workbench.core.suggestions import NOTHING, Suggested

MOST_BYTES = 32_000_000  # of one message


class Question(Struct, frozen=True, kw_only=True):
    """An article that suggestions are asked for. `number` tells its answer from a late one."""

    number: int
    text: str
    zones: tuple[Zone, ...]
    meta: dict[str, Any]


class Sentence(Struct, frozen=True):
    """A sentence for a person, as a template and its values: see `core.errors`."""

    template: str
    values: dict[str, str] = field(default_factory=dict)


class Answer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What became of a question; number 0 says that the plug-in is ready.

    Attributes:
        suggested: what it proposes.
        remark: what it has to say about this article, if anything.
        failure: why it proposes nothing.
    """

    number: int
    suggested: Suggested = NOTHING
    remark: Sentence | None = None
    failure: Sentence | None = None
