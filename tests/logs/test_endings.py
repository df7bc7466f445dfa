import signal
import subprocess
import sys

import pytest

RUN = """
import ctypes, os, signal, sys
from pathlib import Path
from workbench.logs.endings import marked
with marked(Path(sys.argv[1])) as left:
    print(repr(left), flush=True)
    {end}
"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="ends processes by signals")


def run(folder, end="pass", code=0):
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(end=end), str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr
    return done.stdout.strip()


def test_a_run_that_ends_by_itself_leaves_nothing(tmp_path):
    assert run(tmp_path) == "None"
    assert run(tmp_path) == "None"
    assert list(tmp_path.iterdir()) == []


def test_so_does_one_that_an_exception_ends(tmp_path):
    assert run(tmp_path, "raise SystemExit(3)", code=3) == "None"
    assert run(tmp_path) == "None"


@posix
def test_a_native_crash_leaves_its_traceback_once_without_folders(tmp_path):
    run(tmp_path, "ctypes.string_at(0)", code=-signal.SIGSEGV)
    left = run(tmp_path)
    assert "Segmentation fault" in left
    assert "ctypes/__init__.py" in left
    assert sys.prefix not in left
    assert run(tmp_path) == "None"


@posix
def test_a_killed_run_is_noticed_although_it_could_say_nothing(tmp_path):
    run(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)", code=-signal.SIGKILL)
    assert run(tmp_path) == "''"


def test_a_run_that_goes_on_is_none_that_ended(tmp_path):
    other = subprocess.Popen(
        [sys.executable, "-c", RUN.format(end="sys.stdin.read()"), str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout.readline() == "None\n"
    assert run(tmp_path) == "None"
    other.communicate()
    assert other.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file" / "log") == "None"
