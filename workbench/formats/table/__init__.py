"""Tables of articles, a row an article: CSV and TSV, and the spreadsheets of Excel and LibreOffice."""

from workbench.formats.format import Format
from workbench.formats.table.mapping import FIELDS, NAME, TEXT
from workbench.formats.table.reading import read
from workbench.formats.table.sheets import SHEET

FORMAT = Format(
    name="table",
    title="Tables (CSV, Excel)",
    extensions=(".csv", ".tsv", ".xlsx", ".xls", ".ods"),
    read=read,
    reading_options=(TEXT, NAME, FIELDS, SHEET),
)
