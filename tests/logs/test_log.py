import logging

import pytest

from workbench.core.facts import Fact
from workbench.logs import Log
from workbench.logs import log as module

LOGGER = logging.getLogger("workbench.test")
SECRET = "سر لا يقال"


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "log")


def test_a_run_is_written_from_start_to_end(log):
    with log.open("window"):
        LOGGER.info("done: %s", Fact("tag"))
    lines = log.tail(100)
    assert "start: window" in lines[0]
    assert "done: tag" in lines[-2]
    assert "end: window" in lines[-1]
    LOGGER.info("after")
    assert log.tail(100) == lines


def test_two_runs_follow_each_other(log):
    for _ in range(2):
        with log.open("window"):
            pass
    assert sum("start: window" in line for line in log.tail(100)) == 2


def test_it_is_bounded_in_size_and_number(log, monkeypatch):
    monkeypatch.setattr(module, "_BYTES", 2000)
    with log.open("window"):
        for number in range(200):
            LOGGER.info("line %d", number)
    files = list(log.folder.iterdir())
    assert len(files) == 1 + module._OLDER
    assert all(file.stat().st_size <= 2000 for file in files)
    assert "line 199" in log.path.read_text()


def test_words_are_only_in_the_detailed_log_and_only_while_it_is_on(log):
    with log.open("window"):
        LOGGER.info("found %s", SECRET)
        log.switch_detailed(True)
        LOGGER.debug("looked for %s", SECRET)
        log.switch_detailed(False)
        LOGGER.info("found %s", SECRET)
    assert SECRET not in log.path.read_text()
    assert log.detailed_path.read_text().count(SECRET) == 1


def test_the_switch_holds_for_every_process_and_starts_anew(log):
    log.folder.mkdir()
    log.switch_detailed(True)
    log.detailed_path.write_text("old")
    assert Log(log.folder).detailed
    log.switch_detailed(True)
    assert log.detailed_path.read_text() == ""
    Log(log.folder).switch_detailed(False)
    assert not log.detailed


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("")
    log = Log(tmp_path / "file" / "log")
    with log.open("window"):
        LOGGER.info("unheard")
    assert log.tail(10) == []


def test_a_full_disk_stops_nobody(log, monkeypatch, capfd):
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with log.open("window"):
        monkeypatch.setattr(module._Handler, "shouldRollover", full)
        LOGGER.info("unheard")
    assert capfd.readouterr().err == ""
    assert "unheard" not in log.path.read_text()
