"""The main job, done from outside by real keys on a virtual screen."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xdotool", "setxkbmap", "xkbcomp")
MISSING = [program for program in NEEDED if not shutil.which(program)]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the virtual screen is an X server on Linux"),
    # Where the checks are the gate nothing may be left out: there a missing program makes the job itself fail.
    pytest.mark.skipif(
        bool(MISSING) and os.environ.get("CI") != "true", reason=f"not installed: {', '.join(MISSING)}; see tasks.py"
    ),
]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the job, done once, left what it made."""
    folder = tmp_path_factory.mktemp("main-job")
    command = [sys.executable, "-m", "tests.flows.main_job", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return folder


def test_the_screenshot_shows_a_window(output: Path) -> None:
    picture = QImage(str(output / "screenshot.png"))
    assert (picture.width(), picture.height()) == (1280, 800)
    colours = {picture.pixel(x, y) for x in range(0, 1280, 4) for y in range(0, 800, 4)}
    assert len(colours) > 20


def test_every_exported_span_has_the_words_of_its_file(output: Path) -> None:
    lines = [json.loads(line) for line in (output / "export.jsonl").read_text(encoding="utf-8").splitlines()]
    for line in lines:
        text = (ROOT / "seeds" / f"{line['name']}.txt").read_bytes().decode()
        assert line["text"] == text
        assert [span["text"] for span in line["spans"]] == [text[s["start"] : s["end"]] for s in line["spans"]]
    assert [len(line["spans"]) for line in lines] == [0, 9, 0, 0, 0]
    assert {span["label"] for span in lines[1]["spans"]} >= {"ORG", "SOURCE", "PER", "CUE", "QUOTE", "GPE", "CALIBRE"}
