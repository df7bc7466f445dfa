"""Reads doccano's JSONL with medkit, which slices in code points: `doccano_medkit.py FILE`."""

import json
import sys

from medkit.io.doccano import DoccanoInputConverter, DoccanoTask

documents = []
for found in DoccanoInputConverter(DoccanoTask.RELATION_EXTRACTION).load_from_file(sys.argv[1]):
    surfaces = {entity.uid: entity.text for entity in found.anns.entities}
    documents.append(
        {
            "text": found.text,
            "spans": [[entity.label, entity.text] for entity in found.anns.entities],
            "relations": [
                [link.label, surfaces[link.source_id], surfaces[link.target_id]] for link in found.anns.relations
            ],
        }
    )
json.dump({"documents": documents}, sys.stdout)
