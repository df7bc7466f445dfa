"""Loads a release as `datasets` does, and its card as huggingface_hub does: `release.py FOLDER`.

Documents go by the names of their splits; what the card says comes as the document `card`.
"""

import json
import sys
from pathlib import Path

from datasets import load_dataset
from huggingface_hub import DatasetCard

folder = Path(sys.argv[1])
card = DatasetCard.load(folder / "README.md")
documents = []
for split, rows in load_dataset(str(folder), cache_dir=str(folder.parent / "cache")).items():
    labels = rows.features["spans"].feature["label"]
    for row in rows:
        spans = [[labels.int2str(one["label"]), row["text"][one["start"] : one["end"]]] for one in row["spans"]]
        documents.append({"name": f"{split}: {row['name']}", "text": row["text"], "spans": spans})
said = card.data.to_dict()
facts = {key: said[key] for key in ("license", "language", "task_categories", "size_categories", "pretty_name")}
documents.append({"name": "card", "text": json.dumps(facts, ensure_ascii=False), "spans": []})
json.dump({"documents": documents}, sys.stdout)
