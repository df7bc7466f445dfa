"""What the charts of an evaluation say: shares in per cent, exact numbers in the table, words for nothing."""

import pytest

from workbench.commands.evaluating import CurvePoint
from workbench.commands.finding_table import FindingRow
from workbench.commands.schemes import load_scheme
from workbench.core.evaluation import Accuracy, Evaluation, Tally
from workbench.core.evaluation.findings import FINDING_KINDS, Finding
from workbench.core.evaluation.tallies import QuoteTally
from workbench.core.suggestions import Place
from workbench.ui.evaluation.charts import EvaluationCharts, Setting
from workbench.ui.evaluation.differences import Differences
from workbench.ui.look.theme import LIGHT

FOUND = Evaluation(
    documents=3,
    labels={"GPE": Tally(4, 4, 2, 3), "PER": Tally(8, 0, 0, 0), "UNKNOWN": Tally(0, 1, 0, 0)},
    made={"lexicon": {"GPE": Tally(0, 4, 2, 3), "UNKNOWN": Tally(0, 1, 0, 0)}},
    quotes={"direct": QuoteTally(Tally(2, 2, 1, 2), cue=Accuracy(2, 1, 2)), "indirect": QuoteTally()},
    relations={"cue": Tally(4, 2, 1, 1)},
    zones=Accuracy(100, 90, 90),
)
EMPTY = Evaluation(documents=1, labels={"PER": Tally(1, 0, 0, 0)})


@pytest.fixture
def setting(qapp):
    return Setting(LIGHT, load_scheme("arms-news"), "en")


@pytest.mark.parametrize("found", [FOUND, EMPTY], ids=["something", "nothing right"])
@pytest.mark.parametrize("name", ["labels", "suggesters", "quotes", "relations"])
def test_a_chart_fits_together(name, found, setting):
    made = EvaluationCharts().chart(name, found, setting)
    assert made.title == EvaluationCharts().titles()[name]
    assert all(len(one.values) == len(made.names) == len(made.texts) for one in made.series)
    assert all(len(row) == len(made.table.header) for row in made.table.rows)
    assert made.is_empty == (found is EMPTY)


def test_labels_come_by_how_often_they_are_confirmed(setting):
    made = EvaluationCharts().chart("labels", FOUND, setting)
    assert [name[0] for name in made.names] == ["PER", "GPE", "UNKNOWN"]
    assert [one.values for one in made.series] == [(0, 50, 0), (0, 25, 0)]
    assert made.texts == ("0 · 0", "50 · 75", "0 · 0")
    assert made.table.rows[1] == ("GPE", "Place with a government", 4, 4, 50.0, 50.0, 50.0, 75.0, 75.0, 75.0)
    assert made.table.rows[-1][:4] == ("all", "", 12, 5)
    assert made.with_at_most(2).names == made.names[:2]


def test_what_a_suggester_did_is_its_precision(setting):
    made = EvaluationCharts().chart("suggesters", FOUND, setting)
    assert made.names == (("Lexicons",),)
    assert made.series[0].values == (40,)


def test_answers_that_nobody_was_asked_for_have_no_number(setting):
    made = EvaluationCharts().chart("quotes", FOUND, setting)
    texts = dict(zip(made.names, made.texts, strict=True))
    assert texts["Direct quotes",] == "50 · 100"
    assert texts["Direct quotes", "cue of those found"] == "50 · 100"
    assert texts["Direct quotes", "source of those found"] == "–"


def test_a_curve_has_a_line_for_each_way_to_match(setting):
    points = [CurvePoint(0, EMPTY), CurvePoint(5, FOUND)]
    every = EvaluationCharts().curve(points, "", setting)
    assert every.names == (("0",), ("5",))
    assert [round(one.values[1], 1) for one in every.series] == [23.5, 35.3]
    assert [one.values for one in EvaluationCharts().curve(points, "GPE", setting).series] == [(0, 50), (0, 75)]
    assert len(every.table.rows) == 6


def test_each_kind_of_difference_has_a_title(qapp):
    assert tuple(Differences().kind_titles()) == FINDING_KINDS


def test_differences_are_counted_and_listed(setting):
    rows = [
        FindingRow(
            document="1",
            name="خبر",
            annotator="a",
            finding=Finding(kind=kind, label=label, start=0, end=4, instead=Place("ORG", 0, 9), suggester="names"),
            surface="سامر",
            instead="سامر الراوي",
            before="قال ",
            after="",
        )
        for kind, label in (("missed", "PER"), ("border", "ORG"), ("missed", "PER"))
    ]
    made = Differences().chart(rows, setting, has_more=False)
    assert made.names == (("PER",), ("ORG",))
    assert [(one.title, one.values) for one in made.series] == [("Missed", (2, 0)), ("Other borders", (0, 1))]
    assert len({(one.color, one.hatch) for one in made.series}) == 2
    assert [row[3] for row in made.table.rows] == ["ORG · سامر الراوي", "سامر الراوي", "ORG · سامر الراوي"]
    assert "first" in Differences().chart(rows, setting, has_more=True).note


def test_no_difference_is_said(setting):
    made = Differences().chart([], setting, has_more=False)
    assert made.is_empty
    assert made.when_empty
