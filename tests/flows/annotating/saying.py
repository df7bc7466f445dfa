"""Saying more of the chosen span with keys: attributes in the form, links, and whom it mentions."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from workbench.core.attribute_values import shown
from workbench.core.linking import Link
from workbench.core.records import Span
from workbench.ui.modes.answers import read_number
from workbench.ui.modes.form import FormMode
from workbench.ui.modes.link import LinkMode
from workbench.ui.modes.same_as import SameAs

from .goal import Bond, Goal, Mistake
from .ledger import Part
from .screen import Screen


def say(
    screen: Screen, goal: Goal, key: str, span: Span, wanted: Mapping[str, Any], links: Mapping[Bond, str]
) -> None:
    """Give the chosen span the attributes `wanted` (None: to be removed) and the links, to spans with these ids.

    The form is used where it takes fewer presses than the digits and `K` do. It may stay open.
    """
    label = screen.label(span.label)
    names = [attribute.name for attribute in shown(label, span.attributes | dict(wanted))]
    last = len(names) if links else max((names.index(name) + 1 for name in wanted if name in names), default=0)
    if wanted and (links or 1 + last < 2 * len(wanted) or len(wanted) > 1):
        _set(screen, goal, key, "attributes")
        _press(screen, "A")
        _fill(screen, goal, key, span, wanted, bool(links))
        _link_all(screen, goal, key, links)
        return
    for name, value in wanted.items():
        _set(screen, goal, key, "stance" if name == "stance" else "attributes")
        _press(screen, str(names.index(name) + 1))
        _answer(screen, cast(FormMode, screen.mode), value)
    if wanted and screen.mode:
        raise Mistake(f"{span.label} at {span.start}: the form did not end after its attribute")
    _link_all(screen, goal, key, links)


def _set(screen: Screen, goal: Goal, key: str, part: Part) -> None:
    screen.purpose = goal.purpose(key, part)


def _press(screen: Screen, *keys: str) -> None:
    screen.leave_mode(keys[0])
    screen.press(*keys)


def _fill(screen: Screen, goal: Goal, key: str, span: Span, wanted: Mapping[str, Any], goes_on: bool) -> None:
    """Answer the form until all that is wanted is said, or to its end where links are to follow."""
    left = dict(wanted)
    while (left or goes_on) and isinstance(mode := screen.mode, FormMode):
        attribute = mode._asked()
        _set(screen, goal, key, "stance" if attribute.name == "stance" else "attributes")
        if attribute.type == "number" and attribute.unit in left:
            _write_number(screen, mode, {name: goal.spans[key].attributes.get(name) for name in (attribute.name, attribute.unit)})
            left.pop(attribute.unit)
            left.pop(attribute.name, None)
        elif attribute.name in left:
            _answer(screen, mode, left.pop(attribute.name))
        else:
            screen.press("Enter" if attribute.type in ("text", "number") else "Space")
    if left:
        raise Mistake(f"{span.label} at {span.start}: the form did not ask for {', '.join(left)}")


def _answer(screen: Screen, mode: FormMode, value: Any) -> None:  # noqa: ANN401
    """Answer what the form asks."""
    attribute = mode._asked()
    if attribute.type == "number":
        _write_number(screen, mode, {attribute.name: value})
    elif attribute.type == "text":
        _write(screen, value, is_there=screen.workspace.prompt.field.text() == (value or ""))
    elif value is None:
        screen.press("Delete", "Space")
    else:
        place = next(place for place, answer in enumerate(mode._answers) if answer.value == value)
        code = mode._answers[place].code
        screen.press(*(code if len(code) == 1 or place >= 9 else str(place + 1)))


def _write_number(screen: Screen, mode: FormMode, values: Mapping[str, Any]) -> None:
    """Write a number, and its unit where that is among `values`; only Enter where they stand there already."""
    label = mode._label()
    assert label
    proposed = read_number(label, mode._asked(), screen.workspace.prompt.field.text()) or {}
    given = {name: value for name, value in values.items() if value is not None}
    _write(screen, " ".join(map(str, given.values())), is_there=proposed == given)


def _write(screen: Screen, text: str | None, *, is_there: bool) -> None:
    """Write into the field, whose text is selected at first."""
    if not is_there and text:
        screen.write(text)
    elif not is_there:
        screen.press("Delete")
    screen.press("Enter")


# Links


def _link_all(screen: Screen, goal: Goal, key: str, links: Mapping[Bond, str]) -> None:
    for bond, other in links.items():
        screen.purpose = goal.purpose_of(bond)
        if not isinstance(screen.mode, LinkMode):
            _press(screen, "K")
        mode = screen.mode
        if not isinstance(mode, LinkMode):
            raise Mistake(f"K does not link {key}: {screen.message}")
        _link(screen, mode, bond, other, outgoing=bond.source == key)


def _link(screen: Screen, mode: LinkMode, bond: Bond, other: str, *, outgoing: bool) -> None:
    """Make one link in the mode that is on, by whatever is shortest: the nearest, a hint, or a relation first."""
    links = mode._left()
    wanted = [one for one in links if one.other.id == other and _fits(one, bond, outgoing)]
    if not wanted:
        raise Mistake(f"{bond.type} is not offered between {bond.source} and {bond.target}")
    way = wanted[0].way
    only = mode._only_way() == way
    of_way = [one for one in links if one.way == way]
    code = screen.code_of(lambda _start, _end, span: span == other)
    several = len({one.way for one in links if one.other.id == other}) > 1
    way_key = next((key for key, one in mode._keys.items() if one == way), "")
    if only and of_way[0].other.id == other:
        screen.press("Enter")
    elif of_way[0].other.id == other and (code is None or len(code) + several > 2 or several):
        screen.press(way_key, "Enter")
    elif code is not None and len(code) + several <= 2:
        screen.press(*code)
        if several:
            again = next(key for key, one in mode._keys.items() if one == way)
            screen.press(again)
    else:
        if not only:
            screen.press(way_key)
        further = screen.code_of(lambda _start, _end, span: span == other)
        if further is None:
            raise Mistake(f"{bond.type} from {bond.source} to {bond.target}: the other end is out of sight")
        screen.press(*further)


def _fits(link: Link, bond: Bond, outgoing: bool) -> bool:
    return link.way.type.name == bond.type and link.way.outgoing == outgoing


# Entities


def found_entity(screen: Screen, span: Span, *, all_alike: bool = False) -> None:
    """Let the chosen span mention a new entity, with `all_alike` every span of that name."""
    _same_as(screen, all_alike=all_alike)
    screen.press("N")
    if screen.mode:
        raise Mistake(f"no entity was founded for the {span.label} at {span.start}: {screen.message}")


def identify(screen: Screen, span: Span, entity: str, *, all_alike: bool = False) -> bool:
    """Let the chosen span mention an entity (id); tell whether that was among those proposed."""
    mode = _same_as(screen, all_alike=all_alike)
    place = next((place for place, one in enumerate(mode._candidates, 1) if one.id == entity), None)
    if place is None:
        screen.press("Esc")
        return False
    screen.press(str(place))
    if screen.mode:
        raise Mistake(f"the {span.label} at {span.start} mentions nothing yet: {screen.message}")
    return True


def _same_as(screen: Screen, *, all_alike: bool) -> SameAs:
    _press(screen, "=")
    mode = screen.mode
    if not isinstance(mode, SameAs):
        raise Mistake(f"= asks nothing: {screen.message}")
    if all_alike:
        screen.press("A")
    return mode


def namesakes(screen: Screen, goal: Goal, spans: Iterable[Span], span: Span) -> list[Span]:
    """Return the other spans that `A` in that question would take along."""
    from workbench.ui.modes.same_as import _sound  # what the window outlines then

    wanted = _sound(screen.article, span)
    return [
        one
        for one in spans
        if one.id != span.id and one.label == span.label and _sound(screen.article, one) == wanted
    ]
