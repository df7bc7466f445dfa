"""The schemes that ship with the program can be used as they are, in both languages, and their colours can be read."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from workbench.core.scheme import Scheme, Words
from workbench.core.scheme_rules import checked
from workbench.paths import RESOURCES

FILES = sorted((RESOURCES / "schemes").glob("*.toml"))
WHITE, INK, PAGE = "#ffffff", "#14161a", "#fdfcf9"  # ui/theme.py, light
KEBAB = re.compile(r"[a-z]+(-[a-z]+)*")

every_scheme = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def load(path: Path) -> Scheme:
    return checked(msgspec.toml.decode(path.read_bytes(), type=Scheme))


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    shares = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def texts(scheme: Scheme) -> list[Words]:
    """Every text of the scheme that a person sees."""
    named = [scheme, *scheme.families, *scheme.labels, *scheme.relations]
    attributes = [attribute for label in scheme.labels for attribute in label.attributes]
    return [thing.title for thing in (*named, *attributes)] + [label.guideline for label in scheme.labels]


def within(part: Any, whole: Any) -> bool:
    """Tell whether `whole` has all keys and values of `part`."""
    if isinstance(part, dict):
        return all(key in whole and within(value, whole[key]) for key, value in part.items())
    if isinstance(part, list):
        return len(part) == len(whole) and all(map(within, part, whole))
    return bool(part == whole)


def test_contrast_is_the_one_of_wcag():
    assert contrast("#000000", WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)


def test_the_default_scheme_is_there():
    assert "arms-news" in {path.stem for path in FILES}


@every_scheme
def test_file_and_scheme_have_the_same_name(path):
    assert load(path).name == path.stem


@every_scheme
def test_no_key_of_the_file_is_ignored(path):
    assert within(msgspec.toml.decode(path.read_bytes()), msgspec.to_builtins(load(path)))


@every_scheme
def test_everything_is_said_in_both_languages(path):
    for words in texts(load(path)):
        assert re.search(r"[A-Za-z]", words.en), words
        assert re.search(r"[\u0621-\u064a]", words.ar), words


@every_scheme
def test_every_guideline_has_an_example(path):
    for label in load(path).labels:
        assert re.search(r"Example: .*\[.+\]", label.guideline.en), label.name
        assert re.search(r"مثال: .*\[.+\]", label.guideline.ar), label.name


@every_scheme
def test_examples_in_english_guidelines_keep_their_order(path):
    """A bracket, digit or mark at the edge of an Arabic run would be ordered with the English text around it."""
    for label in load(path).labels:
        example = label.guideline.en.partition("Example: ")[2]
        assert re.fullmatch(r"[\u0621-\u064a].*[\u0621-\u064a]", example), label.name
        assert not re.search(r"[A-Za-z]", example), label.name


@every_scheme
def test_values_are_ascii_and_listed_once(path):
    for label in load(path).labels:
        for attribute in label.attributes:
            assert len(set(attribute.values)) == len(attribute.values)
            assert all(KEBAB.fullmatch(value) for value in attribute.values), (label.name, attribute.name)


@every_scheme
def test_chips_can_be_read(path):
    for label in load(path).labels:
        assert max(contrast(label.color, WHITE), contrast(label.color, INK)) >= 4.5, label.name


@every_scheme
def test_underlines_stand_out_from_the_page(path):
    for label in load(path).labels:
        assert contrast(label.color, PAGE) >= 3, label.name


@every_scheme
def test_labels_have_colours_of_their_own(path):
    colors = [label.color for label in load(path).labels]
    assert len(set(colors)) == len(colors)


def test_arms_news_lets_entities_nest_but_not_cross():
    scheme = load(RESOURCES / "schemes" / "arms-news.toml")
    assert scheme.may_overlap("ROLE", "NORP", "nest")
    assert not scheme.may_overlap("PER", "ORG", "cross")
    assert scheme.may_overlap("SOURCE", "PER", "same")
    assert scheme.may_overlap("WEAPON", "DESIGNATION", "same")
    assert scheme.may_overlap("QUOTE", "WEAPON", "cross")
