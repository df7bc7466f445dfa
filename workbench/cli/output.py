"""What the command line prints, and how an interrupt stops long work."""

import json
import re
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click

from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.terminal import visible_controls

INTERRUPTED = 130  # the exit code after an interrupt
_RAW_CONTROLS = re.compile("[\x7f-\x9f\u2028\u2029]")  # the ones that JSON leaves as they are


def say(line: str) -> None:
    """Print a line; nothing in it can steer the terminal."""
    click.echo(" ".join(visible_controls(line).split("\n")))


def say_row(*cells: object) -> None:
    """Print cells with tabs between them; white space within a cell becomes single spaces."""
    say("\t".join(" ".join(str(cell).split()) for cell in cells))


def say_json(facts: object) -> None:
    """Print facts as one line of JSON."""
    click.echo(_json(facts))


def say_json_each(items: Iterable[object]) -> None:
    """Print a JSON array, an item a line, without holding them all."""
    _say_items(items)
    click.echo()


def say_json_with(key: str, items: Iterable[object], rest: Callable[[], Mapping[str, object]]) -> None:
    """Print a JSON object: under `key` an array, an item a line, without holding them all, and then what `rest` says.

    `rest` is asked once all items are printed.
    """
    click.echo(f"{{{_json(key)}: ", nl=False)
    _say_items(items)
    for name, value in rest().items():
        click.echo(f",\n{_json(name)}: {_json(value)}", nl=False)
    click.echo("}")


def _say_items(items: Iterable[object]) -> None:
    click.echo("[", nl=False)
    for number, item in enumerate(items):
        click.echo(",\n" if number else "\n", nl=False)
        click.echo(_json(item), nl=False)
    click.echo("\n]", nl=False)


def _json(facts: object) -> str:
    text = json.dumps(facts, ensure_ascii=False)
    return _RAW_CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def say_step(what: str, step: Step, *, as_json: bool) -> None:
    """Print a step that was just done, undone or redone, as `what` says."""
    if as_json:
        say_json(step_facts(step) | {"documents": sorted(step.touched.documents)})
    else:
        say(f"{what}: {step.verb}" + (f" ({step.detail})" if step.detail else ""))


def step_facts(step: Step) -> dict[str, Any]:
    """Return what JSON tells of a step."""
    names = ("id", "verb", "annotator", "at", "state", "detail")
    return {name: getattr(step, name) for name in names}


def complain_of(error: WorkbenchError) -> None:
    """Print an error on the error output."""
    complain(str(error))


def complain(line: str) -> None:
    """Print a sentence in one line on the error output."""
    click.echo(f"workbench: {' '.join(visible_controls(line).split())}", err=True)


@contextmanager
def stoppable() -> Iterator[Progress]:
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
