import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.commands.checking import check
from workbench.commands.history import redo, undo
from workbench.commands.importing import ImportReport, import_paths
from workbench.core.errors import BadInput, Failure
from workbench.core.progress import Cancelled
from workbench.storage.backups import back_up
from workbench.storage.documents import Documents
from workbench.storage.store import Store

TEXT = "قال كيم إن راجمة BM-21 وصلت.\r\n"
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def line(**changes: Any) -> dict[str, Any]:
    span = {"id": "s1", "start": 4, "end": 7, "label": "PER"}
    return {"id": "d1", "name": "one", "text": TEXT, "annotator": "amal", "spans": [span]} | changes


CR = TEXT.index("\r")
FIRST = {"start": 0, "end": 3, "label": "WPN"}


def relation(kind: str, source: str, target: str) -> dict[str, Any]:
    spans = [{"id": "a", "start": 0, "end": 3, "label": source}, {"id": "b", "start": 4, "end": 7, "label": target}]
    return {"spans": spans, "relations": [{"type": kind, "from": "a", "to": "b"}]}


def write_lines(path: Path, *lines: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), "utf-8", newline="")
    return path


def write_text(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


@pytest.fixture
def bring(store: Store) -> Callable[..., ImportReport]:
    return lambda *paths, **more: import_paths(store, paths, **{"annotator": "badr"} | more)


Bring = Callable[..., ImportReport]


def names(store: Store) -> list[str]:
    return [row.name for row in store.documents.rows(annotator="badr", limit=1000)]


def reasons(report: ImportReport) -> list[str]:
    return [str(refusal.reason) for refusal in report.refused]


def test_a_text_file_comes_in_byte_for_byte(store: Store, bring: Bring, tmp_path: Path) -> None:
    path = write_text(tmp_path / "article.1.txt", f"\ufeff{TEXT}")
    report = bring(path)
    document = store.documents.get(store.documents.find("article.1"))
    assert document.text.encode() == path.read_bytes()
    assert (report.added, report.known, report.refused, report.encodings) == (1, 0, (), {"utf-8": 1})


def test_an_import_is_one_step_that_undo_takes_back(store: Store, bring: Bring, tmp_path: Path) -> None:
    for number in range(450):
        write_text(tmp_path / "in" / f"{number:03}.txt", f"{number} {TEXT}")
    report = bring(tmp_path / "in")
    assert (report.added, store.documents.count()) == (450, 450)
    assert report.step
    assert (report.step.verb, report.step.annotator, report.step.detail) == ("import", "badr", "in")
    assert len(store.history.steps()) == 1
    undo(store)
    assert store.documents.count() == 0
    redo(store)
    assert names(store) == [f"{number:03}" for number in range(450)]


def test_importing_twice_adds_nothing(store: Store, bring: Bring, tmp_path: Path) -> None:
    write_text(tmp_path / "in" / "one.txt")
    write_lines(tmp_path / "in" / "two.jsonl", line(name="two"), line(id="d2", name="two", annotator="", spans=[]))
    assert bring(tmp_path / "in").added == 2
    again = bring(tmp_path / "in")
    assert (again.added, again.known, again.refused, again.step) == (0, 3, (), None)


def test_the_same_text_under_another_name_is_another_document(store: Store, bring: Bring, tmp_path: Path) -> None:
    report = bring(write_text(tmp_path / "a.txt"), write_text(tmp_path / "b.txt"), write_text(tmp_path / "c" / "a.txt"))
    assert (report.added, report.known) == (2, 1)


def test_a_second_annotator_joins_a_known_document(store: Store, bring: Bring, tmp_path: Path) -> None:
    other = {"id": "s2", "start": 0, "end": 3, "label": "ORG"}
    bring(write_lines(tmp_path / "a.jsonl", line()))
    report = bring(write_lines(tmp_path / "b.jsonl", line(annotator="badr", spans=[other])))
    assert (report.added, report.annotated, report.known) == (0, 1, 0)
    assert [span.id for span in store.annotations.get("d1", "badr").spans] == ["s2"]
    assert [span.id for span in store.annotations.get("d1", "amal").spans] == ["s1"]


def test_work_that_is_there_is_left_alone(store: Store, bring: Bring, tmp_path: Path) -> None:
    bring(write_lines(tmp_path / "a.jsonl", line()))
    report = bring(write_lines(tmp_path / "b.jsonl", line(spans=[])))
    assert (report.annotated, report.known) == (0, 1)
    assert len(store.annotations.get("d1", "amal").spans) == 1


def test_two_annotators_in_one_file(store: Store, bring: Bring, tmp_path: Path) -> None:
    second = line(annotator="badr", spans=[{"id": "s2", "start": 4, "end": 7, "label": "PER"}])
    report = bring(write_lines(tmp_path / "a.jsonl", line(), second))
    assert (report.added, report.annotated) == (1, 1)
    assert [one.annotator for one in store.annotations.all_of("d1")] == ["amal", "badr"]


def test_what_a_line_leaves_open_is_filled_in(store: Store, bring: Bring, tmp_path: Path) -> None:
    bring(write_lines(tmp_path / "a.jsonl", {"text": TEXT, "spans": [{"start": 4, "end": 7, "label": "PER"}]}))
    (document,) = store.documents.ids()
    (span,) = store.annotations.get(document, "badr").spans
    assert len(document) == len(span.id) == 36
    assert (span.origin, names(store)) == ("import", ["a-1"])


def test_spans_are_sorted_whatever_the_order_of_the_file(store: Store, bring: Bring, tmp_path: Path) -> None:
    spans = [{"id": f"s{start}", "start": start, "end": start + 2, "label": "PER"} for start in (9, 4, 0)]
    bring(write_lines(tmp_path / "a.jsonl", line(spans=spans)))
    assert [span.start for span in store.annotations.get("d1", "amal").spans] == [0, 4, 9]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"spans": [FIRST, {"start": 4, "end": 7, "label": "X"}]}, "spans[1]: The scheme small has no label X"),
        ({"spans": [FIRST, {"start": 3, "end": 4, "label": "PER"}]}, "spans[1]: The range 3–4 holds only white space"),
        (
            {"spans": [FIRST, {"start": 4, "end": CR + 1, "label": "PER"}]},
            "spans[1]: The offset 29 lies inside a line end",
        ),
        ({"spans": [FIRST, {"start": CR + 1, "end": CR + 4, "label": "PER"}]}, "spans[1]: The offset 29 lies inside"),
        (
            {"spans": [{"start": 0, "end": CR + 4, "label": "PER", "fragments": [[0, CR + 1], [CR + 2, CR + 4]]}]},
            "spans[0]: The offset 29 lies inside",
        ),
        ({"spans": [FIRST, FIRST | {"id": "x", "note": "y"}]}, "spans[1]: The range 0–3 has the label WPN already"),
        ({"spans": [FIRST | {"attributes": {"count": "3"}}]}, "spans[0]: WPN.count cannot be “3”; it takes number"),
        ({"spans": [FIRST | {"attributes": {"count": 10**400}}]}, "spans[0]: WPN.count cannot be “1000"),
        ({"spans": [FIRST | {"attributes": {"uses": ["land"]}}]}, "spans[0]: WPN.uses cannot be “['land']”"),
        (relation("x", "WPN", "PER"), "relations[0]: The scheme small has no relation x; it has owner"),
        (relation("owner", "PER", "ORG"), "relations[0]: The relation owner cannot lead from PER, only from WPN"),
        (relation("owner", "WPN", "WPN"), "relations[0]: The relation owner cannot lead to WPN, only to ORG, PER"),
    ],
)
def test_what_check_would_call_wrong_is_refused(
    store: Store, bring: Bring, tmp_path: Path, changes: dict[str, Any], field: str
) -> None:
    path = write_lines(tmp_path / "a.jsonl", line(id="d0", name="zero", spans=[]), line(text=TEXT + TEXT, **changes))
    report = bring(path)
    assert (report.added, report.refused[0].line) == (1, 2)
    assert reasons(report)[0].startswith(f"{path}, line 2: {field}")
    assert check(store) == []


