"""Suggesters from outside: found, run in a process of their own, and switched off when they fail."""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from outside import install

from workbench.commands.schemes import load_scheme
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled
from workbench.core.records import Zone
from workbench.core.suggestions import NOTHING, because
from workbench.suggest.article import Article
from workbench.suggest.plug_ins.finding import installed
from workbench.suggest.plug_ins.plugged import Plugged

ARTICLE = Article("قال كيم", zones=[Zone(start=0, end=7, kind="body")], meta={"outlet": "x"})
Make = Callable[..., Plugged]


@pytest.fixture
def problems() -> list[str]:
    return []


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems: list[str]) -> Iterator[Make]:
    install(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    made = []

    def report(problem: WorkbenchError) -> None:
        problems.append(str(problem))

    def plug_in(name: str, **options: Any) -> Plugged:
        made.append(Plugged(installed()[name], options, load_scheme("arms-news"), report))
        return made[-1]

    yield plug_in
    for one in made:
        one.close()


def is_alive(process: int) -> bool:
    """Tell whether a process runs; one that ended and was not collected yet does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_they_are_found_without_being_imported(make) -> None:
    found = installed()
    assert list(found) == sorted(found)
    assert found["gone"].target == "no_such_module:factory"
    assert found["good"].distribution == "somebodys-suggesters 1.2"


def test_what_one_proposes_comes_in_its_own_name(make, problems) -> None:
    good = make("good")
    (one,) = good.suggest(ARTICLE, NOTHING).spans
    assert (one.start, one.end, one.label, one.suggester) == (0, 3, "PER", "good")
    assert one.reasons == (because("good", 0.9, "It stands at {place}.", place="the start"),)
    assert problems == []


def test_one_sees_the_article_its_options_and_the_scheme(make, problems) -> None:
    assert len(make("sees", a={"b": "c"}).suggest(ARTICLE, NOTHING).spans) == 1
    assert problems == []


def test_its_process_lives_from_its_first_article_until_it_is_closed(make) -> None:
    counting = make("counting")
    remarks = []
    for _ in range(3):
        counting.suggest(ARTICLE, NOTHING)
        remarks.append(str(counting.remark).split(" articles in "))
    assert [count for count, _ in remarks] == ["1", "2", "3"]
    assert len({process for _, process in remarks} | {str(os.getpid())}) == 2
    counting.close()
    assert not is_alive(int(remarks[0][1].rstrip(".")))


def test_closing_ends_a_wait_without_a_word(make, problems) -> None:
    hangs = make("hangs", file=os.devnull)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(hangs.suggest, ARTICLE, NOTHING)
        while not hangs.process:
            time.sleep(0.01)
        hangs.close()
        assert waiting.result() == NOTHING
    assert hangs.suggest(ARTICLE, NOTHING) == NOTHING
    assert problems == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("gone", "The suggester gone of somebodys-suggesters 1.2 cannot be imported: No module named"),
        ("lost", "The suggester lost of somebodys-suggesters 1.2 cannot be imported: module"),
        ("wrong", "The suggester wrong of somebodys-suggesters 1.2 cannot be imported: invalid syntax"),
        ("not_made", "The suggester not_made raised KeyError: 'folder' and is switched off."),
        ("raises", "The suggester raises raised ZeroDivisionError: of its own and is switched off."),
        ("leaves", "The process of the suggester leaves ended, or said too much"),
        ("too_much", "The process of the suggester too_much ended, or said too much"),
        ("outside", "PER 0-99"),
        ("empty", "PER 2-2"),
        ("backwards", "PER 3-2"),
        ("negative", "PER -1-3"),
        ("no_label", "the scheme has no label 'NONE'"),
        ("no_relation", "the scheme has no relation 'x'"),
        ("sure", "with the score 7"),
        ("no_reason", "PER 0-3"),
        ("wide_reason", "the sentence '{a:>999999999}'"),
        ("deep_reason", "the sentence '{a.__class__}'"),
        ("nothing", "Expected `object`, got `null`"),
        ("words", "Expected `object`, got `array`"),
        ("number", "Expected `int`, got `str`"),
        ("unknown_type", "raised TypeError"),
        ("millions", "30000 suggestions"),
    ],
)
def test_what_fails_is_switched_off_and_named_once(make, problems, name, reason) -> None:
    bad = make(name)
    assert bad.suggest(ARTICLE, NOTHING) == NOTHING
    assert bad.suggest(ARTICLE, NOTHING) == NOTHING
    assert len(problems) == 1
    assert reason in problems[0]
    assert str(bad.failure) == problems[0]


def test_an_edge_inside_a_line_break_is_nonsense(make, problems) -> None:
    assert make("inside_break").suggest(Article("\r\nقال"), NOTHING) == NOTHING
    assert "returned what is no suggestion" in problems[0]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are looked at through /proc")
def test_one_that_hangs_is_ended_with_all_that_it_started(make, problems, tmp_path) -> None:
    hangs = make("hangs", timeout="1", file=str(tmp_path / "processes"))
    assert hangs.suggest(Article("quick"), NOTHING) == NOTHING
    assert problems == []
    assert hangs.suggest(ARTICLE, NOTHING) == NOTHING
    assert problems == ["The suggester hangs gave no answer within 1 seconds and is switched off."]
    for process in map(int, (tmp_path / "processes").read_text().split()):
        while is_alive(process):  # the limit of the test is the limit of this
            time.sleep(0.01)


def test_a_person_who_stops_waiting_leaves_it_on(make, problems) -> None:
    slow = make("slow")

    def stop(done: int, total: int | None) -> None:
        raise Cancelled("Cancelled.")

    slow.suggest(ARTICLE, NOTHING)
    with pytest.raises(Cancelled):
        slow.propose(ARTICLE, stop)
    assert len(slow.suggest(ARTICLE, NOTHING).spans) == 1
    assert problems == []


def test_what_it_prints_reaches_nobody(make, capfd) -> None:
    assert len(make("prints").suggest(ARTICLE, NOTHING).spans) == 1
    assert capfd.readouterr() == ("", "")


def test_a_limit_that_is_none_is_not_taken(make) -> None:
    assert len(make("good", timeout="soon").suggest(ARTICLE, NOTHING).spans) == 1
