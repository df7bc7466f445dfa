"""The command line. Importing it loads no Qt; the window is imported when it is opened."""

import json
import os
import re
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

import click
import msgspec

from workbench import __version__, preflight
from workbench.commands import history as verbs
from workbench.commands.annotators import default_annotator
from workbench.commands.attributes import parse_attributes
from workbench.commands.checking import check as find_problems
from workbench.commands.exporting import OFFSET_UNITS, OffsetUnit, export_formats, export_project
from workbench.commands.importing import ImportReport, import_formats, import_paths
from workbench.commands.projects import create_project, open_for_writing, open_project, restore_project
from workbench.commands.samples import sample_project
from workbench.commands.spans import tag as tag_range
from workbench.core.changes import Step
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.terminal import render, reorders_itself, visible_controls

_INTERRUPTED = 130
_PAGE = 1000
_RAW_CONTROLS = re.compile("[\x7f-\x9f\u2028\u2029]")  # the ones that JSON leaves as they are

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class _Workbench(click.Group):
    """Takes a first argument that is no command as the project to open."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with, and the rest of them."""
        if args[0] in self.commands or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        if not _exists(Path(args[0])):
            raise click.UsageError(f"There is no command and no project “{args[0]}”.", ctx)
        return "open", _open, args


_project = click.argument("project", type=click.Path(path_type=Path))
_document = click.argument("document")
_as_json = click.option("--json", "as_json", is_flag=True, help="Print the facts as JSON.")


def _annotator(purpose: str) -> _Decorator:
    return click.option("--annotator", metavar="NAME", default=default_annotator, help=purpose, show_default="you")


@click.group(cls=_Workbench, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> int | None:
    """Turn Arabic news into training data.

    Without a command the window opens; `workbench PROJECT` opens it on that project.
    """
    return None if context.invoked_subcommand else _open_window(None)


@click.command()
@_project
def _open(project: Path) -> int:
    """Open the window on a project."""
    return _open_window(project)


@cli.command()
def sample() -> int:
    """Open the window on the sample project."""
    preflight.check()
    return _open_window(sample_project())


@cli.command()
@_project
@click.option("--scheme", metavar="NAME|FILE", default="arms-news", show_default=True, help="The label scheme.")
def new(project: Path, scheme: str) -> None:
    """Create an empty project."""
    create_project(project, scheme).close()
    _say(f"Created {project}.")


@cli.command("import")
@_project
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(import_formats()), default="auto", show_default=True)
@_annotator("Whose work it is where the files do not say.")
@_as_json
def import_(project: Path, paths: tuple[Path, ...], format_: str, annotator: str, as_json: bool) -> int:
    """Bring files, and the files in folders, into a project; it is created if it does not exist.

    What is refused is told on the error output; the rest comes in all the same.
    """
    opening = open_for_writing(project, warn=_complain_of) if _exists(project) else create_project(project)
    with opening as store, _stoppable() as progress:
        report = import_paths(store, paths, annotator=_named(annotator), format=format_, progress=progress)
    for refusal in report.refused:
        _complain_of(refusal.reason)
    if report.failure:
        _complain_of(report.failure)
    if as_json:
        _say_json(_import_facts(report))
    else:
        _say_import(report)
    return _import_code(report)


@cli.command()
@_project
@click.option("--annotator", metavar="NAME", help="Whose status and spans are counted; without it, everybody's.")
@_as_json
def documents(project: Path, annotator: str | None, as_json: bool) -> None:
    """List the documents: id, name, status, characters, spans."""
    with open_project(project, read_only=True) as store:
        offsets = range(0, store.documents.count(), _PAGE)
        pages = (store.documents.rows(annotator=annotator, offset=offset, limit=_PAGE) for offset in offsets)
        rows = (row for page in pages for row in page)
        if as_json:
            _say_json([msgspec.to_builtins(row) for row in rows])
            return
        for row in rows:
            _say(f"{row.id}\t{row.name}\t{row.status}\t{row.characters}\t{row.spans}")


