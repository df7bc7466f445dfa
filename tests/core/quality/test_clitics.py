"""Spans on the wrong side of a proclitic."""

from collections import Counter

from core.quality.work import covered, span_of, subject
from msgspec.structs import replace
from news_scheme import NEWS

from workbench.core.quality.clitics import clitics
from workbench.core.quality.findings import Resize

TEXT = "وصل كيم وبكيم إلى بيونغ. زار كيم المصنع ثم قال كيم شيئا."


def found(*spans, text=TEXT, scheme=NEWS, names=()):
    return [covered(one) for one in clitics(subject(text, *spans, scheme=scheme), Counter(names))]


def test_a_clitic_inside_is_found_where_the_scheme_wants_it_outside():
    wrong = span_of(TEXT, "وبكيم")
    assert found(wrong) == [("clitic", "وبكيم", Resize(wrong.start + 2, wrong.end))]
    assert found(span_of(TEXT, "كيم"), span_of(TEXT, "بيونغ")) == []
    assert found(wrong, scheme=replace(NEWS, clitics="any")) == []


def test_names_that_begin_with_the_letter_of_a_clitic_are_left_alone():
    assert found(span_of(TEXT, "بيونغ"), span_of(TEXT, "وصل"), span_of(TEXT, "كيم"), names=["يونغ هي"]) == []


def test_a_surface_does_not_speak_for_itself():
    text = "جاء وسامر ثم غاب."
    lone = span_of(text, "وسامر")
    assert found(lone, text=text, names=["سامر"]) == [("clitic", "وسامر", Resize(5, 9))]
    assert found(lone, text=text) == []


def test_a_clitic_outside_is_found_where_the_scheme_wants_it_inside():
    inside = replace(NEWS, clitics="inside")
    second = span_of(TEXT, "كيم", number=2)
    assert found(second, scheme=inside) == [("clitic", "كيم", Resize(second.start - 1, second.end))]
    assert found(span_of(TEXT, "كيم"), scheme=inside) == []
