"""Whether what a suggester proposes for a text can be a proposal for it."""

from collections.abc import Collection
from string import Formatter

from workbench.core.pieces import Pieces
from workbench.core.scheme import Scheme
from workbench.core.suggestions import Place, Suggested, Suggestion

_MOST = 20_000  # suggestions for one article by somebody from outside


def check(text: str, found: Suggested) -> None:
    """Raise ValueError, or whatever comes of values of the wrong type, for what is no proposal for `text`."""
    for one in found.spans:
        if not _is_sound(text, one):
            raise ValueError(f"{one.label} {one.start}-{one.end} with the score {one.score}")
    for relation in found.relations:
        for place in (relation.source, relation.target):
            if not _is_in(text, place):
                raise ValueError(f"{relation.type}: {place.label} {place.start}-{place.end}")


def check_foreign(text: str, scheme: Scheme, found: Suggested) -> None:
    """Raise ValueError too for what no suggester of the program does: too much, or what the scheme does not know."""
    if (many := max(len(found.spans), len(found.relations))) > _MOST:
        raise ValueError(f"{many} suggestions")
    check(text, found)
    for label in sorted({one.label for one in found.spans} - scheme.by_name.keys()):
        raise ValueError(f"the scheme has no label {label!r}")
    for type_ in sorted({one.type for one in found.relations} - scheme.relations_by_name.keys()):
        raise ValueError(f"the scheme has no relation {type_!r}")
    for relation in found.relations:
        if not 0 <= relation.score <= 1:
            raise ValueError(f"{relation.type} with the score {relation.score}")
    for reason in (reason for one in found.spans for reason in one.reasons):
        if not is_sayable(reason.template, reason.values):
            raise ValueError(f"the sentence {reason.template!r}")


def is_sayable(template: str, values: Collection[str]) -> bool:
    """Tell whether a template names nothing but values: no width, which could be endless, and no attribute."""
    try:
        fields = [field for field in Formatter().parse(template) if field[1] is not None]
    except ValueError:
        return False
    return all(name in values and not form and not conversion for _, name, form, conversion in fields)


def _is_in(text: str, place: Place) -> bool:
    return 0 <= place.start < place.end <= len(text)


def _is_sound(text: str, one: Suggestion) -> bool:
    return (
        0 <= one.start < one.end <= len(text)
        and not _parts_break(text, one.start)
        and not _parts_break(text, one.end)
        and (not one.fragments or _are_sound(text, one.fragments, one.start, one.end))
        and 0 <= one.score <= 1
        and bool(one.reasons)
    )


def _parts_break(text: str, edge: int) -> bool:
    return text.startswith("\r\n", edge - 1)  # before the first character nothing is found


def _are_sound(text: str, fragments: Pieces, start: int, end: int) -> bool:
    """Tell whether fragments are apart and in order, the first from `start`, the last to `end`."""
    edges = [edge for pair in fragments for edge in pair]
    return (
        edges == sorted(set(edges))
        and (edges[0], edges[-1]) == (start, end)
        and not any(_parts_break(text, edge) for edge in edges)
    )
