"""What an export leaves out, told in the terminal."""

from collections.abc import Iterator, Sequence

from workbench.commands.exporting import LostPart
from workbench.core.losses import PHRASES
from workbench.core.releases import LostFact

_MOST_NAMES = 5


def in_short(losses: Sequence[LostPart | LostFact]) -> str:
    """Return all losses in one line: how many of what, in how many documents."""
    return "; ".join(f"{_what(one)} {one.count} (documents {one.documents})" for one in losses)


def in_full(losses: Sequence[LostPart]) -> Iterator[str]:
    """Yield a line for each loss, with the names of some of the documents."""
    for one in losses:
        names = [*one.names[:_MOST_NAMES], *["…"] * (one.documents > _MOST_NAMES)]
        yield f"Left out: {_what(one)} {one.count}, documents {one.documents}: {', '.join(names)}"


def _what(one: LostPart | LostFact) -> str:
    return f"{PHRASES[one.part]} [{one.name}]" if one.name else PHRASES[one.part]