@pytest.mark.parametrize(
    "spans",
    [
        [{"start": 0, "end": 7, "label": "PER"}, {"start": 4, "end": 10, "label": "ORG"}],
        [{"start": 0, "end": 7, "label": "PER"}, {"start": 0, "end": 7, "label": "ORG"}],
        [{"start": 0, "end": 7, "label": "PER", "attributes": {"mine": [1], "kind": "group"}}],
    ],
)
def test_attributes_and_overlaps_of_other_programs_come_in(
    store: Store, bring: Bring, tmp_path: Path, spans: list[dict[str, Any]]
) -> None:
    report = bring(write_lines(tmp_path / "a.jsonl", line(spans=spans)))
    assert (report.added, report.refused) == (1, ())
    assert [span.attributes for span in store.annotations.get("d1", "amal").spans] == [
        span.get("attributes", {}) for span in spans
    ]
    assert check(store) == []


def test_a_span_id_of_the_project_is_refused(store: Store, bring: Bring, tmp_path: Path) -> None:
    bring(write_lines(tmp_path / "a.jsonl", line()))
    report = bring(write_lines(tmp_path / "b.jsonl", line(id="d2", name="two"), line(id="d3", name="three", spans=[])))
    assert (report.added, len(report.refused)) == (1, 1)
    assert "line 1: spans[0].id is s1" in reasons(report)[0]


