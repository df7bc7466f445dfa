"""A data set for Hugging Face's `datasets`: Parquet in `data/`, and a README.md that says what its columns are.

`ner_tags` has the outermost spans as IOB2 over `tokens`, `spans` all of them with offsets in code points. `details` is
JSON that adds what no column has.
"""

from workbench.core.losses import EVERYTHING
from workbench.formats.format import Format, Option
from workbench.formats.hf.reading import read, read_folder, recognises
from workbench.formats.hf.writing import write_folder
from workbench.formats.tokenizing import TOKENIZER_OPTIONS

FORMAT = Format(
    name="hf",
    title="Hugging Face data set",
    extensions=(".parquet",),
    holds=lambda _: EVERYTHING - {"tokens"},
    unit="codepoint",
    read=read,
    read_folder=read_folder,
    write_folder=write_folder,
    recognises=recognises,
    options=(Option(name="split", title="Name of the split", kind="text", default="train"), *TOKENIZER_OPTIONS),
    extra="hf",
    library="pyarrow",
)
