"""A small scheme, small articles, and how they come into a project."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from uuid_utils import uuid7

from workbench.core.records import AnnotatedDocument, Annotation, Document
from workbench.core.scheme import Attribute, Family, Label, OverlapRule, RelationType, Scheme, Words
from workbench.core.scheme_rules import checked
from workbench.storage.store import Store


def words(text: str) -> Words:
    return Words(en=text, ar=text)


def _label(name: str, family: str, *attributes: Attribute) -> Label:
    return Label(
        name=name,
        family=family,
        key=name[0],
        color="#aabbcc",
        title=words(name),
        guideline=words(name),
        attributes=attributes,
    )


def _attribute(name: str, kind: str, *values: str) -> Attribute:
    return Attribute(name=name, type=kind, title=words(name), values=values)


_KIND = _attribute("kind", "choice", "individual", "group")
# Entities may nest but not cross; a weapon may overlap anything in any way.
SCHEME = checked(
    Scheme(
        name="small",
        version="1",
        title=words("Small"),
        families=(Family(name="entity", title=words("Entity")), Family(name="weapon", title=words("Weapon"))),
        labels=(
            _label("PER", "entity", _KIND, _attribute("alias", "text")),
            _label("ORG", "entity", _KIND),
            _label(
                "WPN",
                "weapon",
                _attribute("count", "number"),
                _attribute("sure", "boolean"),
                _attribute("uses", "choices", "air", "sea"),
            ),
        ),
        relations=(RelationType(name="owner", title=words("Owner"), sources=("WPN",), targets=("ORG", "PER")),),
        overlaps=(OverlapRule(families=("entity", "entity"), may=("nest",)),),
    )
)

TEXT = "قال مصدر عسكري إن الجيش تسلم منظومة جديدة.\r\nولم يعلق المتحدث باسم الوزارة.\n"


def article(name: str = "one.txt", text: str = TEXT, **more: Any) -> Document:
    return Document(
        id=str(uuid7()), name=name, text=text, sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), **more
    )


def add(store: Store, *items: Document | AnnotatedDocument) -> Sequence[str]:
    """Add articles in one step; return the ids of all documents."""
    whole = [item if isinstance(item, AnnotatedDocument) else AnnotatedDocument(document=item) for item in items]
    with store.step("import", annotator="importer") as step:
        store.documents.add(step, whole, sources=["test"] * len(whole), encodings=["utf-8"] * len(whole))
    return store.documents.ids()


def annotated(document: Document, annotator: str, **work: Any) -> AnnotatedDocument:
    return AnnotatedDocument(document=document, annotation=Annotation(annotator=annotator, **work))


def dump(store: Store) -> dict[str, list[Any]]:
    """Return all rows of the project, except those of the history itself and of the index of the texts."""
    left_out = ("sqlite_", "_sqlite", "text_index")
    tables = [name for name in store.connection.db.table_names() if not name.startswith(left_out)]
    return {
        table: store.connection.all(f'SELECT * FROM "{table}" ORDER BY 1')
        for table in tables
        if table not in ("steps", "changes")
    }
