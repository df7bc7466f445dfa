"""The command that searches all articles."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import msgspec

from workbench.cli.output import complain, say, say_json, say_json_each, say_row, stoppable
from workbench.cli.parameters import as_csv, as_json, project, shape, some_annotator
from workbench.commands.concordance import MOST_LINES, Side, concordance, export_concordance
from workbench.commands.projects import open_project
from workbench.commands.searching import ARTICLE, WORDS, DocumentHits, Hit, Scope, count_hits, search
from workbench.core.folding import Level
from workbench.core.search import Mode, Query
from workbench.core.zones import ZONE_KINDS
from workbench.terminal import render_keyword, render_line

# Arabic is read from right to left: what comes before the keyword stands to the right of it.
_SIDES: dict[str, Side] = {"left": "after", "right": "before"}
_WORDS_OF_LINE = 24
_NAME, _PLACE = 16, 8  # columns


@click.command("search")
@project
@click.argument("query")
@click.option("--exact", "mode", flag_value="exact", type=str, help="Only the very characters of QUERY.")
@click.option("--regex", "mode", flag_value="regex", type=str, help="QUERY is a regular expression.")
@click.option(
    "--level", type=click.IntRange(1, 3), default=2, show_default=True, help="How much spelling is folded away."
)
@click.option("--words", is_flag=True, help="Only whole words; clitics and an article may be joined to them.")
@click.option(
    "--in",
    "places",
    multiple=True,
    type=click.Choice(["text", "article", *ZONE_KINDS, "metadata"]),
    help="Where: all text; the article without boilerplate; zones of a kind; names and metadata. May be repeated.",
)
@click.option("--label", metavar="LABEL", default="", help="Only within spans with this label.")
@some_annotator("Whose spans; without it, everybody's.")
@click.option("--limit", type=click.IntRange(1, sys.maxsize), help="The first so many hits only.")
@click.option("--kwic", is_flag=True, help="Print a concordance: the hits below each other.")
@click.option("--sort", type=click.Choice([*_SIDES]), help="By what stands left or right of the hit in Arabic.")
@click.option("--count", is_flag=True, help="Print how many hits each document has.")
@shape
@as_csv
@as_json
def search_(
    *,
    project: Path,
    query: str,
    mode: Mode | None,
    level: Level,
    words: bool,
    places: Sequence[str],
    label: str,
    annotator: str | None,
    limit: int | None,
    kwic: bool,
    sort: str | None,
    count: bool,
    shape: bool,
    csv: Path | None,
    as_json: bool,
) -> None:
    """Search all articles, in whatever spelling: document, start, end, context."""
    sought = Query(query, mode or "folded", level, words)
    scope = _scope(places, label, annotator)
    with open_project(project, read_only=True) as store, stoppable() as progress:
        if count:
            _say_counts(count_hits(store, sought, scope=scope, progress=progress), as_json=as_json)
            return
        context = _WORDS_OF_LINE if kwic else WORDS
        hits: Iterable[Hit] = search(store, sought, scope=scope, words=context, limit=limit, progress=progress)
        if sort:
            most = min(limit or MOST_LINES, MOST_LINES)
            found = concordance(
                store, sought, scope=scope, words=context, by=_SIDES[sort], limit=most, progress=progress
            )
            hits = found.lines
            if found.more and most != limit:
                complain(f"There are more hits: only the first {most} were sorted.")
        if csv:
            _say_written(export_concordance(store, csv, hits), csv, as_json=as_json)
        elif as_json:
            say_json_each(map(_facts, hits))
        elif kwic:
            _say_lines(hits, shape=shape)
        else:
            _say_hits(hits, shape=shape)


COMMANDS = (search_,)


def _scope(places: Sequence[str], label: str, annotator: str | None) -> Scope:
    zones = frozenset(places) & frozenset(ZONE_KINDS) | (ARTICLE if "article" in places else frozenset())
    return Scope(
        zones=frozenset() if "text" in places else zones,
        label=label,
        annotator=annotator,
        metadata="metadata" in places,
    )


def _say_counts(counts: Iterable[DocumentHits], *, as_json: bool) -> None:
    if as_json:
        say_json_each(map(msgspec.to_builtins, counts))
        return
    for one in counts:
        say_row(one.name, one.hits)


def _say_written(count: int, file: Path, *, as_json: bool) -> None:
    if as_json:
        say_json({"hits": count, "file": str(file)})
    else:
        say(f"Written to {file}: hits {count}.")


def _say_hits(hits: Iterable[Hit], *, shape: bool) -> None:
    for hit in hits:
        context = render_line(f"{hit.before}[{hit.surface}]{hit.after}", shape=shape)
        place = [hit.field] if hit.field else []
        say_row(render_line(hit.name, shape=shape), *place, hit.start, hit.end, context)


def _say_lines(hits: Iterable[Hit], *, shape: bool) -> None:
    width = max(shutil.get_terminal_size().columns - _NAME - _PLACE - 2, _NAME)
    for hit in hits:
        name = render_line(hit.name[:_NAME], shape=shape)
        line = render_keyword(hit.before, hit.surface, hit.after, shape=shape, width=width)
        say(f"{name:<{_NAME}} {hit.start:>{_PLACE}} {line}".rstrip())


def _facts(hit: Hit) -> dict[str, object]:
    facts: dict[str, object] = {
        "document": hit.document,
        "name": hit.name,
        "start": hit.start,
        "end": hit.end,
        "text": hit.surface,
        "before": hit.before,
        "after": hit.after,
    }
    return facts | ({"field": hit.field} if hit.field else {})
