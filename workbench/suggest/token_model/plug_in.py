"""The suggester "transformers" itself."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from workbench.core.errors import BadInput
from workbench.core.scheme import Scheme
from workbench.core.suggestions import Suggested, Suggestion, because
from workbench.suggest.article import Article
from workbench.suggest.edges import Found, tidied
from workbench.suggest.token_model import NAME
from workbench.suggest.token_model.folder import ModelFolder, look
from workbench.suggest.token_model.labels import mapping, parsed
from workbench.suggest.token_model.network import load, missing
from workbench.suggest.token_model.spans import Token, joined, of_words

_OVERLAP = 4  # windows share a quarter of their tokens


class ModelOptions(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a person sets: the folder, and the label of the scheme for each kind of span that the model finds.

    A kind with an empty label is left out, one that is not named gets the label that likely means the same.
    """

    folder: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    timeout: str = ""


def factory(options: Mapping[str, Any], scheme: Scheme) -> Callable[[Article], Suggested]:
    """Return the suggester; see `plug_ins.finding`.

    Raises:
        BadInput: an option cannot be used, or the folder holds no such model.
        Failure: what loads the model is not installed.
        Exception: whatever the libraries raise for a file that they cannot read.
    """
    try:
        given = msgspec.convert(options, ModelOptions)
    except msgspec.ValidationError as error:
        raise BadInput(
            "An option of the suggester {name} cannot be used: {reason}.", name=NAME, reason=error
        ) from error
    if not given.folder:
        raise BadInput("Give the suggester {name} the folder of a model.", name=NAME)
    folder = look(Path(given.folder).expanduser())
    return TokenModel(folder, mapping(folder.tags, scheme, given.labels), scheme)


class TokenModel:
    """Lets a model look at an article, window by window, and proposes what it found."""

    def __init__(self, folder: ModelFolder, labels: Mapping[str, str], scheme: Scheme) -> None:
        try:
            from tokenizers import Tokenizer
        except ImportError as error:
            raise missing(error) from error
        self._tokenizer = Tokenizer.from_file(str(folder.tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(folder.length, stride=folder.length // _OVERLAP)
        self._network = load(folder)
        self._folder = folder
        self._tags = [parsed(tag) for tag in folder.tags]
        self._labels = labels
        self._scheme = scheme

    def __call__(self, article: Article) -> Suggested:
        """Return what the model finds."""
        words = of_words(article.words, list(self._tokens(article.text)))
        found = joined(article.text, words, self._tags, self._labels)
        return Suggested(tuple(map(self._suggestion, tidied(article, self._scheme, found))))

    def _tokens(self, text: str) -> Iterator[Token]:
        """Yield the tokens of all windows, in the order of the text within each."""
        whole = self._tokenizer.encode(text)
        for window in (whole, *whole.overflowing):
            last = len(window.ids) - 1
            rows = zip(window.offsets, window.special_tokens_mask, self._network.likely(window), strict=True)
            for place, ((start, end), is_special, likely) in enumerate(rows):
                if not is_special and start < end:
                    yield Token(start, end, likely, min(place, last - place))

    def _suggestion(self, found: Found) -> Suggestion:
        why = because(NAME, found.score, "The model {model} says so.", model=self._folder.path.name)
        return Suggestion(start=found.start, end=found.end, label=found.label, score=found.score, reasons=(why,))