def test_a_span_id_of_another_line_is_refused(store: Store, bring: Bring, tmp_path: Path) -> None:
    report = bring(write_lines(tmp_path / "a.jsonl", line(), line(id="d2", name="two")))
    assert (report.added, report.refused[0].line) == (1, 2)


def mention(name: str, entity: str, *aliases: str) -> dict[str, Any]:
    """A line with a document of its own, whose span mentions the entity with the id `e`."""
    span = {"start": 4, "end": 7, "label": "PER", "entity": "e"}
    return line(id="", name=name, spans=[span], entities=[{"id": "e", "name": entity, "aliases": list(aliases)}])


@pytest.mark.parametrize("files", [1, 2])
def test_two_entities_under_one_id_do_not_become_one(store: Store, bring: Bring, tmp_path: Path, files: int) -> None:
    lines = [mention("one", "كيم"), mention("two", "بوتين")]
    paths = [write_lines(tmp_path / "a.jsonl", *lines[:-1])] if files == 2 else []
    report = bring(*paths, write_lines(tmp_path / "b.jsonl", *lines[-1:] if paths else lines))
    assert (report.added, len(report.refused)) == (1, 1)
    assert f"line {3 - files}: entities[0].id is e, which the project has for “كيم”" in reasons(report)[0]
    assert [entity.names for entity in store.entities.all()] == [("كيم",)]


def test_an_entity_known_under_one_of_its_names_gains_the_others(store: Store, bring: Bring, tmp_path: Path) -> None:
    bring(write_lines(tmp_path / "a.jsonl", mention("one", "كيم جونغ أون", "كيم")))
    others = [mention("two", "كِيم", "الزعيم"), mention("three", "كيم جونغ أون")]
    assert bring(write_lines(tmp_path / "b.jsonl", *others)).refused == ()
    assert [entity.names for entity in store.entities.all()] == [("كيم جونغ أون", "كيم", "كِيم", "الزعيم")]


def test_unknown_keys_that_would_be_lost_are_refused(store: Store, bring: Bring, tmp_path: Path) -> None:
    bring(write_lines(tmp_path / "a.jsonl", line(mine=1)))
    same, other = line(annotator="badr", spans=[], mine=1, note="x"), line(annotator="dina", spans=[], mine=2)
    report = bring(write_lines(tmp_path / "b.jsonl", same, other))
    assert report.annotated == 1
    assert [refusal.line for refusal in report.refused] == [2]
    assert "line 2: mine is not what the project has" in reasons(report)[0]


