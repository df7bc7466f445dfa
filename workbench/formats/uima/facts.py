"""What no feature of the CAS can say: it stands as JSON in the features called `workbench`."""

from typing import Any

from msgspec import Struct

from workbench.core.records import Entity, Status


class MoreOfSpan(Struct, omit_defaults=True):
    """Of a span, relation or zone. `exact` has features in which characters had to be replaced."""

    attributes: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    exact: dict[str, str] = {}


class MoreOfWork(Struct, omit_defaults=True):
    """Of a document and the work on it. `replaced` has offsets and code points of characters that XML cannot hold."""

    id: str = ""
    name: str = ""
    meta: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    scheme: str = ""
    entities: tuple[Entity, ...] = ()
    replaced: tuple[tuple[int, int], ...] = ()
    is_work: bool = True
    annotator: str = ""
    status: Status = "todo"
    labels: tuple[str, ...] = ()
    note: str = ""
    discuss: bool = False
