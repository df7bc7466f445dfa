"""Quotes without a speaker, spans in boilerplate, spans in each other's way."""

import pytest
from core.quality.work import covered, span_of, subject
from msgspec.structs import replace

from workbench.core.quality.boilerplate import boilerplate
from workbench.core.quality.findings import Untag
from workbench.core.quality.overlaps import overlaps
from workbench.core.quality.speakers import speakers
from workbench.core.records import Relation, Zone

TEXT = "قال كيم: لن نبيع. شارك الخبر مع سام"
QUOTE = span_of(TEXT, "لن نبيع", "QUOTE", attributes={"mode": "direct"})
KIM = span_of(TEXT, "كيم")


def test_a_quote_of_which_nobody_says_who_spoke():
    assert [covered(one) for one in speakers(subject(TEXT, KIM, QUOTE, status="done"))] == [
        ("speaker", "لن نبيع", None)
    ]
    assert list(speakers(subject(TEXT, KIM, QUOTE))) == []


@pytest.mark.parametrize(
    ("quote", "relations"),
    [
        (QUOTE, [Relation(id="r", type="source", source=QUOTE.id, target=KIM.id)]),
        (replace(QUOTE, entity="e1"), []),
        (replace(QUOTE, attributes={"speaker": "e1"}), []),
    ],
)
def test_a_speaker_is_said_in_several_ways(quote, relations):
    assert list(speakers(subject(TEXT, KIM, quote, status="done", relations=relations))) == []


def test_a_span_where_the_page_speaks():
    sam, start = span_of(TEXT, "سام"), TEXT.index("شارك")

    def found(kind):
        zone = Zone(start=start, end=len(TEXT), kind=kind)
        return [covered(one) for one in boilerplate(subject(TEXT, KIM, sam, zones=(zone,)))]

    assert found("share") == [("boilerplate", "سام", Untag())]
    assert found("caption") == found("body") == []


def test_spans_that_may_not_overlap_so():
    # In this scheme entities may nest, and neither cross nor share their text.
    kim, both, rest = KIM, span_of(TEXT, "قال كيم"), span_of(TEXT, "كيم: لن")
    assert [covered(one) for one in overlaps(subject(TEXT, both, kim))] == []
    assert [one.surface for one in overlaps(subject(TEXT, both, rest))] == ["كيم: لن"]
    assert [one.span for one in overlaps(subject(TEXT, kim, replace(kim, id="ي", label="ORG")))] == ["ي"]
    assert list(overlaps(subject(TEXT, both, replace(rest, label="WPN")))) == []
    assert list(overlaps(subject(TEXT, both, replace(rest, label="OLD")))) == []
