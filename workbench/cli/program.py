"""The program: its commands, and how it ends."""

import logging
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

import click

from workbench import __version__
from workbench.cli import (
    checking,
    diffing,
    documents,
    entities,
    evaluating,
    exchange,
    history,
    importing,
    lexicons,
    metadata,
    parameters,
    projects,
    relations,
    releasing,
    schemes,
    searching,
    spans,
    splitting,
    statistics,
    suggesting,
    tables,
    window,
)
from workbench.cli.output import INTERRUPTED, complain, complain_of
from workbench.cli.projects import exists
from workbench.core.errors import WorkbenchError
from workbench.core.facts import Fact
from workbench.core.progress import Cancelled
from workbench.logs import Log
from workbench.paths import user_logs

_LOG = logging.getLogger(__name__)


class _Workbench(click.Group):
    """Takes a first argument that is no command as the project to open."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with, and the rest of them."""
        if args[0] in self.commands or args[0].startswith("-"):
            _LOG.info("command: %s", Fact(args[0]) if args[0] in self.commands else args[0])
            return super().resolve_command(ctx, args)
        if not exists(Path(args[0])):
            raise click.UsageError(f"There is no command and no project “{args[0]}”.", ctx)
        return "open", _open, args


@click.group(cls=_Workbench, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> int | None:
    """Turn Arabic news into training data.

    Without a command the window opens; `workbench PROJECT` opens it on that project.
    """
    return None if context.invoked_subcommand else window.open_window(None)


@click.command()
@parameters.project
def _open(project: Path) -> int:
    """Open the window on a project."""
    return window.open_window(project)


# Each module of commands says which ones it has.
for module in (
    projects,
    checking,
    importing,
    exchange,
    releasing,
    diffing,
    documents,
    metadata,
    spans,
    searching,
    suggesting,
    lexicons,
    relations,
    entities,
    tables,
    statistics,
    evaluating,
    splitting,
    schemes,
    history,
):
    for command in module.COMMANDS:
        cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program on `arguments`, by default those of the process, and exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # whatever the locale, what it cannot show must not stop us
            stream.reconfigure(errors="backslashreplace")
    log = Log(user_logs())
    with log.open("workbench"):
        code = _run(arguments, log)
        _LOG.info("exit code: %d", code)
    sys.exit(code)


def _run(arguments: Sequence[str] | None, log: Log) -> int:
    try:
        code = cli.main(args=arguments, prog_name="workbench", standalone_mode=False)
        sys.stdout.flush()
    except (Cancelled, click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except WorkbenchError as error:
        _LOG.info("refused", exc_info=error)
        complain_of(error)
        return error.exit_code
    except click.ClickException as error:
        context = error.ctx if isinstance(error, click.UsageError) else None
        complain(error.format_message() + (f" See: {context.command_path} --help" if context else ""))
        return error.exit_code
    except OSError as error:
        # What is left unwritten must not be tried again when the interpreter flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # then nobody reads any more, and that is no fault
            complain(f"The output could not be written: {error.strerror or error}.")
        return 1
    except Exception as error:  # the crash handler of the command line
        _LOG.critical("unexpected error", exc_info=error)
        complain(f"An unexpected error ({type(error).__name__}) ended the program; details are in {log.path}.")
        return 1
    return code if isinstance(code, int) else 0
