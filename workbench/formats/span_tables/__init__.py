"""Tables of quotes and of weapon mentions, one row each, for spreadsheets and data frames. They cannot be imported."""

from functools import partial

from workbench.core.losses import Part
from workbench.formats.format import Format
from workbench.formats.span_tables.files import facts, prove_csv, prove_parquet, write_csv, write_parquet
from workbench.formats.span_tables.rows import MENTIONS, QUOTES, Table

_HOLDS: frozenset[Part] = frozenset(
    (
        *("overlaps", "fragments", "relations", "attributes", "entities", "notes"),
        *("metadata", "annotator", "status", "names", "ids"),
    )
)


def _csv(name: str, title: str, table: Table) -> Format:
    return Format(
        name=name,
        title=title,
        extensions=(".csv",),
        holds=lambda _: _HOLDS,
        unit="codepoint",
        write=partial(write_csv, table),
        imports=False,
        prove=prove_csv,
        facts=partial(facts, table),
        about=table.about,
    )


def _parquet(name: str, title: str, table: Table) -> Format:
    return Format(
        name=name,
        title=title,
        extensions=(".parquet",),
        holds=lambda _: _HOLDS,
        unit="codepoint",
        write=partial(write_parquet, table),
        imports=False,
        prove=prove_parquet,
        facts=partial(facts, table),
        about=table.about,
        extra="hf",
        library="pyarrow",
    )


FORMATS = (
    _csv("quotes", "Quotes as a table (CSV)", QUOTES),
    _parquet("quotes-parquet", "Quotes as a table (Parquet)", QUOTES),
    _csv("weapons", "Weapon mentions as a table (CSV)", MENTIONS),
    _parquet("weapons-parquet", "Weapon mentions as a table (Parquet)", MENTIONS),
)
