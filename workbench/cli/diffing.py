"""The command that compares two states of the same documents."""

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from workbench.cli.output import complain_of, say, say_json_with, say_row, stoppable
from workbench.cli.parameters import as_json, shape
from workbench.commands import diffing
from workbench.commands.diff_page import write_page
from workbench.commands.diffing import Comparison
from workbench.core.difference import DocumentChange, FieldChange, RelationChange, SpanChange, WorkChange
from workbench.core.difference.changes import KINDS, SpanView
from workbench.core.difference.totals import Tally
from workbench.core.errors import Failure
from workbench.core.metadata import value_text
from workbench.terminal import isolated, render_english

EQUAL, DIFFERENT, TROUBLE = 0, 1, 2  # exit codes, as those of diff(1)
_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_LONGEST = 60  # code points of a surface or a value in one line


@click.command()
@click.argument("before", metavar="A", type=click.Path(path_type=Path))
@click.argument("after", metavar="B", type=click.Path(path_type=Path))
@click.option("--totals", "only_totals", is_flag=True, help="Only how much changed, not what.")
@click.option(
    "--html", metavar="FILE", type=click.Path(path_type=Path), help="Write what changed as a page for a browser."
)
@shape
@as_json
def diff(*, before: Path, after: Path, only_totals: bool, html: Path | None, shape: bool, as_json: bool) -> int:
    """Say what changed from A to B: two releases (folders or zip archives) or two files of native JSONL.

    Documents stand for each other by id, else by text and name; spans by id, else by place and label. Other ids and
    another order of lines are no difference.

    The exit code is that of diff: 0 if nothing changed, 1 if something did, 2 for any trouble.

    With --json the facts are those of resources/schemas/diff-1.schema.json.
    """
    try:
        with stoppable() as progress, diffing.diff(before, after, progress) as comparison:
            listed: Iterable[DocumentChange] = comparison.changes()
            if html:
                write_page(html, comparison)
                listed = ()
            elif only_totals:
                deque(listed, maxlen=0)
                listed = ()
            if as_json:
                say_json_with("documents", map(msgspec.to_builtins, listed), comparison.facts)
            else:
                for change in listed:
                    for line in _Lines(shape=shape).of_document(change):
                        say(line)
                _say_totals(comparison)
            return EQUAL if comparison.are_equal else DIFFERENT
    except Failure as failure:
        complain_of(failure)
        return TROUBLE


COMMANDS = (diff,)


class _Lines:
    """The lines that show what changed in a document; with `shape` in visual order."""

    def __init__(self, *, shape: bool) -> None:
        self._shape = shape

    def of_document(self, change: DocumentChange) -> Iterator[str]:
        """Yield the line of a document, and the lines of what changed in it."""
        part = f" ({change.part})" if change.part else ""
        aspects = f": {', '.join(change.aspects)}" if change.aspects else ""
        yield self._line(0, f"{_SIGNS[change.kind]} {self._data(change.name)}{part}{aspects}")
        for field in change.fields:
            yield self._line(4, f"{self._field(field)}")
        for work in change.work:
            yield from self._of_work(work)

    def _of_work(self, work: WorkChange) -> Iterator[str]:
        who = self._data(work.annotator) if work.annotator else "(nobody)"
        counts = "" if work.kind == "changed" else f": spans {work.span_count}, relations {work.relation_count}"
        yield self._line(2, f"{_SIGNS[work.kind]} {who}{counts}")
        for field in work.fields:
            yield self._line(4, f"{self._field(field)}")
        if "suggestions" in work.aspects:
            yield "    suggestions"
        for span in work.spans:
            yield self._line(4, f"{_SIGNS[span.kind]} {self._span(span)}")
        for relation in work.relations:
            yield self._line(4, f"{_SIGNS[relation.kind]} {self._relation(relation)}")

    def _span(self, change: SpanChange) -> str:
        old, new = change.before, change.after
        if old is None or new is None:
            only = new or old
            return f"{self._data(only.label)} {self._place(only)}" if only else ""
        label = self._data(new.label) if old.label == new.label else self._arrow(old.label, new.label)
        place = f"{self._place(old)} → {self._place(new)}" if "border" in change.aspects else self._place(new)
        fields = [self._field(field) for field in change.attributes]
        fields += [
            self._field(FieldChange(field=name, before=getattr(old, name), after=getattr(new, name)))
            for name in ("entity", "note")
            if name in change.aspects
        ]
        return "; ".join([f"{label} {place}", *fields, *(["origin"] if "other" in change.aspects else [])])

    def _relation(self, change: RelationChange) -> str:
        one = change.after or change.before
        assert one
        ends = f"{self._data(one.source_text)} → {self._data(one.target_text)}"
        old = change.before.type if change.before else one.type
        type_ = self._data(one.type) if old == one.type else self._arrow(old, one.type)
        return f"{type_} {ends}" + (f" ({', '.join(change.aspects)})" if change.aspects else "")

    def _place(self, span: SpanView) -> str:
        return f"{span.start}–{span.end} “{self._data(span.text)}”"

    def _field(self, field: FieldChange) -> str:
        return f"{self._data(field.field)}: {self._value(field.before)} → {self._value(field.after)}"

    def _value(self, value: Any) -> str:  # noqa: ANN401 - any JSON
        return "none" if value is None else f"“{self._data(value_text(value))}”"

    def _arrow(self, before: str, after: str) -> str:
        return f"{self._data(before)} → {self._data(after)}"

    def _data(self, text: str) -> str:
        short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        return isolated(short, shape=self._shape)

    def _line(self, indent: int, line: str) -> str:
        return " " * indent + render_english(line, shape=self._shape)


def _say_totals(comparison: Comparison) -> None:
    totals = comparison.totals
    if comparison.are_equal:
        say(f"Nothing changed: documents {totals.after}, spans {totals.spans.after}.")
        return
    aspects = ", ".join(f"{name} {count}" for name, count in totals.aspects.items())
    say(
        f"Documents: {totals.before} → {totals.after}, "
        + ", ".join(f"{kind} {totals.documents[kind]}" for kind in KINDS)
        + (f" ({aspects})" if aspects else "")
    )
    old, new = comparison.schemes
    if old != new:
        say(f"Scheme: {', '.join(old)} → {', '.join(new)}")
    for title, rows in (("LABEL", totals.labels), ("RELATION", totals.relations)):
        if rows:
            say_row(title, *(name.upper() for name in Tally.__struct_fields__))
        for name, tally in sorted(rows.items()):
            say_row(name, *msgspec.structs.astuple(tally))
