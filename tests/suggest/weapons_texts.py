"""What the suggester "weapons" makes of a sentence."""

from functools import cache

from workbench.core.records import Zone
from workbench.core.suggestions import NOTHING, Suggested
from workbench.paths import RESOURCES
from workbench.suggest.article import Article
from workbench.suggest.lexicon_files import load
from workbench.suggest.weapons import Weapons

THRESHOLD = 0.5


@cache
def weapons() -> Weapons:
    return Weapons(load([RESOURCES / "lexicons"]))


def suggested(text: str) -> Suggested:
    """Return what is proposed for a text that is all body."""
    zone = Zone(start=0, end=len(text), kind="body")
    return weapons().suggest(Article(text, zones=(zone,) if text.strip() else ()), NOTHING)


def found(text: str, label: str) -> list[str]:
    """Return the surfaces that are proposed under a label, in order, above the usual threshold."""
    spans = suggested(text).spans
    return [text[one.start : one.end] for one in spans if one.label == label and one.score >= THRESHOLD]


def attribute(text: str, label: str, name: str) -> list[object]:
    """Return the values of an attribute of what is proposed under a label."""
    return [one.attributes.get(name) for one in suggested(text).spans if one.label == label]


def linked(text: str, kind: str) -> list[tuple[str, str]]:
    """Return the surfaces of the ends of proposed relations."""
    relations = suggested(text).relations
    return [
        (text[one.source.start : one.source.end], text[one.target.start : one.target.end])
        for one in relations
        if one.type == kind
    ]
