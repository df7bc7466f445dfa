"""The parameters that many commands share."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from workbench.commands.annotators import default_annotator
from workbench.commands.suggesters import SUGGESTERS
from workbench.core.errors import BadInput
from workbench.core.suggestions import THRESHOLD
from workbench.terminal import reorders_itself

threshold = click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    default=THRESHOLD,
    show_default=True,
    help="The score below which suggestions are left out.",
)

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

project = click.argument("project", type=click.Path(path_type=Path))
document = click.argument("document")
some_document = click.argument("document", required=False)
as_json = click.option("--json", "as_json", is_flag=True, help="Print the facts as JSON.")
as_csv = click.option(
    "--csv", "csv", metavar="FILE", type=click.Path(path_type=Path), help="Write them to a file for a spreadsheet."
)


def _names(_: click.Context, __: click.Parameter, only: str | None) -> Sequence[str]:
    return tuple(name for name in (only or "").replace(",", " ").split())


only = click.option(
    "--only",
    metavar="NAMES",
    callback=_names,
    help=f"Only these suggesters, with commas between them: {', '.join(SUGGESTERS)}, or plug-ins.",
)


def _shapes(_: click.Context, __: click.Parameter, wanted: str) -> bool:
    return wanted == "yes" or (wanted == "auto" and sys.stdout.isatty() and not reorders_itself(os.environ))


shape = click.option(
    "--shape",
    type=click.Choice(["auto", "yes", "no"]),
    default="auto",
    show_default=True,
    callback=_shapes,
    help="Join letters and reorder lines; auto: on a terminal that does not do it itself.",
)


def annotator(purpose: str) -> _Decorator:
    """Return the option for who does something: by default whoever is logged in."""

    def named(_: click.Context, __: click.Parameter, name: str) -> str:
        if not name.strip():
            raise BadInput("An annotator needs a name.")
        return name

    return click.option(
        "--annotator", metavar="NAME", default=default_annotator, callback=named, help=purpose, show_default="you"
    )


def some_annotator(purpose: str) -> _Decorator:
    """Return the option for whose work is meant: by default everybody's."""
    return click.option("--annotator", metavar="NAME", help=purpose)
