"""A folded text as lexicons see it: words with one space between them."""

from collections.abc import Sequence

from workbench.core.folding import fold_plain


class _Spaced(dict[int, int]):
    """A translation table: letters and digits stay, a space for the rest."""

    def __missing__(self, code: int) -> int:
        return code if chr(code).isalnum() else 32


_SPACED = _Spaced({code: code if chr(code).isalnum() else 32 for code in range(0x700)})


def spaced(folded: str) -> str:
    """Return a folded text, as long as it is, with a space for all that is no letter and no digit."""
    return folded.translate(_SPACED)


def normal(texts: Sequence[str]) -> list[str]:
    """Return texts as they stand in a text that was folded and spaced."""
    if not texts:
        return []
    return [" ".join(spaced(text).split()) for text in fold_plain("\n".join(texts)).split("\n")]
