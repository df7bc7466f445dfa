"""A virtual X screen of its own, with a person's hands on the keyboard: Xvfb, xdotool, xkbcomp.

There is no window manager on it: a window gets the focus when it is asked for. Nothing waits for a fixed time.
`python -m tests.flows.virtual_screen FILE` saves what the screen of DISPLAY shows.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeVar

T = TypeVar("T")

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("Xvfb", "xdotool", "setxkbmap", "xkbcomp")
_PATIENCE = 15.0  # seconds for one thing to happen: far more than it takes, also on a busy machine
_PAUSE = 0.02  # seconds between two looks
# What the account brings along that would change what the program looks like or where its keys go.
_PERSONAL = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XMODIFIERS", "LANG", "LC_", "QT_", "XDG_", "GTK_")


class Stuck(Exception):
    """Something that should have happened did not; the message says what."""


class VirtualScreen:
    """A screen that exists as long as the `with` block.

    Args:
        home: the folder where the programs on this screen keep settings, data and caches.
    """

    def __init__(self, home: Path, size: str = "1280x800") -> None:
        if missing := missing_programs():
            raise Stuck(f"A virtual screen needs programs that are not installed: {', '.join(missing)}.")
        self._home = home
        self._size = size

    def __enter__(self) -> "VirtualScreen":
        # Without -noreset the server would turn connections away for a moment whenever its last client goes.
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{self._size}x24", "-noreset", "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self._server.stdout
        self.display = f":{self._server.stdout.readline().strip()}"
        if self.display == ":":
            raise Stuck(f"Xvfb did not start. {self._server.communicate()[1].strip()}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.communicate()

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program on this screen: English, Qt's own look, nothing of a person's settings."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_PERSONAL)}
        return kept | {
            "DISPLAY": self.display,
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_QPA_PLATFORMTHEME": "generic",
            "XDG_CONFIG_HOME": str(self._home / "config"),
            "XDG_DATA_HOME": str(self._home / "data"),
            "XDG_CACHE_HOME": str(self._home / "cache"),
        }

    def run(self, *command: str, typed: str | None = None) -> str:
        """Run a program on this screen and return what it printed; `typed` goes to its standard input."""
        done = subprocess.run(
            command, env=self.environment, cwd=ROOT, input=typed, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise Stuck(f"This failed: {' '.join(command)}. {done.stderr.strip()}")
        return done.stdout

    def press(self, *keys: str) -> None:
        """Press keys one after the other: names of X keysyms such as `Left` or `ctrl+z`, or key codes."""
        self.run("xdotool", "key", *keys)

    def write(self, text: str) -> None:
        """Type a line of text."""
        self.run("xdotool", "type", text)

    def use_layout(self, layout: str) -> None:
        """Load a keyboard layout, by its XKB name (`us`, `ara`)."""
        self.run("xkbcomp", "-w0", "-", self.display, typed=self.run("setxkbmap", "-layout", layout, "-print"))

    def titles(self) -> dict[str, str]:
        """Return the title of each window that is seen, by the window's number."""
        found = self._look("search", "--onlyvisible", "--name", ".").split()
        return {window: self._look("getwindowname", window).strip() for window in found}

    def focus(self, title: str) -> str:
        """Wait for a window whose title has these words, give it the focus and return its number."""
        window = wait_for(f"A window with “{title}” in its title", lambda: self._find(title))

        def focused() -> bool:
            # A window that is only just being mapped cannot take the focus yet, so ask again.
            self._look("windowfocus", window)
            return self._look("getwindowfocus", "-f").strip() == window

        wait_for(f"The focus in the window “{title}”", focused)
        return window

    def grab(self, target: Path) -> None:
        """Save a picture of the whole screen."""
        self.run(sys.executable, "-m", "tests.flows.virtual_screen", str(target))

    def _find(self, title: str) -> str | None:
        return next((window for window, name in self.titles().items() if title in name), None)

    def _look(self, *arguments: str) -> str:
        """Ask xdotool about windows; they may go at any moment, so that a failure is no answer, and no more."""
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout if done.returncode == 0 else ""


def missing_programs() -> list[str]:
    """Return which of the programs that a virtual screen needs are not installed."""
    return [program for program in PROGRAMS if not shutil.which(program)]


def wait_for(what: str, look: Callable[[], T | None]) -> T:
    """Look until there is something to see, and return it.

    Raises:
        Stuck: it did not come; `what` is the subject of the sentence.
    """
    deadline = time.monotonic() + _PATIENCE
    while not (seen := look()):
        if time.monotonic() > deadline:
            raise Stuck(f"{what} did not come within {_PATIENCE:.0f} seconds.")
        time.sleep(_PAUSE)
    return seen


def _save_screen(target: str) -> int:
    from PySide6.QtGui import QGuiApplication

    screen = QGuiApplication([]).primaryScreen()
    # Two pictures in a row that are the same: nobody is in the middle of painting.
    looks = iter(lambda: screen.grabWindow(0).toImage(), None)
    seen = next(looks)
    while (now := next(looks)) != seen:
        seen = now
    return 0 if now.save(target) else 1


if __name__ == "__main__":
    sys.exit(_save_screen(sys.argv[1]))
