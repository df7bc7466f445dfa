"""The pages of the guide among the resources: Markdown, one folder a language, in the order of its index."""

import re
from pathlib import Path
from typing import NamedTuple

from workbench.paths import RESOURCES

GUIDE = RESOURCES / "guide"
INDEX = "index.md"

_TABLE_ROW = re.compile(r"^\|(.*)\|$", re.MULTILINE)
_LINK = re.compile(r"\]\(([\w-]+\.md)\)")


class GuidePage(NamedTuple):
    """One page: its file, and its title in its own language."""

    path: Path
    title: str


def guide_pages(language: str) -> list[GuidePage]:
    """Return the pages in `language` (`en` or `ar`): the index first, then those it links to, in its order."""
    folder = GUIDE / language
    names = _LINK.findall((folder / INDEX).read_text(encoding="utf-8"))
    return [GuidePage(folder / name, _title(folder / name)) for name in dict.fromkeys((INDEX, *names))]


def page_text(path: Path) -> str:
    """Return the Markdown of a page as Qt is to read it.

    Qt puts the first column of a table at the left in every language, so that those in Arabic are turned round.
    """
    text = path.read_text(encoding="utf-8")
    return _TABLE_ROW.sub(_turned, text) if path.parent.name == "ar" else text


def _turned(row: re.Match[str]) -> str:
    cells = row[1].split("|")
    return f"|{'|'.join(reversed(cells))}|"


def _title(path: Path) -> str:
    """Return the heading that every page begins with."""
    with path.open(encoding="utf-8") as page:
        return page.readline().removeprefix("#").strip()
