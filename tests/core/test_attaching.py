"""Which span a new one belongs to."""

from msgspec.structs import replace
from news_scheme import NEWS

from workbench.core.attaching import attaching, nearest, paragraphs_around
from workbench.core.records import Span


def span(start, end, **more):
    return Span(id=f"{start}-{end}", start=start, end=end, label="WPN", **more)


def test_only_what_belongs_to_nothing_else_is_attached():
    assert [one.name for one in attaching(NEWS, "CALIBRE")] == ["calibre"]
    for label in ("WPN", "PER", "CUE", "SOURCE", "none"):
        assert attaching(NEWS, label) == ()
    also = replace(NEWS, relations=(*NEWS.relations, replace(NEWS.relations[0], name="x", targets=("CALIBRE",))))
    assert attaching(also, "CALIBRE") == ()


def test_the_nearest_is_found_on_either_side():
    before, after = span(0, 3), span(20, 25)
    assert nearest(span(10, 12), [before, after]) is before
    assert nearest(span(14, 16), [before, after]) is after
    assert nearest(span(14, 16), []) is None


def test_of_those_around_it_the_shortest_is_the_nearest():
    inner, outer = span(5, 15), span(0, 30)
    assert nearest(span(8, 9), [outer, inner, span(9, 12, fragments=((9, 10), (11, 12)))]).end == 12
    assert nearest(span(8, 9), [outer, inner]) is inner


def test_the_pieces_count_not_what_lies_between_them():
    broken = span(0, 30, fragments=((0, 3), (28, 30)))
    near = span(20, 22)
    assert nearest(span(15, 16), [broken, near]) is near


def test_the_paragraphs_around_a_range():
    text = "one\ntwo\r\nthree"
    assert paragraphs_around(text, 4, 7) == (4, 7)
    assert paragraphs_around(text, 5, 10) == (4, 14)
    assert paragraphs_around("", 0, 0) == (0, 0)
