"""The schemes that ship with the program can be used as they are, in both languages, and their colours can be read."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from workbench.core.colors import can_be_read, too_near
from workbench.core.examples import without_brackets
from workbench.core.scheme import Scheme, Words
from workbench.core.scheme_rules import checked
from workbench.paths import RESOURCES

FILES = sorted((RESOURCES / "schemes").glob("*.toml"))
WHITE, INK, PAGE = "#ffffff", "#14161a", "#fdfcf9"  # ui/look/theme.py, light
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
    named = [scheme, *scheme.families, *scheme.labels, *scheme.relations, *scheme.document_labels]
    attributes = [attribute for label in scheme.labels for attribute in label.attributes]
    values = [words for attribute in attributes for words in attribute.value_titles.values()]
    guidelines = [thing.guideline for thing in (*scheme.labels, *scheme.relations, *scheme.document_labels)]
    return [thing.title for thing in (*named, *attributes)] + values + guidelines


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
def test_every_label_has_examples_in_arabic_with_the_span_marked(path):
    for label in load(path).labels:
        assert len(label.examples) >= 2, label.name
        for example in label.examples:
            text, ranges = without_brackets(example)
            assert ranges, example
            assert len(text) == len(example) - 2 * len(ranges), example
            assert all(text[start:end].strip() == text[start:end] for start, end in ranges), example
            assert re.search(r"[\u0621-\u064a]", text), example


@every_scheme
def test_proclitics_stand_outside_in_examples_where_they_have_to(path):
    """A one-letter proclitic before ⟦ is outside; a span that begins with و before ال has taken one in."""
    scheme = load(path)
    for label in scheme.labels:
        if scheme.clitics_of(label.name) == "outside":
            assert not re.search(r"⟦[وفبك]ال", "".join(label.examples)), label.name


@every_scheme
def test_every_relation_has_a_key_and_a_guideline(path):
    for relation in load(path).relations:
        assert relation.key, relation.name
        assert relation.guideline.en, relation.name
        assert relation.guideline.ar, relation.name


@every_scheme
def test_every_value_has_a_title_in_both_languages(path):
    for label in load(path).labels:
        for attribute in label.attributes:
            assert set(attribute.value_titles) == set(attribute.values), (label.name, attribute.name)
            titles = attribute.value_titles.values()
            assert len({words.en for words in titles}) == len({words.ar for words in titles}) == len(titles)


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
def test_colours_stay_apart_for_all_eyes_on_both_pages(path):
    """The floors of core/colors.py: measured, the nearest two of arms-news lie 9.4 apart, for colour-blind eyes 4.5."""
    labels = load(path).labels
    near = [
        (labels[one.first].name, labels[one.second].name, one.vision, round(one.distance, 2))
        for one in too_near([label.color for label in labels])
    ]
    assert near == []


@every_scheme
def test_colours_can_be_read_in_both_themes(path):
    assert [label.name for label in load(path).labels if not can_be_read(label.color)] == []


def test_the_schemes_that_ship():
    assert {path.stem for path in FILES} >= {"ace-2005", "arms-news", "conll-4", "parc-quotes", "wojood"}


def test_conll_is_flat_and_wojood_nests():
    conll, wojood = (load(RESOURCES / "schemes" / f"{name}.toml") for name in ("conll-4", "wojood"))
    assert not any(conll.may_overlap("PER", "LOC", how) for how in ("nest", "cross", "same"))
    assert wojood.may_overlap("OCC", "ORG", "nest")
    assert wojood.may_overlap("DATE", "CARDINAL", "nest")
    assert not wojood.may_overlap("ORG", "GPE", "cross")


def test_arms_news_is_still_its_first_version():
    scheme = load(RESOURCES / "schemes" / "arms-news.toml")
    assert scheme.version == "1"
    assert "".join(sorted(label.key for label in scheme.labels)) == "BCDEFGIJLMNOPQRSTWY"
    assert scheme.quotes
    assert scheme.mentions
    assert scheme.mentions.labels == ("WEAPON", "TECH")


def test_arms_news_lets_entities_nest_but_not_cross():
    scheme = load(RESOURCES / "schemes" / "arms-news.toml")
    assert scheme.may_overlap("ROLE", "NORP", "nest")
    assert not scheme.may_overlap("PER", "ORG", "cross")
    assert scheme.may_overlap("SOURCE", "PER", "same")
    assert scheme.may_overlap("WEAPON", "DESIGNATION", "same")
    assert scheme.may_overlap("QUOTE", "WEAPON", "cross")
