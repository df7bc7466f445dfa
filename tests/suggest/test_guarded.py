"""A suggester that fails does not stop the others, and says so once or for each article."""

from typing import Any

import pytest

from workbench.core.errors import WorkbenchError
from workbench.core.suggestions import NOTHING, Place, Suggested, SuggestedRelation, Suggestion, because
from workbench.suggest.article import Article
from workbench.suggest.guarded import Guarded

TEXT = "قال كيم"
REASON = because("other", 0.5, "It is so.")
SOUND = Suggestion(start=4, end=7, label="PER", score=0.5, reasons=(REASON,))


class Other:
    """A suggester by somebody else, which answers with what it was made with."""

    name = "other"

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def wrong(**changes: Any) -> Suggested:
    values: dict[str, Any] = {"start": 4, "end": 7, "label": "PER", "score": 0.5, "reasons": (REASON,)}
    return Suggested((Suggestion(**values | changes),))


def test_what_is_sound_passes() -> None:
    found = Suggested((SOUND,))
    assert Guarded(Other(found), pytest.fail).suggest(Article(TEXT), NOTHING) is found


@pytest.mark.parametrize(
    "answer",
    [
        ZeroDivisionError("of its own"),
        RecursionError(),
        None,
        [SOUND],
        Suggested((None,)),  # type: ignore[arg-type]
        wrong(end=8),
        wrong(start=-1),
        wrong(start=7),
        wrong(start="4"),
        wrong(score=1.5),
        wrong(score=float("nan")),
        wrong(reasons=()),
        wrong(fragments=((4, 5), (6, 8))),
        wrong(fragments=((4, 6), (5, 7))),
        Suggested(
            (SOUND,),
            (SuggestedRelation(type="x", source=SOUND.place, target=Place("PER", 5, 9), score=1, suggester="other"),),
        ),
    ],
)
def test_what_fails_is_switched_off_and_named(answer: Any) -> None:
    problems: list[WorkbenchError] = []
    guarded = Guarded(Other(answer, Suggested((SOUND,))), problems.append)
    assert guarded.suggest(Article(TEXT), NOTHING) == NOTHING
    assert guarded.suggest(Article(TEXT), NOTHING) == NOTHING
    assert [str(problem).startswith("The suggester other failed and is switched off: ") for problem in problems] == [
        True
    ]


def test_one_that_is_borne_with_goes_on_with_the_next_article() -> None:
    problems: list[WorkbenchError] = []
    guarded = Guarded(Other(ValueError("x"), Suggested((SOUND,)), ValueError("y")), problems.append, is_patient=True)
    assert [guarded.suggest(Article(TEXT), NOTHING).spans for _ in range(3)] == [(), (SOUND,), ()]
    assert [str(problem) for problem in problems] == [
        "The suggester other failed: ValueError: x.",
        "The suggester other failed: ValueError: y.",
    ]
