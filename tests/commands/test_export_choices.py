"""What is chosen of a project, and how it is shaped, as it arrives in the file."""

import json
from pathlib import Path
from typing import Any

import pytest
from articles import SCHEME, add, annotated, article
from hypothesis import given, settings
from strategies import annotated_documents

from workbench.commands.exporting import LostPart, export_project, preview_losses
from workbench.commands.importing import import_paths
from workbench.core.choosing import Choice, Shape
from workbench.core.errors import BadInput
from workbench.core.mapping import LabelMapping
from workbench.core.records import AnnotatedDocument, Relation, Span, Zone
from workbench.core.scheme_conversion import Conversion
from workbench.formats.jsonl.writing import write_lines
from workbench.storage.store import Store

TEXT = "وصل سامر. قال رامي.\nإعلان"


@pytest.fixture
def filled(store: Store) -> Store:
    spans = (Span(id="s1", start=4, end=8, label="PER"), Span(id="s2", start=14, end=18, label="WPN"))
    link = Relation(id="r1", type="owner", source="s2", target="s1")
    zones = (Zone(start=0, end=20, kind="body"), Zone(start=20, end=25, kind="ad"))
    document = article(text=TEXT, zones=zones, meta={"outlet": "الخبر"})
    extra = Span(id="s3", start=20, end=25, label="ORG")
    add(
        store,
        annotated(document, "amal", status="done", spans=(*spans, extra), relations=(link,)),
        annotated(document, "badr", status="doing"),
        article("two.txt"),
    )
    return store


def exported(store: Store, folder: Path, **asked: Any) -> tuple[list[dict[str, Any]], list[LostPart]]:
    report = export_project(store, folder / "out.jsonl", **asked)
    assert preview_losses(store, **asked) == report
    return [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()], list(report.losses)


def test_work_is_chosen(filled: Store, tmp_path: Path) -> None:
    def chosen(**choice: Any) -> list[tuple[str, str]]:
        lines, lost = exported(filled, tmp_path, choice=Choice(**choice))
        assert lost == []
        return [(line["name"], line["annotator"]) for line in lines]

    everything = [("one.txt", "amal"), ("one.txt", "badr"), ("two.txt", "")]
    assert chosen() == everything
    assert chosen(statuses=frozenset({"done"})) == everything[:1]
    assert chosen(annotators=frozenset({"badr"})) == everything[1:2]
    assert chosen(outlets=frozenset({"الخبر"})) == everything[:2]
    assert chosen(documents=frozenset()) == []


def test_nobody_of_that_name_is_refused(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="Nobody called zayd"):
        export_project(filled, tmp_path / "x", choice=Choice(annotators=frozenset({"zayd"})))


def test_sentences_without_boilerplate_under_other_names(filled: Store, tmp_path: Path) -> None:
    mapping = LabelMapping(name="m", source="small", target=None, conversion=Conversion(labels={"PER": "NAME"}))
    lines, lost = exported(
        filled,
        tmp_path,
        choice=Choice(annotators=frozenset({"amal"}), without_zones=frozenset({"boilerplate"})),
        shape=Shape(unit="sentence", mapping=mapping),
    )
    assert [line["name"] for line in lines] == ["one.txt#1", "one.txt#2"]
    assert [[(span["label"], span["text"]) for span in line["spans"]] for line in lines] == [
        [("NAME", "سامر")],
        [("WPN", "رامي")],
    ]
    assert lost == [
        LostPart(part="cut", name="ORG", count=1, documents=1, names=("one.txt",)),
        LostPart(part="apart", count=1, documents=1, names=("one.txt",)),
    ]


def test_pieces_count_as_one_document(filled: Store, tmp_path: Path) -> None:
    report = export_project(filled, tmp_path / "x", shape=Shape(unit="window", size=2, overlap=1))
    assert report.documents == 2
    assert report.records > 5


@settings(max_examples=25, deadline=None)  # each example makes a project on the disk
@given(items=annotated_documents())
def test_pieces_and_cut_documents_are_documents_like_any(
    tmp_path_factory: pytest.TempPathFactory, items: list[AnnotatedDocument]
) -> None:
    """Whatever is exported proves itself, and comes into an empty project."""
    folder = tmp_path_factory.mktemp("pieces")
    (folder / "in.jsonl").write_bytes(b"".join(write_lines(items)))
    with Store.create(folder / "p.workbench", SCHEME) as store:
        import_paths(store, [folder / "in.jsonl"], annotator="x")
        for unit in ("sentence", "window"):
            choice = Choice(without_zones=frozenset({"caption", "title"}))
            shape = Shape(unit=unit, size=2, overlap=1)  # type: ignore[arg-type]
            export_project(store, folder / f"{unit}.jsonl", choice=choice, shape=shape)
            if (folder / f"{unit}.jsonl").stat().st_size:
                with Store.create(folder / f"{unit}.workbench", SCHEME) as other:
                    assert import_paths(other, [folder / f"{unit}.jsonl"], annotator="x").refused == ()


def test_a_preview_counts_documents_once(filled: Store, tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    preview_losses(filled, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (2, 2)
    assert list(tmp_path.glob("*.jsonl")) == []
