"""Reads columns as nltk and seqeval do, and prints what both agree on: `conll.py FILE`."""

import json
import sys
from pathlib import Path

import nltk
from nltk.chunk import conlltags2tree
from nltk.corpus.reader import ConllCorpusReader
from seqeval.metrics.sequence_labeling import get_entities


def spans_of_nltk(rows):
    tree = conlltags2tree([(word, pos, tag) for word, pos, tag in rows], strict=True)
    return [[part.label(), " ".join(word for word, _ in part)] for part in tree if not isinstance(part, tuple)]


def spans_of_seqeval(rows):
    words = [word for word, _, _ in rows]
    found = get_entities([tag for _, _, tag in rows])
    return [[label, " ".join(words[first : last + 1])] for label, first, last in found]


path = Path(sys.argv[1])
nltk.data.path.append(str(path.parent))  # nltk reads from folders only that are named here
corpus = ConllCorpusReader(str(path.parent), [path.name], ("words", "pos", "ignore", "chunk"), encoding="utf-8")
documents = []
for rows in corpus.iob_sents():
    if not rows:  # nltk takes the line -DOCSTART- out
        documents.append({"spans": []})
        continue
    spans = spans_of_nltk(rows)
    if spans != spans_of_seqeval(rows):
        sys.exit(f"nltk and seqeval differ in {rows}")
    documents[-1]["spans"] += spans
json.dump({"documents": documents}, sys.stdout)
