"""Judges the zones that were found in a document, character by character."""

from collections.abc import Sequence

from workbench.core.evaluation.findings import Finding
from workbench.core.evaluation.tallies import Accuracy
from workbench.core.records import Zone
from workbench.core.suggestions import Place


def judge_zones(text: str, gold: Sequence[Zone], zones: Sequence[Zone]) -> tuple[Accuracy, list[Finding]]:
    """Return how many characters of gold zones lie in a zone of the same kind, and the stretches that do not.

    White space does not count. The zones of each side come in order and do not overlap.
    """
    asked = right = 0
    findings = []
    for zone in gold:
        asked += _characters(text, zone.start, zone.end)
        for found, start, end in _within(zone, zones):
            characters = _characters(text, start, end)
            if found is not None and found.kind == zone.kind:
                right += characters
            elif characters:
                instead = Place(found.kind, found.start, found.end) if found else None
                findings.append(Finding(kind="zone", label=zone.kind, start=start, end=end, instead=instead))
    return Accuracy(asked, right, right), findings


def _within(zone: Zone, zones: Sequence[Zone]) -> list[tuple[Zone | None, int, int]]:
    """Return the stretches of `zone` and which of `zones` each lies in."""
    stretches: list[tuple[Zone | None, int, int]] = []
    at = zone.start
    for other in zones:
        start, end = max(zone.start, other.start), min(zone.end, other.end)
        if start < end:
            stretches += [(None, at, start), (other, start, end)]
            at = end
    return [*stretches, (None, at, zone.end)]


def _characters(text: str, start: int, end: int) -> int:
    return len("".join(text[start:end].split()))
