"""The tokenisers that a person can choose for formats made of tokens.

Whoever cuts, the same holds of all tokens: they lie in order and apart, hold no white space, and what can be seen in
the text stands in one of them. Offsets are code points.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import count, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.core.errors import BadInput
from workbench.core.tokens import Range, apart, tokens
from workbench.formats.format import Option, Options

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_TEXTS_OF_A_PIPELINE = 1000

Tokenize = Callable[[str, Collection[int]], list[Range]]  # takes a text, and offsets where spans begin and end

TOKENIZER_OPTIONS = (
    Option(
        name="tokenizer",
        title="Tokens",
        kind="choice",
        default="ours",
        choices=("ours", "whitespace", "spacy-ar", "folder"),
    ),
    Option(name="tokenizer_folder", title="Folder of a Hugging Face tokenizer", kind="folder", default=""),
    Option(name="split_at_spans", title="Cut our tokens where spans begin and end", kind="flag", default=True),
)


def tokenizer(options: Options) -> Tokenize:
    """Return what cuts a text into the tokens that were chosen by `TOKENIZER_OPTIONS`.

    Only our own tokens are cut at the offsets too, where that was chosen; other tokens stay what a model knows.

    Raises:
        BadInput: the library or the folder that is needed is not there, or the folder holds no such tokenizer.
    """
    match options["tokenizer"]:
        case "ours" if options["split_at_spans"]:
            return _ours_cut
        case "ours":
            return lambda text, _: tokens(text)
        case "whitespace":
            return lambda text, _: [Range(*found) for found in apart(text, 0, len(text))]
        case "spacy-ar":
            return _spacy()
        case "folder":
            return _subwords(_opened(options["tokenizer_folder"]))
        case other:
            raise BadInput("There is no tokenizer {name}.", name=other)


def _ours_cut(text: str, cuts: Collection[int]) -> list[Range]:
    return cut(tokens(text), cuts)


def cut(ranges: Sequence[Range], cuts: Iterable[int]) -> list[Range]:
    """Return `ranges`, which lie in order and apart, with those cut in pieces that one of `cuts` falls inside."""
    starts = [one.start for one in ranges]
    inside: dict[int, list[int]] = {}  # the numbers of ranges, and where they are cut
    for place in sorted(cuts):
        number = bisect_right(starts, place) - 1
        if number >= 0 and starts[number] < place < ranges[number].end:
            inside.setdefault(number, []).append(place)
    pieces = list(ranges)
    for number in reversed(inside):
        edges = (ranges[number].start, *inside[number], ranges[number].end)
        pieces[number : number + 1] = map(Range, edges, edges[1:])
    return pieces


def _spacy() -> Tokenize:
    try:
        import spacy
    except ImportError as error:
        raise _missing("spacy", "spacy") from error
    # It keeps every word that it has seen, so now and then a new one goes on.
    fresh = (pipeline for _ in count() for pipeline in repeat(spacy.blank("ar"), _TEXTS_OF_A_PIPELINE))

    def tokenize(text: str, _: Collection[int]) -> list[Range]:
        return _covering(text, [(token.idx, token.idx + len(token)) for token in next(fresh).tokenizer(text)])

    return tokenize


def _opened(folder: str) -> "Tokenizer":
    """Return the tokenizer that `tokenizer.json` in `folder` describes; it is data, no code of the folder runs."""
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise _missing("tokenizers", "hf") from error
    if not folder:
        raise BadInput("Choose the folder of a Hugging Face tokenizer: the one that holds its tokenizer.json.")
    path = Path(folder) / "tokenizer.json"
    if not path.is_file():
        raise BadInput(
            "{folder} holds no tokenizer.json; choose the folder that a tokenizer was saved to.", folder=folder
        )
    try:
        opened = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises nothing narrower
        raise BadInput("{file} describes no tokenizer: {problem}.", file=path, problem=error) from error
    opened.no_truncation()
    opened.no_padding()
    return opened


def _subwords(model: "Tokenizer") -> Tokenize:
    def tokenize(text: str, _: Collection[int]) -> list[Range]:
        return _covering(text, model.encode(text, add_special_tokens=False).offsets)

    return tokenize


def _covering(text: str, found: Iterable[tuple[int, int]]) -> list[Range]:
    """Return the ranges of others as tokens of ours.

    Where several lie in one character (bytes of it, or what it was normalised to) they become one. What lies between
    them and can be seen, marks that were normalised away most of all, joins the one before it.
    """
    starts = list(_starts(found))
    made = []
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        made += [Range(*piece) for piece in apart(text, start, end)]
    return made


def _starts(found: Iterable[tuple[int, int]]) -> Iterator[int]:
    behind = 0
    for start, end in found:
        if start >= behind and end > start:
            yield start
            behind = end


def _missing(library: str, extra: str) -> BadInput:
    return BadInput(
        'These tokens need the library {library}; install it with: pip install "arabic-news-workbench[{extra}]".',
        library=library,
        extra=extra,
    )
