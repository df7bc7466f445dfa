"""Commands on a whole project: create, check, restore; the sample project; the entry in the menu."""

from pathlib import Path

import click

from workbench import preflight
from workbench.cli import window
from workbench.cli.output import say, say_json, stoppable
from workbench.cli.parameters import as_json, project
from workbench.commands import checking, desktop_entry
from workbench.commands.projects import create_project, open_project, restore_project
from workbench.commands.samples import sample_project
from workbench.core.advice import Advice
from workbench.core.errors import BadInput, WorkbenchError


@click.command()
def sample() -> int:
    """Open the window on the sample project."""
    preflight.check()
    return window.open_window(sample_project())


@click.command()
@project
@click.option("--scheme", metavar="NAME|FILE", default="arms-news", show_default=True, help="The label scheme.")
def new(project: Path, scheme: str) -> None:
    """Create an empty project."""
    create_project(project, scheme).close()
    say(f"Created {project}.")


@click.command()
@project
@as_json
def check(project: Path, as_json: bool) -> int:
    """Check a whole project; exit 1 and a list if anything is wrong.

    What should be mended in a sound project begins with its kind: [unfinished], [clitic], [entity].
    """
    with open_project(project, read_only=True) as store, stoppable() as progress:
        problems = checking.check(store, progress)
    if as_json:
        say_json({"problems": [str(one) for one in problems if not _kind(one)], "advice": _advice(problems)})
    else:
        for one in problems:
            say(f"[{_kind(one)}] {one}" if _kind(one) else str(one))
        if not problems:
            say("All is well.")
    return 1 if problems else 0


@click.command()
@project
@click.argument("backup", required=False, type=click.Path(path_type=Path))
@as_json
def restore(project: Path, backup: Path | None, as_json: bool) -> None:
    """Put a backup, by default the newest sound one, in the place of a project.

    What is there now is moved aside under another name.
    """
    restored = restore_project(project, backup)
    if as_json:
        say_json({"backup": str(restored.backup), "aside": restored.aside and str(restored.aside)})
    else:
        say(
            f"Restored from {restored.backup}."
            + (f" What was there is now {restored.aside}." if restored.aside else "")
        )


@click.command("install-desktop")
@click.option("--remove", is_flag=True, help="Take it out again.")
def install_desktop(remove: bool) -> None:
    """Put the program into the desktop's menu, for you alone (Linux).

    It gets an entry with an icon, and projects open by a double click. If you move the program, do it again.
    """
    files = desktop_entry.remove_desktop() if remove else desktop_entry.install_desktop()
    say("Removed:" if remove else "Written:")
    for file in files:
        say(f"  {file}")


COMMANDS = (new, sample, check, restore, install_desktop)


def exists(path: Path) -> bool:
    """Tell whether there is something at `path`.

    Raises:
        BadInput: it cannot be told: a name that is too long, a folder that may not be looked into.
    """
    try:
        return path.exists()
    except OSError as error:
        raise BadInput("{file} cannot be opened: {reason}.", file=path, reason=error.strerror) from error


def _kind(problem: WorkbenchError) -> str:
    return problem.kind if isinstance(problem, Advice) else ""


def _advice(problems: list[WorkbenchError]) -> list[dict[str, str]]:
    return [{"kind": kind, "problem": str(one)} for one in problems if (kind := _kind(one))]
