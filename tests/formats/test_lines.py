from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from workbench.formats import Refusal
from workbench.formats.lines import bounded_lines


@given(data=st.binary(max_size=300).map(lambda data: data.replace(b"\x00", b"\n")))
def test_lines_come_as_they_are(data: bytes) -> None:
    lines = [line for line in bounded_lines(BytesIO(data), "a.jsonl") if not isinstance(line, Refusal)]
    assert [number for number, _ in lines] == [*range(1, len(lines) + 1)]
    assert b"".join(line for _, line in lines) == data


def test_a_line_that_is_too_long_is_named_and_the_rest_comes_in() -> None:
    data = b"one\n" + b"x" * 3_000_000 + b"\ntwo\n" + b"y" * 20 + b"\nthree"
    found = list(bounded_lines(BytesIO(data), "a.jsonl", longest=16))
    assert [one for one in found if not isinstance(one, Refusal)] == [(1, b"one\n"), (3, b"two\n"), (5, b"three")]
    assert [str(one.reason) for one in found if isinstance(one, Refusal)] == [
        "a.jsonl, line 2: the line has 3000001 bytes; a line may have 16. Look for a line end that is missing.",
        "a.jsonl, line 4: the line has 21 bytes; a line may have 16. Look for a line end that is missing.",
    ]


def test_a_long_line_within_the_limit_comes_whole() -> None:
    data = b"x" * 3_000_000 + b"\nend\n"
    assert list(bounded_lines(BytesIO(data), "a.jsonl")) == [(1, data[:3_000_001]), (2, b"end\n")]
