"""What a suggester is, and how several are run one after the other."""

from collections.abc import Sequence
from typing import Protocol

from workbench.core.scheme import Scheme
from workbench.core.suggestions import NOTHING, Suggested
from workbench.suggest.article import Article
from workbench.suggest.merging import merged


class Suggester(Protocol):
    """Proposes spans and relations for an article.

    It is pure: the same article and the same earlier suggestions give the same result, and nothing is written. What it
    learned from other articles it was made with.
    """

    @property
    def name(self) -> str:
        """A short English name, the same for ever: it is stored with spans that were accepted."""
        ...

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return what it proposes; `earlier` is the merged result of those that ran before it."""
        ...


def suggest(suggesters: Sequence[Suggester], article: Article, scheme: Scheme) -> Suggested:
    """Return what `suggesters`, one after the other, propose for an article, merged."""
    found = NOTHING
    for suggester in suggesters:
        found = merged([found, suggester.suggest(article, found)], scheme)
    return found
