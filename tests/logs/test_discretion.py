import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput, Failure
from workbench.core.facts import Fact
from workbench.logs.discretion import Detailed, Discreet, trace

SECRET = "سر لا يقال"


def record(message: str, *args: object, name: str = "workbench.somewhere", error: BaseException | None = None):
    exc_info = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord(name, logging.INFO, __file__, 7, message, args, exc_info)


def raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    try:
        raise error from cause
    except BaseException as caught:
        return caught


def test_numbers_and_facts_are_shown():
    assert Discreet().format(record("step %d %s: %.1f ms", 3, Fact("tag"), 1.25)).endswith(": step 3 tag: 1.2 ms")


@given(st.text(min_size=1).filter(lambda text: not set(text) <= set("0123456789abcdef#")))
def test_words_are_withheld_and_the_same_words_look_the_same(words):
    first, second = (Discreet().words(record("found %s", words)) for _ in range(2))
    assert first == second
    assert words not in first.removeprefix("found ")
    assert Discreet().words(record("found %s", words + "x")) != first


def test_other_libraries_are_only_placed():
    line = Discreet().format(record(f"could not read {SECRET}", name="matplotlib.font_manager"))
    assert SECRET not in line
    assert "logs/test_discretion.py:7" in line


def test_an_unexpected_error_is_told_by_places_and_types():
    words = record("failed", error=raised(KeyError(SECRET), cause=ValueError(SECRET)))
    line = Discreet().format(words)
    assert SECRET not in line
    assert "KeyError (its words are withheld)" in line
    assert "ValueError" in line
    assert "tests/logs/test_discretion.py" in line
    assert "in raised: raise error from cause" in line


def test_an_expected_error_is_told_by_its_template():
    error = BadInput("There is no document {document}.", document=SECRET)
    assert list(trace(raised(error))) == ["  BadInput: There is no document {document}."]
    nested = Failure("{reason}", reason=error)
    assert SECRET not in "".join(trace(raised(nested, cause=error)))


def test_errors_in_a_group_and_notes_are_withheld_too():
    group = ExceptionGroup(SECRET, [raised(KeyError(SECRET))])
    group.add_note(SECRET)
    lines = "\n".join(trace(raised(group)))
    assert SECRET not in lines
    assert "KeyError" in lines


def test_an_error_that_causes_itself_is_told_once():
    error = raised(ValueError("x"))
    error.__cause__ = error
    assert sum("ValueError" in line for line in trace(error)) == 1


@pytest.mark.parametrize("error", [KeyError(SECRET), BadInput("No {what}.", what=SECRET)])
def test_a_detailed_log_has_the_words(error):
    assert SECRET in Detailed().format(record("failed", error=raised(error)))
    assert SECRET in Detailed().format(record("found %s", SECRET))
