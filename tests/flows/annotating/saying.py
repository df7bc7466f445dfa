"""Saying more of the chosen span with keys: attributes in the form, links, and whom it mentions."""

from collections.abc import Mapping
from typing import Any

from workbench.core.attribute_values import shown
from workbench.core.linking import Link, Way
from workbench.core.records import Span
from workbench.core.scheme import Attribute
from workbench.ui.modes.answers import read_number
from workbench.ui.modes.form import FormMode
from workbench.ui.modes.link import LinkMode

from .goal import Bond, Goal, Lack, Mistake
from .ledger import Part
from .screen import Screen

_NEVER = 99  # presses


class OutOfSight(Exception):
    """What a span is to be linked with cannot be pointed at from there."""


def say(screen: Screen, goal: Goal, key: str, span: Span, lack: Lack) -> None:
    """Give the chosen span the attributes and the links that it lacks.

    The form is used where it takes fewer presses than the digits and `K` do. It may stay open.

    Raises:
        OutOfSight: a link cannot be made from here.
    """
    wanted = lack.attributes
    names = [attribute.name for attribute in shown(screen.label(span.label), span.attributes | wanted)]
    last = max((names.index(name) + 1 for name in wanted if name in names), default=0)
    if wanted and (lack.links or len(wanted) > 1 or 1 + last < 2 * len(wanted)):
        _set(screen, goal, key, "attributes")
        _press(screen, "A")
        _fill(screen, goal, key, lack)
    else:
        for name, value in wanted.items():
            _set(screen, goal, key, "stance" if name == "stance" else "attributes")
            _press(screen, str(names.index(name) + 1))
            assert isinstance(screen.mode, FormMode)
            _answer(screen, screen.mode, value)
    _link_all(screen, goal, key, lack.links)


def _set(screen: Screen, goal: Goal, key: str, part: Part) -> None:
    screen.purpose = goal.purpose(key, part)


def _press(screen: Screen, *keys: str) -> None:
    screen.leave_mode(keys[0])
    screen.press(*keys)


def _fill(screen: Screen, goal: Goal, key: str, lack: Lack) -> None:
    """Answer the form until all that is wanted is said, or to its end where links are to follow."""
    left = dict(lack.attributes)
    while (left or lack.links) and isinstance(mode := screen.mode, FormMode):
        attribute = mode._asked()
        _set(screen, goal, key, "stance" if attribute.name == "stance" else "attributes")
        if attribute.unit in left and _is_read(mode, with_unit := _with_unit(goal, key, attribute)):
            _write_number(screen, mode, with_unit)
            left = {name: one for name, one in left.items() if name not in with_unit}
        elif attribute.name in left:
            _answer(screen, mode, left.pop(attribute.name))
        else:
            screen.press("Enter" if attribute.type in ("text", "number") else "Space")
    if left:
        raise Mistake(f"{key}: the form did not ask for {', '.join(left)}")


def _with_unit(goal: Goal, key: str, attribute: Attribute) -> dict[str, Any]:
    """Return the number that a span is to have, and its unit."""
    return {name: goal.spans[key].attributes.get(name) for name in (attribute.name, attribute.unit)}


def _is_read(mode: FormMode, values: Mapping[str, Any]) -> bool:
    """Tell whether number and unit, written together, are understood as they are meant."""
    label = mode._label()
    assert label
    return read_number(label, mode._asked(), " ".join(map(str, values.values()))) == values


def _answer(screen: Screen, mode: FormMode, value: Any) -> None:
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
    """Make one link in the mode that is on, by whatever is shortest: the nearest, a hint, or a relation first.

    Raises:
        OutOfSight: the other end is not seen and is not the nearest.
    """
    links = mode._left()
    wanted = [one for one in links if one.other.id == other and _fits(one, bond, outgoing)]
    if not wanted:
        raise Mistake(f"{bond.type} is not offered between {bond.source} and {bond.target}")
    way = wanted[0].way
    is_only = {one.way for one in links} == {way}
    is_nearest = next(one for one in links if one.way == way).other.id == other
    ways_there = len({one.way for one in links if one.other.id == other})
    code = screen.code_of(lambda _start, _end, span: span == other)
    by_hint = len(code) + (ways_there > 1) if code else _NEVER
    if is_nearest and 2 - is_only <= by_hint:
        screen.press(*([] if is_only else [_key_of(mode, way)]), "Enter")
    elif code is None:
        raise OutOfSight(f"{bond.type} from {bond.source} to {bond.target}: the other end is out of sight")
    elif by_hint <= 2 or is_only:
        screen.press(*code)
        if ways_there > 1:
            screen.press(_key_of(mode, way))
    else:
        screen.press(_key_of(mode, way))
        screen.press(*(screen.code_of(lambda _start, _end, span: span == other) or ""))


def _key_of(mode: LinkMode, way: Way) -> str:
    return next(key for key, one in mode._keys.items() if one == way)


def _fits(link: Link, bond: Bond, outgoing: bool) -> bool:
    return link.way.type.name == bond.type and link.way.outgoing == outgoing
