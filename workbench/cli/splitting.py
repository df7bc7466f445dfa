"""Commands that find near-duplicates, and divide a project into parts to train and to test on."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from workbench.cli.output import say, say_json, say_row, stoppable
from workbench.cli.parameters import as_json, project
from workbench.commands.duplicates import near_duplicates
from workbench.commands.projects import open_project
from workbench.commands.split_facts import document_names, duplicate_facts, export_split, split_facts
from workbench.commands.splitting import Splits, split
from workbench.core.likeness import Group, Likeness, Pair, ground
from workbench.core.splitting import MOST_FOLDS, SplitPlan, read_shares

_USUAL = Likeness()
_WHY = {
    "text": "the same words",
    "similar": "similar",
    "contained": "one contains the other",
    "passage": "a shared passage",
    None: "not near-duplicates",
}

_threshold = click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True),
    default=_USUAL.similarity,
    show_default=True,
    help="From which similarity on two documents are near-duplicates.",
)
_passage = click.option(
    "--passage",
    type=click.IntRange(0),
    metavar="WORDS",
    default=_USUAL.passage,
    show_default=True,
    help="So are two that share a passage of so many words; 0: passages do not count.",
)


def _shares(_: click.Context, __: click.Parameter, given: str | None) -> dict[str, float] | None:
    return None if given is None else read_shares(given)


@click.command()
@project
@_threshold
@_passage
@as_json
def duplicates(*, project: Path, threshold: float, passage: int, as_json: bool) -> None:
    """List near-duplicates in groups: the same story copied, edited or updated, or quoted in another one.

    Texts are compared without boilerplate and blind to spelling, by runs of three words.
    """
    likeness = Likeness(similarity=threshold, passage=passage)
    with open_project(project, read_only=True) as store, stoppable() as progress:
        found = near_duplicates(store, likeness, progress=progress)
        if as_json:
            say_json(duplicate_facts(store, found, likeness))
            return
        say(f"Documents: {found.documents}; groups of near-duplicates: {len(found.groups)}")
        for number, group in enumerate(found.groups, start=1):
            _say_group(number, group, likeness, document_names(store, group.documents))


_DIVIDING = (
    click.option(
        "--parts", "shares", metavar="NAME=SHARE,…", callback=_shares, help="[default: train=80,dev=10,test=10]"
    ),
    click.option("--folds", type=click.IntRange(2, MOST_FOLDS), metavar="K", help="K parts of equal size instead."),
    click.option("--by-outlet", is_flag=True, help="All documents of an outlet come into one part."),
    click.option("--by-date", is_flag=True, help="Each part is older than the next."),
    click.option("--seed", type=int, default=0, show_default=True, help="Another one gives another division."),
    _threshold,
    _passage,
    click.option("--apart", is_flag=True, help="Do not keep near-duplicates in one part: only tell of them."),
    click.option("--unstratified", is_flag=True, help="Do not spread labels evenly."),
)


def dividing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say how documents are divided, for `plan_from`."""
    for option in reversed(_DIVIDING):
        command = option(command)
    return command


def plan_from(options: Mapping[str, Any]) -> SplitPlan:
    """Return what the options of `dividing` ask for, by their names."""
    if options["shares"] and options["folds"]:
        raise click.UsageError("Give --parts or --folds, not both.")
    if options["by_outlet"] and options["by_date"]:
        raise click.UsageError("Give --by-outlet or --by-date, not both.")
    return SplitPlan(
        **({"shares": options["shares"]} if options["shares"] else {}),
        folds=options["folds"] or 0,
        likeness=Likeness(similarity=options["threshold"], passage=options["passage"]),
        together=not options["apart"],
        by="outlet" if options["by_outlet"] else "date" if options["by_date"] else None,
        stratified=not options["unstratified"],
        seed=options["seed"],
    )


@click.command("split")
@project
@dividing
@click.option(
    "-o",
    "--output",
    metavar="FILE.csv",
    type=click.Path(path_type=Path),
    help="Write which part each document is in, and which group.",
)
@as_json
def split_(*, project: Path, output: Path | None, as_json: bool, **options: object) -> None:
    """Divide documents into parts to train and to test on, with near-duplicates in one part.

    The same texts and options give the same parts; labels are spread evenly. By date, near-duplicates of documents in
    another part are left out.
    """
    plan = plan_from(options)
    with open_project(project, read_only=True) as store, stoppable() as progress:
        splits = split(store, plan, progress=progress)
        if output:
            export_split(store, output, splits)
        if as_json:
            say_json(split_facts(store, splits))
        else:
            _say_splits(splits)
            if pair := splits.closest:
                why = _why(pair, document_names(store, (pair.first, pair.second)), plan.likeness)
                say(f"Most similar across parts: {why}")
            else:
                say("Most similar across parts: no two documents are alike enough to be compared.")
            for caution in splits.cautions:
                say(f"Caution: {caution}")
            if output:
                say(f"Written to {output}.")


COMMANDS = (duplicates, split_)


def _say_group(number: int, group: Group, likeness: Likeness, names: Mapping[str, str]) -> None:
    say("")
    say(f"Group {number}:")
    for one in group.documents:
        say_row("", names.get(one, one))
    for pair in group.pairs:
        say_row("", _why(pair, names, likeness))


def _why(pair: Pair, names: Mapping[str, str], likeness: Likeness) -> str:
    both = " – ".join(names.get(one, one) for one in (pair.first, pair.second))
    facts = f"similarity {pair.similarity:.2f}, contained {pair.contained:.0%}, passage of {pair.passage} words"
    return f"{both}: {_WHY[ground(pair, likeness)]} ({facts})"


def _say_splits(splits: Splits) -> None:
    labels = sorted({label for count in splits.counts for label in count.spans})
    say_row("PART", "SHARE", "DOCUMENTS", "CHARACTERS", *labels)
    for count in splits.counts:
        spans: list[Any] = [count.spans.get(label, 0) for label in labels]
        say_row(count.part, f"{count.share:.0%}", count.documents, count.characters, *spans)
    say("")
    sizes = ", ".join(str(len(group.documents)) for group in splits.groups[:10])
    more = ", …" if len(splits.groups) > 10 else ""
    say(f"Groups of near-duplicates: {len(splits.groups)}" + (f"; documents in them: {sizes}{more}" if sizes else ""))
