"""The figures of an evaluation as tables to print and to open in a spreadsheet. Shares are per cent."""

from collections.abc import Sequence
from typing import NamedTuple

from workbench.commands.evaluating import CurvePoint
from workbench.core.evaluation import Accuracy, Evaluation, Tally
from workbench.core.evaluation.tallies import HOWS

ALL = "all"
_TALLY = (
    *("GOLD", "PROPOSED"),
    *("EXACT P %", "EXACT R %", "EXACT F1 %"),
    *("OVERLAPPING P %", "OVERLAPPING R %", "OVERLAPPING F1 %"),
)


class Table(NamedTuple):
    """A table with its header."""

    header: Sequence[str]
    rows: Sequence[Sequence[object]]


def tables(found: Evaluation, curve: Sequence[CurvePoint] = ()) -> list[Table]:
    """Return all the tables, those that have no rows left out: spans first, then quotes, relations, zones, learning."""
    quotes, relations = found.quotes.items(), found.relations.items()
    all_tables = [
        label_table(found),
        Table(("QUOTES", *_TALLY), [(mode, *_cells(one.quotes)) for mode, one in quotes]),
        Table(
            ("QUOTES FOUND", "LEAD TO", "ASKED", "EXACT %", "OVERLAPPING %"),
            [
                (mode, role, *_answer(answer))
                for mode, one in quotes
                for role, answer in (("cue", one.cue), ("source", one.source), ("relay", one.relay))
            ],
        ),
        Table(("RELATION", *_TALLY), [(name, *_cells(tally)) for name, tally in relations]),
        Table(("ZONES", "CHARACTERS", "RIGHT %"), [(ALL, found.zones.asked, _per_cent(found.zones.share("exact")))]),
        Table(
            ("LEARNED FROM", "LABEL", *_TALLY),
            [
                (point.documents, label, *_cells(tally))
                for point in curve
                for label, tally in {**point.evaluation.labels, ALL: point.evaluation.total}.items()
            ],
        ),
    ]
    return [table for table in all_tables if table.rows]


def label_table(found: Evaluation) -> Table:
    """Return the figures of each label, of all suggesters and of each."""
    rows: list[Sequence[object]] = []
    for label, tally in found.labels.items():
        rows.append((label, ALL, *_cells(tally)))
        by_one = {name: found.suggester(name) for name in found.made}
        rows += [(label, name, *_cells(tallies[label])) for name, tallies in by_one.items() if label in tallies]
    rows.append((ALL, ALL, *_cells(found.total)))
    rows += [(ALL, name, *_cells(found.suggester_total(name))) for name in found.made]
    return Table(("LABEL", "SUGGESTER", *_TALLY), rows)


def _cells(tally: Tally) -> list[object]:
    shares = [share for how in HOWS for share in (tally.precision(how), tally.recall(how), tally.f1(how))]
    return [tally.gold, tally.proposed, *map(_per_cent, shares)]


def _answer(accuracy: Accuracy) -> list[object]:
    return [accuracy.asked, *(_per_cent(accuracy.share(how)) for how in HOWS)]


def _per_cent(share: float | None) -> object:
    return "-" if share is None else round(100 * share, 1)
