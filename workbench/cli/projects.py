"""Commands on a whole project: create, restore; the sample project; the entry in the menu."""

from pathlib import Path

import click

from workbench import preflight
from workbench.cli import window
from workbench.cli.output import say, say_json
from workbench.cli.parameters import as_json, project
from workbench.commands import desktop_entry
from workbench.commands.projects import create_project, restore_project
from workbench.commands.samples import sample_project
from workbench.core.errors import BadInput


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


COMMANDS = (new, sample, restore, install_desktop)


def exists(path: Path) -> bool:
    """Tell whether there is something at `path`.

    Raises:
        BadInput: it cannot be told: a name that is too long, a folder that may not be looked into.
    """
    try:
        return path.exists()
    except OSError as error:
        raise BadInput("{file} cannot be opened: {reason}.", file=path, reason=error.strerror) from error
