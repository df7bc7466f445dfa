from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZipFile

import pytest
from office import ods, xlsx

from workbench.formats import Entry, Refusal
from workbench.formats.format import Reading
from workbench.formats.table import read
from workbench.formats.table.reading import preview

TEXT = 'قال كيم 🚀 إن راجمة BM-21\r\nوصلت، "أمس".'
QUOTED = '"' + TEXT.replace('"', '""') + '"'


def entries(data: bytes | str, options: Mapping[str, str] | None = None) -> list[Entry | Refusal]:
    encoded = data.encode() if isinstance(data, str) else data
    return list(read(BytesIO(encoded), "in/news.csv", Reading(options=options or {})))


def documents(data: bytes | str, options: Mapping[str, str] | None = None) -> list[tuple[str, str, dict[str, str]]]:
    found = []
    for one in entries(data, options):
        assert isinstance(one, Entry), str(one.reason)
        document = one.item.document
        found.append((document.name, document.text, document.meta))
    return found


def reasons(data: bytes | str, options: Mapping[str, str] | None = None) -> list[str]:
    return [str(one.reason) for one in entries(data, options) if isinstance(one, Refusal)]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("header", [("name", "text", "date", "my field"), ("الاسم", "النص", "التاريخ", "my field")])
def test_columns_are_known_by_their_headers(sign: str, header: tuple[str, ...]) -> None:
    table = f"{sign.join(header)}\n{sign.join(('one', QUOTED, '31/05/2024', '7'))}\n"
    assert documents(table) == [("one", TEXT, {"date": "2024-05-31", "my field": "7"})]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_any_encoding_of_articles_will_do(encoding: str) -> None:
    text = "قال الوزير إن السفينة وصلت إلى الميناء صباح أمس بعد رحلة طويلة."
    table = f"العنوان,النص\r\nوصول السفينة,{text}\r\n".encode(encoding)
    assert documents(table) == [("news-2", text, {"title": "وصول السفينة"})]


def test_columns_can_be_chosen_renamed_and_left_out() -> None:
    table = "a,b,c,d\nx,one,2024,z\n"
    options = {"text": "a", "name": "b", "fields": "c=date; d="}
    assert documents(table, options) == [("one", "x", {"date": "2024"})]


@pytest.mark.parametrize(
    "rows", [xlsx([["text", "name", "date"], ["خبر", "one", "2024-05-31"]]), ods([["text", "name"], ["خبر", "one"]])]
)
def test_spreadsheets_are_tables(rows: bytes) -> None:
    ((name, text, _),) = documents(rows)
    assert (name, text) == ("one", "خبر")


def test_numbers_of_a_sheet_are_written_as_people_see_them() -> None:
    ((_, _, meta),) = documents(xlsx([["text", "pages", "share"], ["خبر", 12.0, 0.5]]))
    assert meta == {"pages": "12", "share": "0.5"}


def test_a_sheet_that_reaches_too_far_is_refused_before_room_is_made_for_it() -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert reasons(xlsx([], sheet=far)) == [
        "in/news.csv: a sheet reaches over 17179869184 cells; 8000000 can be read. "
        "Remove what stands far away from the table."
    ]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="B999999999999999999999999"><v>1</v></c></row>',
        '<row r="1"><c r="ZZZZZZZZZZZZZZZZZZZZ1"><v>1</v></c></row>',
        '<row r="4000000000"><c><v>1</v></c></row>',
        '<x:row r="1000000">' + "<x:c><x:v>1</x:v></x:c>" * 9 + "</x:row>",
        '<c r="XFD1048576"><v>1</v></c>',
    ],
)
def test_no_way_to_name_a_far_place_makes_room_for_it(rows: str) -> None:
    (reason,) = reasons(xlsx([], sheet=rows))
    assert reason.startswith("in/news.csv: a sheet reaches over ")


def test_a_sheet_may_lie_anywhere_in_its_file() -> None:
    far = xlsx([], sheet='<row r="1"><c r="XFD1048576"><v>1</v></c></row>')
    (reason,) = reasons(changed(far, "worksheets/sheet1.xml", "elsewhere.part"))
    assert reason.startswith("in/news.csv: a sheet reaches over ")


@pytest.mark.parametrize("make", [xlsx, ods])
def test_a_broken_end_is_refused_and_not_looked_for(make: Callable[[list[list[str]]], bytes]) -> None:
    broken = changed(changed(make([["text"], ["خبر"]]), "</table:table>", "</x>"), "</sheetData>", "</x>")
    (reason,) = reasons(broken)
    assert reason.startswith("in/news.csv is no spreadsheet that can be read")


def changed(archive: bytes, old: str, new: str) -> bytes:
    """Return an archive with `new` in place of `old` in all names and contents."""
    made = BytesIO()
    with ZipFile(BytesIO(archive)) as before, ZipFile(made, "w") as after:
        for name in before.namelist():
            after.writestr(name.replace(old, new), before.read(name).replace(old.encode(), new.encode()))
    return made.getvalue()


def test_what_is_wrong_with_a_row_keeps_no_other_out() -> None:
    table = "text,name\none,1\n ,2\nx,3,4\nlast,5\n"
    found = entries(table)
    assert [one.item.document.name for one in found if isinstance(one, Entry)] == ["1", "5"]
    assert reasons(table) == [
        "in/news.csv, line 3: text: The text of the article is empty.",
        "in/news.csv, line 4: the row has 3 fields, but the table has 2 columns; look for a missing or stray separator "
        "or quotation mark.",
    ]


def test_a_date_that_is_none_is_told_and_the_article_comes_in() -> None:
    (entry,) = entries("text,date\nخبر,yesterday\n")
    assert isinstance(entry, Entry)
    assert entry.item.document.meta == {}
    assert str(entry.remarks[0]).startswith("in/news.csv, line 2: date was left out: “yesterday” is no date")


@pytest.mark.parametrize(
    ("table", "options", "sentence"),
    [
        ("a,b\nx,y\n", {}, "in/news.csv: no column is called text, so nobody knows where the articles are; say which "
         "one it is (-O text=COLUMN). It has: a, b."),
        ("a,b\nx,y\n", {"text": "c"}, "in/news.csv has no column c; it has a, b."),
        ("text,b,c\nx,y,z\n", {"fields": "b=d;c=d"}, "in/news.csv: the columns b and c are the same field, d; give one "
         "of them another field, or leave it out (-O fields=…)."),
        ("", {}, "in/news.csv is empty: it holds no text."),
        ("text\n", {}, "in/news.csv is empty: it holds no rows."),
        ('text\n"x', {}, "in/news.csv, line 2: the row is broken (unexpected end of data); look for a quotation mark "
         "that is missing or too many. Nothing from here on was read."),
        (b"text\nx\n" + b"a" * 70_000 + b"\n\xff\n", {}, "in/news.csv, line 4: this is not utf-8 as the lines before "
         "it; nothing from here on was read."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named(table: bytes | str, options: dict[str, str], sentence: str) -> None:
    assert reasons(table, options) == [sentence]


def test_a_preview_shows_rows_and_what_the_columns_are() -> None:
    seen = preview(BytesIO(b"a,b\n1,2\n3,4\n"), "news.csv")
    assert (seen.header, seen.rows, seen.columns) == (["a", "b"], [["1", "2"], ["3", "4"]], None)
    seen = preview(BytesIO(b"a,b\n1,2\n"), "news.csv", {"text": "a"})
    assert seen.columns
    assert (seen.columns.text, seen.columns.name, seen.columns.fields) == (0, None, {1: "b"})
