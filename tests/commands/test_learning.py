"""Suggesters learn from what is done, when there is enough that is new, and tell nobody what others did in one text."""

import time

import pytest
from articles import add, article

from workbench.commands.documents import mark
from workbench.commands.history import undo
from workbench.commands.learning import confirmed, learn
from workbench.commands.learning_apart import apart
from workbench.commands.projects import create_project
from workbench.commands.spans import tag
from workbench.commands.suggested import suggested_for, work_of_others
from workbench.commands.suggesters import SUGGESTERS, counting_version, project_chain
from workbench.core.errors import BadInput, Failure
from workbench.core.progress import Cancelled, Progress
from workbench.storage.models import Model
from workbench.storage.store import Store

SHIPS = ("نورس", "شراع", "مرساة", "لؤلؤة", "صدفة", "موجة")


def text(ship: str) -> str:
    return f"غادرت السفينة {ship} الميناء أمس. وقال شاهد إن {ship} كانت تحمل القمح إلى بلد بعيد.\n" * 3


@pytest.fixture
def project(tmp_path):
    with create_project(tmp_path / "p.workbench", "arms-news") as store:
        yield store


def do(store: Store, *ships: str, annotator: str = "a", label: str = "FAC") -> list[str]:
    """Add an article on each ship, tag the ship wherever it stands, and mark the article as done."""
    done = []
    for ship in ships:
        document = add(store, article(f"{ship}.txt", text(ship)))[-1]
        start = text(ship).find(ship)
        while start >= 0:
            tag(store, document, start, start + len(ship), label, annotator=annotator)
            start = text(ship).find(ship, start + 1)
        mark(store, document, "done", annotator=annotator)
        done.append(document)
    return done


def places(store: Store, document: str, annotator: str, label: str = "FAC") -> set[str]:
    found = store.documents.get(document)
    made = project_chain(store, only=["memory"], report=pytest.fail)
    hidden = work_of_others(store, document, annotator)
    suggested = suggested_for(made, found, store.suggestions.of(document), hidden=hidden)
    return {found.text[one.start : one.end] for one in suggested.spans if one.label == label}


def test_what_is_done_is_suggested_in_other_documents(project):
    assert learn(project) == []
    do(project, SHIPS[0])
    assert learn(project) == ["memory"]
    (other,) = add(project, article("other.txt", f"عادت {SHIPS[0]} اليوم."))[-1:]
    assert places(project, other, "a") == {SHIPS[0]}
    assert learn(project) == []
    assert [item.annotation.annotator for item in confirmed(project)] == ["a"]


def test_nobody_is_told_what_another_did_in_the_same_text(project):
    first, second = do(project, *SHIPS[:2])
    learn(project)
    assert places(project, first, "a") == {SHIPS[0]}
    assert places(project, first, "b") == set()
    do(project, SHIPS[0], annotator="c")  # a second time under the same name adds nothing but the work of another
    other = add(project, article("other.txt", text(SHIPS[0]) + "."))[-1]
    tag(project, other, *(text(SHIPS[0]).find(SHIPS[0]) + at for at in (0, len(SHIPS[0]))), "FAC", annotator="c")
    mark(project, other, "done", annotator="c")
    learn(project)
    assert places(project, first, "b") == {SHIPS[0]}  # from elsewhere
    assert places(project, second, "b") == set()


def test_a_model_is_made_anew_when_enough_came_or_went(project):
    do(project, *SHIPS[:1])
    learn(project)
    before = counting_version(project)
    do(project, *SHIPS[1:4])
    assert learn(project) == ["memory"]
    assert project.models.get("memory").documents == 4
    assert counting_version(project) != before
    undo(project)
    assert learn(project) == ["memory"]
    assert project.models.get("memory").documents == 3
    project.models.put("memory", Model(version="0-x", body=b"", documents=3))
    assert learn(project) == ["memory"]


def test_a_model_that_cannot_be_read_is_named_and_left_out(project):
    project.models.put("memory", Model(version="1-x", body=b"damaged", documents=1))
    problems = []
    assert "memory" not in project_chain(project, report=problems.append).names
    assert ["cannot be read" in str(problem) for problem in problems] == [True]


def test_the_model_of_words_is_trained_in_a_process_of_its_own(project):
    do(project, *SHIPS)
    asked = []
    assert learn(project, lambda done, total: asked.append(total)) == ["memory", "learned"]
    assert None in asked
    assert project.models.get("learned").documents == len(SHIPS)
    assert project_chain(project, report=pytest.fail).names == SUGGESTERS


def sleep(store: Store, progress: Progress) -> Model:
    time.sleep(600)
    raise AssertionError


def end(store: Store, progress: Progress) -> Model:
    raise SystemExit(3)


def test_a_person_can_stop_the_process(project):
    def stop(done, total):
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        apart(project.path, sleep, stop)


def test_a_process_that_ends_early_is_a_failure(project):
    with pytest.raises(Failure, match="ended early"):
        apart(project.path, end, lambda done, total: None)


def count(store: Store, progress: Progress) -> list[str]:
    for number in range(3):
        progress(number, 3)
    return store.documents.ids()


def refuse(store: Store, progress: Progress) -> None:
    raise BadInput("There is no {thing}.", thing="ship")


def test_what_the_process_says_and_finds_comes_back(project):
    told = []
    assert apart(project.path, count, lambda *far: told.append(far)) == project.documents.ids()
    assert told[-1] == (2, 3)
    with pytest.raises(BadInput, match="There is no ship"):
        apart(project.path, refuse, lambda *far: None)
