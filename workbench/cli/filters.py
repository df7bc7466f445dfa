"""The options that say which documents are meant, and in what order."""

from collections.abc import Callable, Mapping
from typing import Any

import click

from workbench.core.queue import EVERYBODY, SORT_KEYS
from workbench.core.records import STATUSES
from workbench.core.search import Query

_Command = Callable[..., Any]
_FILTER = (
    click.option("--saved", metavar="NAME", help="As a saved filter says; the other options say more."),
    click.option(
        "--status", "statuses", multiple=True, type=click.Choice(STATUSES), help="With this status. May be repeated."
    ),
    click.option("--discuss/--no-discuss", default=None, help="Only those that are marked to be discussed, or not."),
    click.option("--label", metavar="LABEL", help="With a span of this label."),
    click.option("--without-label", "unlabelled", metavar="LABEL", help="Without a span of this label."),
    click.option("--suggested/--not-suggested", default=None, help="Only those with suggestions to decide, or not."),
    click.option("--outlet", metavar="OUTLET", help="By this outlet."),
    click.option("--since", metavar="DATE", help="From this date on: 2024-03-31, 2024-03 or 2024."),
    click.option("--until", metavar="DATE", help="Up to this date."),
    click.option("--shortest", type=int, metavar="N", help="With at least so many characters."),
    click.option("--longest", type=int, metavar="N", help="With at most so many characters."),
    click.option("--by", "by", metavar="NAME", help=f"With work by this annotator; “{EVERYBODY}” is anybody."),
    click.option("--words", metavar="WORDS", help="With these words in name or metadata, in whatever spelling."),
    click.option("--text", metavar="QUERY", help="With this in the text, in whatever spelling."),
)
_SORT = (
    click.option("--sort", type=click.Choice(SORT_KEYS), help="In what order."),
    click.option("--descending", is_flag=True, help="The other way round."),
)


def filtered(command: _Command) -> _Command:
    """Add the options of a filter, for `asked`."""
    for option in reversed(_FILTER):
        command = option(command)
    return command


def sorted_by(command: _Command) -> _Command:
    """Add the options of an order, for `asked`."""
    for option in reversed(_SORT):
        command = option(command)
    return command


def says_something(options: Mapping[str, Any]) -> bool:
    """Tell whether any of the options of `filtered` was given."""
    return any(value not in (None, ()) for value in options.values())


def asked(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the options ask for, as `commands.queue.asked_for` takes it."""
    said = {name: value for name, value in options.items() if value not in (None, ())}
    beside: dict[str, Any] = {name: said.pop(name) for name in ("saved", "sort", "descending") if name in said}
    if "statuses" in said:
        said["statuses"] = frozenset(said["statuses"])
    if "by" in said:
        said["annotator"] = said.pop("by")
    if "text" in said:
        said["text"] = Query(said["text"])
    return {"parts": said, **beside}