@cli.command()
@_project
@_document
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.argument("label")
@click.option("--attr", "attributes", metavar="K=V", multiple=True, help="An attribute of the span; may be repeated.")
@_annotator("Who tags.")
@_as_json
def tag(
    *,
    project: Path,
    document: str,
    start: int,
    end: int,
    label: str,
    attributes: tuple[str, ...],
    annotator: str,
    as_json: bool,
) -> None:
    """Give the code points from START to END of a document a label."""
    with open_for_writing(project, warn=_complain_of) as store:
        found = store.documents.find(document)
        values = parse_attributes(store.scheme.label(label), attributes)
        _, span = tag_range(store, found, start, end, label, annotator=_named(annotator), attributes=values)
        surface = store.documents.excerpt(found, start, end)
    if as_json:
        _say_json(msgspec.to_builtins(span) | {"document": found, "text": surface})
    else:
        _say(f"{span.id}\t{span.label}\t{span.start}\t{span.end}\t{' '.join(surface.split())}")


@cli.command()
@_project
@_document
@click.option("--annotator", metavar="NAME", help="Mark the spans of this annotator only.")
@click.option(
    "--shape",
    type=click.Choice(["auto", "yes", "no"]),
    default="auto",
    show_default=True,
    help="Join letters and reorder lines; auto: on a terminal that does not do it itself.",
)
def show(project: Path, document: str, annotator: str | None, shape: str) -> None:
    """Print an article with its spans marked."""
    shapes = shape == "yes" or (shape == "auto" and sys.stdout.isatty() and not reorders_itself(os.environ))
    with open_project(project, read_only=True) as store:
        found = store.documents.find(document)
        annotations = [one for one in store.annotations.all_of(found) if annotator in (None, one.annotator)]
        width = shutil.get_terminal_size().columns
        directions = store.documents.directions(found)
        for line in render(store.documents.get(found), annotations, directions, shape=shapes, width=width):
            click.echo(line)


@cli.command()
@_project
@click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(export_formats()), default="jsonl", show_default=True)
@click.option("--offset-unit", type=click.Choice(OFFSET_UNITS), default="codepoint", show_default=True)
@_as_json
def export(project: Path, output: Path, format_: str, offset_unit: OffsetUnit, as_json: bool) -> None:
    """Write all documents and the work on them to a file, which is checked before it replaces an older one."""
    with open_project(project, read_only=True) as store, _stoppable() as progress:
        report = export_project(store, output, format=format_, offset_unit=offset_unit, progress=progress)
    if as_json:
        _say_json(msgspec.to_builtins(report))
    else:
        _say(
            f"Exported to {output}: documents {report.documents}, spans {report.spans}, "
            f"relations {report.relations}, bytes {report.bytes}."
        )


@cli.command()
@_project
@_as_json
def check(project: Path, as_json: bool) -> int:
    """Check a whole project; exit 1 and a list if anything is wrong."""
    with open_project(project, read_only=True) as store, _stoppable() as progress:
        problems = [str(problem) for problem in find_problems(store, progress)]
    if as_json:
        _say_json({"problems": problems})
    else:
        for problem in problems or ["All is well."]:
            _say(problem)
    return 1 if problems else 0


@cli.command()
@_project
@click.argument("backup", required=False, type=click.Path(path_type=Path))
@_as_json
def restore(project: Path, backup: Path | None, as_json: bool) -> None:
    """Put a backup, by default the newest sound one, in the place of a project.

    What is there now is moved aside under another name.
    """
    restored = restore_project(project, backup)
    if as_json:
        _say_json({"backup": str(restored.backup), "aside": restored.aside and str(restored.aside)})
    else:
        _say(
            f"Restored from {restored.backup}."
            + (f" What was there is now {restored.aside}." if restored.aside else "")
        )


@cli.command()
@_project
@_as_json
def undo(project: Path, as_json: bool) -> None:
    """Take the last step back."""
    with open_for_writing(project, warn=_complain_of) as store:
        _say_step("Undone", verbs.undo(store), as_json=as_json)


@cli.command()
@_project
@_as_json
def redo(project: Path, as_json: bool) -> None:
    """Do the last step that was undone again."""
    with open_for_writing(project, warn=_complain_of) as store:
        _say_step("Redone", verbs.redo(store), as_json=as_json)


