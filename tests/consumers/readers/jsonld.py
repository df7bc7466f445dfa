"""Reads annotations with a JSON-LD processor, as a graph and nothing else: `jsonld.py FILE`.

The context is the one that the W3C serves at http://www.w3.org/ns/anno.jsonld, kept beside this script.
"""

import json
import sys
from pathlib import Path

from pyld import jsonld

OA, RDF, DC = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/",
)
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
LOCAL = json.loads((Path(__file__).parent / "anno.jsonld").read_text("utf-8"))


def load(url, _):
    if url != CONTEXT:
        sys.exit(f"the file asks for {url}")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": LOCAL}


jsonld.set_document_loader(load)
pages = json.loads(Path(sys.argv[1]).read_text("utf-8"))
nodes = {node["@id"]: node for node in jsonld.flatten(pages)}


def values(node, name):
    return [one["@value"] for one in node.get(name, [])]


def linked(node, name):
    return [nodes.get(one["@id"], one) for one in node.get(name, [])]


def bodies(annotation, purpose):
    return [
        body for body in linked(annotation, OA + "hasBody") if {"@id": OA + purpose} in body.get(OA + "hasPurpose", [])
    ]


def motivated(annotation, motivation):
    return {"@id": OA + motivation} in annotation.get(OA + "motivatedBy", [])


def surface(annotation):
    """Return what the selectors select from the text; the position and the quote must agree."""
    pieces = []
    for target in linked(annotation, OA + "hasTarget"):
        (text,) = values(linked(target, OA + "hasSource")[0], RDF + "value")
        selected = set()
        for selector in linked(target, OA + "hasSelector"):
            if OA + "TextPositionSelector" in selector["@type"]:
                (start,), (end,) = values(selector, OA + "start"), values(selector, OA + "end")
                selected.add(text[start:end])
            else:
                (exact,) = values(selector, OA + "exact")
                selected.add(exact)
        if len(selected) != 1:
            sys.exit(f"the selectors of {annotation['@id']} differ: {selected}")
        pieces += selected
    return " … ".join(pieces)


documents = []
for page in pages:
    own = [nodes[item["id"]] for item in page["items"]]
    (source,) = linked(nodes[page["id"]], OA + "hasSource")
    spans = [one for one in own if motivated(one, "tagging")]
    links = [one for one in own if motivated(one, "linking")]
    documents.append(
        {
            "text": values(source, RDF + "value")[0],
            "spans": [[values(bodies(one, "tagging")[0], RDF + "value")[0], surface(one)] for one in spans],
            "relations": [
                [
                    values(bodies(one, "tagging")[0], RDF + "value")[0],
                    surface(linked(one, OA + "hasTarget")[0]),
                    surface(linked(bodies(one, "linking")[0], OA + "hasSource")[0]),
                ]
                for one in links
            ],
        }
    )
json.dump({"documents": documents}, sys.stdout)
