"""What is said of near-duplicates."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from workbench.core.likeness import Ground, Group, Likeness, Pair, ground
from workbench.core.metadata import value_text
from workbench.storage.stream import Description
from workbench.ui.charts.chart import Cell

PART = 3  # the column of `document_rows` that is empty while nothing is divided


def reason(pair: Pair, likeness: Likeness) -> str:
    """Return why two documents are near-duplicates."""
    reasons: Mapping[Ground | None, str] = {
        "text": QCoreApplication.translate("splits", "The same words"),
        "similar": QCoreApplication.translate("splits", "Similar"),
        "contained": QCoreApplication.translate("splits", "One contains the other"),
        "passage": QCoreApplication.translate("splits", "A shared passage"),
        None: QCoreApplication.translate("splits", "Not near-duplicates"),
    }
    return reasons[ground(pair, likeness)]


def title(one: Description) -> str:
    """Return the title of a document, or its name where it has none."""
    return value_text(one.meta.get("title")) or one.name


def group_header() -> tuple[str, ...]:
    """Return the titles of `group_rows`."""
    return (
        QCoreApplication.translate("splits", "Documents"),
        QCoreApplication.translate("splits", "Similarity, %"),
        QCoreApplication.translate("splits", "Why"),
        QCoreApplication.translate("splits", "First document"),
    )


def group_rows(groups: Sequence[Group], firsts: Sequence[Description], likeness: Likeness) -> list[tuple[Cell, ...]]:
    """Return a line for each group: its size, its most similar pair and why, the title of its first document."""
    return [
        (len(group.documents), _percent(group.pairs[0].similarity), reason(group.pairs[0], likeness), title(first))
        for group, first in zip(groups, firsts, strict=True)
    ]


def document_header() -> tuple[str, ...]:
    """Return the titles of `document_rows`."""
    return (
        QCoreApplication.translate("splits", "Title"),
        QCoreApplication.translate("splits", "Outlet"),
        QCoreApplication.translate("splits", "Date"),
        QCoreApplication.translate("splits", "Part"),
        QCoreApplication.translate("splits", "Why"),
        QCoreApplication.translate("splits", "Similarity, %"),
        QCoreApplication.translate("splits", "Contained, %"),
        QCoreApplication.translate("splits", "Shared words"),
        QCoreApplication.translate("splits", "Most alike"),
        QCoreApplication.translate("splits", "Name"),
    )


def document_rows(
    described: Sequence[Description], best: Mapping[str, Pair], parts: Mapping[str, str], likeness: Likeness
) -> list[tuple[Cell, ...]]:
    """Return a line for each document of a group: what it is, and its most similar pair in the group."""
    titles = {one.document: title(one) for one in described}
    rows: list[tuple[Cell, ...]] = []
    for one in described:
        pair = best[one.document]
        other = pair.second if pair.first == one.document else pair.first
        rows.append(
            (
                title(one),
                value_text(one.meta.get("outlet")),
                value_text(one.meta.get("date")),
                parts.get(one.document, ""),
                reason(pair, likeness),
                _percent(pair.similarity),
                _percent(pair.contained),
                pair.passage,
                titles.get(other, ""),
                one.name,
            )
        )
    return rows


def best_pairs(group: Group) -> dict[str, Pair]:
    """Return the most similar pair of each document of a group."""
    best: dict[str, Pair] = {}
    for pair in group.pairs:  # the most similar ones come first
        best.setdefault(pair.first, pair)
        best.setdefault(pair.second, pair)
    return best


def _percent(share: float) -> int:
    return round(100 * share)
