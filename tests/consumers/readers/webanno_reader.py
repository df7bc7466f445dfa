"""Prints what web-anno-tsv reads in a folder of WebAnno TSV."""

import json
import sys
from pathlib import Path

from web_anno_tsv import open_web_anno_tsv


def main(folder: str) -> None:
    """Print the documents of `folder` as JSON: the sentences one after the other."""
    found = []
    for path in sorted(Path(folder).glob("*.tsv")):
        with open_web_anno_tsv(str(path)) as sentences:
            spans = [[span.label, span.text] for sentence in sentences for span in sentence.annotations]
        found.append({"name": path.stem, "spans": spans})
    json.dump({"documents": found}, sys.stdout)


main(sys.argv[1])
