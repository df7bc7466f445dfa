"""How much of the articles that the rules are tuned on is found. Floors, some points below what was measured."""

from pathlib import Path

import pytest
from gold.gold import load
from gold.test_gold import FILES, text_of
from suggest.weapons_texts import THRESHOLD, weapons

from workbench.core.suggestions import NOTHING
from workbench.suggest.article import Article

TUNED_ON = [path for path in FILES if path.parent.name != "held"]
# F1 in percent: of spans with the same range, and of those that overlap.
FLOORS = {"WEAPON": (93, 95), "TECH": (78, 90), "DESIGNATION": (94, 94), "CALIBRE": (95, 95), "COUNT": (93, 93)}

Ranges = list[tuple[int, int]]


def ranges_in(path: Path, label: str) -> tuple[Ranges, Ranges]:
    """Return the ranges with a label in the gold of an article, and those proposed."""
    gold = load(path)
    proposed = weapons().suggest(Article(text_of(path, gold)), NOTHING).spans
    return (
        [(one.start, one.end) for one in gold.spans if one.label == label],
        [(one.start, one.end) for one in proposed if one.label == label and one.score >= THRESHOLD],
    )


def f1(precise: float, found: float, proposed: int, wanted: int) -> float:
    precision, recall = precise / proposed, found / wanted
    return 200 * precision * recall / (precision + recall)


def overlapping(ranges: Ranges, others: Ranges) -> int:
    return sum(
        any(start < other_end and other_start < end for other_start, other_end in others) for start, end in ranges
    )


@pytest.mark.parametrize("label", FLOORS)
def test_enough_is_found(label):
    exact = found = right = proposed = wanted = 0
    for path in TUNED_ON:
        if path.parent.name == "real" and not Path(__file__).parents[3].joinpath("shared", "seeds").is_dir():
            continue
        gold, suggested = ranges_in(path, label)
        exact += len(set(gold) & set(suggested))
        found += overlapping(gold, suggested)
        right += overlapping(suggested, gold)
        proposed += len(suggested)
        wanted += len(gold)
    floor, overlapping_floor = FLOORS[label]
    assert f1(exact, exact, proposed, wanted) >= floor
    assert f1(right, found, proposed, wanted) >= overlapping_floor
