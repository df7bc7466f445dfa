"""What an export leaves out, told in the terminal."""

from collections.abc import Iterator, Mapping, Sequence

from workbench.commands.exporting import LostPart
from workbench.core.losses import Loss

_MOST_NAMES = 5

PHRASES: Mapping[Loss, str] = {
    "overlaps": "spans that overlap others",
    "fragments": "discontinuous spans",
    "tokens": "spans whose borders are no borders of tokens",
    "relations": "relations",
    "attributes": "attributes of spans",
    "entities": "links from spans to entities",
    "notes": "notes",
    "labels": "labels of documents",
    "zones": "zones",
    "metadata": "metadata of documents",
    "annotator": "names of annotators",
    "status": "statuses of documents",
    "origins": "origins of spans",
    "suggestions": "suggestions",
    "names": "names of documents",
    "ids": "ids",
    "text": "characters that the format cannot hold",
    "cut": "spans that reach into text that is cut out",
    "unmapped": "spans without counterpart in the label mapping",
    "apart": "relations between different pieces",
    "others": "spans that the table is not about",
}


def in_short(losses: Sequence[LostPart]) -> str:
    """Return all losses in one line: how many of what, in how many documents."""
    return "; ".join(f"{_what(one)} {one.count} (documents {one.documents})" for one in losses)


def in_full(losses: Sequence[LostPart]) -> Iterator[str]:
    """Yield a line for each loss, with the names of some of the documents."""
    for one in losses:
        names = [*one.names[:_MOST_NAMES], *["…"] * (one.documents > _MOST_NAMES)]
        yield f"Left out: {_what(one)} {one.count}, documents {one.documents}: {', '.join(names)}"


def _what(one: LostPart) -> str:
    return f"{PHRASES[one.part]} [{one.name}]" if one.name else PHRASES[one.part]
