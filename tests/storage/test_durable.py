"""Files that are there whole or not at all."""

import pytest

from workbench.storage.durable import written_aside


def test_what_is_written_takes_the_place(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("old")
    with written_aside(path) as aside:
        aside.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_failed_leaves_nothing(tmp_path):
    path = tmp_path / "a.jsonl"
    with pytest.raises(OSError, match="no more"), written_aside(path) as aside:
        aside.write_text("new")
        raise OSError("no more")
    assert list(tmp_path.iterdir()) == []


def test_files_of_a_person_are_left_alone(tmp_path):
    mine = tmp_path / ".a.jsonl.new"
    mine.write_text("mine")
    with written_aside(tmp_path / "a.jsonl") as aside:
        aside.write_text("new")
    assert mine.read_text() == "mine"


def test_two_at_once_do_not_meet(tmp_path):
    path = tmp_path / "a.jsonl"
    with written_aside(path) as first, written_aside(path) as second:
        assert first != second
        first.write_text("first")
        second.write_text("second")


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path):
    path = tmp_path / ("n" * 255)
    with written_aside(path) as aside:
        aside.write_text("new")
    assert path.read_text() == "new"