def test_folders_are_walked_in_order_without_hidden_files(store: Store, bring: Bring, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.TXT", "a/.hidden.txt", ".git/x.txt", "c.png", "a.md"):
        write_text(tmp_path / "in" / name, f"{name} {TEXT}")
    write_lines(tmp_path / "in" / "d.ndjson", line(name="d", spans=[]))
    report = bring(tmp_path / "in")
    assert names(store) == ["z", "b", "d"]
    assert report.refused == ()


def test_a_named_file_is_looked_into(store: Store, bring: Bring, tmp_path: Path) -> None:
    data = write_lines(tmp_path / "a.json", line(spans=[]))
    article = write_text(tmp_path / "article")
    report = bring(data, article)
    assert (names(store), report.refused) == (["one", "article"], ())


def test_a_format_that_is_asked_for_is_taken(store: Store, bring: Bring, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", line())
    assert bring(path, format="text").encodings == {"utf-8": 1}
    assert names(store) == ["a"]
    with pytest.raises(BadInput, match="no format odt"):
        bring(path, format="odt")


def test_a_link_back_to_its_folder_is_refused(store: Store, bring: Bring, tmp_path: Path) -> None:
    write_text(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in", target_is_directory=True)
    (tmp_path / "in" / "self.txt").symlink_to("self.txt")
    report = bring(tmp_path / "in")
    assert names(store) == ["a"]
    assert len(report.refused) == 2
    assert all("link" in reason for reason in reasons(report))


def test_bad_files_do_not_keep_the_others_out(store: Store, bring: Bring, tmp_path: Path) -> None:
    files = {
        "a.txt": TEXT.encode(),
        "b.txt": b"",
        "c.txt": b"\x7fELF\0",
        "d.txt": TEXT.encode("cp1256"),
        "e.jsonl": b"",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "empty").mkdir()
    report = bring(*(tmp_path / name for name in files), tmp_path / "gone.txt", tmp_path / "empty")
    assert names(store) == ["a", "d"]
    assert report.encodings == {"utf-8": 1, "windows-1256": 1}
    refused = {Path(refusal.file).name for refusal in report.refused}
    assert refused == {"b.txt", "c.txt", "e.jsonl", "gone.txt", "empty"}
    assert all(refusal.file in str(refusal.reason) for refusal in report.refused)


@pytest.mark.skipif(IS_ROOT, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(store: Store, bring: Bring, tmp_path: Path) -> None:
    path = write_text(tmp_path / "a.txt")
    path.chmod(0)
    assert reasons(bring(path)) == [f"{path} may not be read: look at its rights."]


def test_a_file_that_breaks_off_keeps_what_came_before(
    store: Store, bring: Bring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    first, second = write_text(tmp_path / "a.txt"), write_text(tmp_path / "b.txt")
    whole = Path.open
    monkeypatch.setattr(Path, "open", lambda path, mode: refuse(path) if path == first else whole(path, mode))
    report = bring(first, second)
    assert (names(store), reasons(report)) == (["b"], [f"{first} may not be read: look at its rights."])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(store: Store, bring: Bring, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reasons(bring(tmp_path / "pipe.txt")) == [f"{tmp_path / 'pipe.txt'} is not a file."]


@pytest.mark.skipif(os.name != "posix", reason="file names are text on this system")
def test_a_name_that_is_no_text_comes_in(store: Store, bring: Bring, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt"))
    path.write_bytes(TEXT.encode())
    assert bring(path).added == 1
    assert names(store) == ["a\ufffd"]


def test_progress_counts_the_bytes_of_all_files(bring: Bring, tmp_path: Path) -> None:
    lines = [line(id=f"d{number}", name=f"n{number}", spans=[]) for number in range(5)]
    files = [write_lines(tmp_path / "a.jsonl", *lines), write_text(tmp_path / "b.txt")]
    calls: list[tuple[int, int | None]] = []
    bring(*files, progress=lambda done, total: calls.append((done, total)))
    total = sum(path.stat().st_size for path in files)
    assert {of for _, of in calls} == {total}
    assert [done for done, _ in calls] == sorted(done for done, _ in calls)
    assert calls[-1] == (total, total)


def test_cancel_keeps_whole_batches(store: Store, bring: Bring, tmp_path: Path) -> None:
    seen = 0

    def stop(done: int, total: int | None) -> None:
        nonlocal seen
        seen += 1
        if seen == 450:
            raise Cancelled("Stopped.")

    lines = [line(id=f"d{number}", name=f"n{number}", spans=[]) for number in range(1000)]
    report = bring(write_lines(tmp_path / "a.jsonl", *lines), progress=stop)
    assert report.cancelled
    assert (report.added, store.documents.count()) == (400, 400)
    undo(store)
    assert store.documents.count() == 0


def test_cancel_before_anything_came_in_leaves_no_step(store: Store, bring: Bring, tmp_path: Path) -> None:
    def stop(done: int, total: int | None) -> None:
        raise Cancelled("Stopped.")

    report = bring(write_text(tmp_path / "a.txt"), progress=stop)
    assert (report.cancelled, report.added, report.step) == (True, 0, None)
    assert store.history.steps() == []


def test_a_failure_half_way_keeps_what_came_in_and_says_so(
    store: Store, bring: Bring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Documents.add
    batches = 0

    def add(documents: Documents, *rest: Any, **more: Any) -> None:
        nonlocal batches
        batches += 1
        if batches == 3:
            raise Failure("The disk with {file} is full: nothing was saved.", file="x")
        whole(documents, *rest, **more)

    monkeypatch.setattr(Documents, "add", add)
    lines = [line(id=f"d{number}", name=f"n{number}", spans=[]) for number in range(1000)]
    report = bring(write_text(tmp_path / "none.txt", " "), write_lines(tmp_path / "a.jsonl", *lines))
    assert (report.added, store.documents.count(), report.cancelled) == (400, 400, False)
    assert "is full" in str(report.failure)
    assert len(report.refused) == 1
    assert report.step
    undo(store)
    assert store.documents.count() == 0


def test_a_failure_before_anything_came_in_is_raised(
    bring: Bring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(*_: Any, **__: Any) -> None:
        raise Failure("The disk with {file} is full: nothing was saved.", file="x")

    monkeypatch.setattr(Documents, "add", add)
    with pytest.raises(Failure, match="is full"):
        bring(write_text(tmp_path / "a.txt"))


@pytest.mark.parametrize("tail", ["", "-wal", "-shm", ".lock", ".backups"])
def test_the_project_itself_is_never_read(store: Store, bring: Bring, tmp_path: Path, tail: str) -> None:
    bring(write_text(tmp_path / "a.txt"))
    back_up(store.path)
    path = Path(f"{store.path}{tail}")
    assert reasons(bring(path)) == [f"{path} belongs to the project itself; it was left out."]


def test_a_name_that_is_too_long_is_refused(store: Store, bring: Bring, tmp_path: Path) -> None:
    path = tmp_path / ("n" * 300)
    assert reasons(bring(path, write_text(tmp_path / "a.txt"))) == [f"{path} cannot be read: File name too long."]
    assert names(store) == ["a"]


@pytest.mark.parametrize("named", [True, False])
def test_what_the_system_keeps_from_us_is_refused(
    store: Store, bring: Bring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    whole = Path.stat
    shut = tmp_path / "in" / "shut.txt"

    def stat(path: Path, **more: Any) -> os.stat_result:
        if path == shut:
            raise PermissionError(13, "Permission denied", str(path))
        return whole(path, **more)

    write_text(shut)
    write_text(tmp_path / "in" / "z.txt")
    monkeypatch.setattr(Path, "stat", stat)
    report = bring(*([shut, tmp_path / "in" / "z.txt"] if named else [tmp_path / "in"]))
    assert reasons(report) == [f"{shut} may not be read: look at its rights."]
    assert names(store) == ["z"]


def test_a_read_only_project_takes_nothing(store: Store, tmp_path: Path) -> None:
    with Store.open(store.path, read_only=True) as reader, pytest.raises(Failure, match="read-only"):
        import_paths(reader, [write_text(tmp_path / "a.txt")], annotator="badr")
