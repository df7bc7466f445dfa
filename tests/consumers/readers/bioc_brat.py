"""Prints what bioc reads in a folder of brat standoff."""

import json
import sys

from bioc import brat


def _surface(text: str, entity: brat.BratEntity) -> str:
    return " … ".join(text[span.begin : span.end] for span in sorted(entity.locations))


def main(folder: str) -> None:
    """Print the documents of `folder` as JSON, with surfaces cut out of the texts that bioc read."""
    found = []
    for document in brat.listdir(folder):
        surfaces = {entity.id: _surface(document.text, entity) for entity in document.entities}
        relations = [
            [relation.type, *(surfaces[end] for _, end in sorted(relation.arguments.items()))]
            for relation in document.relations
        ]
        spans = [[entity.type, surfaces[entity.id]] for entity in document.entities]
        found.append({"name": document.id, "text": document.text, "spans": spans, "relations": relations})
    json.dump({"documents": found}, sys.stdout)


main(sys.argv[1])
