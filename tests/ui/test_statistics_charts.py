"""What the charts say: titles, exact numbers in the table, words while there is nothing."""

import pytest

from tests.flows.screenshots import Articles
from workbench.commands.projects import create_project, open_project
from workbench.commands.statistics import AnnotatorCount, MentionTable, PeriodCount, SpeakerCount, SuggestionCount
from workbench.core.progress import no_progress
from workbench.storage.statistics import MentionCount
from workbench.ui.look.theme import LIGHT
from workbench.ui.statistics.charts import COUNTS, Charts, Setting, fitting_period

EACH = pytest.mark.parametrize("name", COUNTS)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "p.workbench"
    Articles().store(path)
    with open_project(path, read_only=True) as store:
        yield store


@pytest.fixture
def setting(sample):
    return Setting(LIGHT, sample.scheme, "en")


def chart(name, counted, setting):
    return Charts().chart(name, counted, setting)


def test_every_chart_has_a_title(qapp):
    assert list(Charts().titles()) == list(COUNTS)


@EACH
def test_a_chart_fits_together(name, sample, setting):
    made = chart(name, COUNTS[name](sample, None, no_progress), setting)
    assert made.title == Charts().titles()[name]
    assert made.note
    assert all(len(one.values) == len(made.names) for one in made.series)
    assert len(made.colors) in (0, len(made.names))
    assert all(len(row) == len(made.table.header) for row in made.table.rows)
    assert len({(one.color, one.hatch) for one in made.series}) == len(made.series) or made.kind == "grid"
    assert all(one.hatch for one in made.series[1:]) or made.kind == "grid"


@EACH
def test_an_empty_project_is_told_what_to_do(name, tmp_path):
    with create_project(tmp_path / "p.workbench") as store:
        made = chart(name, COUNTS[name](store, None, no_progress), Setting(LIGHT, store.scheme, "en"))
        assert made.is_empty
        assert made.when_empty


def test_labels_have_the_colours_of_the_scheme(sample, setting):
    made = chart("labels", COUNTS["labels"](sample, None, no_progress), setting)
    person = made.names.index(("PER", "Person"))
    assert made.colors[person] == sample.scheme.label("PER").color
    assert list(made.series[0].values) == sorted(made.series[0].values, reverse=True)


def test_mentions_stand_under_the_words_of_the_scheme(setting):
    rows = [
        MentionCount("WEAPON", "rocket-mlrs", "sought", 2),
        MentionCount("WEAPON", "gone", "possessed", 3),
        MentionCount("TECH", "guidance", "", 1),
    ]
    made = chart("mentions", MentionTable("category", "status", rows), setting)
    assert made.names == (("gone", "WEAPON"), ("Rocket or rocket launcher", "WEAPON"), ("Guidance", "TECH"))
    assert [(one.title, one.values) for one in made.series] == [
        ("Possessed", (3, 0, 0)),
        ("Sought", (0, 2, 0)),
        ("none", (0, 0, 1)),
    ]
    assert made.table.rows[2] == ("TECH", "Guidance", "", 1)


def test_speakers_and_suggestions_are_stacked(setting):
    speakers = [SpeakerCount("كيم", 4, True), SpeakerCount("", 1, False)]
    made = chart("speakers", speakers, setting)
    assert [one.values for one in made.series] == [(4, 0), (0, 1)]
    assert made.names[1] == ("no speaker",)
    made = chart("suggestions", [SuggestionCount("PER", 3, 2, 1, 5)], setting)
    assert [one.values for one in made.series] == [(3,), (2,), (1,), (5,)]


def test_who_worked_too_little_is_in_the_table_only(setting):
    work = [AnnotatorCount("a", 1, 0, 9, 9, 60, None), AnnotatorCount("b", 1, 0, 9, 9, 3600, 9.0)]
    made = chart("pace", work, setting)
    assert made.names == (("b",),)
    assert [row[-1] for row in made.table.rows] == ["", 9.0]


@pytest.mark.parametrize(("days", "period"), [(0, "day"), (45, "day"), (46, "week"), (364, "week"), (365, "month")])
def test_the_period_fits(days, period):
    assert fitting_period([PeriodCount("2026-01-01", 1, 0)] * days) == period
