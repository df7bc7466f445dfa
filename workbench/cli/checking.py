"""The check of a project: what is damaged, what should be looked at again, and mending it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from workbench.cli.output import complain_of, say, say_json, say_step, stoppable
from workbench.cli.parameters import annotator, as_json, project
from workbench.commands import checking, mending, quality
from workbench.commands.projects import open_for_writing, open_project
from workbench.core.errors import WorkbenchError
from workbench.core.quality.findings import KINDS, Finding, Kind

_KIND = click.Choice(KINDS)


@click.command()
@project
@click.option("--kind", "kinds", type=_KIND, multiple=True, help="Only findings of this kind; may be repeated.")
@click.option("--fix", type=_KIND, help="Mend what can be mended of this kind in your work, as one step.")
@annotator("Whose work is mended.")
@as_json
def check(project: Path, kinds: tuple[Kind, ...], fix: Kind | None, annotator: str, as_json: bool) -> int:
    """Check a whole project; exit 1 and a list if anything is wrong.

    If the project is sound, it says what should be looked at again in the work, each with its kind, such as [clitic].
    What may be right after all (speaker, boilerplate, label, untagged, copy) leaves the exit code 0.
    """
    if fix:
        _fix(project, fix, annotator, as_json=as_json)
        return 0
    with open_project(project, read_only=True) as store, stoppable() as progress:
        problems: Sequence[WorkbenchError] = [] if kinds else checking.check(store, progress)
        found = iter(()) if problems else quality.surveyed_findings(store, kinds=kinds or KINDS, progress=progress)
        return _say(problems, found, as_json=as_json)


def _fix(project: Path, kind: Kind, annotator: str, *, as_json: bool) -> None:
    with open_for_writing(project, warn=complain_of) as store, stoppable() as progress:
        found = quality.surveyed_findings(store, kinds=[kind], annotator=annotator, progress=progress)
        fixable = [one for one in found if one.fix]
        say_step("Done", mending.mend(store, fixable, annotator=annotator, progress=progress), as_json=as_json)


def _say(problems: Sequence[WorkbenchError], found: Iterator[Finding], *, as_json: bool) -> int:
    """Print what was found, and return the exit code."""
    is_wrong = bool(problems)
    if as_json:
        facts = [_facts(one) for one in found]
        say_json({"problems": [*map(str, problems)], "advice": facts})
        return int(is_wrong or any(one["severity"] == "wrong" for one in facts))
    is_well = not problems
    for problem in problems:
        say(str(problem))
    for one in found:
        is_well = False
        is_wrong = is_wrong or one.severity == "wrong"
        say(f"[{one.kind}] {one.name} {one.start}–{one.end} “{one.surface}”: {one.remark}")
    if is_well:
        say("All is well.")
    return int(is_wrong)


def _facts(one: Finding) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "severity": one.severity,
        "document": one.document,
        "name": one.name,
        "annotator": one.annotator,
        "start": one.start,
        "end": one.end,
        "text": one.surface,
        "fixable": one.fix is not None,
        "problem": str(one.remark),
    }


COMMANDS = (check,)
