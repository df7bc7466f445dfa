"""What changed between two states, as a page for a browser: one file, without scripts, that asks the network nothing.

Data is escaped and isolated, and each piece of it has the direction that its first strong letter gives it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from workbench.core.difference import DocumentChange, FieldChange, RelationChange, SpanChange, Totals, WorkChange
from workbench.core.difference.changes import KINDS, SpanView
from workbench.core.difference.totals import Tally
from workbench.core.metadata import value_text

# What no HTML document may hold (https://html.spec.whatwg.org/#preprocessing-the-input-stream), as visible marks.
_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: "\u2421"}
_CONTROLS |= dict.fromkeys(range(128, 160), "�")

_STYLE = """
:root { color-scheme: light dark; --line: #8886; --added: #1a7f37; --removed: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --added: #6fdd8b; --removed: #ff9c94; } }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { padding: .15rem .7rem; border-bottom: 1px solid var(--line); text-align: end; }
th:first-child, td:first-child { text-align: start; }
td { font-variant-numeric: tabular-nums; }
article { border-top: 1px solid var(--line); padding: .6rem 0; }
h3 { font-size: 1.05rem; margin: 0; } h4 { font-size: 1rem; margin: .4rem 0 0; font-weight: 600; }
ul { margin: .2rem 0; padding-inline-start: 1.4rem; list-style: none; }
bdi { white-space: pre-wrap; overflow-wrap: anywhere; }
.text { font-family: Amiri, "Noto Naskh Arabic", "Geeza Pro", serif; font-size: 1.15em; }
.label { font-size: .85em; border: 1px solid var(--line); border-radius: .3em; padding: 0 .3em; }
.place, .kind { opacity: .75; font-size: .85em; }
ins { color: var(--added); text-decoration: underline; } del { color: var(--removed); }
.sign { font-family: monospace; font-weight: bold; }
.added > .sign { color: var(--added); } .removed > .sign { color: var(--removed); }
"""
_LEGEND = (
    "Moved: with other borders, or between other spans. Arrived and left: with this label in place of another one, and "
    "the other way round. What moved or arrived is among what changed."
)
_SIGNS = {"added": "+", "removed": "−", "changed": "~"}
_COLUMNS = ("before", "after", "added", "removed", "arrived", "left", "moved", "changed")


def head(before: str, after: str, totals: Totals, schemes: tuple[Sequence[str], Sequence[str]]) -> Iterator[str]:
    """Yield the beginning of the page: what is compared, and how much changed in all."""
    title = f"What changed: {_plain(before)} → {_plain(after)}"
    yield (
        '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>What changed</h1>\n"
        f"<p>From {_data(before)} to {_data(after)}</p>\n"
    )
    if schemes[0] != schemes[1]:
        yield f"<p>Scheme: {_data(', '.join(schemes[0]))} → {_data(', '.join(schemes[1]))}</p>\n"
    rows = [("documents", totals.before, totals.after, *(totals.documents[kind] for kind in KINDS))]
    yield "<h2>Documents</h2>\n"
    yield from _table(("", "before", "after", *KINDS), rows)
    if totals.aspects:
        yield "<p>" + ", ".join(f"{name}: {count}" for name, count in totals.aspects.items()) + "</p>\n"
    for heading, tallies in (("Spans by label", totals.labels), ("Relations by type", totals.relations)):
        if tallies:
            yield f"<h2>{heading}</h2>\n"
            yield from _table(("", *_COLUMNS), _tally_rows(tallies))
    yield f"<p>{_LEGEND}</p>\n<h2>Document by document</h2>\n"


def body(change: DocumentChange) -> Iterator[str]:
    """Yield what changed in one document."""
    part = f' <span class="kind">({_data(change.part)})</span>' if change.part else ""
    aspects = f' <span class="kind">{", ".join(change.aspects)}</span>' if change.aspects else ""
    yield f'<article class="{change.kind}">\n<h3 class="{change.kind}">{_sign(change.kind)}{_data(change.name)}{part}'
    yield f"{aspects}</h3>\n"
    yield from _list(_field(field) for field in change.fields)
    for work in change.work:
        yield from _work(work)
    yield "</article>\n"


def foot(unlisted: int) -> str:
    """Return the end of the page; `unlisted` documents changed that the page does not show."""
    more = f"<p>{unlisted} more documents changed.</p>\n" if unlisted else ""
    return f"{more}</body>\n</html>\n"


def _tally_rows(tallies: Mapping[str, Tally]) -> Iterator[Sequence[object]]:
    for name, tally in sorted(tallies.items()):
        yield (name, *(getattr(tally, column) for column in _COLUMNS))


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    cells = "".join(f'<th scope="col">{title}</th>' for title in header)
    yield f"<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n"
    for name, *numbers in rows:
        cells = "".join(f"<td>{number}</td>" for number in numbers)
        yield f'<tr><th scope="row">{_data(str(name))}</th>{cells}</tr>\n'
    yield "</tbody>\n</table>\n"


def _work(work: WorkChange) -> Iterator[str]:
    who = _data(work.annotator) if work.annotator else "nobody"
    counts = "" if work.kind == "changed" else f": spans {work.span_count}, relations {work.relation_count}"
    yield f'<h4 class="{work.kind}">{_sign(work.kind)}{who}{counts}</h4>\n'
    items = [_field(field) for field in work.fields]
    if "suggestions" in work.aspects:
        items.append("suggestions")
    yield from _list(items)
    yield from _list((_span(span) for span in work.spans), [span.kind for span in work.spans])
    yield from _list((_relation(one) for one in work.relations), [one.kind for one in work.relations])


def _list(items: Iterable[str], kinds: Sequence[str] = ()) -> Iterator[str]:
    rows = list(items)
    if rows:
        classes = kinds or [""] * len(rows)
        yield "<ul>\n"
        for row, kind in zip(rows, classes, strict=True):
            yield f'<li class="{kind}">{_sign(kind)}{row}</li>\n' if kind else f"<li>{row}</li>\n"
        yield "</ul>\n"


def _span(change: SpanChange) -> str:
    old, new = change.before, change.after
    if old is None or new is None:
        only = new or old
        assert only, "a change has a before or an after"
        return f"{_label(only.label)} {_surface(only)}"
    label = _label(new.label) if old.label == new.label else f"<del>{_label(old.label)}</del> {_label(new.label)}"
    place = _surface(new)
    if "border" in change.aspects:
        place = f"<del>{_surface(old)}</del> → <ins>{_surface(new)}</ins>"
    fields = [
        *change.attributes,
        *(
            FieldChange(field=name, before=getattr(old, name), after=getattr(new, name))
            for name in ("entity", "note")
            if name in change.aspects
        ),
    ]
    origin = ["origin"] if "other" in change.aspects else []
    return "; ".join([f"{label} {place}", *map(_field, fields), *origin])


def _relation(change: RelationChange) -> str:
    one = change.after or change.before
    assert one, "a change has a before or an after"
    old = change.before.type if change.before else one.type
    type_ = _label(one.type) if old == one.type else f"<del>{_label(old)}</del> {_label(one.type)}"
    aspects = f' <span class="kind">{", ".join(change.aspects)}</span>' if change.aspects else ""
    return f"{type_} {_text(one.source_text)} → {_text(one.target_text)}{aspects}"


def _surface(span: SpanView) -> str:
    return f'{_text(span.text)} <span class="place">{span.start}–{span.end}</span>'


def _field(field: FieldChange) -> str:
    return f"{_data(field.field)}: <del>{_value(field.before)}</del> → <ins>{_value(field.after)}</ins>"


def _value(value: Any) -> str:  # noqa: ANN401 - any JSON
    return '<span class="kind">none</span>' if value is None else _data(value_text(value) or "“”")


def _sign(kind: str) -> str:
    return f'<span class="sign" title="{kind}">{_SIGNS[kind]}</span> '


def _label(name: str) -> str:
    return f'<bdi class="label">{_plain(name)}</bdi>'


def _text(text: str) -> str:
    return f'<bdi class="text" dir="auto">{_plain(text)}</bdi>'


def _data(text: str) -> str:
    return f'<bdi dir="auto">{_plain(text)}</bdi>'


def _plain(text: str) -> str:
    return escape(text.translate(_CONTROLS))
