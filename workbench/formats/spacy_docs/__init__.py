"""spaCy's DocBin: one `.spacy` file, as `spacy train` reads it.

`doc.ents` has the outermost spans, `doc.spans["sc"]` all of them: that is where its span categorizer looks. What is
known besides stands in `doc.user_data["workbench"]`, shaped as in the native JSONL.
"""

from workbench.core.losses import EVERYTHING
from workbench.formats.format import Format
from workbench.formats.spacy_docs.reading import read
from workbench.formats.spacy_docs.writing import write
from workbench.formats.tokenizing import TOKENIZER_OPTIONS

FORMAT = Format(
    name="spacy",
    title="spaCy DocBin",
    extensions=(".spacy",),
    holds=lambda _: EVERYTHING - {"fragments", "tokens"},
    unit="tokens",
    read=read,
    write=write,
    recognises=lambda file, _: file.lower().endswith(".spacy"),
    options=TOKENIZER_OPTIONS,
    extra="spacy",
    library="spacy",
)
