"""What the suggesters that learn are taught from confirmed documents, and what they are not."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from workbench.core.records import AnnotatedDocument
from workbench.core.scheme import Scheme
from workbench.suggest.article import Article
from workbench.suggest.learned_model import Example
from workbench.suggest.suggester import Suggester, suggest

Source = Callable[[], Iterable[AnnotatedDocument]]  # gives the same documents whenever it is asked


def unlearned(scheme: Scheme) -> frozenset[str]:
    """Return the labels that tell nothing by their words: those of quotes, which rules find with all their parts."""
    return frozenset({scheme.quotes.content, scheme.quotes.cue, scheme.quotes.source}) if scheme.quotes else frozenset()


def examples(before: Sequence[Suggester], source: Source, scheme: Scheme) -> Iterator[Example]:
    """Yield the documents as a model learns from them: with what the suggesters that run before it propose.

    A memory among these has learned from the same documents; for each it proposes what it would have without it.
    """
    for work in source():
        article = Article.of(work.document, hidden=[work])
        earlier = suggest(before, article, scheme)
        yield Example(article, earlier.spans, work.annotation.spans if work.annotation else ())
