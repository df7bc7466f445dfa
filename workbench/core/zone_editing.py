"""Zones as a person paints them over the ones that are there."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from workbench.core.records import Zone
from workbench.core.tokens import trim


def painted(text: str, zones: Sequence[Zone], start: int, end: int, kind: str | None) -> tuple[Zone, ...]:
    """Return the zones of `text` once `[start, end)` is a zone of that kind, or of none (None); in order.

    What else lies there gives way: it is trimmed, split or gone, and loses the white space at its new edges. Zones of
    the same kind that overlap or touch the range become one with it. A zone made by hand has no rule.
    """
    joined = [zone for zone in zones if zone.kind == kind and zone.start <= end and start <= zone.end]
    if any(zone.start <= start and end <= zone.end for zone in joined) and not _others(zones, start, end, kind):
        return tuple(zones)  # it is so already
    left = [piece for zone in zones if zone not in joined for piece in _outside(text, zone, start, end)]
    if kind is not None:
        begin = min([start, *(zone.start for zone in joined)])
        until = max([end, *(zone.end for zone in joined)])
        extra = {key: value for zone in reversed(joined) for key, value in zone.extra.items()}
        left.append(Zone(start=begin, end=until, kind=kind, extra=extra))
    return tuple(sorted(left, key=lambda zone: (zone.start, zone.end)))


def _others(zones: Sequence[Zone], start: int, end: int, kind: str | None) -> bool:
    """Tell whether a zone of another kind overlaps the range."""
    return any(zone.kind != kind and zone.start < end and start < zone.end for zone in zones)


def _outside(text: str, zone: Zone, start: int, end: int) -> Iterator[Zone]:
    """Yield what is left of a zone outside the range."""
    if zone.end <= start or end <= zone.start:
        yield zone
        return
    for begin, until in ((zone.start, start), (end, zone.end)):
        kept = trim(text, begin, until)
        if kept.start < kept.end:
            yield replace(zone, start=kept.start, end=kept.end)
