"""What differs from what is customary in a project, and what does not yet."""

from core.quality.work import covered, span_of, subject
from news_scheme import NEWS

from workbench.core.quality.customs import Census, Standing, are_alternatives, other_labels, untagged
from workbench.core.quality.findings import Relabel, Tag
from workbench.core.records import Zone

TEXT = "زار كيم سون المصنع"
NAME = span_of(TEXT, "كيم سون")


def wording(text, span):
    return text[span.start : span.end]


def places(text, words="كيم سون"):
    start = text.find(words)
    return [Standing(words, start, start + len(words))] if start >= 0 else []


def customs(tagged, left=0, words="كيم سون"):
    """Return the customs of a project where a name was given each of the labels `tagged`, and left out so often."""
    census = Census(NEWS, wording)
    for label in tagged:
        census.count_labels(TEXT, [span_of(TEXT, words, label)])
    for _ in range(left):
        census.count_untagged(subject(TEXT, status="done"), places(TEXT, words))
    return census.customs()


def relabelled(label, known):
    return [covered(one) for one in other_labels(subject(TEXT, span_of(TEXT, "كيم سون", label)), known, wording)]


def test_a_label_that_the_same_words_have_nowhere_else():
    known = customs(["PER"] * 3 + ["ORG"])
    assert relabelled("ORG", known) == [("label", "كيم سون", Relabel("PER"))]
    assert relabelled("PER", known) == []


def test_a_label_that_is_not_rare_enough_is_left_alone():
    assert relabelled("ORG", customs(["PER"] * 5 + ["ORG"] * 2)) == []
    assert relabelled("ORG", customs(["PER"] * 2 + ["ORG"])) == []


def test_labels_that_the_same_words_may_well_have_are_no_alternatives():
    assert relabelled("WPN", customs(["PER"] * 9 + ["WPN"])) == []
    assert are_alternatives(NEWS, "PER", "ORG")
    assert not are_alternatives(NEWS, "PER", "WPN")
    assert not are_alternatives(NEWS, "PER", "OLD")


def test_the_words_of_quotes_say_nothing():
    assert relabelled("CUE", customs(["SOURCE"] * 9 + ["CUE"])) == []


def missed(known, *spans, status="done", zones=(), words="كيم سون"):
    one = subject(TEXT, *spans, status=status, zones=zones)
    return [covered(found) for found in untagged(one, known, places(TEXT, words))]


def test_a_name_that_is_tagged_wherever_else_it_stands():
    known = customs(["PER"] * 3, left=1)
    assert missed(known) == [("untagged", "كيم سون", Tag("PER"))]
    assert missed(known, status="doing") == []
    assert missed(known, NAME) == []
    assert missed(known, span_of(TEXT, "سون المصنع", "ORG")) == []  # it is a part of something else
    assert missed(known, zones=[Zone(start=0, end=len(TEXT), kind="related")]) == []


def test_inside_a_quote_names_are_expected():
    quote = span_of(TEXT, TEXT, "QUOTE")
    assert missed(customs(["PER"] * 3, left=1), quote) == [("untagged", "كيم سون", Tag("PER"))]


def test_words_that_are_often_left_untagged_are_no_names():
    assert missed(customs(["PER"] * 3, left=2)) == []
    assert missed(customs(["PER"] * 2, left=1)) == []
    assert missed(customs(["PER"] * 6 + ["ORG"], left=1)) == []


def test_more_must_agree_on_one_word_alone():
    assert missed(customs(["PER"] * 8, left=1, words="كيم"), words="كيم") == []
    assert missed(customs(["PER"] * 9, left=1, words="كيم"), words="كيم") == [("untagged", "كيم", Tag("PER"))]
