"""Schemes in files: whatever is wrong is told with its line and field, and what is written is read back the same."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.core.scheme import (
    Attribute,
    Condition,
    DocumentLabel,
    Family,
    Label,
    MentionRoles,
    OverlapRule,
    QuoteRoles,
    RelationType,
    Scheme,
    Words,
)
from workbench.core.scheme_rules import checked
from workbench.formats.scheme_toml import read_scheme, write_scheme

FILE = """\
# A scheme for tests.
name = "small"
version = "1"
title = { en = "Small", ar = "صغير" }

[[families]]
name = "entity"
title = { en = "Entity", ar = "كيان" }

[[labels]]
name = "PER"
family = "entity"
key = "P"
color = "#aabbcc"
title = { en = "Person", ar = "شخص" }
guideline.en = "A person."
guideline.ar = "شخص."
examples = [
    "⟦سامر⟧",
    "⟦ليلى⟧",
]

[[labels]]
name = "ORG"
family = "entity"
key = "O"
color = "#bbccdd"
title = { en = "Body", ar = "هيئة" }
guideline = { en = "A body.", ar = "هيئة." }

[[labels.attributes]]
name = "kind"
type = "choice"
title = { en = "Kind", ar = "نوع" }
values = [
    "army",
    "firm",
]
"""


def refusal(old: str, new: str, file: str = FILE) -> str:
    assert file.count(old) == 1
    with pytest.raises(BadInput) as refused:
        read_scheme(file.replace(old, new).encode(), "my.toml")
    return str(refused.value)


def test_a_file_is_read():
    scheme = read_scheme(FILE.encode(), "my.toml")
    assert [label.name for label in scheme.labels] == ["PER", "ORG"]
    assert scheme.labels[0].examples == ("⟦سامر⟧", "⟦ليلى⟧")


def test_a_byte_order_mark_and_line_ends_of_windows_are_let_through():
    windows = b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode()
    assert read_scheme(windows, "my.toml") == read_scheme(FILE.encode(), "my.toml")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('name = "PER"', "name = PER", "my.toml, line 11: this is not TOML: Invalid value."),
        ('name = "ORG"', 'name = "ORG', "my.toml, line 24: this is not TOML: Illegal character"),
        ('key = "P"', 'key = "P"\nkey = "P"', "my.toml, line 14: this is not TOML: Cannot overwrite a value."),
        ('    "firm",\n]', '    "firm",', "my.toml, line 38: this is not TOML: "),
        ('color = "#aabbcc"', 'colour = "#aabbcc"', "my.toml, line 14: there is no field labels.colour here"),
        ('ar = "كيان" }', 'ar = "كيان", fr = "Entité" }', "line 8: there is no field families.title.fr here"),
        ('type = "choice"', 'type = "choice"\nreqired = true', "line 34: there is no field labels.attributes.reqired"),
        ('color = "#bbccdd"\n', "", "my.toml, line 23: the field labels.color is missing."),
        ('version = "1"\n', "", "my.toml, line 1: the field version is missing."),
        ('version = "1"', "version = 1", "my.toml, line 3, version: Expected `str`, got `int`"),
        ('"firm"', "7", "my.toml, line 35, labels.attributes.values: Expected `str`, got `int`"),
        ('type = "choice"', 'type = "chioce"', "my.toml, line 33, labels.attributes.type: Invalid enum value 'chioce'"),
        ('"⟦ليلى⟧"', "true", "my.toml, line 18, labels.examples: Expected `str`, got `bool`"),
        ('key = "O"', 'key = "X"', "my.toml, line 26, labels.key: The scheme small cannot be used: ORG has “X” as key"),
        ('color = "#bbccdd"', 'color = "red"', "my.toml, line 27, labels.color: "),
        ('    "army",\n    "firm",\n', "", "my.toml, line 35, labels.attributes.values: "),
        ('guideline.en = "A person."', "guideline.en = 1", "my.toml, line 16, labels.guideline.en: Expected `str`"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_field(old, new, sentence):
    assert sentence in refusal(old, new)


def test_what_is_missing_is_told_where_it_would_stand():
    extra = FILE + '\n[[relations]]\nname = "r"\ntitle = { en = "r", ar = "ر" }\nfrom = ["PER"]\nto = ["ORG", "WPN"]\n'
    with pytest.raises(BadInput, match=r"my\.toml, line 44, relations\.to: .* r has “WPN” as to"):
        read_scheme(extra.encode(), "my.toml")
    with pytest.raises(BadInput, match=r"my\.toml, line 44, relations\.key: "):
        read_scheme(
            extra.replace('"WPN"', '"PER"').replace('from = ["PER"]', 'from = []\nkey = "pp"').encode(), "my.toml"
        )


def test_a_file_in_another_encoding_is_refused_with_its_line():
    with pytest.raises(BadInput, match=r"my\.toml, line 4: this is not UTF-8 text"):
        read_scheme(FILE.encode("cp1256", errors="replace"), "my.toml")


# Every scheme that can be used comes back as it was.

line = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=12)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
words = st.builds(Words, en=line, ar=line)
long_words = st.builds(Words, en=anything, ar=anything)
names = st.lists(line.filter(bool), min_size=1, max_size=3, unique=True)


@st.composite
def attributes(draw: st.DrawFn, name: str, others: list[str]) -> Attribute:
    kind = draw(st.sampled_from(["choice", "choices", "boolean", "text", "number", "entity"]))
    values = tuple(draw(names)) if kind in ("choice", "choices") else ()
    default: Any = draw(
        {
            "choice": st.none() | st.sampled_from(values or ("",)),
            "choices": st.none() | st.just(list(values)),
            "boolean": st.none() | st.booleans(),
            "text": st.none() | anything,
            "number": st.none() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False),
            "entity": st.none(),
        }[kind]
    )
    return Attribute(
        name=name,
        type=kind,
        title=draw(words),
        values=values,
        value_titles={value: draw(words) for value in values if draw(st.booleans())},
        unit=draw(st.sampled_from(others)) if kind == "number" and others else "",
        required=draw(st.booleans()),
        default=default,
        shown_when=Condition(attribute=others[0], values=()) if others and draw(st.booleans()) else None,
    )


@st.composite
def schemes(draw: st.DrawFn) -> Scheme:
    families, labels = draw(names), draw(names)
    keys = draw(st.permutations(["", "B", "C", "D"]))
    made = []
    for number, name in enumerate(labels):
        own = draw(st.lists(line.filter(bool), max_size=2, unique=True))
        made.append(
            Label(
                name=name,
                family=draw(st.sampled_from(families)),
                key=keys[number],
                color=draw(st.sampled_from(["#000000", "#a0b1c2"])),
                title=draw(words),
                guideline=draw(long_words),
                examples=tuple(draw(st.lists(anything, max_size=2))),
                clitics=draw(st.sampled_from([None, "outside", "inside", "any"])),
                attributes=tuple(draw(attributes(one, [other for other in own if other != one])) for one in own),
            )
        )
    relation = RelationType(
        name="r",
        title=draw(words),
        sources=tuple(draw(st.lists(st.sampled_from(labels), unique=True))),
        targets=tuple(labels),
        key=draw(st.sampled_from(["", "R"])),
        guideline=draw(long_words),
        attach=draw(st.booleans()),
    )
    one = labels[0]
    return checked(
        Scheme(
            name=draw(line),
            version=draw(line),
            title=draw(words),
            clitics=draw(st.sampled_from(["outside", "any"])),
            families=tuple(Family(name=family, title=draw(words)) for family in families),
            labels=tuple(made),
            relations=draw(st.sampled_from([(), (relation,)])) or (relation,),
            overlaps=(OverlapRule(families=(families[0], families[-1]), may=draw(st.sampled_from([(), ("nest",)]))),),
            document_labels=draw(st.sampled_from([(), (DocumentLabel(name="d", title=Words(en="d", ar="")),)])),
            quotes=draw(
                st.sampled_from(
                    [None, QuoteRoles(content=one, cue=one, source=one, cue_relation="r", source_relation="r")]
                )
            ),
            mentions=draw(st.sampled_from([None, MentionRoles(labels=()), MentionRoles(labels=tuple(labels))])),
        )
    )


@given(schemes())
def test_what_is_written_is_read_back_the_same(scheme):
    assert read_scheme(write_scheme(scheme).encode(), "my.toml") == scheme
