"""What makes a scheme usable; tests/test_scheme_files.py looks at those that ship."""

from typing import Any

import msgspec
import pytest

from workbench.core.errors import BadInput
from workbench.core.scheme import Scheme
from workbench.core.scheme_rules import checked

WORDS = {"en": "Word", "ar": "كلمة"}


def label(name: str, key: str, family: str = "entity", **more: Any) -> dict[str, Any]:
    return {"name": name, "family": family, "key": key, "color": "#a0b1c2", "title": WORDS, "guideline": WORDS, **more}


def scheme(**changes: Any) -> Scheme:
    body = {
        "name": "small",
        "version": "1",
        "title": WORDS,
        "families": [{"name": "entity", "title": WORDS}, {"name": "quote", "title": WORDS}],
        "labels": [label("PER", "P"), label("ORG", "O"), label("QUOTE", "Q", "quote")],
        "relations": [{"name": "source", "title": WORDS, "from": ["QUOTE"], "to": ["PER", "ORG"]}],
        "overlaps": [{"families": ["entity", "entity"], "may": ["nest"]}, {"families": ["quote", "entity"], "may": []}],
    }
    return checked(msgspec.convert(body | changes, Scheme))


def attribute(name: str, kind: str, *values: str) -> dict[str, Any]:
    return {"name": name, "type": kind, "title": WORDS, "values": values}


def test_labels_are_found_by_name():
    small = scheme()
    assert small.label("ORG").key == "O"
    with pytest.raises(BadInput, match="no label WPN; it has PER, ORG, QUOTE"):
        small.label("WPN")


def test_a_relation_reads_from_and_to():
    [relation] = scheme().relations
    assert (relation.sources, relation.targets) == (("QUOTE",), ("PER", "ORG"))


def test_families_overlap_as_the_rules_say_and_freely_without_one():
    small = scheme()
    assert small.may_overlap("PER", "ORG", "nest")
    assert not small.may_overlap("PER", "ORG", "cross")
    assert not small.may_overlap("PER", "QUOTE", "nest")
    assert not small.may_overlap("QUOTE", "PER", "nest")
    assert small.may_overlap("QUOTE", "QUOTE", "cross")


def test_text_is_given_in_the_language_asked_for():
    title = scheme().title
    assert [title.in_language(language) for language in ("ar", "en", "fr")] == ["كلمة", "Word", "Word"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"labels": [label("PER", "P"), label("PER", "O")]}, "label has “PER” as more than once"),
        ({"labels": [label("PER", "P"), label("ORG", "P")]}, "key has “P” as more than once"),
        ({"labels": [label("PER", "X")]}, "PER has “X” as key"),
        ({"labels": [label("PER", "p")]}, "PER has “p” as key"),
        ({"labels": [label("PER", "P", "people")]}, "PER has “people” as family"),
        ({"labels": [label("PER", "P", color="red")]}, "PER has “red” as color"),
        ({"labels": [label("PER", "P", attributes=[attribute("kind", "choice")])]}, "PER.kind"),
        ({"labels": [label("PER", "P", attributes=[attribute("kind", "text", "a")])]}, "PER.kind has “a” as values"),
        ({"relations": [{"name": "r", "title": WORDS, "from": ["PER"], "to": ["WPN"]}]}, "r has “WPN” as to"),
        ({"relations": [{"name": "r", "title": WORDS, "from": ["WPN"], "to": ["PER"]}]}, "r has “WPN” as from"),
        ({"overlaps": [{"families": ["entity", "people"], "may": []}]}, "overlaps has “people” as families"),
        ({"name": "sm\x1ball"}, "the name of sm\ufffdall has a control"),
        ({"version": "1\x85"}, "the version of small has a control"),
        ({"title": {"en": "a\nb", "ar": "ب"}}, "the title of small has a control"),
        ({"labels": [label("P\x1b[31m", "P")]}, "the name of P\ufffd[31m has a control"),
        ({"labels": [label("PER", "P", title={"en": "x", "ar": "\x9b"})]}, "the title of PER has a control"),
        ({"labels": [label("PER", "P", attributes=[attribute("a\0", "text")])]}, "the name of a\ufffd has a control"),
        ({"labels": [label("PER", "P", attributes=[attribute("a", "choice", "\t")])]}, "the value of a has a control"),
        ({"families": [{"name": "entity\x07", "title": WORDS}]}, "the name of entity\ufffd has a control"),
        (
            {"relations": [{"name": "r\u2028", "title": WORDS, "from": [], "to": []}]},
            "the name of r\ufffd has a control",
        ),
    ],
)
def test_a_scheme_that_contradicts_itself_is_refused(changes, sentence):
    with pytest.raises(BadInput) as refusal:
        scheme(**{"relations": [], "overlaps": [], **changes})
    assert sentence in str(refusal.value)
