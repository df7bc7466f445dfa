"""The word lists about names, `resources/lexicons/names/*.txt`: sections of words that white space parts."""

from collections.abc import Mapping
from functools import cache

from workbench.core.folding import fold_plain
from workbench.paths import RESOURCES

_SEATS = "أإآٱ"
FOLDER = RESOURCES / "lexicons" / "names"


@cache
def word_list(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words of a list by their sections, as `bare` folds them, in the order of the file."""
    return sections((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def bare(folded: str) -> str:
    """Return a text that was folded on level 1 without the seats of alef: as long as before, and ى and ة are kept.

    على is not علي, and names do not end in ة.
    """
    for seat in _SEATS:
        folded = folded.replace(seat, "ا")
    return folded


def sections(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words of the list `text` by their sections; `#` begins a remark, words above the first section go."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        written = line.partition("#")[0].strip()
        if written.startswith("[") and written.endswith("]"):
            current = found.setdefault(written[1:-1].strip(), [])
        else:
            current.extend(bare(fold_plain(written, 1)).split())
    return {section: tuple(dict.fromkeys(words)) for section, words in found.items()}
