import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats import Refusal, json_stream
from workbench.formats.json_stream import JsonValue, json_lines, json_values

VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(['"', "\\", "[", "}", ',"]']),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
OBJECTS = st.lists(st.dictionaries(st.text(max_size=3), VALUES, max_size=3), max_size=4)


@pytest.fixture(params=[1, 1024])
def pieces(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files be read in pieces of a few bytes."""
    monkeypatch.setattr(json_stream, "_PIECE", request.param)


def found(data: bytes, longest: int = 1000) -> list[JsonValue | str]:
    return [
        str(one.reason) if isinstance(one, Refusal) else one for one in json_values(BytesIO(data), "a.json", longest)
    ]


@pytest.mark.usefixtures("pieces")
@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("ascii_only", [True, False])
@given(values=OBJECTS)
def test_the_elements_of_an_array_are_found(values: list[object], indent: int | None, ascii_only: bool) -> None:
    data = json.dumps(values, indent=indent, ensure_ascii=ascii_only).encode()
    elements = [one for one in found(data, 10**6) if isinstance(one, JsonValue)]
    assert [json.loads(one.data) for one in elements] == values
    assert [one.index for one in elements] == list(range(len(values)))
    assert [data.split(b"\n")[one.line - 1].strip()[:1] for one in elements] == ([b"["] * len(values) if indent is None
                                                                                else [b"{"] * len(values))  # fmt: skip


@pytest.mark.usefixtures("pieces")
@given(values=OBJECTS)
def test_values_one_behind_the_other_are_found(values: list[object]) -> None:
    data = b"\n".join(json.dumps(one).encode() for one in values)
    elements = found(data, 10**6)
    assert [(one.line, one.index, json.loads(one.data)) for one in elements if isinstance(one, JsonValue)] == [
        (number, None, value) for number, value in enumerate(values, start=1)
    ]


@pytest.mark.usefixtures("pieces")
def test_a_broken_element_keeps_no_other_out() -> None:
    values = found(b'\xef\xbb\xbf [ {"a": }, {"b": 1},\n nonsense, {"c": "x"}\n]\n')
    assert [one.data for one in values if isinstance(one, JsonValue)] == [
        b'{"a": }', b'{"b": 1}', b"nonsense", b'{"c": "x"}',
    ]  # fmt: skip
    assert [one.line for one in values if isinstance(one, JsonValue)] == [1, 1, 2, 2]


@pytest.mark.usefixtures("pieces")
@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"[\n{}", "a.json, line 1: the file ends within the array; it was cut off, get it again."),
        (b"[{}]\n{}", "a.json, line 1: there is more behind the end of the array."),
    ],
)
def test_an_array_that_does_not_end_where_the_file_ends_is_named(data: bytes, complaint: str) -> None:
    *_, last = found(data)
    assert isinstance(last, str)
    assert last.replace("line 2", "line 1") == complaint


@pytest.mark.usefixtures("pieces")
@pytest.mark.parametrize("long", [b'{"a": "' + b'x\\\\\\"' * 400 + b'"}', b"[" + b"1, " * 800 + b"{}]"])
def test_an_element_that_is_too_long_is_passed_over(long: bytes) -> None:
    values = found(b'[{"a": 1},\n' + long + b',\n{"b": "]"}]')
    assert [one.data for one in values if isinstance(one, JsonValue)] == [b'{"a": 1}', b'{"b": "]"}']
    (complaint,) = (one for one in values if isinstance(one, str))
    assert complaint.startswith("a.json, line 2: the value has ")


def test_lines_and_arrays_are_told_apart() -> None:
    assert list(json_lines(BytesIO(b'\xef\xbb\xbf{"a": 1}\r\n\r\n{"b"\n[]'), "a.jsonl")) == [
        JsonValue(1, b'{"a": 1}'),
        JsonValue(3, b'{"b"'),
        JsonValue(4, b"[]"),
    ]
    assert list(json_lines(BytesIO(b"\xef\xbb\xbf\n [{}, 7]"), "a.jsonl")) == [
        JsonValue(2, b"{}", 0),
        JsonValue(2, b"7", 1),
    ]
