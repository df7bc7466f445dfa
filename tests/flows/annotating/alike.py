"""Tagging every other occurrence of a name with `V`, unticking what the goal has not."""

from typing import NamedTuple

from workbench.commands.occurrences import Found, find_occurrences
from workbench.core.records import Span, surface

from .goal import Goal, Mistake, Reached
from .ledger import Purpose
from .screen import Screen

_TAGGING = 3  # presses for a span that is tagged by itself, about
_CHOOSING = 2  # presses to come back to one


class Hit(NamedTuple):
    """A place that `V` offers, the gold span there (or None), and what it saves to leave it ticked."""

    found: Found
    key: str | None
    saved: float


def saving(screen: Screen, goal: Goal, span: Span, reached: Reached) -> float:
    """Return how many presses `V` on the chosen span would save."""
    hits = _hits(screen, goal, span, reached)
    kept = [place for place, hit in enumerate(hits) if hit.saved > 0]
    turned = [place for place, hit in enumerate(hits) if _ticked(hit.found) != (hit.saved > 0)]
    price = 2 + len(turned) + _steps(turned)
    return sum(hits[place].saved for place in kept) - price


def tag_alike(screen: Screen, goal: Goal, span: Span, reached: Reached) -> set[str]:
    """Tag the other occurrences of the chosen span; return their gold keys, which share what it took."""
    hits = _hits(screen, goal, span, reached)
    screen.purpose = Purpose("document", span.id, "look")
    screen.leave_mode("V")
    screen.press("V")
    table = screen.workspace.occurrences
    screen.wait(lambda: not table.looking.busy and len(table.model.found) == len(hits), "occurrences")
    offered = [(one.start, one.end) for one in table.model.found]
    if offered != [(hit.found.start, hit.found.end) for hit in hits]:
        raise Mistake("V offers other places than were to be expected")
    for place, hit in enumerate(hits):
        if table.model._ticked[place] != (hit.saved > 0):
            screen.press(*["Down"] * (place - table.view.currentIndex().row()), "Space")
    screen.press("Enter")
    screen.wait(screen.page.hasFocus, "the article's focus")
    keys = {hit.key for hit in hits if hit.saved > 0 and hit.key}
    screen.ledger.share([goal.purpose(key, "tag") for key in keys], screen.ledger.presses.pop(screen.purpose))
    return keys


def _hits(screen: Screen, goal: Goal, span: Span, reached: Reached) -> list[Hit]:
    session = screen.workspace.session
    entity = session.store.entities.get(span.entity) if span.entity else None
    found = find_occurrences(
        session.store,
        list(dict.fromkeys([surface(screen.text, span), *(entity.names if entity else ())])),
        span.label,
        annotator=session.annotator,
        document=screen.article.document.id,
    )
    return [_hit(goal, span, one, reached) for one in found]


def _hit(goal: Goal, span: Span, found: Found, reached: Reached) -> Hit:
    key = goal.place(span.label, found.start, found.end)
    if found.forbidden or key is None or key in reached.spans:
        return Hit(found, key, -1.0)
    gold = goal.spans[key]
    names = set(gold.attributes) | set(span.attributes)
    wrong = sum(gold.attributes.get(name) != span.attributes.get(name) for name in names)
    wrong_entity = span.entity != goal.entities.get(gold.entity, "")
    alone = _TAGGING + len(gold.attributes) + (len(gold.attributes) > 0) + 2 * bool(gold.entity)
    mending = 2 * wrong + 2 * wrong_entity
    return Hit(found, key, alone - mending - (_CHOOSING if mending else 0))


def _ticked(found: Found) -> bool:
    return not found.forbidden and not found.inside


def _steps(turned: list[int]) -> int:
    """Return the presses of the arrow between the places that are ticked otherwise; Space goes one on by itself."""
    steps, here = 0, 0
    for place in turned:
        steps += place - here
        here = place + 1
    return steps
