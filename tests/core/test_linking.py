"""What a span can be linked with."""

from articles import SCHEME
from msgspec.structs import replace

from workbench.core.linking import ends, possible_links
from workbench.core.records import Relation, Span
from workbench.core.scheme import RelationType, Words


def span(name: str, start: int, label: str) -> Span:
    return Span(id=name, start=start, end=start + 5, label=label)


WEAPON = span("w", 50, "WPN")
NEAR, FAR, OTHER = span("near", 60, "PER"), span("far", 0, "ORG"), span("other", 70, "WPN")


def test_the_nearest_come_first_and_in_both_directions() -> None:
    found = possible_links(SCHEME, WEAPON, [FAR, WEAPON, NEAR, OTHER], [])
    assert [(one.way.type.name, one.way.outgoing, one.other.id) for one in found] == [
        ("owner", True, "near"),
        ("owner", True, "far"),
    ]
    (link,) = possible_links(SCHEME, FAR, [WEAPON, NEAR], [])
    assert (link.way.outgoing, ends(link.way, "far", "w")) == (False, ("w", "far"))


def test_the_pieces_of_a_span_count_not_what_lies_between_them() -> None:
    broken = replace(span("broken", 0, "PER"), end=100, fragments=((0, 5), (90, 100)))
    found = possible_links(SCHEME, WEAPON, [broken, NEAR], [])
    assert [one.other.id for one in found] == ["near", "broken"]


def test_a_link_that_is_there_is_not_offered_again() -> None:
    there = [Relation(id="r", type="owner", source="w", target="near")]
    assert [one.other.id for one in possible_links(SCHEME, WEAPON, [NEAR, FAR], there)] == ["far"]
    assert possible_links(SCHEME, NEAR, [WEAPON], there) == []


def test_a_type_that_leads_both_ways_is_two_ways() -> None:
    both = RelationType(name="with", title=Words(en="with", ar="مع"), sources=("PER",), targets=("PER",))
    links = possible_links(replace(SCHEME, relations=(both,)), NEAR, [span("else", 80, "PER")], [])
    assert [one.way.outgoing for one in links] == [True, False]
