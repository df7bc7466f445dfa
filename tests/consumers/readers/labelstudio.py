"""Reads a zip archive with tasks and labelling configuration with Label Studio's own library: `labelstudio.py FILE`.

Every result must fit the configuration; the spans are those that its converter hands to all of its exports.
"""

import json
import sys
import tempfile
from pathlib import Path
from zipfile import ZipFile

from label_studio_sdk.converter import Converter
from label_studio_sdk.label_interface import LabelInterface

with tempfile.TemporaryDirectory() as home:
    with ZipFile(sys.argv[1]) as archive:
        archive.extractall(home)
    config = (Path(home) / "labelling-config.xml").read_text("utf-8")
    path = str(Path(home) / "tasks.json")
    interface = LabelInterface(config)
    interface.validate()
    tasks = json.loads(Path(path).read_text("utf-8"))
    for task in tasks:
        for done in task["annotations"] + task["predictions"]:
            if errors := interface.validate_prediction(done, return_errors=True):
                sys.exit("\n".join(errors))
    converter = Converter(config, home, download_resources=False)
    found = list(converter.iter_from_json_file(path))

documents = []
for one, task in zip(found, tasks, strict=True):
    text, done = one["input"]["text"], task["annotations"][0]["result"]
    surfaces = {part["id"]: text[part["value"]["start"] : part["value"]["end"]] for part in done
                if part["type"] == "labels"}  # fmt: skip
    documents.append(
        {
            "text": text,
            "spans": [
                [span["labels"][0], text[span["start"] : span["end"]]] for span in one["output"].get("label", [])
            ],
            "relations": [
                [link["labels"][0], surfaces[link["from_id"]], surfaces[link["to_id"]]]
                for link in done
                if link["type"] == "relation"
            ],
        }
    )
json.dump({"documents": documents}, sys.stdout)
