"""Models that learn from what is exported, with nothing between the file and the program that trains.

The articles are the samples that ship with the program. What counts is that the models learn what they were shown: that
tokens, labels and borders fit together. How good they are on other texts is no matter here.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite
import pytest
import spacy
from consumer import run
from gold import gold
from spacy.training import Corpus

from workbench.commands.exporting import export_project
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.core.choosing import Choice, Shape
from workbench.formats.jsonl.writing import write_lines
from workbench.storage.store import Store

SEEDS = Path(gold.__file__).parents[2] / "seeds"
NAMES = Choice(labels=frozenset({"PER", "ORG", "GPE", "WEAPON"}))
SENTENCES = Shape(unit="sentence")
EPOCHS = 8


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A project with the annotated samples."""
    folder = tmp_path_factory.mktemp("samples")
    read = [gold.load(path) for path in sorted((Path(gold.__file__).parent / "samples").glob("*.json"))]
    items = [gold.annotated(one, (SEEDS / one.name).read_bytes().decode(), "amal") for one in read]
    lines = folder / "samples.jsonl"
    lines.write_bytes(b"".join(write_lines(items)))
    with create_project(folder / "samples.workbench") as store:
        import_paths(store, [lines], annotator="amal")
        yield store


def test_spacy_learns_with_its_own_commands(samples: Store, tmp_path: Path) -> None:
    data, config, model = tmp_path / "train.spacy", tmp_path / "ner.cfg", tmp_path / "model"
    export_project(samples, data, format="spacy", choice=NAMES, shape=SENTENCES)
    command = [sys.executable, "-m", "spacy"]
    run([*command, "init", "config", str(config), "--lang", "ar", "--pipeline", "ner"])
    paths = ["--paths.train", str(data), "--paths.dev", str(data), "--output", str(model)]
    limits = {"max_epochs": EPOCHS, "max_steps": 0, "eval_frequency": 10_000, "optimizer.learn_rate": 0.005}
    options = [word for name, value in limits.items() for word in (f"--training.{name}", str(value))]
    run([*command, "train", str(config), *paths, *options])
    pipeline = spacy.load(model / "model-last")
    scores = pipeline.evaluate(list(Corpus(data)(pipeline)))
    assert scores["ents_f"] > 0.5
    assert set(scores["ents_per_type"]) == NAMES.labels


def test_a_conditional_random_field_learns_from_the_columns(samples: Store, tmp_path: Path) -> None:
    data, model = tmp_path / "train.conll", tmp_path / "model.crfsuite"
    export_project(samples, data, format="conll", choice=NAMES, shape=SENTENCES)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params={"max_iterations": 40, "c1": 0.1, "c2": 0.01}, verbose=False)
    for words, tags in sentences(data):
        trainer.append(features(words), tags)
    trainer.train(str(model))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    right = told = known = 0
    for words, tags in sentences(data):
        found = tagger.tag(features(words))
        right += sum(one == other != "O" for one, other in zip(found, tags, strict=True))
        told += sum(tag != "O" for tag in found)
        known += sum(tag != "O" for tag in tags)
    assert known > 200
    assert 2 * right / (told + known) > 0.9


def sentences(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words and the tags of each sentence, in the few lines that a trainer's script would have."""
    for block in path.read_bytes().decode().split("\n\n"):
        rows = [line.split(" ") for line in block.strip("\n").split("\n") if line]
        if rows and rows[0][0] != "-DOCSTART-":
            yield [row[0] for row in rows], [row[-1] for row in rows]


def features(words: list[str]) -> list[list[str]]:
    """Return what the model sees of each word: itself, its end, and the words beside it."""
    around = ["", *words, ""]
    return [
        [f"word={word}", f"end={word[-2:]}", f"before={before}", f"behind={behind}"]
        for before, word, behind in zip(around, words, around[2:], strict=False)
    ]
