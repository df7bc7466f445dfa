import contextlib
import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.formats import Refusal
from workbench.formats.metadata import read_metadata, read_sidecar
from workbench.formats.metadata.values import MetadataRow

ARABIC = (
    "الاسم,العنوان,التاريخ,المصدر,الرابط\nمقال-1,وصول السفينة إلى الميناء,٢٠٢٤-٠٥-٣١,صحيفة المرفأ,https://a.example/1\n"
)


def rows(data: str | bytes, file: str = "m.csv", key: str = "") -> list[MetadataRow | Refusal]:
    return list(read_metadata(BytesIO(data.encode() if isinstance(data, str) else data), file, key).rows)


def said(data: str | bytes, file: str = "m.csv", key: str = "") -> list[tuple[str, dict[str, Any]]]:
    found = rows(data, file, key)
    assert all(isinstance(row, MetadataRow) and not row.refused for row in found), found
    return [(row.document, row.fields) for row in found]


def reasons(data: str | bytes, file: str = "m.csv") -> list[str]:
    found = []
    for row in rows(data, file):
        found += [str(one.reason) for one in ([row] if isinstance(row, Refusal) else row.refused)]
    return found


# Tables


def test_arabic_columns_are_known() -> None:
    [(document, fields)] = said(ARABIC)
    assert document == "مقال-1"
    assert fields == {
        "title": "وصول السفينة إلى الميناء",
        "date": "2024-05-31",
        "outlet": "صحيفة المرفأ",
        "url": "https://a.example/1",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_every_encoding_and_separator_says_the_same(encoding: str, sign: str) -> None:
    written = ARABIC.replace(",", sign).replace("٢٠٢٤-٠٥-٣١", "2024-05-31")  # windows-1256 has no other digits
    assert said(written.encode(encoding)) == said(ARABIC)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=20), max_size=5))
