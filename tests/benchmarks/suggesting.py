"""What suggestions cost: the rules against folding the same texts, one article as it opens, and a training."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.made_news import make_article
from tests.benchmarks.measuring import Aim, Figure, Scale, Seconds, interleaved, timed
from tests.gold.score import articles
from workbench.commands.schemes import load_scheme
from workbench.commands.suggesters import chain
from workbench.core.folding import fold
from workbench.core.records import AnnotatedDocument
from workbench.core.scheme import Scheme
from workbench.suggest.article import Article
from workbench.suggest.learned_model import Example, train
from workbench.suggest.suggester import Suggester, suggest

_FOLDERS = ("samples", "development", "held")  # news: made-up words would give the rules nothing to do
_TYPICAL = 3_000  # characters of an article
_BYTES_A_SECOND = 1_000_000
_OPENING = 0.05  # seconds
_TRAINED, _TRAINING = 200, 30  # articles, seconds
_SPANS = 60  # of an article


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Run the rules over articles of the gold, and train on articles that are made."""
    scheme = load_scheme("arms-news")
    rules = chain(scheme, {}, report=print).suggesters
    texts = [one.document.text for name in _FOLDERS for one in articles(name)]
    rounds = range(max(1, round(20 * scale.size)))
    size = sum(len(text.encode()) for text in texts) * len(rounds)

    def ours() -> Seconds:
        return timed(lambda: [_suggest(rules, scheme, texts) for _ in rounds])

    def limit() -> Seconds:
        return timed(lambda: [fold(text, 2) for _ in rounds for text in texts])

    ours(), limit()  # what is made once is made now
    figures, limits = interleaved(scale.runs, ours, limit)
    subject = f"suggest by rules, {size / _BYTES_A_SECOND:.1f} MB; the limit folds it"
    yield Figure(subject, figures, limits, Aim(0, size / _BYTES_A_SECOND), "s")
    yield _opening(rules, scheme, texts, scale.runs)
    yield _training(round(_TRAINED * scale.size), scale.long_runs)


def _suggest(rules: Sequence[Suggester], scheme: Scheme, texts: Sequence[str]) -> None:
    for text in texts:
        suggest(rules, Article(text), scheme)


def _opening(rules: Sequence[Suggester], scheme: Scheme, texts: Sequence[str], runs: int) -> Figure:
    text = "\n".join(texts)[:_TYPICAL]
    figures, limits = interleaved(
        runs, lambda: timed(lambda: _suggest(rules, scheme, [text])), lambda: timed(lambda: fold(text, 2))
    )
    return Figure(f"suggest for an article that opens, {_TYPICAL:,} characters", figures, limits, Aim(0, _OPENING))


def _training(number: int, runs: int) -> Figure:
    """Train on articles that are made; the limit folds them."""
    examples = [_example(one) for count in range(number) for one in list(make_article(count, _SPANS, number))[:1]]
    ours = [timed(lambda: train(examples)) for _ in range(runs)]
    limit = [timed(lambda: [fold(one.article.text, 2) for one in examples]) for _ in range(runs)]
    return Figure(f"suggest: train on {number} articles", ours, limit, Aim(0, _TRAINING), "s")


def _example(item: AnnotatedDocument) -> Example:
    assert item.annotation
    return Example(Article.of(item.document), (), item.annotation.spans)
