"""What tags of models mean."""

import pytest

from workbench.commands.schemes import load_scheme
from workbench.suggest.token_model.labels import Tag, kinds, mapping, parsed, proposed

SCHEME = load_scheme("arms-news")


@pytest.mark.parametrize(
    ("tag", "parts"),
    [
        ("O", Tag("O", False, False)),
        ("B-PERS", Tag("PERS", True, False)),
        ("I_LOC", Tag("LOC", False, True)),
        ("S-ORG", Tag("ORG", True, False)),
        ("L-ORG", Tag("ORG", False, True)),
        ("PERSON", Tag("PERSON", False, False)),
        ("LOC-X", Tag("LOC-X", False, False)),
        ("B-", Tag("B-", False, False)),
    ],
)
def test_tags_are_taken_apart(tag, parts) -> None:
    assert parsed(tag) == parts


def test_names_that_models_use_are_known() -> None:
    tags = ["O", "B-PERS", "I-PERS", "B-LOC", "B-org", "B-MISC"]
    assert kinds(tags) == ["LOC", "MISC", "PERS", "org"]
    assert proposed(tags, SCHEME) == {"LOC": "GPE", "MISC": "", "PERS": "PER", "org": "ORG"}
    assert proposed(["B-LOC", "B-GPE"], SCHEME) == {"GPE": "GPE", "LOC": "LOC"}


def test_a_choice_goes_before_and_nonsense_is_left_out() -> None:
    chosen = {"PERS": "", "LOC": "LOC", "MISC": "NONE", "OTHER": "PER"}
    assert mapping(["B-PERS", "B-LOC", "B-MISC", "B-ORG"], SCHEME, chosen) == {"LOC": "LOC", "ORG": "ORG"}
