"""The figures of a document and the list of what differs."""

import pytest
from core.evaluation.judged import gold, leads, mirrored, span, suggested, suggested_link, suggestion
from news_scheme import NEWS

from workbench.core.evaluation import Accuracy, Evaluation, Tally, judge
from workbench.core.evaluation.findings import Finding
from workbench.core.records import Zone
from workbench.core.suggestions import NOTHING, Place

TEXT = "قال سامر إن السفينة وصلت إلى الميناء اليوم، وأضاف أنها لم تحمل سلاحا. " * 3

SAMER, SHIP = span("PER", 4, 8), span("ORG", 12, 19)
QUOTE = span("QUOTE", 9, 41, mode="indirect")
CUE, SOURCE = span("CUE", 0, 3), span("SOURCE", 4, 8)
LINKED = gold(SAMER, QUOTE, CUE, SOURCE, relations=(leads("cue", QUOTE, CUE), leads("source", QUOTE, SOURCE)))


def findings(annotation, proposed, **more):
    return judge(TEXT, annotation, proposed, roles=NEWS.quotes, **more).findings


def test_what_was_annotated_is_right_in_every_figure():
    evaluation, found = judge(TEXT, LINKED, mirrored(LINKED), roles=NEWS.quotes)
    assert found == []
    assert evaluation.total == Tally(4, 4, 4, 4)
    assert evaluation.relations == {"cue": Tally(1, 1, 1, 1), "source": Tally(1, 1, 1, 1)}
    assert evaluation.quotes["indirect"].quotes == Tally(1, 1, 1, 1)
    assert evaluation.quotes["indirect"].source == Accuracy(1, 1, 1)
    assert evaluation.quotes["indirect"].relay == Accuracy()


def test_nothing_proposed_is_all_missed():
    evaluation, found = judge(TEXT, LINKED, NOTHING, roles=NEWS.quotes)
    assert evaluation.total == Tally(gold=4)
    assert (evaluation.total.precision("exact"), evaluation.total.recall("exact")) == (None, 0)
    assert [one.kind for one in found] == ["missed"] * 4


def test_figures_are_worked_out_as_everyone_does():
    tally = Tally(gold=8, proposed=4, exact=2, overlapping=3)
    assert (tally.precision("exact"), tally.recall("exact"), tally.f1("exact")) == (0.5, 0.25, pytest.approx(1 / 3))
    assert (tally.precision("overlapping"), tally.f1("overlapping")) == (0.75, 0.5)
    assert Tally().f1("exact") is None


def test_another_border_a_miss_and_a_false_alarm():
    found = findings(gold(SAMER, SHIP), suggested(suggestion("PER", 4, 11), suggestion("ORG", 30, 33)))
    assert found == [
        Finding(kind="border", label="PER", start=4, end=8, instead=Place("PER", 4, 11), suggester="rules"),
        Finding(kind="missed", label="ORG", start=12, end=19),
        Finding(kind="false alarm", label="ORG", start=30, end=33, suggester="rules"),
    ]


def test_another_label_is_told_on_both_sides():
    found = findings(gold(SAMER), suggested(suggestion("ORG", 4, 8)))
    assert [(one.kind, one.label, one.instead) for one in found] == [
        ("false alarm", "ORG", Place("PER", 4, 8)),
        ("missed", "PER", Place("ORG", 4, 8)),
    ]


def test_a_quote_around_a_name_does_not_stand_for_it():
    [missed] = [one for one in findings(gold(SHIP), suggested(suggestion("QUOTE", 9, 41))) if one.kind == "missed"]
    assert missed.instead is None


def test_a_quote_in_another_mode_is_missed_in_its_own():
    evaluation, found = judge(
        TEXT, gold(QUOTE), suggested(suggestion("QUOTE", 9, 41, mode="direct")), roles=NEWS.quotes
    )
    assert evaluation.labels["QUOTE"] == Tally(1, 1, 1, 1)
    assert evaluation.quotes["indirect"].quotes == Tally(gold=1)
    assert evaluation.quotes["direct"].quotes == Tally(proposed=1)
    assert [one.kind for one in found] == ["mode"]


def test_a_source_is_right_if_it_lies_on_a_gold_one_whatever_its_label():
    quote, person = suggestion("QUOTE", 9, 40, mode="indirect"), suggestion("PER", 4, 6)
    proposed = suggested(quote, person, relations=(suggested_link("source", quote, person),))
    [evaluation, found] = judge(TEXT, LINKED, proposed, roles=NEWS.quotes)
    assert evaluation.quotes["indirect"].source == Accuracy(asked=1, exact=0, overlapping=1)
    assert evaluation.quotes["indirect"].cue == Accuracy(asked=1)
    assert evaluation.relations["source"] == Tally(gold=1, proposed=1)  # a PER is no SOURCE
    assert [(one.label, one.start, one.end) for one in found if one.kind == "link"] == [("cue", 0, 3)]


def test_a_source_that_nobody_named_is_wrong():
    quote, person = suggestion("QUOTE", 9, 41, mode="indirect"), suggestion("PER", 4, 8)
    proposed = suggested(quote, person, relations=(suggested_link("source", quote, person),))
    evaluation, found = judge(TEXT, gold(QUOTE, SAMER), proposed, roles=NEWS.quotes)
    assert evaluation.quotes["indirect"].source == Accuracy(asked=1)
    assert [(one.kind, one.start, one.instead) for one in found] == [("link", 9, Place("PER", 4, 8))]


def test_every_proposal_counts_for_one_suggester():
    proposed = suggested(suggestion("PER", 4, 8, "names"), suggestion("ORG", 12, 18, "lexicon"))
    evaluation = judge(TEXT, gold(SAMER, SHIP), proposed).evaluation
    assert evaluation.suggester("names") == {"PER": Tally(1, 1, 1, 1)}
    assert evaluation.suggester("lexicon") == {"ORG": Tally(1, 1, 0, 1)}
    assert evaluation.suggester("memory") == {}


def test_zones_are_judged_by_their_characters_without_white_space():
    gold_zones = (Zone(start=0, end=10, kind="title"), Zone(start=10, end=40, kind="body"))
    zones = (Zone(start=0, end=20, kind="title"), Zone(start=22, end=40, kind="body"))
    evaluation, found = judge(TEXT, gold(), NOTHING, gold_zones=gold_zones, zones=zones)
    letters = [len(TEXT[start:end].replace(" ", "")) for start, end in ((0, 40), (10, 22))]
    assert evaluation.zones == Accuracy(letters[0], letters[0] - letters[1], letters[0] - letters[1])
    assert [(one.start, one.end, one.instead) for one in found] == [(10, 20, Place("title", 0, 20)), (20, 22, None)]


def test_documents_add_up():
    one = judge(TEXT, LINKED, mirrored(LINKED), roles=NEWS.quotes).evaluation
    other = judge(TEXT, gold(SHIP), suggested(suggestion("ORG", 12, 18, "lexicon")), roles=NEWS.quotes).evaluation
    both = one + other
    assert both.documents == 2
    assert both.total == Tally(5, 5, 4, 5)
    assert both == other + one
    assert Evaluation() + one == one
    by_suggester = [tally for name in both.made for tally in both.made[name].values()]
    assert sum(tally.overlapping for tally in by_suggester) == both.total.overlapping
