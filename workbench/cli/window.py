"""The window, which is imported only when it is opened."""

from pathlib import Path

from workbench import preflight


def open_window(project: Path | None) -> int:
    """Open the window, on a project if one is given; return the exit code once it is closed."""
    preflight.check()
    from workbench.ui.app import run

    return run(project)
