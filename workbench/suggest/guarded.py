"""Suggesters that cannot be trusted: what they raise or propose wrongly does not stop what is built upon them."""

import logging
from collections.abc import Callable

from workbench.core.errors import Failure
from workbench.core.suggestions import NOTHING, Suggested
from workbench.suggest.article import Article
from workbench.suggest.soundness import check
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
            check(article.text, found)
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
