"""The gold files fit their texts and the scheme, and carry none of the articles' words."""

from collections import Counter
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from gold.gold import Gold, annotated, load

from workbench.commands.schemes import load_scheme
from workbench.core.attribute_values import check_attributes
from workbench.core.checks import check_overlaps, wrong_relations, wrong_spans
from workbench.core.records import AnnotatedDocument, surface
from workbench.core.zones import ZONE_KINDS
from workbench.paths import SAMPLES

HERE = Path(__file__).parent
ARTICLES = {
    "real": HERE.parents[2] / "shared" / "seeds",
    "samples": SAMPLES,
    "development": HERE / "development",
    "held": HERE / "held",
}
FILES = sorted(path for folder in ARTICLES for path in (HERE / folder).glob("*.json"))
SCHEME = load_scheme("arms-news")

every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def text_of(path: Path, gold: Gold) -> str:
    """Return the article that the gold file `path` is about; skip the test if the folder of the articles is missing."""
    folder = ARTICLES[path.parent.name]
    if not folder.is_dir():
        pytest.skip(f"the articles are not in {folder}")
    return (folder / gold.name).read_bytes().decode()


def work_on(path: Path) -> AnnotatedDocument:
    gold = load(path)
    return annotated(gold, text_of(path, gold), "gold")


@pytest.mark.parametrize("folder", [folder for folder in ARTICLES if (HERE / folder).is_dir()])
def test_every_article_has_its_gold_file(folder):
    if not ARTICLES[folder].is_dir():
        pytest.skip(f"the articles are not in {ARTICLES[folder]}")
    assert {path.stem for path in (HERE / folder).glob("*.json")} == {
        path.stem for path in ARTICLES[folder].glob("*.txt")
    }


@every_file
def test_a_file_is_about_the_article_that_it_names(path):
    gold = load(path)
    text = text_of(path, gold)
    assert Path(gold.name).stem == path.stem
    assert gold.sha256 == sha256(text.encode()).hexdigest()
    assert gold.characters == len(text)


@every_file
def test_a_file_holds_no_words_of_its_article(path):
    assert path.read_bytes().isascii()


@every_file
def test_keys_are_in_order_and_lead_somewhere(path):
    gold = load(path)
    spans = {span.key: span for span in gold.spans}
    entities = {entity.key: entity for entity in gold.entities}
    places = [(span.start, span.end) for span in gold.spans]
    assert list(spans) == [f"s{number}" for number in range(1, len(gold.spans) + 1)]
    assert places == sorted(places)
    assert {relation.source for relation in gold.relations} <= set(spans)
    assert {relation.target for relation in gold.relations} <= set(spans)
    assert {span.entity for span in gold.spans if span.entity} == set(entities)
    for entity in gold.entities:
        assert (spans[entity.name].entity, spans[entity.name].label) == (entity.key, entity.label)


@every_file
def test_spans_and_relations_are_as_the_scheme_wants_them(path):
    work = work_on(path)
    annotation = work.annotation
    assert annotation is not None
    assert list(wrong_spans(SCHEME, work.document.text, annotation.spans)) == []
    assert list(wrong_relations(SCHEME, annotation)) == []
    for span in annotation.spans:
        check_attributes(SCHEME.label(span.label), span.attributes)
        check_overlaps(SCHEME, span, annotation.spans)
    ids = Counter(one.id for one in (*annotation.spans, *annotation.relations, *work.entities))
    assert max(ids.values()) == 1


@every_file
def test_spans_begin_and_end_with_what_they_say(path):
    """White space and a full stop, comma or colon at an edge belong to no span; a quote keeps the stop in its marks."""
    work = work_on(path)
    assert work.annotation is not None
    for span in work.annotation.spans:
        words = surface(work.document.text, span)
        assert words == words.strip()
        assert words[0] not in ".,:،؛"
        assert span.attributes.get("mode") == "direct" or words[-1] not in ".,:،؛", span


@every_file
def test_every_quote_says_how_it_stands_and_who_speaks(path):
    gold = load(path)
    sourced = {relation.source for relation in gold.relations if relation.type == "source"}
    for quote in (span for span in gold.spans if span.label == "QUOTE"):
        assert {"mode", "speaker"} <= set(quote.attributes), quote
        assert ("marks" in quote.attributes) == (quote.attributes["mode"] == "direct"), quote
        assert quote.attributes["speaker"] != "entity" or quote.key in sourced, quote


@every_file
def test_what_is_only_claimed_names_who_claims_it(path):
    gold = load(path)
    shown = {relation.source for relation in gold.relations if relation.type == "evidence"}
    assert {span.key for span in gold.spans if span.attributes.get("status") == "claimed"} <= shown


@every_file
def test_zones_lie_in_order_and_hold_something(path):
    document = work_on(path).document
    assert {zone.kind for zone in document.zones} <= set(ZONE_KINDS)
    assert all(one.end <= two.start for one, two in pairwise(document.zones))
    assert all(document.text[zone.start : zone.end].strip() for zone in document.zones)
    between = [0, *(edge for zone in document.zones for edge in (zone.start, zone.end)), len(document.text)]
    gaps = zip(between[::2], between[1::2], strict=True)
    assert all(document.text[start:end].strip() == "" for start, end in gaps)
