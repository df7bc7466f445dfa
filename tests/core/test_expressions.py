"""Regular expressions that would fill the memory or never end are refused or stopped."""

import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core import expressions
from workbench.core.errors import BadInput
from workbench.core.expressions import Expression


@pytest.mark.parametrize(
    "pattern",
    ["[", "*", "(a", r"\p{None}", "a{5,2}", "\\", "(?P<n>a)(?P<n", "(" * 3000 + ")" * 3000],
)
def test_what_is_no_expression_is_one_sentence(pattern):
    with pytest.raises(BadInput, match=r"no regular expression|brackets within brackets"):
        Expression(pattern)


@pytest.mark.parametrize("pattern", ["((a{1000}){1000}){1000}", "(?:a{1000}){1000}", "(?x)((a {999}) #x\n{999})"])
def test_one_that_would_fill_the_memory_is_refused(pattern):
    with pytest.raises(BadInput, match="repeats too much"):
        Expression(pattern)


@pytest.mark.parametrize("pattern", ["(?R)", "a(?:b|(?R))*", "(a)(?1)", "(?P<x>a(?&x)?)", "(a(?-1))"])
def test_one_that_calls_itself_is_refused(pattern):
    with pytest.raises(BadInput, match="calls itself"):
        Expression(pattern)


@pytest.mark.parametrize("pattern", [r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", "(?i)kim", r"[[\p{Arabic}]--[ا]]+", r"\(?R"])
def test_others_are_not(pattern):
    list(Expression(pattern).find("كيم kim 2022-01-01 10:10"))


def test_a_pathological_one_is_stopped_while_other_threads_run(monkeypatch):
    monkeypatch.setattr(expressions, "SECONDS", 0.2)
    text = ("a" * 3000 + "b") * 3
    stopped = []

    def look():
        with pytest.raises(BadInput, match=r"takes more than 0\.2 s"):
            list(Expression("(a|aa)+$").find(text))
        stopped.append(True)

    worker = threading.Thread(target=look)
    worker.start()
    turns = 0
    while worker.is_alive():
        time.sleep(0.001)
        turns += 1
    assert stopped
    assert turns > 20


@given(st.text("()[]{}?*+|\\^$.:<>=!&#PRdbx019,كa ", max_size=30))
def test_no_pattern_raises_anything_else(pattern):
    try:
        expression = Expression(pattern)
    except BadInput:
        return
    try:
        assert all(start < end for start, end in expression.find("كيم 12 ab" * 20))
    except BadInput as stopped:
        assert "takes more than" in str(stopped)
