"""A release, loaded by `datasets` from its folder, its card read by huggingface_hub, and its DocBin by spaCy."""

import json
from pathlib import Path

import pytest
import spacy
from articles import add
from consumer import consumed, pairs
from spacy.training import Corpus
from tricky import tricky_documents, tricky_scheme

from workbench.commands.releasing import release
from workbench.core.releases import FormatChoice, ReleasePlan
from workbench.core.splitting import SplitPlan
from workbench.storage.store import Store

SPLITS = {"train": "train", "dev": "validation", "test": "test"}  # what `datasets` calls the parts
TITLE = 'أخبار: "dataset" #1 🚀'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("releases")
    plan = ReleasePlan(
        formats=(FormatChoice("hf"), FormatChoice("spacy")),
        split=SplitPlan(shares={"train": 0.5, "dev": 0.25, "test": 0.25}),
        title=TITLE,
        licence="CC-BY-SA-4.0",
    )
    with Store.create(path / "p.workbench", tricky_scheme()) as store:
        add(store, *tricky_documents())
        return release(store, path / "release", plan, annotator="amal").folder


def parts(folder: Path) -> dict[str, list[str]]:
    """The names of the documents in each part, as the native files have them."""
    return {
        part: [json.loads(line)["name"] for line in (folder / f"data/jsonl/{part}.jsonl").read_bytes().splitlines()]
        for part in SPLITS
    }


def test_datasets_loads_each_part_and_the_card_is_read(folder: Path) -> None:
    *found, card = consumed("release", folder)
    items = {item.document.name: item for item in tricky_documents()}
    expected = [(part, items[name]) for part, names in parts(folder).items() for name in names]
    assert [(one.name, one.text, one.spans) for one in found] == [
        (f"{SPLITS[part]}: {item.document.name}", item.document.text, pairs(item)) for part, item in expected
    ]
    assert len(found) == len(items)
    assert card.text and json.loads(card.text) == {
        "license": "cc-by-sa-4.0",
        "language": ["ar"],
        "task_categories": ["token-classification"],
        "size_categories": ["n<1K"],
        "pretty_name": TITLE,
    }


@pytest.mark.parametrize("part", SPLITS)
def test_spacy_reads_each_part(folder: Path, part: str) -> None:
    items = {item.document.name: item for item in tricky_documents()}
    docs = [example.reference for example in Corpus(folder / f"data/spacy/{part}.spacy")(spacy.blank("ar"))]
    assert [[(span.label_, span.text) for span in doc.spans["sc"]] for doc in docs] == [
        pairs(items[name]) for name in parts(folder)[part]
    ]
