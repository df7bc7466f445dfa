"""The suggester "llm" itself."""

from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any

from workbench.core.errors import WorkbenchError
from workbench.core.scheme import Scheme
from workbench.core.suggestions import Suggested, Suggestion, because
from workbench.suggest.article import Article
from workbench.suggest.edges import Found, tidied
from workbench.suggest.language_server.exchange import post
from workbench.suggest.language_server.options import NAME, ServerOptions, read
from workbench.suggest.language_server.prompt import asked_labels, requests
from workbench.suggest.language_server.reading import claims, content, placed
from workbench.suggest.plug_ins.plugged import LIMIT

_BEFORE_THE_LIMIT = 0.9  # of the time that an article is given: then the sentence is about the server


def factory(options: Mapping[str, Any], scheme: Scheme) -> Callable[[Article], Suggested]:
    """Return the suggester; see `plug_ins.finding`.

    Raises:
        BadInput: an option cannot be used.
    """
    return LanguageServer(read(options), scheme)


class LanguageServer:
    """Asks a server about an article, piece by piece, and proposes what the text bears out.

    Attributes:
        remark: how much of the last answers was dropped, or None if nothing was.
    """

    def __init__(self, options: ServerOptions, scheme: Scheme) -> None:
        self.remark: WorkbenchError | None = None
        self._options = options
        self._scheme = scheme
        self._labels = {label.name for label in asked_labels(scheme, options)}

    def __call__(self, article: Article) -> Suggested:
        """Return what the server proposes.

        Raises:
            Failure: it cannot be asked or does not answer as it should.
        """
        until = monotonic() + _BEFORE_THE_LIMIT * (self._options.timeout or LIMIT)
        found: list[Found] = []
        invented = unread = 0
        for request in requests(article, self._options, self._scheme):
            written = content(post(self._options, request.body, until), self._options.address)
            claimed = claims(written)
            if claimed is None:
                unread += 1
                continue
            here, dropped = placed(article, request.piece, claimed, self._labels, self._options.score)
            found += here
            invented += dropped
        self.remark = _remark(invented, unread)
        return Suggested(tuple(map(self._suggestion, tidied(article, self._scheme, found))))

    def _suggestion(self, found: Found) -> Suggestion:
        why = because(NAME, found.score, "The language model {model} says so.", model=self._options.model or "—")
        return Suggestion(start=found.start, end=found.end, label=found.label, score=found.score, reasons=(why,))


def _remark(invented: int, unread: int) -> WorkbenchError | None:
    if not invented and not unread:
        return None
    return WorkbenchError(
        "Dropped: {invented} spans that do not stand in the text, {unread} answers that could not be read.",
        invented=invented,
        unread=unread,
    )
