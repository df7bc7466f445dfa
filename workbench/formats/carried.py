"""What a format of other programs has no place of its own for, but keeps as metadata: one object, `workbench`.

Only what belongs to a document as a whole stands in it. What belongs to spans is written where the other program shows
it, or is lost, and said to be.
"""

from collections.abc import Collection
from typing import Any

import msgspec
from msgspec import Struct

from workbench.core.losses import Lose
from workbench.core.metadata import META_KEYS
from workbench.core.records import AnnotatedDocument, Annotation, Entity, Relation, Span, Status, Zone
from workbench.formats.jsonl.lines import DEFAULT_SCHEME

_NOBODY = Annotation(annotator="")


class Carried(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Facts about a document and about somebody's work on it, named as in the records; zones count code points.

    `zones` is None where nothing was said of zones.
    """

    id: str = ""
    name: str = ""
    meta: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    zones: tuple[Zone, ...] | None = None
    entities: tuple[Entity, ...] = ()
    scheme: str = DEFAULT_SCHEME
    annotator: str = ""
    status: Status = "todo"
    discuss: bool = False
    labels: tuple[str, ...] = ()
    note: str = ""

    def annotation(self, *, spans: tuple[Span, ...], relations: tuple[Relation, ...], **said: Any) -> Annotation:  # noqa: ANN401
        """Return the work that these facts are about; `said` are facts that a file has elsewhere, if not here."""
        own = {
            "annotator": self.annotator,
            "status": self.status,
            "discuss": self.discuss,
            "labels": self.labels,
            "note": self.note,
        }
        default = Annotation(annotator="")
        facts = said | {name: value for name, value in own.items() if value != getattr(default, name)}
        return Annotation(**({"annotator": ""} | facts), spans=spans, relations=relations)


def shown_meta(item: AnnotatedDocument) -> dict[str, str]:
    """Return the metadata that every document has, for places where the other program shows them; "" where unknown."""
    return {key: str(item.document.meta.get(key, "")) for key in META_KEYS}


def carried(item: AnnotatedDocument, *, without: Collection[str] = ()) -> dict[str, Any]:
    """Return the object `workbench` of a document; the metadata of `shown_meta` are not in it.

    `without` are names of facts that the format has places of its own for, or that are not to be told.
    """
    document, said = item.document, item.annotation or _NOBODY
    facts = Carried(
        id=document.id,
        name=document.name,
        meta={key: value for key, value in document.meta.items() if key not in META_KEYS},
        extra=document.extra,
        zones=document.zones,
        entities=item.entities,
        scheme=item.scheme or DEFAULT_SCHEME,
        annotator=said.annotator,
        status=said.status,
        discuss=said.discuss,
        labels=said.labels,
        note=said.note,
    )
    values: dict[str, Any] = msgspec.to_builtins(facts)
    for name in without:
        values.pop(name, None)
    return values


def lose_extras(item: AnnotatedDocument, lose: Lose) -> None:
    """Tell `lose` of keys that a file brought for spans and relations, for formats that have no place for such."""
    said = item.annotation or _NOBODY
    extras = [span.extra for span in said.spans] + [relation.extra for relation in said.relations]
    if lost := sum(map(bool, extras)):
        lose("metadata", item, lost)
