"""Prints what medkit reads in a folder of brat standoff."""

import json
import sys
from pathlib import Path

from medkit.core.text import Entity, Span
from medkit.io.brat import BratInputConverter


def _surface(text: str, entity: Entity) -> str:
    return " … ".join(text[span.start : span.end] for span in entity.spans if isinstance(span, Span))


def main(folder: str) -> None:
    """Print the documents of `folder` as JSON, with surfaces cut out of the texts that medkit read."""
    found = []
    for document in BratInputConverter().load(folder):
        entities = {entity.uid: entity for entity in document.anns.entities}
        surfaces = {uid: _surface(document.text, entity) for uid, entity in entities.items()}
        relations = [
            [relation.label, surfaces[relation.source_id], surfaces[relation.target_id]]
            for relation in document.anns.relations
        ]
        spans = [[entity.label, surfaces[uid]] for uid, entity in entities.items()]
        name = Path(document.metadata["path_to_text"]).stem
        found.append({"name": name, "text": document.text, "spans": spans, "relations": relations})
    json.dump({"documents": found}, sys.stdout)


main(sys.argv[1])
