"""The window, which is imported only when it is opened."""

import gc
from pathlib import Path

from workbench import preflight


def open_window(project: Path | None) -> int:
    """Open the window, on a project if one is given; return the exit code once it is closed."""
    preflight.check()
    gc.disable()  # what is loaded now stays, and looking for garbage in it takes long; later ui/garbage.py does
    from workbench.ui.app import run

    return run(project)
