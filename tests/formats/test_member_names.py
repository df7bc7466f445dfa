import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from workbench.formats.member_names import LONGEST, MemberNames, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("صاروخ 1", "صاروخ 1"),
        ("a/b\\c:d", "a_b_c_d"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..", "document"),
        ("", "document"),
        (".hidden. ", "hidden"),
        ("NUL.txt", "_NUL.txt"),
        ("con", "_con"),
        ("a\0b\r\n", "a_b__"),
        ("\u202egnp.exe", "_gnp.exe"),
        ("ا" * 100, "ا" * 60),
        ("🚀" * 31, "🚀" * 30),
    ],
)
def test_a_name_keeps_what_is_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_names_that_differ_by_case_or_composition_only_get_numbers() -> None:
    names = MemberNames()
    given_names = ["Rapport", "rapport", "RAPPORT", "é", "e\u0301", "x" * 130, "x" * 130]
    found = [names.of(name) for name in given_names]
    assert found[:5] == ["Rapport", "rapport-2", "RAPPORT-3", "é", "e\u0301-2"]
    assert found[5:] == ["x" * 120, "x" * 118 + "-2"]


@given(st.lists(texts(0) | st.text(st.characters(exclude_categories=["Cs"]), max_size=200), max_size=20))
def test_every_name_is_safe_and_there_once(given_names: list[str]) -> None:
    names = MemberNames()
    found = [names.of(name) for name in given_names]
    assert len({name.casefold() for name in found}) == len(found)
    for name in found:
        assert 0 < len(name.encode()) <= LONGEST
        assert not set(name) & set('/\\\0:*?"<>|\n')
        assert not name.startswith(".")
        assert not name.endswith((".", " "))