def test_quoted_cells_hold_anything(values: list[str]) -> None:
    lines = [["name", "note"], *([f"d{number}", value] for number, value in enumerate(values))]
    text = "".join(",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in line) + "\r\n" for line in lines)
    expected = []
    for number, value in enumerate(values):
        guarded = value[:1] == "'" and value[1:2] in "=+-@\t\r\n＝＋－＠" and len(value) > 1
        bare = value[1:] if guarded else value
        expected.append((f"d{number}", {"note": bare} if bare.strip() else {}))
    assert said(text) == expected


def test_a_quoted_line_break_does_not_move_the_line_of_the_next_row() -> None:
    assert [row.line for row in rows('name,note\na,"x\ny"\n\nb,z\n')] == [2, 5]


def test_what_a_spreadsheet_would_run_comes_back_as_it_was() -> None:
    assert said("name,title\n'-a,'=1+1\n") == [("-a", {"title": "=1+1"})]


def test_empty_cells_say_nothing() -> None:
    assert said("name,title,date\na,,2024\n") == [("a", {"date": "2024"})]


def test_the_best_known_column_names_the_document_and_others_are_fields() -> None:
    assert said("id,title,file name\n7,خبر,a.txt\n") == [("a.txt", {"id": "7", "title": "خبر"})]
    assert said("ref,name\n7,a\n", key="REF") == [("7", {"name": "a"})]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "m.csv is empty"),
        ("title,date\nخبر,2024\n", "m.csv, line 1: no column says which document"),
        ("name,title,العنوان\n", "m.csv, line 1: the columns title and العنوان are the same field"),
        ("name,,title\n", "m.csv, line 1: column 2 has no name"),
        ("name,title\na,b\0c\n", "m.csv, line 2: there is a NUL byte"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_as_a_whole(text: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        rows(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,title\na\nb,c\n", "m.csv, line 2: the row has 1 fields, but the table has 2 columns"),
        ("name,title\na,b,c\n", "m.csv, line 2: the row has 3 fields, but the table has 2 columns"),
        ("name,title\n ,b\n", "m.csv, line 2: name is empty"),
        ('name,title\na,"b\n', "m.csv, line 2: the row is broken"),
        ('name,title\na,"b"c\n', "m.csv, line 2: the row is broken"),
        (f"name,title\na,{'x' * 20_001}\n", "m.csv, line 2: title: The text has 20001 characters"),
        (f"name,title\na,{'x' * 200_000}\n", "m.csv, line 2: title: The text has 200000 characters"),
        ("name,date\na,غدا\n", "m.csv, line 2: date: “غدا” is no date"),
        ("name,date\na,03/04/2024\n", "m.csv, line 2: date: “03/04/2024” may be 2024-03-04 or 2024-04-03"),
    ],
)
def test_a_bad_row_is_one_sentence_with_file_line_and_field(text: str, reason: str) -> None:
    [found] = reasons(text)
    assert found.startswith(reason)


def test_a_bad_row_leaves_the_others_and_a_bad_field_the_rest_of_its_row() -> None:
    found = rows("name,title,date\na,أول,لا\nb\nc,ثالث,2024\n")
    assert [row.fields for row in found if isinstance(row, MetadataRow)] == [
        {"title": "أول"},
        {"title": "ثالث", "date": "2024"},
    ]


def test_the_whole_file_decides_how_its_dates_are_written() -> None:
    assert said("name,date\na,03/04/2024\nb,25/04/2024\n")[0] == ("a", {"date": "2024-04-03"})


# JSON


def test_a_list_and_an_object_by_name_and_lines_say_the_same() -> None:
    one, two = {"title": "أول", "tags": ["بحر", "سفن"]}, {"date": "2024", "pages": 3}
    expected = [("a", one), ("b", two)]
    assert said(json.dumps([{"name": "a"} | one, {"name": "b"} | two]), "m.json") == expected
    assert said(json.dumps({"a": one, "b": two}), "m.json") == expected
    assert said("".join(json.dumps({"name": name} | fields) + "\n" for name, fields in expected), "m.jsonl") == expected


def test_numbers_in_fields_that_are_text_become_text() -> None:
    assert said('[{"name": "a", "date": 2024, "title": null}]', "m.json") == [("a", {"date": "2024"})]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[{"name": "a"},\n {"name": ]', "m.json, line 2: this is not JSON"),
        ('[{"name": "a"}\n', "m.json, line 2: this is not JSON (a comma or an end was expected)"),
        ("[\n7]", "m.json, line 2: an object in braces was expected"),
        ('{"a": 7}', "m.json, line 1: an object in braces was expected"),
        ('[{"title": "a"}]', "m.json, line 1: the object does not say which document"),
        ('[{"name": ["a"]}]', "m.json, line 1: name must be the name of a document"),
        ('[{"name": "a", "x": NaN}]', "m.json, line 1: this is not JSON (NaN"),
        ('[{"name": "a", "x": "\\ud800"}]', "m.json, line 1: x: The text has the character U+D800"),
        ('[{"name": "a", "x": ["\\ud800"]}]', "m.json, line 1: x: The value has half of a surrogate pair"),
        ('[{"name": "a", "x": "\\u0000"}]', "m.json, line 1: x: The text has a NUL"),
        ('[{"name": "a", "outlet": ["x"]}]', "m.json, line 1: outlet: The value must be a text in quotes"),
        ('[{"format": "workbench/1", "name": "a", "text": "x"}]', "m.json, line 1: this is a whole document"),
        ('"x"', "m.json, line 1: this is not JSON (a list or an object was expected)"),
        ("[]x", "m.json, line 1: this is not JSON (something stands behind the end)"),
        ("[" * 100_000, "m.json, line 1: the values are nested too deeply"),
    ],
)
def test_bad_json_is_one_sentence_with_its_line(text: str, reason: str) -> None:
    [found] = reasons(text, "m.json")
    assert found.startswith(reason)


def test_a_bad_line_leaves_the_lines_behind_it() -> None:
    found = rows('{"name": "a"\n{"name": "b", "title": "ثان"}\n', "m.jsonl")
    assert [isinstance(row, Refusal) for row in found] == [True, False]


@given(st.text(alphabet='[]{}":,\\ \nna1', max_size=30))
def test_no_text_breaks_the_reading_of_json(text: str) -> None:
    for file in ("m.json", "m.jsonl"):
        with contextlib.suppress(BadInput):
            rows(text, file)


def test_a_sidecar_is_one_object() -> None:
    row = read_sidecar(BytesIO('{"العنوان": "خبر", "date": "25/04/2024"}'.encode()), "a.json", "a")
    assert (row.document, row.fields) == ("a", {"title": "خبر", "date": "2024-04-25"})
    for wrong in ("[]", "7", '{"format": "workbench/1", "text": "x"}'):
        with pytest.raises(BadInput, match="should hold its metadata"):
            read_sidecar(BytesIO(wrong.encode()), "a.json", "a")
