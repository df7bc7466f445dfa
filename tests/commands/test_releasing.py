"""Releases: the same bytes for the same project, all or nothing, and remembered."""

import csv
import json
import time
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest
from articles import SCHEME, TEXT, add, annotated, article
from msgspec.structs import replace
from tricky import tricky_documents, tricky_scheme

from workbench.commands.exporting import export_formats, export_project
from workbench.commands.history import undo
from workbench.commands.released import verify
from workbench.commands.releasing import release, releases
from workbench.commands.spans import tag
from workbench.core.choosing import Choice, Shape
from workbench.core.errors import BadInput, Failure, WorkbenchError
from workbench.core.mapping import LabelMapping
from workbench.core.progress import Cancelled
from workbench.core.records import Relation, Span
from workbench.core.releases import FormatChoice, ReleasePlan
from workbench.core.scheme_conversion import Conversion
from workbench.core.splitting import SplitPlan
from workbench.formats.scheme_toml import read_scheme
from workbench.storage.store import Store

WHOLE = ReleasePlan(split=None, formats=(FormatChoice("conll"), FormatChoice("hf")), licence="CC-BY-4.0")
PARTS = ReleasePlan(split=SplitPlan(seed=3))


@pytest.fixture
def filled(store: Store) -> Store:
    """Twenty articles; on the first one two people worked."""
    texts = [f"قال متحدث رقم {number} إن الرحلة {number * 7} تأخرت بسبب الضباب.\n" for number in range(19)]
    others = [
        annotated(article(f"{place}.txt", text, meta={"outlet": "وكالة", "licence": "CC0-1.0"}), "amal", status="done")
        for place, text in enumerate(texts)
    ]
    spans = (Span(id="s1", start=0, end=3, label="WPN"), Span(id="s2", start=4, end=8, label="PER"))
    link = Relation(id="r1", type="owner", source="s1", target="s2")
    add(store, annotated(article(), "amal", spans=spans, relations=(link,)), *others)
    tag(store, store.documents.ids()[0], 4, 8, "PER", annotator="badr")
    return store


def make(store: Store, folder: Path, plan: ReleasePlan = WHOLE) -> dict[str, bytes]:
    release(store, folder, plan, annotator="amal")
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("plan", [WHOLE, PARTS])
def test_the_same_project_and_plan_give_the_same_bytes(
    filled: Store, tmp_path: Path, plan: ReleasePlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make(filled, tmp_path / "one", plan)
    filled.close()
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "C")
    time.tzset()
    with Store.open(filled.path) as opened:
        assert make(opened, tmp_path / "another place", plan) == first
    monkeypatch.undo()
    time.tzset()


def test_every_format_gives_the_same_bytes(tmp_path: Path) -> None:
    plan = replace(PARTS, formats=tuple(map(FormatChoice, export_formats())))
    with Store.create(tmp_path / "p.workbench", tricky_scheme()) as store:
        add(store, *tricky_documents())
        first = make(store, tmp_path / "one", plan)
        assert make(store, tmp_path / "two", plan) == first
    assert {name.split("/")[1] for name in first if name.startswith("data/")} == set(export_formats())


