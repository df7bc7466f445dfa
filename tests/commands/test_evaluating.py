"""Suggestions against confirmed work: nothing is learned from what is tested, and the figures are those of the work."""

from collections import Counter

import pytest
from articles import add, article

from workbench.commands.documents import mark
from workbench.commands.evaluating import evaluate_project, learning_curve, project_subject
from workbench.commands.finding_table import finding_rows, write_findings
from workbench.commands.spans import tag
from workbench.core.errors import BadInput
from workbench.core.evaluation import Evaluation, Tally
from workbench.core.progress import Cancelled
from workbench.core.suggestions import Suggested, Suggestion, because

NAMES = ("سامر", "ليلى", "سمير", "هدى")


class Remembered:
    """Proposes every word that was tagged in the work that it is given; it notes which texts these were."""

    name = "memory"

    def __init__(self, examples) -> None:
        items = list(examples())
        self.texts = {item.document.text for item in items}
        self._words = {
            item.document.text[span.start : span.end]: span.label for item in items for span in item.annotation.spans
        }
        self.asked: list[str] = []

    def suggest(self, article, earlier):
        self.asked.append(article.text)
        spans = [
            Suggestion(
                start=start, end=start + len(word), label=label, score=0.7, reasons=(because("memory", 0.7, "Seen."),)
            )
            for word, label in self._words.items()
            if (start := article.text.find(word)) >= 0
        ]
        return Suggested(tuple(sorted(spans, key=lambda one: one.order)))


@pytest.fixture
def made():
    """The suggesters that were made for a measurement."""
    return []


@pytest.fixture
def chain(made):
    def of(examples):
        made.append(Remembered(examples))
        return [made[-1]]

    return of


def work(store, number, annotator="a", name=None, text=None):
    name = name or NAMES[number % len(NAMES)]
    text = text or f"قال {name} في المقال {number} إنه وصل"
    *_, document = add(store, article(f"{number}-{annotator}", text))
    start = text.index(name)
    tag(store, document, start, start + len(name), "PER", annotator=annotator)
    mark(store, document, "done", annotator=annotator)
    return document


def total(outcomes):
    return sum((outcome.judgement.evaluation for outcome in outcomes), Evaluation())


def test_what_is_tested_teaches_nothing(store, chain, made):
    documents = [work(store, number) for number in range(25)]
    outcomes = list(evaluate_project(store, chain))
    assert sorted(outcome.document.id for outcome in outcomes) == sorted(documents)
    assert all(not one.texts & set(one.asked) for one in made)
    assert {len(one.texts) + len(one.asked) for one in made} == {25}
    assert total(outcomes).total == Tally(25, 25, 25, 25)


def test_the_same_text_under_another_name_teaches_nothing_either(store, chain, made):
    for number in range(3):
        work(store, number, text="قال سامر إنه وصل", name="سامر")
    work(store, 3, name="ليلى")
    list(evaluate_project(store, chain))
    assert all(not one.texts & set(one.asked) for one in made)


def test_only_what_is_done_counts(store, chain):
    work(store, 0)
    work(store, 0, annotator="b")
    *_, document = add(store, article("open", "قال سامر شيئا"))
    tag(store, document, 4, 8, "PER", annotator="a")
    assert [outcome.annotator for outcome in evaluate_project(store, chain)] == ["a", "b"]


def test_a_project_without_finished_work_is_refused(store, chain):
    add(store, article("open", "قال سامر شيئا"))
    with pytest.raises(BadInput, match="No document is marked as done"):
        list(evaluate_project(store, chain))


def test_a_person_can_stop_it(store, chain):
    work(store, 0)
    work(store, 1)

    def stop(done, total):
        assert total == 2
        if done == 1:
            raise Cancelled("stop")

    with pytest.raises(Cancelled):
        list(evaluate_project(store, chain, progress=stop))


def test_suggestions_below_the_threshold_are_left_out(store, chain):
    for number in range(8):
        work(store, number)
    assert total(evaluate_project(store, chain, 0.7)).total.proposed == 8
    assert total(evaluate_project(store, chain, 0.71)).total.proposed == 0


def test_a_learning_curve_tests_all_points_on_the_same_documents(store, chain, made):
    for number in range(8):
        work(store, number)
    points = list(learning_curve(project_subject(store), chain, points=[4, 1]))
    assert [(one.documents, one.evaluation.total) for one in points] == [
        (0, Tally(4, 0, 0, 0)),
        (1, Tally(4, 1, 1, 1)),
        (4, Tally(4, 4, 4, 4)),
    ]
    assert [len(one.texts) for one in made] == [0, 1, 4]
    assert len({tuple(one.asked) for one in made}) == 1


@pytest.mark.parametrize("points", [[2], [1, 5], [-1]])
def test_a_learning_curve_without_documents_to_test_is_refused(store, chain, points):
    work(store, 0)
    work(store, 1)
    with pytest.raises(BadInput, match="A learning curve up to"):
        list(learning_curve(project_subject(store), chain, points=points))


@pytest.mark.parametrize("name", ["misses.csv", "misses.jsonl"])
def test_what_differs_is_written_with_its_words(store, chain, tmp_path, name):
    for number, who in enumerate(("سامر", "=ليلى")):
        work(store, number, name=who)
    rows = list(finding_rows(evaluate_project(store, chain)))
    assert Counter((row.finding.kind, row.surface) for row in rows) == {("missed", "سامر"): 1, ("missed", "=ليلى"): 1}
    assert rows[0].before == "قال "
    assert write_findings(store, tmp_path / name, rows) == 2
    written = (tmp_path / name).read_text(encoding="utf-8-sig")
    assert len(written.splitlines()) == (3 if name.endswith("csv") else 2)
    assert ("'=ليلى" in written) == name.endswith("csv")  # no formula for a spreadsheet
