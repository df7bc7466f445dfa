"""A folded text as lexicons see it: words with one space between them."""

import re
from collections.abc import Sequence

from workbench.core.folding import fold_plain

_MARK = re.compile(r"[^\w ]")


def spaced(folded: str) -> str:
    """Return a folded text, as long as it is, with a space for all that is no letter and no digit."""
    return _MARK.sub(" ", folded).replace("_", " ")


def normal(texts: Sequence[str]) -> list[str]:
    """Return texts as they stand in a text that was folded and spaced."""
    if not texts:
        return []
    return [" ".join(spaced(text).split()) for text in fold_plain("\n".join(texts)).split("\n")]
