"""Attributes that are missing or lead nowhere."""

from core.quality.work import covered, span_of, subject
from msgspec.structs import replace

from workbench.core.quality.attributes import lost_entities, unfinished
from workbench.core.quality.findings import ClearAttribute

TEXT = "وصل كيم ثم زار المصنع."
QUOTE = span_of(TEXT, "زار", "QUOTE", attributes={"marks": "ok"})


def test_required_attributes_are_missed_once_a_document_is_done():
    assert list(unfinished(subject(TEXT, QUOTE))) == []
    (found,) = unfinished(subject(TEXT, QUOTE, status="done"))
    assert covered(found) == ("unfinished", "زار", None)
    assert str(found.remark) == "This QUOTE is done without mode."
    assert list(unfinished(subject(TEXT, replace(QUOTE, attributes={"mode": "direct"}), status="done"))) == []
    assert list(unfinished(subject(TEXT, replace(QUOTE, label="OLD"), status="done"))) == []


def test_an_attribute_that_names_no_entity():
    quote = replace(QUOTE, attributes={"speaker": "e1"})
    assert [covered(one) for one in lost_entities(subject(TEXT, quote), [])] == [
        ("entity", "زار", ClearAttribute("speaker"))
    ]
    assert list(lost_entities(subject(TEXT, quote), ["e1"])) == []
