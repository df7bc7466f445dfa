"""The command that measures suggestions against what people annotated."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import click

from workbench.cli.output import complain_of, say, say_json, say_row, stoppable
from workbench.cli.parameters import as_json, only, threshold
from workbench.commands.evaluating import (
    CurvePoint,
    Outcome,
    Subject,
    evaluate_each,
    evaluate_project,
    learning_curve,
    project_subject,
)
from workbench.commands.evaluation_facts import curve_facts, evaluation_facts
from workbench.commands.evaluation_tables import tables
from workbench.commands.finding_table import finding_rows, write_findings
from workbench.commands.gold_files import gold_documents
from workbench.commands.projects import is_project, open_project
from workbench.commands.schemes import load_scheme
from workbench.commands.training import trainer
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.evaluation import Evaluation

FORMAT = "workbench-evaluation/1"


def _numbers(_: click.Context, __: click.Parameter, given: str | None) -> list[int]:
    numbers = given.split(",") if given else []
    if not all(number.strip().isdecimal() for number in numbers):
        raise click.BadParameter("give numbers with commas between them, such as 5,10,20")
    return [int(number) for number in numbers]


@click.command()
@click.argument("gold", metavar="GOLD.jsonl|PROJECT", type=click.Path(path_type=Path))
@only
@threshold
@click.option(
    "--learning-curve",
    "points",
    metavar="N,N…",
    callback=_numbers,
    help="Learn from the first N documents, and test on those behind the largest N.",
)
@click.option(
    "--scheme",
    metavar="NAME|FILE",
    help="The label scheme of a GOLD.jsonl.  [default: arms-news]",
)
@click.option(
    "--misses",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write what differs to a file: .jsonl, or a table for spreadsheets.",
)
@as_json
def evaluate(
    *,
    gold: Path,
    only: Sequence[str],
    threshold: float,
    points: Sequence[int],
    scheme: str | None,
    misses: Path | None,
    as_json: bool,
) -> int:
    """Measure suggestions against finished annotation: precision, recall and F1.

    Of a file of native JSONL, the rules are measured: suggesters see the texts alone. Of a project, what is marked as
    done is measured; suggesters that learn never learn from the document that they are tested on.

    A span that is proposed matches one that is gold if both have the same label and the same range (exact), or share a
    character (overlapping); matching is one to one.

    With --json the facts are those of resources/schemas/evaluation-1.schema.json.
    """
    refused: list[WorkbenchError] = []
    curve: list[CurvePoint] = []
    with ExitStack() as stack:
        progress = stack.enter_context(stoppable())
        if is_project(gold):
            if scheme:
                raise click.UsageError("--scheme is for files; a project has its own.")
            store = stack.enter_context(open_project(gold, read_only=True))
            subject = project_subject(store)
            train = trainer(subject.scheme, only=only, report=complain_of)
            outcomes = evaluate_project(store, train, threshold, progress)
        else:
            subject = Subject(partial(gold_documents, gold), load_scheme(scheme or "arms-news"))
            train = trainer(subject.scheme, only=only, report=complain_of)
            outcomes = evaluate_each(
                train(tuple), subject.scheme, gold_documents(gold, refused.append), threshold, progress
            )
        total = _total(outcomes, subject, misses)
        for refusal in refused:
            complain_of(refusal)
        if not total.documents and not refused:
            raise BadInput("{file} holds no finished annotation to compare suggestions with.", file=gold)
        if points:
            curve = list(
                learning_curve(
                    subject,
                    train,
                    points=points,
                    threshold=threshold,
                    progress=progress,
                )
            )
    if as_json:
        say_json(_facts(total, curve, threshold))
    else:
        _say(total, curve)
    return BadInput.exit_code if refused else 0


COMMANDS = (evaluate,)


def _total(outcomes: Iterable[Outcome], subject: Subject, misses: Path | None) -> Evaluation:
    """Return the sum of all figures; what differs is written on the way."""
    total = Evaluation()

    def summed() -> Iterator[Outcome]:
        nonlocal total
        for outcome in outcomes:
            total += outcome.judgement.evaluation
            yield outcome

    if misses:
        write_findings(subject.store, misses, finding_rows(summed()))
    else:
        deque(summed(), maxlen=0)
    return total


def _facts(total: Evaluation, curve: Sequence[CurvePoint], threshold: float) -> dict[str, object]:
    return {
        "format": FORMAT,
        "threshold": threshold,
        **evaluation_facts(total),
        "learning_curve": curve_facts(curve),
    }


def _say(total: Evaluation, curve: Sequence[CurvePoint]) -> None:
    say(f"Documents: {total.documents}")
    for header, rows in tables(total, curve):
        say("")
        say_row(*header)
        for row in rows:
            say_row(*row)
