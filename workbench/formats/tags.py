"""Tags of tokens: `B-PER I-PER O`, and back to runs of tokens."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, get_args

from workbench.formats.alignment import Placed

Tagging = Literal["IOB2", "BILOU"]
TAGGINGS: tuple[Tagging, ...] = get_args(Tagging)
OUTSIDE = "O"

# First of a run, inside it, last of it, alone: in the two taggings that are written.
_PREFIXES: dict[Tagging, tuple[str, str, str, str]] = {
    "IOB2": ("B-", "I-", "I-", "B-"),
    "BILOU": ("B-", "I-", "L-", "U-"),
}
# As other files have them: E and S of BIOES are L and U; letters and names are parted by a hyphen or an underscore.
_TAG = re.compile(r"([BILEUS])[-_](.+)", re.DOTALL)


class Run(NamedTuple):
    """Tokens with one label: `tokens[first:last]`."""

    label: str
    first: int
    last: int


def tags(spans: Iterable[Placed], count: int, tagging: Tagging) -> list[str]:
    """Return the tag of each of `count` tokens; `spans` must lie apart."""
    begin, inside, end, alone = _PREFIXES[tagging]
    made = [OUTSIDE] * count
    for one in spans:
        label = one.span.label
        if one.last - one.first == 1:
            made[one.first] = alone + label
            continue
        made[one.first : one.last] = [inside + label] * (one.last - one.first)
        made[one.first] = begin + label
        made[one.last - 1] = end + label
    return made


def is_tag(text: str) -> bool:
    """Tell whether `text` can be a tag of any of the taggings that are read."""
    return text == OUTSIDE or _TAG.fullmatch(text) is not None


def runs(tagged: Sequence[str]) -> list[Run]:
    """Return the runs that tags in IOB1, IOB2, BILOU or BIOES stand for, in order.

    As readers do, an `I-` behind another label, or behind none, begins a run.
    """
    found: list[Run] = []
    label, first = "", 0  # of the run that is open
    for number, tag in enumerate([*tagged, OUTSIDE]):
        if tag == OUTSIDE:
            if label:
                found.append(Run(label, first, number))
            label = ""
            continue
        prefix, name = tag[0], tag[2:]
        if label and (prefix in "BUS" or name != label):
            found.append(Run(label, first, number))
            label = ""
        if not label:
            label, first = name, number
        if prefix in "LEUS":
            found.append(Run(label, first, number + 1))
            label = ""
    return found
