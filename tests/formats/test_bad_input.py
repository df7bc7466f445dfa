"""No reader falls over bad input: it refuses by name what is wrong, hands on what is whole, and ends."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nasty import NASTY
from office import pdf
from tricky import tricky_documents, tricky_scheme

from workbench.core.checks import check_range
from workbench.core.losses import reduced
from workbench.core.records import AnnotatedDocument
from workbench.formats import FORMATS, Entry, Format, Refusal
from workbench.formats.extras import needed
from workbench.formats.format import Reading, Writing

Files = Mapping[str, bytes]

CUTS = 40
FOLDER = "in"


class Members:
    def __init__(self, files: Files) -> None:
        self._files = files

    @property
    def names(self) -> list[str]:
        return sorted(self._files)

    def read(self, name: str) -> bytes:
        return self._files[name]


def readable() -> list[Format]:
    return [one for one in FORMATS.values() if one.read or one.read_folder]


formats = pytest.mark.parametrize("one", readable(), ids=lambda one: one.name)


@cache
def good(name: str) -> Files:
    """Files as a format has them, by their names: what it writes, or made by hand where it is only read."""
    one = FORMATS[name]
    made = {
        "text": "قال كيم 🚀 إن راجمة وصلت.\r\n".encode(),
        "table": "name,text,date\none,قال كيم,2024-05-31\ntwo,\"a \"\"b\"\"\nc\",x\n".encode(),
        "html": "<html><head><meta charset='utf-8'><title>خبر</title></head><body><article><p>قال المتحدث إن "
        "السفينة وصلت إلى الميناء صباح أمس بعد رحلة طويلة.</p></article></body></html>".encode(),
        "pdf": pdf(["Rockets reached the harbour.", "They were unloaded."]),
    }  # fmt: skip
    if name in made:
        return {"a": made[name]}
    if name == "docx":
        return {"a": _docx()}
    options = one.defaults
    items = [reduced(item, one.holds(options), lambda *_: None) for item in tricky_documents()]
    writing = Writing(scheme=tricky_scheme(), options=options, lose=lambda *_: None)
    if one.write and one.read:
        return {"a": b"".join(one.write(items, writing))}
    assert one.write_folder
    files: dict[str, bytes] = {}
    for file, piece in one.write_folder(items, writing):
        files[file] = files.get(file, b"") + piece
    return files


def _docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_paragraph("قال كيم 🚀 إن راجمة وصلت.")
    document.add_table(2, 2).cell(0, 0).text = "النوع"
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def found(one: Format, files: Files, *, repair: bool = True) -> list[Entry | Refusal]:
    """Read files to their end; what comes in is sound, and what does not says which file it is."""
    options = {option.name: option.default for option in one.reading_options}
    reading = Reading(options=options | ({"repair": repair} if "repair" in options else {}))
    entries: Iterator[Entry | Refusal]
    if one.read:
        entries = one.read(BytesIO(next(iter(files.values()))), FOLDER, reading)
    else:
        assert one.read_folder
        entries = one.read_folder(Members(files), FOLDER, reading)
    kept = list(entries)
    for entry in kept:
        if isinstance(entry, Refusal):
            assert FOLDER in str(entry.reason)
            assert entry.file.startswith(FOLDER)
        else:
            check_sound(entry.item)
            for remark in entry.remarks:
                assert FOLDER in str(remark)
    return kept


def check_sound(item: AnnotatedDocument) -> None:
    document, said = item.document, item.annotation
    assert document.text.strip()
    assert document.name
    assert document.sha256 == sha256(document.text.encode()).hexdigest()
    json.dumps([document.meta, document.extra], allow_nan=False)
    if said:
        ids = {span.id for span in said.spans}
        for span in said.spans:
            check_range(span.start, span.end, len(document.text))
            assert isinstance(span.label, str)
            json.dumps(span.attributes, ensure_ascii=False, allow_nan=False).encode()
        assert all({link.source, link.target} <= ids for link in said.relations)


@pytest.fixture(autouse=True)
def _installed(request: pytest.FixtureRequest) -> None:
    one = request.getfixturevalue("one")
    if reason := needed(one):
        pytest.skip(str(reason))


@formats
def test_what_is_good_comes_in(one: Format) -> None:
    entries = found(one, good(one.name))
    assert entries
    assert [str(entry.reason) for entry in entries if isinstance(entry, Refusal)] == []


@formats
def test_a_file_may_end_anywhere(one: Format) -> None:
    files = good(one.name)
    for name, data in files.items():
        step = max(1, len(data) * len(files) // CUTS)
        for end in range(0, len(data), step):
            found(one, {**files, name: data[:end]} if one.read_folder else {name: data[:end]})


@formats
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_bytes_may_be_wrong(one: Format, data: st.DataObject) -> None:
    files = good(one.name)
    name = data.draw(st.sampled_from(sorted(files)))
    broken = bytearray(files[name])
    places = st.integers(0, max(0, len(broken) - 1))
    for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=8)):
        if broken:
            broken[place] = byte
    found(one, {**files, name: bytes(broken)})


@formats
@pytest.mark.parametrize("what", NASTY)
def test_what_is_nothing_of_the_kind_is_refused_or_read(one: Format, what: str) -> None:
    files = good(one.name)
    for name in files if one.read_folder and not one.read else [""]:
        assert found(one, {**files, name: NASTY[what]} if name else {"a": NASTY[what]})


@formats
def test_the_same_twice_is_no_harm(one: Format) -> None:
    if one.read:
        data = next(iter(good(one.name).values()))
        found(one, {"a": data + data})
    else:
        found(one, {f"{folder}/{name}": data for folder in "ab" for name, data in good(one.name).items()})


@formats
def test_a_line_that_is_broken_keeps_no_other_out(one: Format) -> None:
    data = next(iter(good(one.name).values()))
    if ".jsonl" not in one.extensions or not data.startswith(b"{"):
        pytest.skip("documents of this format are no lines")
    whole = len(found(one, {"a": data}))
    first, _, rest = data.partition(b"\n")
    entries = found(one, {"a": b"\n".join([first, b'{"text": ', b"\xff\xfe", rest])})
    assert len([entry for entry in entries if isinstance(entry, Entry)]) == whole
    assert [entry.line for entry in entries if isinstance(entry, Refusal)] == [2, 3]
