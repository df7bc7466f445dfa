"""The benchmarks run and find something. How fast anything is depends on the machine, so no test tells."""

import json
import subprocess
import sys
from math import isfinite
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(600)  # all of them, one after the other, in a process of its own
def test_every_subject_runs_and_finds_ratios() -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--small", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=540)
    assert done.returncode == 0, done.stderr
    ratios = json.loads(done.stdout)
    subjects = {name.split()[0] for name in ratios}
    assert subjects == {
        "import",
        "export",
        "exchange:",
        "peak",
        "index",
        "search",
        "every",
        "suggest",
        "suggest:",
        "open",
        "tag",
        "scroll",
        "arcs",
        "start",
        "keystrokes:",
        "large:",
        "queue:",
        "check",
        "duplicates",
    }
    assert all(isfinite(ratio) and ratio > 0 for ratio in ratios.values())