@cli.command()
@_project
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, help="How many steps.")
@_as_json
def history(project: Path, limit: int, as_json: bool) -> None:
    """List the steps, newest first."""
    with open_project(project, read_only=True) as store:
        steps = verbs.history(store, limit)
    if as_json:
        _say_json([_step_facts(step) for step in steps])
        return
    for step in steps:
        _say(f"{step.at}\t{step.annotator}\t{step.verb}\t{step.state}\t{step.detail}")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program on `arguments`, by default those of the process, and exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # whatever the locale, what it cannot show must not stop us
            stream.reconfigure(errors="backslashreplace")
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = cli.main(args=arguments, prog_name="workbench", standalone_mode=False)
        sys.stdout.flush()
    except (Cancelled, click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except WorkbenchError as error:
        _complain_of(error)
        return error.exit_code
    except click.ClickException as error:
        context = error.ctx if isinstance(error, click.UsageError) else None
        _complain(error.format_message() + (f" See: {context.command_path} --help" if context else ""))
        return error.exit_code
    except OSError as error:
        # What is left unwritten must not be tried again when the interpreter flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # then nobody reads any more, and that is no fault
            _complain(f"The output could not be written: {error.strerror or error}.")
        return 1
    return code if isinstance(code, int) else 0


def _open_window(project: Path | None) -> int:
    preflight.check()
    from workbench.ui.app import run

    return run(project)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise BadInput("{file} cannot be opened: {reason}.", file=path, reason=error.strerror) from error


@contextmanager
def _stoppable() -> Iterator[Progress]:
    """Yield a progress that raises Cancelled after the first interrupt; the second one ends the program at once."""
    interrupted = False

    def interrupt(*_: object) -> None:
        nonlocal interrupted
        interrupted = True
        signal.signal(signal.SIGINT, before)

    def progress(done: int, total: int | None) -> None:
        if interrupted:
            raise Cancelled("The work was stopped.")

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)


def _named(annotator: str) -> str:
    if not annotator.strip():
        raise BadInput("An annotator needs a name.")
    return annotator


def _import_facts(report: ImportReport) -> Mapping[str, Any]:
    return {
        "added": report.added,
        "annotated": report.annotated,
        "known": report.known,
        "refused": [
            {"file": refusal.file, "line": refusal.line, "reason": str(refusal.reason)} for refusal in report.refused
        ],
        "encodings": report.encodings,
        "cancelled": report.cancelled,
        "failure": report.failure and str(report.failure),
    }


def _import_code(report: ImportReport) -> int:
    if report.failure:
        return report.failure.exit_code
    return _INTERRUPTED if report.cancelled else BadInput.exit_code if report.refused else 0


def _say_import(report: ImportReport) -> None:
    if report.cancelled or report.failure:
        _say("Stopped. What had come in by then stays:")
    encodings = ", ".join(f"{name} {count}" for name, count in report.encodings.items())
    _say(f"Documents added: {report.added}" + (f" ({encodings})" if encodings else ""))
    _say(f"Annotators' work added to documents that were there: {report.annotated}")
    _say(f"Already there: {report.known}")
    _say(f"Refused: {len(report.refused)}")


def _say_step(what: str, step: Step, *, as_json: bool) -> None:
    if as_json:
        _say_json(_step_facts(step) | {"documents": sorted(step.touched.documents)})
    else:
        _say(f"{what}: {step.verb}" + (f" ({step.detail})" if step.detail else ""))


def _step_facts(step: Step) -> dict[str, Any]:
    names = ("id", "verb", "annotator", "at", "state", "detail")
    return {name: getattr(step, name) for name in names}


def _say(line: str) -> None:
    click.echo(" ".join(visible_controls(line).split("\n")))


def _say_json(facts: object) -> None:
    text = json.dumps(facts, ensure_ascii=False)
    click.echo(_RAW_CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def _complain_of(error: WorkbenchError) -> None:
    _complain(str(error))


def _complain(line: str) -> None:
    click.echo(f"workbench: {' '.join(visible_controls(line).split())}", err=True)
