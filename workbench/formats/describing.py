"""What is known of an article from its text alone."""

from hashlib import sha256
from typing import Any

from workbench.core.records import Zone
from workbench.core.zones import detect_zones


def digest(text: str) -> str:
    """Return the SHA-256 of the UTF-8 bytes of `text`, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def describe(text: str) -> tuple[tuple[Zone, ...], dict[str, Any]]:
    """Return the zones of `text` and the metadata they give: the title, if there is a title zone."""
    zones = detect_zones(text)
    titles = (" ".join(text[zone.start : zone.end].split()) for zone in zones if zone.kind == "title")
    title = next(titles, "").strip("\ufeff ")
    return zones, {"title": title} if title else {}
