"""The small scheme with all that a scheme may have: quotes, mentions with slots, labels of documents."""

from articles import SCHEME, words
from msgspec.structs import replace

from workbench.core.scheme import (
    Attribute,
    Condition,
    DocumentLabel,
    Family,
    Label,
    MentionRoles,
    QuoteRoles,
    RelationType,
)
from workbench.core.scheme_rules import checked


def _label(name: str, family: str, *attributes: Attribute) -> Label:
    return Label(
        name=name, family=family, color="#aabbcc", title=words(name), guideline=words(name), attributes=attributes
    )


def _relation(name: str, sources: tuple[str, ...], targets: tuple[str, ...], *, attach: bool = False) -> RelationType:
    return RelationType(name=name, title=words(name), sources=sources, targets=targets, attach=attach)


_MODE = Attribute(name="mode", type="choice", title=words("mode"), values=("direct", "indirect"), required=True)
_MARKS = Attribute(
    name="marks",
    type="choice",
    title=words("marks"),
    values=("ok", "missing"),
    default="ok",
    shown_when=Condition(attribute="mode", values=("direct",)),
)
_SPEAKER = Attribute(name="speaker", type="entity", title=words("speaker"))

NEWS = checked(
    replace(
        SCHEME,
        name="news",
        clitics="outside",
        families=(*SCHEME.families, Family(name="quote", title=words("Quote"))),
        labels=(
            *SCHEME.labels,
            _label("QUOTE", "quote", _MODE, _MARKS, _SPEAKER),
            _label("CUE", "quote"),
            _label("SOURCE", "quote"),
            _label("CALIBRE", "weapon", Attribute(name="value", type="number", title=words("value"))),
        ),
        relations=(
            *SCHEME.relations,
            _relation("cue", ("QUOTE",), ("CUE",)),
            _relation("source", ("QUOTE",), ("SOURCE", "PER")),
            _relation("relay", ("QUOTE",), ("ORG",)),
            _relation("calibre", ("WPN",), ("CALIBRE",), attach=True),
            _relation("evidence", ("WPN",), ("QUOTE",)),
        ),
        document_labels=(
            DocumentLabel(name="relevant", title=words("relevant")),
            DocumentLabel(name="opinion", title=words("opinion")),
        ),
        quotes=QuoteRoles(
            content="QUOTE",
            cue="CUE",
            source="SOURCE",
            cue_relation="cue",
            source_relation="source",
            relay_relation="relay",
            mode="mode",
            marks="marks",
            speaker="speaker",
        ),
        mentions=MentionRoles(labels=("WPN",)),
    )
)