def test_a_release_says_what_it_holds(filled: Store, tmp_path: Path) -> None:
    files = make(filled, tmp_path / "r")
    facts = json.loads(files["release.json"])
    assert facts["parts"]["train"] == {
        "documents": 20,
        "records": 21,
        "spans": 3,
        "relations": 1,
        "characters": len(TEXT) + sum(map(len, texts_of(filled)[1:])),
        "words": sum(len(text.split()) for text in texts_of(filled)),
    }
    assert facts["state"] == filled.history.state().fingerprint
    assert [one["part"] for one in facts["losses"]["jsonl"]] == []
    assert {"relations", "overlaps"} & {one["part"] for one in facts["losses"]["conll"]}
    with (tmp_path / "r" / "documents.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert (rows[0]["annotators"], rows[0]["status"], rows[0]["part"]) == ("amal; badr", "todo; doing", "train")
    assert (rows[1]["outlet"], rows[1]["licence"], rows[1]["status"]) == ("وكالة", "CC0-1.0", "done")
    statistics = json.loads(files["statistics/statistics.json"])
    whole, *_ = statistics["agreement"]
    assert (whole["documents"], whole["equal"], whole["f1"]) == (1, 1, 0.6667)
    assert {"README.md", "scheme.toml", "guidelines.en.md", "guidelines.ar.md", "charts/labels.svg"} <= files.keys()


def texts_of(store: Store) -> list[str]:
    return [store.documents.get(one).text for one in store.documents.ids()]


@pytest.mark.parametrize("plan", [WHOLE, PARTS])
def test_dates_may_be_written_in_any_digits(store: Store, tmp_path: Path, plan: ReleasePlan) -> None:
    days = {"old": "2023-12-31", "new": "2024-01-01", "newer": "2024-02-01"}
    add(
        store, *(annotated(article(name, f"{name} وصل سامر", meta={"date": day}), "amal") for name, day in days.items())
    )
    files = make(store, tmp_path / "r", replace(plan, choice=Choice(since="٢٠٢٤")))
    native = b"".join(data for name, data in files.items() if name.startswith("data/jsonl/"))
    assert {json.loads(line)["name"] for line in native.splitlines()} == {"new", "newer"}


def test_every_document_is_in_one_part(filled: Store, tmp_path: Path) -> None:
    files = make(filled, tmp_path / "r", PARTS)
    ids = [
        {json.loads(line)["id"] for line in files[f"data/jsonl/{part}.jsonl"].splitlines()}
        for part in ("train", "dev", "test")
    ]
    assert sum(map(len, ids)) == len(set().union(*ids)) == 20
    assert "## Splits" in files["README.md"].decode()


def test_an_empty_part_is_not_offered_to_who_loads_it(filled: Store, tmp_path: Path) -> None:
    # `datasets` refuses a split without rows.
    split = SplitPlan(shares={"train": 1000, "test": 1})
    files = make(filled, tmp_path / "r", replace(PARTS, split=split, formats=(FormatChoice("hf"),)))
    assert files["data/jsonl/test.jsonl"] == b""
    card = files["README.md"].decode()
    assert '- split: "train"' in card
    assert '- split: "test"' not in card


def test_checksums_are_those_of_the_files_and_tell_what_was_touched(filled: Store, tmp_path: Path) -> None:
    files = make(filled, folder := tmp_path / "r")
    listed = dict(reversed(line.split("  ", 1)) for line in files["SHA256SUMS"].decode().splitlines())
    assert listed == {
        name: sha256(content).hexdigest()
        for name, content in files.items()
        if name not in ("SHA256SUMS", ".workbench-export")
    }
    assert verify(folder) == []
    (folder / "README.md").write_text("x")
    (folder / "scheme.toml").unlink()
    (folder / "more.txt").write_text("x")
    assert [str(one).removeprefix(f"{folder}/") for one in verify(folder)] == [
        "README.md is not what was released: its checksum is another one.",
        "scheme.toml is missing.",
        "more.txt does not belong to the release.",
    ]


def test_the_project_remembers_its_releases_and_its_history_does_not_change(filled: Store, tmp_path: Path) -> None:
    undo(filled)
    before, redoable = filled.history.state(), filled.history.redoable()
    files = make(filled, tmp_path / "r")
    make(filled, tmp_path / "r")  # the same again, in the same place
    [one] = releases(filled)
    assert (one.version, one.documents, one.spans, one.annotator) == ("1.0", 20, 2, "amal")
    assert one.checksum == sha256(files["SHA256SUMS"]).hexdigest()
    assert (filled.history.state(), filled.history.redoable()) == (before, redoable)
    assert filled.history.undoable() != redoable


def test_undo_leads_back_to_the_state_before(filled: Store) -> None:
    before = filled.history.state()
    tag(filled, filled.documents.ids()[1], 0, 3, "PER", annotator="amal")
    assert filled.history.state() != before
    undo(filled)
    assert filled.history.state() == before


def test_a_version_stands_for_one_release(filled: Store, tmp_path: Path) -> None:
    make(filled, tmp_path / "r")
    tag(filled, filled.documents.ids()[1], 0, 3, "PER", annotator="amal")
    with pytest.raises(BadInput, match=r"Version 1\.0 was released already"):
        make(filled, tmp_path / "other")
    make(filled, tmp_path / "other", replace(WHOLE, version="1.1"))
    assert [one.version for one in releases(filled)] == ["1.0", "1.1"]


def test_a_release_keeps_its_folder(filled: Store, tmp_path: Path) -> None:
    before = make(filled, tmp_path / "r")
    tag(filled, filled.documents.ids()[1], 0, 3, "PER", annotator="amal")
    with pytest.raises(BadInput, match=r"r holds the release 1\.0, which is kept: name another folder"):
        make(filled, tmp_path / "r", replace(WHOLE, version="1.1"))
    with pytest.raises(BadInput, match=r"r holds the release 1\.0, which is kept"):
        export_project(filled, tmp_path / "r", format="brat")
    assert contents(tmp_path / "r") == before


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (replace(WHOLE, version=" "), "A release needs a version"),
        (replace(WHOLE, date="tomorrow"), "“tomorrow” is no date"),
        (replace(WHOLE, formats=(FormatChoice("nix"),)), "There is no format nix to export"),
        (replace(WHOLE, formats=(FormatChoice("conll", {"nix": "1"}),)), "The format conll has no option nix"),
        (
            replace(WHOLE, split=SplitPlan(shares={"../train": 1, "test": 1})),
            "The part “../train” gives its name to files",
        ),
        (replace(WHOLE, split=SplitPlan(shares={"dev": 1, "Validation": 1})), "would be called alike"),
        (replace(WHOLE, choice=Choice(outlets=frozenset({"nobody"}))), "No document of the project is chosen"),
    ],
)
def test_what_cannot_be_done_is_named(filled: Store, tmp_path: Path, plan: ReleasePlan, sentence: str) -> None:
    assert_nothing_comes_of_it(filled, tmp_path, plan, BadInput, sentence)


