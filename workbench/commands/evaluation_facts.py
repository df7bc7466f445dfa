"""The figures of an evaluation as facts for JSON; their schema is resources/schemas/evaluation-1.schema.json."""

from collections.abc import Iterable, Mapping
from typing import Any

from workbench.commands.evaluating import CurvePoint
from workbench.core.evaluation import Accuracy, Evaluation, Tally
from workbench.core.evaluation.tallies import HOWS

_DIGITS = 4


def evaluation_facts(found: Evaluation) -> dict[str, Any]:
    """Return the figures; shares go from 0 to 1, and are null where there is nothing to divide."""
    return {
        "documents": found.documents,
        "total": tally_facts(found.total),
        "labels": _by("label", found.labels),
        "suggesters": [
            {"suggester": name, "total": tally_facts(found.suggester_total(name)), "labels": _by("label", tallies)}
            for name in found.made
            if (tallies := found.suggester(name))
        ],
        "quotes": [
            {
                "mode": mode,
                **tally_facts(one.quotes),
                "cue": accuracy_facts(one.cue),
                "source": accuracy_facts(one.source),
                "relay": accuracy_facts(one.relay),
            }
            for mode, one in found.quotes.items()
        ],
        "relations": _by("relation", found.relations),
        "zones": accuracy_facts(found.zones),
    }


def curve_facts(points: Iterable[CurvePoint]) -> list[dict[str, Any]]:
    """Return the points of a learning curve: how many documents were learned from, and the figures then."""
    return [{"learned": point.documents, **evaluation_facts(point.evaluation)} for point in points]


def tally_facts(tally: Tally) -> dict[str, Any]:
    """Return counts and shares of one row."""
    facts: dict[str, Any] = {"gold": tally.gold, "proposed": tally.proposed}
    for how in HOWS:
        facts[how] = {
            "right": tally.right(how),
            "precision": _rounded(tally.precision(how)),
            "recall": _rounded(tally.recall(how)),
            "f1": _rounded(tally.f1(how)),
        }
    return facts


def accuracy_facts(accuracy: Accuracy) -> dict[str, Any]:
    """Return how many answers were asked for, and how many were right."""
    facts: dict[str, Any] = {"asked": accuracy.asked}
    for how in HOWS:
        facts[how] = {"right": accuracy.right(how), "share": _rounded(accuracy.share(how))}
    return facts


def _by(key: str, tallies: Mapping[str, Tally]) -> list[dict[str, Any]]:
    return [{key: name, **tally_facts(tally)} for name, tally in tallies.items()]


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, _DIGITS)
