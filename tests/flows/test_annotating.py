"""Whole articles annotated from the keyboard, as the gold annotation has them, taken out and in again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from annotating.person import Person
from driver import Driver
from gold.gold import annotated, load

from workbench.commands.checking import check
from workbench.commands.exporting import export_project
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project, open_project
from workbench.core.records import AnnotatedDocument, Span, Zone
from workbench.paths import SAMPLES

GOLD = Path(__file__).parents[1] / "gold"
REAL = Path(__file__).parents[3] / "shared" / "seeds"
SAMPLE_FILES = [GOLD / "samples" / f"{name}.json" for name in ("01-harbour-summit", "03-seized-cargo-list-page")]
REAL_FILES = sorted((GOLD / "real").glob("*.json"))

Drive = Callable[[Path | None], Driver]


@pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: path.stem)
def test_a_sample_article_is_annotated_in_full_by_keys_alone(drive: Drive, tmp_path: Path, path: Path) -> None:
    _annotate_and_compare(drive, tmp_path, path, SAMPLES)


@pytest.mark.skipif(not REAL.is_dir(), reason="the shared articles are not beside the checkout")
@pytest.mark.parametrize("path", REAL_FILES, ids=lambda path: path.stem)
def test_a_real_article_is_annotated_in_full_by_keys_alone(drive: Drive, tmp_path: Path, path: Path) -> None:
    _annotate_and_compare(drive, tmp_path, path, REAL)  # 5 to 12 seconds each on an idle machine


def _annotate_and_compare(drive: Drive, folder: Path, path: Path, articles: Path) -> None:
    gold = load(path)
    project = folder / "by-keys.workbench"
    with create_project(project) as store:
        assert import_paths(store, [articles / gold.name], annotator="importer").refused == ()
    driver = drive(project)
    person = Person(driver, gold)
    person.annotate()
    assert person.ledger.pointer == 0
    driver.close()
    with open_project(project) as store:
        assert list(check(store)) == []
        (only,) = store.documents.ids()
        said, document = store.annotations.get(only, "sara"), store.documents.get(only)
        entities = {span.entity: store.entities.get(span.entity) for span in said.spans if span.entity}
    wanted = annotated(gold, document.text, "sara")
    assert said.status == "done"
    assert [_bare(zone) for zone in document.zones] == [_bare(zone) for zone in wanted.document.zones]
    made = AnnotatedDocument(document=document, annotation=said, entities=tuple(entities.values()))
    _compare(made, wanted)
    _take_out_and_in(project, folder)


def _compare(made: AnnotatedDocument, wanted: AnnotatedDocument) -> None:
    """Compare the spans, relations and entities of both one by one."""
    assert made.annotation
    assert wanted.annotation
    ours, theirs = _by_place(made), _by_place(wanted)
    assert ours.keys() == theirs.keys()
    for place, span in theirs.items():
        assert (place, ours[place].attributes) == (place, span.attributes)
    assert _links(made) == _links(wanted)
    same = {(ours[place].entity, span.entity) for place, span in theirs.items()}
    assert len(same) == len({one for one, _ in same}) == len({one for _, one in same})
    theirs_of = dict(same)
    names = {one.id: one for one in wanted.entities}
    for entity in made.entities:
        other = names[theirs_of[entity.id]]
        assert entity.label == other.label
        # Behind لل a name stands without the alef of its article; the program calls the entity so, too.
        assert entity.name in (other.name, other.name.removeprefix("ا"))


def _by_place(work: AnnotatedDocument) -> dict[tuple[str, tuple[tuple[int, int], ...]], Span]:
    assert work.annotation
    return {(span.label, span.ranges): span for span in work.annotation.spans}


def _links(work: AnnotatedDocument) -> list[tuple[object, ...]]:
    assert work.annotation
    places = {span.id: place for place, span in _by_place(work).items()}
    return sorted((one.type, places[one.source], places[one.target]) for one in work.annotation.relations)


def _bare(zone: Zone) -> tuple[int, int, str]:
    return zone.start, zone.end, zone.kind


def _take_out_and_in(project: Path, folder: Path) -> None:
    first, second = folder / "first.jsonl", folder / "second.jsonl"
    with open_project(project) as store:
        export_project(store, first)
    with create_project(folder / "empty.workbench") as store:
        assert import_paths(store, [first], annotator="somebody").refused == ()
        export_project(store, second)
        assert list(check(store)) == []
    assert first.read_bytes() == second.read_bytes()
