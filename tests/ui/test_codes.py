"""Letters to type for things."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.modes.codes import HOME_ROW_FIRST, codes, reminders


@given(st.integers(0, 3000), st.integers(2, 26))
def test_no_code_begins_another_and_the_nearest_are_shortest(count: int, letters: int) -> None:
    found = codes(count, HOME_ROW_FIRST[:letters])
    assert len(found) == len(set(found)) == count
    assert [len(code) for code in found] == sorted(len(code) for code in found)
    whole = set(found)
    assert not any(code[:length] in whole for code in found for length in range(1, len(code)))


def test_a_screen_of_words_takes_one_or_two_letters() -> None:
    found = codes(300)
    assert max(map(len, found)) == 2
    assert sum(len(code) == 1 for code in found) >= 14
    assert sum(len(code) == 1 for code in codes(100)) >= 20
    assert set(map(len, codes(26))) == {1}


def test_reminders_come_from_the_names_and_never_twice() -> None:
    assert reminders(["owner", "origin", "سلاح", "own"], taken=["F"]) == ["O", "R", "J", "W"]
    assert len(set(reminders(["kind"] * 26))) == 26
    assert reminders(["kind"] * 28)[26:] == ["", ""]
