"""Finished work that is right gives no findings; what is broken in it on purpose is found, and nothing else."""

from pathlib import Path

import pytest
from gold.test_gold import FILES, SCHEME, work_on
from msgspec.structs import replace

from workbench.commands.quality import findings, survey
from workbench.core.records import AnnotatedDocument, Zone
from workbench.storage.store import Store


def told(folder: Path, works: list[AnnotatedDocument]) -> list[tuple[str, str, str]]:
    """Return kind, document and words of what is found in a project of finished works."""
    with Store.create(folder / "p", SCHEME) as store:
        with store.step("import", annotator="gold") as step:
            store.documents.add(step, works, sources=["gold"] * len(works), encodings=["utf-8"] * len(works))
        return [(one.kind, one.name, one.surface) for one in findings(store, known=survey(store))]


def test_in_articles_that_were_annotated_with_care_nothing_is_found(tmp_path: Path) -> None:
    assert told(tmp_path, [work_on(path) for path in FILES if path.parent.name != "real"]) == []


def test_neither_in_real_ones(tmp_path: Path) -> None:
    assert told(tmp_path, [work_on(path) for path in FILES if path.parent.name == "real"]) == []


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.parent.name == "development"], ids=lambda path: path.stem
)
def test_what_is_broken_on_purpose_is_found(tmp_path: Path, path: Path) -> None:
    work = work_on(path)
    text, said = work.document.text, work.annotation
    assert said
    spans = list(said.spans)

    def first(label: str) -> int:
        return next(place for place, span in enumerate(spans) if span.label == label and not span.fragments)

    quote, role, weapon = first("QUOTE"), first("ROLE"), first("WEAPON")
    source = [one for one in said.relations if (one.type, one.source) == ("source", spans[quote].id)]
    category = {name: value for name, value in spans[weapon].attributes.items() if name != "category"}
    spans[quote] = replace(spans[quote], attributes={"mode": "direct"})
    spans[weapon] = replace(spans[weapon], attributes=category)
    end = spans[role].end
    spans[role] = replace(spans[role], end=end + 1)
    relations = tuple(one for one in said.relations if one not in source)
    zones = (*work.document.zones, Zone(start=spans[role].start, end=end + 1, kind="share"))
    broken = replace(
        work,
        document=replace(work.document, zones=zones),
        annotation=replace(said, spans=tuple(sorted(spans, key=lambda span: span.order)), relations=relations),
    )
    found = {(kind, words) for kind, _, words in told(tmp_path, [broken])}
    assert ("speaker", " ".join(text[spans[quote].start : spans[quote].end].split())[:80]) in {
        (kind, words[:80]) for kind, words in found
    }
    assert ("unfinished", text[spans[weapon].start : spans[weapon].end]) in found
    assert {kind for kind, _ in found} <= {"speaker", "unfinished", "edges", "boilerplate", "overlap"}
    assert "boilerplate" in {kind for kind, _ in found}
    assert text[end].isalnum() or "edges" in {kind for kind, _ in found}
