"""Names that a person or a file gave, made to fit where they stand. For display only."""

from workbench.ui.words.isolation import isolated

_LONGEST = 20  # code points of a label's name on a chip; the inspector has all of it


def short_label(name: str) -> str:
    """Return the name of a label as it stands on chips and in lists, where words need the room."""
    return name if len(name) <= _LONGEST else isolated(f"{name[: _LONGEST - 1]}…")
