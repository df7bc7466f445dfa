"""How many quotes of the articles that the rules were made with are found. Floors lie a little below the measured."""

import pytest
from gold.gold import annotated, load
from gold.test_gold import ARTICLES, FILES

from workbench.commands.evaluating import evaluate_document
from workbench.commands.schemes import load_scheme
from workbench.core.evaluation import Evaluation
from workbench.core.suggestions import THRESHOLD
from workbench.suggest.quotes import Quotes

# F1 in per cent; per cent of the quotes found that have the right cue, speaker and outlet.
FLOORS = {
    "direct": {"exact": 96, "overlapping": 96, "cue": 92, "source": 86},
    "indirect": {"exact": 92, "overlapping": 94, "cue": 93, "source": 88},
}


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    total = Evaluation()
    scheme = load_scheme("arms-news")
    for path in FILES:
        texts = ARTICLES[path.parent.name]
        if path.parent.name == "held" or not texts.is_dir():
            continue
        gold = load(path)
        work = annotated(gold, (texts / gold.name).read_bytes().decode(), "gold")
        total += evaluate_document([Quotes()], scheme, work, THRESHOLD)[0]
    return total


@pytest.mark.parametrize("mode", FLOORS)
@pytest.mark.parametrize("how", ["exact", "overlapping"])
def test_enough_quotes_are_found(evaluation, mode, how):
    f1 = evaluation.quotes[mode].quotes.f1(how)
    assert f1 is not None
    assert 100 * f1 >= FLOORS[mode][how]


@pytest.mark.parametrize("mode", FLOORS)
@pytest.mark.parametrize("role", ["cue", "source"])
def test_enough_of_them_lead_to_the_right_words(evaluation, mode, role):
    share = getattr(evaluation.quotes[mode], role).share("exact")
    assert share is not None
    assert 100 * share >= FLOORS[mode][role]
