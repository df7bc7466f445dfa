"""Whose work the program stands on is written down, all of it, with its licences."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parents[1] / "resources" / "licences"
COMPONENTS = json.loads((FOLDER / "components.json").read_text(encoding="utf-8"))
EACH = pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component["name"])


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("collect", FOLDER / "collect.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_dependency_is_in_the_list(script):
    missing = set(script.distributions()) - {component["name"] for component in COMPONENTS}
    assert missing == set(), "run resources/licences/collect.py"


def test_and_what_is_no_distribution():
    assert {"Qt", "CPython", "SQLite", "PyInstaller bootloader"} <= {component["name"] for component in COMPONENTS}


@EACH
def test_each_says_its_licence_and_brings_it(component):
    assert component["licence"]
    assert component["home"].startswith("http")
    for name in component["texts"]:
        assert len((FOLDER / "texts" / f"{name}.txt").read_text(encoding="utf-8")) > 100
    assert component["texts"] or component["licence"] == "MIT"


@pytest.mark.parametrize("name", ["Qt", "pyside6-essentials", "shiboken6", "python-bidi"])
def test_the_lesser_gpl_comes_with_the_gpl(name):
    component = next(one for one in COMPONENTS if one["name"] == name)
    texts = "".join((FOLDER / "texts" / f"{text}.txt").read_text(encoding="utf-8") for text in component["texts"])
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts
    assert "GNU GENERAL PUBLIC LICENSE" in texts


def test_no_text_belongs_to_nobody():
    named = {name for component in COMPONENTS for name in component["texts"]}
    assert {file.stem for file in (FOLDER / "texts").iterdir()} == named
