"""The names of documents, spans and relations as IRIs, and back."""

import re
from urllib.parse import quote, unquote

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OWN = "urn:x-workbench:"

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_URN = "urn:uuid:"
_OWN_IRI = re.compile(rf"{OWN}(?:document|span|relation|entity):(.*)", re.DOTALL)

# Metadata that every document may have, by what Dublin Core and schema.org call it.
META_TERMS = {
    "title": "dcterms:title",
    "source": "dcterms:source",
    "outlet": "dcterms:publisher",
    "url": "schema:url",
    "date": "dcterms:date",
}


def iri(kind: str, id_: str) -> str:
    """Return the IRI of a document, span, relation or entity; one that is a UUID needs no `kind`."""
    return f"{_URN}{id_}" if _UUID.fullmatch(id_) else f"{OWN}{kind}:{quote(id_, safe='')}"


def id_of(name: str) -> str:
    """Return the id that `iri` was made of; any other IRI is an id itself."""
    if name.startswith(_URN):
        return name.removeprefix(_URN)
    own = _OWN_IRI.fullmatch(name)
    return unquote(own[1]) if own else name
