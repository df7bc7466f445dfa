"""What a person should mend."""

from collections import Counter

from articles import article
from msgspec.structs import replace
from news_scheme import NEWS

from workbench.core.advice import advice
from workbench.core.records import Annotation, Span

TEXT = "وصل كيم وبكيم إلى بيونغ. زار كيم المصنع ثم قال كيم شيئا."


def span(words, label="PER", number=1, **more):
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return Span(id=f"{words}-{number}", start=start, end=start + len(words), label=label, **more)


def said(*spans, status="doing", scheme=NEWS, names=(), entities=()):
    work = Annotation(annotator="a", status=status, spans=spans)
    found = advice(scheme, article(text=TEXT), work, names=Counter(names), entities=set(entities))
    return [(one.kind, str(one)) for one in found]


def test_required_attributes_are_missed_once_a_document_is_done():
    quote = span("زار", "QUOTE", attributes={"marks": "ok"})
    assert said(quote) == []
    assert said(quote, status="done") == [
        ("unfinished", f"one.txt: the QUOTE “زار” at {quote.start} is done without mode.")
    ]
    assert said(replace(quote, attributes={"mode": "direct"}), status="done") == []
    assert said(replace(quote, label="OLD"), status="done") == []


def test_a_clitic_inside_is_found_where_the_scheme_wants_it_outside():
    wrong = span("وبكيم")
    ((kind, sentence),) = said(wrong)
    assert kind == "clitic"
    assert f"at {wrong.start} should begin at {wrong.start + 2}" in sentence
    assert said(span("كيم"), span("بيونغ")) == []
    assert said(wrong, scheme=replace(NEWS, clitics="any")) == []


def test_names_that_begin_with_the_letter_of_a_clitic_are_left_alone():
    assert said(span("بيونغ"), span("وصل"), span("كيم"), names=["يونغ هي"]) == []


def test_a_surface_does_not_speak_for_itself():
    text = "جاء وسامر ثم غاب."
    lone = Span(id="s", start=4, end=9, label="PER")
    work = Annotation(annotator="a", spans=(lone,))
    found = advice(NEWS, article(text=text), work, names=Counter(["سامر"]), entities=())
    assert [one.kind for one in found] == ["clitic"]
    assert list(advice(NEWS, article(text=text), work, names=Counter(), entities=())) == []


def test_a_clitic_outside_is_found_where_the_scheme_wants_it_inside():
    inside = replace(NEWS, clitics="inside")
    second = span("كيم", number=2)
    ((kind, sentence),) = said(second, scheme=inside)
    assert kind == "clitic"
    assert f"should begin at {second.start - 1}" in sentence
    assert said(span("كيم"), scheme=inside) == []


def test_an_attribute_that_names_no_entity():
    quote = span("زار", "QUOTE", attributes={"speaker": "e1"})
    assert [kind for kind, _ in said(quote)] == ["entity"]
    assert said(quote, entities=["e1"]) == []
