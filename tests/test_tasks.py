"""The set-up commands, without setting anything up: that is proven by running them on a fresh machine."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

PATH = Path(__file__).parent.parent / "tasks.py"
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes packages from the system")


@pytest.fixture
def tasks(monkeypatch, tmp_path):
    """The module, on a machine that lacks nothing, with an empty place for `.venv`."""
    spec = importlib.util.spec_from_file_location("tasks", PATH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module.preflight, "missing_libraries", list)
    monkeypatch.setattr(module.shutil, "which", lambda program: f"/usr/bin/{program}")
    monkeypatch.setattr(module, "STAMP", tmp_path / "set-up.txt")
    monkeypatch.setattr(module, "LAST_FAILED", tmp_path / "lastfailed")
    return module


@pytest.fixture
def commands(tasks, monkeypatch):
    """Every command that would have been run; each of them succeeds."""
    ran = []

    def run(command, **_):
        ran.append(list(command))
        return SimpleNamespace(returncode=0, stdout=sys.version)

    monkeypatch.setattr(tasks.subprocess, "run", run)
    return ran


def test_it_explains_itself_from_any_folder(tmp_path):
    done = subprocess.run([sys.executable, PATH, "--help"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "{run,test,package}" in done.stdout


@linux
def test_names_the_package_of_each_thing_that_is_missing(tasks, monkeypatch):
    monkeypatch.setattr(tasks.preflight, "missing_libraries", lambda: ["libEGL.so.1"])
    monkeypatch.setattr(tasks.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(tasks.shutil, "which", lambda program: None)
    venv = f"python3.{sys.version_info.minor}-venv"
    assert {venv, "libegl1"} <= set(tasks.missing_packages())
    assert {venv, "libegl1", "xvfb", "xdotool"} <= set(tasks.missing_packages(virtual_screen=True))


@linux
def test_building_needs_python_as_a_library(tasks, monkeypatch):
    monkeypatch.setattr(tasks, "loads", lambda library: False)
    assert tasks.missing_for_building() == [f"libpython3.{sys.version_info.minor}"]
    monkeypatch.setattr(tasks, "loads", lambda library: True)
    assert tasks.missing_for_building() == []


@linux
def test_without_root_it_prints_the_command_and_installs_nothing(tasks, commands, monkeypatch, capsys):
    monkeypatch.setattr(tasks, "may_become_root", lambda: False)
    with pytest.raises(SystemExit) as stopped:
        tasks.install_system_packages(["libegl1", "xvfb"])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.endswith("sudo apt-get install libegl1 xvfb\n")
    assert commands == []


@linux
@pytest.mark.parametrize("user", [0, 1000])
def test_installs_without_questions_and_says_what(tasks, commands, monkeypatch, capsys, user):
    monkeypatch.setattr(tasks, "may_become_root", lambda: True)
    monkeypatch.setattr(tasks.os, "geteuid", lambda: user)
    tasks.install_system_packages(["libegl1"])
    [command] = commands
    assert command[0] == ("env" if user == 0 else "sudo")
    assert command[-4:] == ["install", "-y", "--no-install-recommends", "libegl1"]
    assert "libegl1" in capsys.readouterr().out


def test_nothing_missing_asks_for_nothing(tasks, commands, capsys):
    tasks.install_system_packages([])
    assert commands == []
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("there", "wanted"), [("", ""), ("dev", "dev"), ("dev", ""), ("packaging", "")])
def test_a_finished_set_up_is_left_alone(tasks, monkeypatch, there, wanted):
    monkeypatch.setattr(tasks, "works", lambda: True)
    monkeypatch.setattr(tasks, "must", lambda *command: pytest.fail(f"ran {command}"))
    tasks.STAMP.write_text(tasks.stamp(there))
    tasks.set_up_venv(wanted)


@pytest.mark.parametrize(("there", "wanted"), [("", "dev"), ("", "packaging"), ("dev", "packaging")])
def test_the_tools_are_added_to_a_set_up_without_them(tasks, monkeypatch, there, wanted):
    monkeypatch.setattr(tasks, "works", lambda: True)
    ran = []
    monkeypatch.setattr(tasks, "must", lambda *command: ran.append(command))
    tasks.STAMP.write_text(tasks.stamp(there))
    tasks.set_up_venv(wanted)
    [pip] = ran
    assert pip[-1].endswith(f"[{wanted}]")
    assert tasks.STAMP.read_text() == tasks.stamp(wanted)


def test_new_pins_call_for_a_new_set_up(tasks, monkeypatch, tmp_path):
    before = tasks.stamp("")
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_text((tasks.ROOT / name).read_text())
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    moved = tasks.stamp("")
    (tmp_path / "constraints.txt").write_text("click==8.5.1\n")
    assert len({before, moved, tasks.stamp("")}) == 3


@pytest.mark.parametrize(
    ("codes", "expected"), [((0, 0, 0, 0), 0), ((0, 1, 0, 0), 1), ((0, 0, 0, 1), 1), ((0, 0, 0, 5), 1)]
)
def test_every_check_runs_and_one_that_fails_is_named(tasks, monkeypatch, capsys, codes, expected):
    monkeypatch.setattr(tasks, "missing_packages", lambda **_: [])
    monkeypatch.setattr(tasks, "set_up_venv", lambda *_: None)
    answers = iter(codes)
    monkeypatch.setattr(tasks, "run_python", lambda *_, **__: next(answers))
    assert tasks.test() == expected
    assert next(answers, None) is None
    failed = [name for name, code in zip(tasks.CHECKS, codes, strict=True) if code]
    assert capsys.readouterr().out.splitlines()[-1] == (f"Failed: {failed[0]}." if failed else "Everything passed.")


@pytest.mark.parametrize(
    ("failed", "code", "passes"),
    [("a", 0, True), ("a", 1, False), ("abcd", 0, False), ("", 0, False)],
)
def test_a_few_tests_that_fail_are_run_again_alone(tasks, monkeypatch, failed, code, passes):
    tasks.LAST_FAILED.write_text(json.dumps(dict.fromkeys(failed, True)))
    monkeypatch.setattr(tasks, "run_python", lambda *_, **__: code)
    said = []
    monkeypatch.setattr(tasks, "say", said.append)
    assert tasks.pass_alone() is passes
    assert any("Unsteady" in line for line in said) is passes


def test_without_a_list_of_what_failed_nothing_is_run_again(tasks):
    assert not tasks.pass_alone()


@linux
def test_without_a_display_the_main_job_is_done_on_a_virtual_screen(tasks, monkeypatch, capsys):
    monkeypatch.setattr(tasks, "missing_packages", lambda **_: [])
    monkeypatch.setattr(tasks, "set_up_venv", lambda *_: None)
    monkeypatch.setattr(tasks.preflight, "has_display", lambda: False)
    ran = []
    monkeypatch.setattr(tasks, "run_python", lambda *arguments, **_: ran.append(arguments) or 0)
    assert tasks.run() == 0
    assert ran == [("-m", "tests.flows.main_job", str(tasks.DEMO))]
    assert "screenshot.png" in capsys.readouterr().out
