"""Suggesters that cannot be trusted: what they raise or propose wrongly does not stop what is built upon them."""

import logging
from collections.abc import Callable

from workbench.core.errors import Failure
from workbench.core.pieces import Pieces
from workbench.core.suggestions import NOTHING, Suggested, Suggestion
from workbench.suggest.article import Article
from workbench.suggest.suggester import Suggester

_LOG = logging.getLogger(__name__)


class Guarded:
    """A suggester that proposes nothing where the one within fails, and says so.

    What it proposes is checked: ranges lie in the text, scores from 0 to 1. With `is_patient` it goes on with the next
    article after a failure, which makes the result for each article the same in whatever order they come; without, it
    is switched off.
    """

    def __init__(self, suggester: Suggester, report: Callable[[Failure], None], *, is_patient: bool = False) -> None:
        self.name = suggester.name
        self._suggester = suggester
        self._report = report
        self._is_patient = is_patient
        self._is_off = False

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return what the suggester proposes, or nothing if it fails or is switched off."""
        if self._is_off:
            return NOTHING
        try:
            found = self._suggester.suggest(article, earlier)
            _check(article.text, found)
        except Exception as error:
            _LOG.warning("a suggester failed", exc_info=error)
            self._is_off = not self._is_patient
            reason = f"{type(error).__name__}: {error}"
            if self._is_patient:
                self._report(Failure("The suggester {name} failed: {reason}.", name=self.name, reason=reason))
            else:
                self._report(
                    Failure("The suggester {name} failed and is switched off: {reason}.", name=self.name, reason=reason)
                )
            return NOTHING
        return found


def _check(text: str, found: Suggested) -> None:
    """Raise ValueError, or whatever comes of values of the wrong type, for what is no proposal for `text`."""
    for one in found.spans:
        if not _is_sound(text, one):
            raise ValueError(f"{one.label} {one.start}-{one.end} with the score {one.score}")
    for relation in found.relations:
        for place in (relation.source, relation.target):
            if not 0 <= place.start < place.end <= len(text):
                raise ValueError(f"{relation.type}: {place.label} {place.start}-{place.end}")


def _is_sound(text: str, one: Suggestion) -> bool:
    return (
        0 <= one.start < one.end <= len(text)
        and 0 <= one.score <= 1
        and bool(one.reasons)
        and (not one.fragments or _are_in_order(one.fragments, one.start, one.end))
    )


def _are_in_order(fragments: Pieces, start: int, end: int) -> bool:
    """Tell whether fragments are apart and in order, the first from `start`, the last to `end`."""
    edges = [edge for pair in fragments for edge in pair]
    return edges == sorted(set(edges)) and (edges[0], edges[-1]) == (start, end)
