"""How good the rules are on articles that nobody looked at while writing them, measured by the program itself.

The articles in `held` were annotated by somebody who writes no rules. Only figures leave this test: whoever writes
rules does not look at where they fail here, but at the other articles (`python -m tests.gold.score`).
"""

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from gold.gold import annotated, load

from workbench import cli
from workbench.formats.jsonl.writing import write_lines

HELD = Path(__file__).parent / "held"

# F1 in per cent.
SPANS = (
    ("GPE", "exact", 92),
    ("WEAPON", "exact", 65),
    ("WEAPON", "overlapping", 80),
    ("DESIGNATION", "exact", 90),
    ("CALIBRE", "exact", 90),
    ("PER", "overlapping", 80),
    ("ORG", "overlapping", 70),
    ("TECH", "overlapping", 60),
)
QUOTES = (("direct", "exact", 92), ("indirect", "exact", 65), ("indirect", "overlapping", 85))
# Per cent of the quotes found, and of the characters.
SOURCES, ZONES = 80, 97


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `workbench evaluate` says of the articles, without anything that was learned."""
    found = [load(path) for path in sorted(HELD.glob("*.json"))]
    items = [annotated(one, (HELD / one.name).read_bytes().decode(), "gold") for one in found]
    gold = tmp_path_factory.mktemp("held") / "held.jsonl"
    gold.write_bytes(b"".join(write_lines(items)))
    output = io.StringIO()
    with redirect_stdout(output), pytest.raises(SystemExit) as exit_:
        cli.main(["evaluate", str(gold), "--json"])
    assert exit_.value.code == 0
    facts = json.loads(output.getvalue())
    assert facts["documents"] == len(items) > 0
    assert isinstance(facts, dict)
    return facts


@pytest.mark.parametrize(("label", "how", "floor"), SPANS)
def test_spans(figures, label, how, floor):
    (row,) = [one for one in figures["labels"] if one["label"] == label]
    assert 100 * row[how]["f1"] >= floor, row


@pytest.mark.parametrize(("mode", "how", "floor"), QUOTES)
def test_quotes(figures, mode, how, floor):
    (row,) = [one for one in figures["quotes"] if one["mode"] == mode]
    assert 100 * row[how]["f1"] >= floor, row


def test_sources_of_the_quotes_that_were_found(figures):
    asked = sum(one["source"]["asked"] for one in figures["quotes"])
    right = sum(one["source"]["overlapping"]["right"] for one in figures["quotes"])
    assert 100 * right / asked >= SOURCES, (right, asked)


def test_zones(figures):
    assert 100 * figures["zones"]["exact"]["share"] >= ZONES, figures["zones"]
