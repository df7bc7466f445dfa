"""What is sent to the server, byte by byte: the same for the same article and options, and shown before it is sent."""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from workbench.core.scheme import Label, Scheme
from workbench.core.tokens import Range, words
from workbench.suggest.article import Article
from workbench.suggest.language_server.options import ServerOptions

_EXAMPLES = 2  # of each label


class Request(Struct, frozen=True):
    """One request, and the range of the article (code points) that it asks about."""

    piece: Range
    body: bytes


def requests(article: Article, options: ServerOptions, scheme: Scheme) -> Iterator[Request]:
    """Yield what is sent for an article, piece by piece."""
    told = options.prompt.replace("{labels}", _described(scheme, options))
    for piece in _pieces(article, options.piece):
        message = {
            "model": options.model,
            "messages": [
                {"role": "system", "content": told},
                {"role": "user", "content": article.text[piece.start : piece.end]},
            ],
            "temperature": 0,
            "seed": 0,
            "stream": False,
            "max_tokens": options.tokens,
        }
        yield Request(piece, msgspec.json.format(msgspec.json.encode(message), indent=1))


def asked_labels(scheme: Scheme, options: ServerOptions) -> list[Label]:
    """Return the labels that are asked for."""
    wanted = set(options.labels.replace(",", " ").split())
    return [label for label in scheme.labels if not wanted or label.name in wanted]


def _described(scheme: Scheme, options: ServerOptions) -> str:
    return "\n".join(map(_description, asked_labels(scheme, options)))


def _description(label: Label) -> str:
    examples = "; ".join(label.examples[:_EXAMPLES])
    shown = f" For example (the span stands in ⟦ ⟧): {examples}." if examples else ""
    return f"- {label.name} ({label.title.en}): {label.guideline.en}{shown}"


def _pieces(article: Article, size: int) -> Iterator[Range]:
    """Yield the article in pieces of at most `size` code points, if possible between paragraphs or words."""
    text, start = article.text, 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            breaks = (text.rfind(mark, start, end) for mark in ("\n", ". ", " "))
            end = next((found + 1 for found in breaks if found > start + size // 2), end)
        if next(words(text[start:end]), None):
            yield Range(start, end)
        start = end
