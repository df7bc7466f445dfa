"""The program as another process sees it through AT-SPI, the way of screen readers on Linux."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.flows.screenshots import HARBOUR, Articles
from tests.flows.studio import ANNOTATOR
from tests.flows.virtual_screen import VirtualScreen, missing_programs
from workbench.paths import SAMPLES

HERE = Path(__file__).parent
PYTHON = "/usr/bin/python3"  # that of the system, which has the bindings of AT-SPI
PACKAGES = "at-spi2-core python3-pyatspi gir1.2-atspi-2.0 dbus-x11"


def lacking() -> str:
    """Return why this cannot be tried here, or an empty text."""
    if sys.platform != "linux":
        return "AT-SPI is a thing of Linux"
    if missing := missing_programs():
        return f"not installed: {', '.join(missing)}; see tasks.py"
    has_bus = shutil.which("dbus-run-session") and Path("/usr/libexec/at-spi-bus-launcher").exists()
    can_ask = (
        Path(PYTHON).exists()
        and not subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode
    )
    return "" if has_bus and can_ask else f"AT-SPI is not installed; on Debian: apt-get install {PACKAGES}"


pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What another process sees of the program, which is open on the sample articles."""
    folder = tmp_path_factory.mktemp("seen")
    project = folder / "news.workbench"
    Articles().store(project)
    settings = folder / "config" / "workbench" / "workbench.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[General]\nannotator={ANNOTATOR}\nlanguage=en\n", encoding="utf-8")
    with VirtualScreen(folder) as screen:
        environment = screen.environment | {
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "GTK_MODULES": "",
        }
        command = ["dbus-run-session", "--", PYTHON, str(HERE / "looking_in.py")]
        command += [sys.executable, str(project), str(folder / "seen.json")]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "seen.json").read_text(encoding="utf-8"))


def test_it_sees_the_window(seen: dict[str, Any]) -> None:
    assert "Workbench" in seen["window"]


def test_it_reads_the_list_of_documents(seen: dict[str, Any]) -> None:
    assert len(seen["documents"]) == 5
    assert "spans" in seen["documents"][0]["description"] or "span(s)" in seen["documents"][0]["description"]


def test_it_reads_the_exact_text_of_the_article(seen: dict[str, Any]) -> None:
    text = (SAMPLES / f"{HARBOUR}.txt").read_bytes().decode()
    assert seen["text"].splitlines() == text.removeprefix("\ufeff").splitlines()


def test_the_selection_follows_the_keys(seen: dict[str, Any]) -> None:
    assert seen["selected"] == seen["text"].split()[0]


def test_a_chosen_span_is_announced(seen: dict[str, Any]) -> None:
    assert " · " in seen["description"].partition(",")[0]


def test_it_presses_a_button(seen: dict[str, Any]) -> None:
    assert seen["inspector before"]
    assert not seen["inspector after"]