def assert_nothing_comes_of_it(
    store: Store, tmp_path: Path, plan: ReleasePlan, error: type[WorkbenchError], sentence: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir(exist_ok=True)
    with pytest.raises(error, match=sentence):
        release(store, folder / "r", plan, annotator="amal")
    assert list(folder.iterdir()) == []
    assert releases(store) == []


@pytest.mark.parametrize("calls", [1, 25, 60])
def test_a_release_that_is_stopped_leaves_nothing(filled: Store, tmp_path: Path, calls: int) -> None:
    steps = count(1)

    def stop(_: int, total: int | None) -> None:
        assert total
        if next(steps) == calls:
            raise Cancelled("The work was stopped.")

    (tmp_path / "out").mkdir()
    with pytest.raises(Cancelled):
        release(filled, tmp_path / "out" / "r", WHOLE, annotator="amal", progress=stop)
    assert list((tmp_path / "out").iterdir()) == []
    assert releases(filled) == []


def test_progress_grows_to_the_end(filled: Store, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    release(filled, tmp_path / "r", WHOLE, annotator="amal", progress=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1]


def test_a_folder_of_somebody_else_is_left_alone(filled: Store, tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "mine.txt").write_text("x")
    with pytest.raises(BadInput, match="holds something that no export wrote"):
        make(filled, tmp_path / "r")
    assert contents(tmp_path / "r") == {"mine.txt": b"x"}


def test_a_place_that_cannot_be_written_is_named(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(Failure, match="could not be written: Permission denied"):
        make(filled, tmp_path / "r")
    assert not (tmp_path / "r").exists()


def test_a_project_that_changes_meanwhile_is_not_released(filled: Store, tmp_path: Path) -> None:
    document = filled.documents.ids()[1]

    def change(done: int, _: int | None) -> None:
        if done and filled.documents.row(document, annotator="amal").spans == 0:
            tag(filled, document, 0, 3, "PER", annotator="amal")

    (tmp_path / "out").mkdir()
    with pytest.raises(Failure, match="The project was changed while it was released"):
        release(filled, tmp_path / "out" / "r", WHOLE, annotator="amal", progress=change)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_project_that_is_only_read_is_not_released(filled: Store, tmp_path: Path) -> None:
    filled.close()
    with Store.open(filled.path, read_only=True) as store, pytest.raises(Failure, match="read-only"):
        make(store, tmp_path / "r")


def test_an_empty_project_has_nothing_to_release(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nothing to release"):
        make(store, tmp_path / "r")


def test_no_path_of_this_machine_is_in_a_release(filled: Store, tmp_path: Path) -> None:
    assert not [name for name, content in make(filled, tmp_path / "r").items() if str(tmp_path).encode() in content]


def test_data_in_the_card_is_escaped(filled: Store, tmp_path: Path) -> None:
    plan = replace(WHOLE, title='a: "b" | <b> *x*\n---\u2028\0', licence="LicenseRef-own")
    card = make(filled, tmp_path / "r", plan)["README.md"].decode()
    assert 'pretty_name: "a: \\"b\\" | <b> *x* ---"\n' in card
    assert '# a: "b" \\| \\<b\\> \\*x\\* ---\n' in card
    assert 'license: other\nlicense_name: "LicenseRef-own"\n' in card


def test_a_label_mapping_is_told_with_the_scheme_that_it_leads_to(filled: Store, tmp_path: Path) -> None:
    conversion = Conversion(
        labels={"PER": "NAME", "WPN": None},
        attributes={("PER", "kind"): "sort"},
        values={("PER", "kind", "group"): "x"},
    )
    mapping = LabelMapping(name="own", source="small", target=None, conversion=conversion)
    files = make(filled, tmp_path / "r", replace(WHOLE, shape=Shape(unit="sentence", mapping=mapping)))
    told = json.loads(files["release.json"])["options"]["shape"]["mapping"]
    assert (told["labels"], told["attributes"]) == ({"PER": "NAME", "WPN": None}, {"PER.kind": "sort"})
    assert "NAME" in read_scheme(files["mapped-scheme.toml"], "mapped-scheme.toml").by_name
    assert "PER" in read_scheme(files["scheme.toml"], "scheme.toml").by_name
    assert json.loads(files["release.json"])["parts"]["train"]["spans"] == 2
    card = files["README.md"].decode()
    assert "| NAME |" in card
    assert "Documents were cut into sentences" in card
    assert "spans without counterpart in the label mapping WPN: 1 in 1 documents" in card


def test_the_scheme_in_it_is_that_of_the_project(filled: Store, tmp_path: Path) -> None:
    assert read_scheme(make(filled, tmp_path / "r")["scheme.toml"], "scheme.toml") == SCHEME
