"""Loads a data set as `datasets` and as duckdb do, and prints what both agree on: `hf.py FOLDER`."""

import json
import sys
from pathlib import Path

import duckdb
from datasets import ClassLabel, load_dataset
from seqeval.metrics.sequence_labeling import get_entities

folder = Path(sys.argv[1])
loaded = load_dataset(str(folder), cache_dir=str(folder.parent / "cache"))["train"]
labels = loaded.features["spans"].feature["label"]
tags = loaded.features["ner_tags"].feature
assert isinstance(labels, ClassLabel), loaded.features
assert isinstance(tags, ClassLabel), loaded.features
# Without the card, the file itself says the same.
alone = load_dataset("parquet", data_files=str(folder / "data" / "*.parquet"), cache_dir=str(folder.parent / "cache"))
assert alone["train"].features == loaded.features, alone["train"].features

asked = duckdb.sql(
    "SELECT name, span.label, substring(text, span.start + 1, span.end - span.start)"
    f" FROM (SELECT name, text, unnest(spans) AS span FROM read_parquet('{folder}/data/*.parquet'))"
).fetchall()

documents = []
for row in loaded:
    said = [[labels.int2str(one["label"]), row["text"][one["start"] : one["end"]]] for one in row["spans"]]
    assert [[labels.int2str(label), text] for name, label, text in asked if name == row["name"]] == said
    found = get_entities([tags.int2str(number) for number in row["ner_tags"]])
    starts, ends = row["token_starts"], row["token_ends"]
    for label, first, last in found:
        assert [label, row["text"][starts[first] : ends[last]]] in said, (label, said)
    surfaces = {one["id"]: one["text"] for one in row["spans"]}
    relations = [[one["type"], surfaces[one["source"]], surfaces[one["target"]]] for one in row["relations"]]
    documents.append({"text": row["text"], "name": row["name"], "spans": said, "relations": relations})
json.dump({"documents": documents}, sys.stdout)
