"""Two files compared: what is said of them is what is said of their documents, whatever the order of lines."""

from functools import partial
from itertools import groupby
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import annotated_documents

from workbench.commands import diffing
from workbench.commands.diffing import diff
from workbench.core.difference import DocumentChange, Side, Totals, compare_documents
from workbench.core.errors import BadInput
from workbench.core.progress import Cancelled
from workbench.core.records import AnnotatedDocument
from workbench.formats.jsonl.writing import write_lines
from workbench.formats.lines import bounded_lines


def write(path: Path, items: list[AnnotatedDocument]) -> Path:
    path.write_bytes(b"\n".join(write_lines(items)))  # a blank line behind each
    return path


def sides(items: list[AnnotatedDocument]) -> dict[str, Side]:
    return {
        key: Side(list(group))
        for key, group in groupby(sorted(items, key=lambda item: item.document.id), key=lambda item: item.document.id)
    }


@given(items=annotated_documents(), dropped=st.sets(st.integers(0, 12)), seed=st.integers(0, 99))
def test_files_say_what_documents_say(items: list[AnnotatedDocument], dropped: set[int], seed: int) -> None:
    after = [replace(item, annotation=None) if number in dropped else item for number, item in enumerate(items)]
    # A document that two worked on comes once without work if neither did: two such lines would be one too many.
    after = list({(item.document.id, item.annotation and item.annotation.annotator): item for item in after}.values())
    shuffled = Random(seed).sample(after, len(after))
    expected: dict[str, DocumentChange] = {}
    totals = Totals()
    olds, news = sides(items), sides(after)
    for key, old in olds.items():
        change = compare_documents(old, news[key])
        totals.count(old, news[key], change)
        if change:
            expected[key] = change
    with TemporaryDirectory() as name:
        folder = Path(name)
        with diff(write(folder / "a", items), write(folder / "b", shuffled)) as comparison:
            assert {change.id: change for change in comparison.changes()} == expected
            assert comparison.totals == totals
            assert comparison.are_equal == (not expected)


def test_a_comparison_can_be_stopped(tmp_path: Path) -> None:
    def stop(done: int, total: int | None) -> None:
        raise Cancelled("The work was stopped.")

    one = tmp_path / "a"
    one.write_text('{"text": "ك"}\n')
    with pytest.raises(Cancelled), diff(one, one, stop):
        pass


def test_a_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diffing, "bounded_lines", partial(bounded_lines, longest=30))
    one = tmp_path / "a"
    one.write_text('{"text": "ك"}\n{"text": "' + "ك" * 30 + '"}\n')
    with pytest.raises(BadInput, match="line 2: the line has"), diff(one, one):
        pass


def test_lines_that_say_only_a_text_have_the_same_name_in_every_file(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).write_text('{"text": "ك"}\n')
    with diff(tmp_path / "a", tmp_path / "b") as comparison:
        assert list(comparison.changes()) == []
