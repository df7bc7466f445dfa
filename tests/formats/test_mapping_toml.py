import pytest

from workbench.commands.mappings import load_mapping, mapping_names
from workbench.commands.schemes import load_scheme, scheme_names
from workbench.core.errors import BadInput
from workbench.core.mapping import Mapper
from workbench.core.scheme import Scheme
from workbench.core.scheme_conversion import Case
from workbench.formats.mapping_toml import read_mapping


def known(name: str) -> Scheme | None:
    return load_scheme(name) if name in scheme_names() else None


@pytest.mark.parametrize("name", mapping_names())
def test_the_mappings_that_ship_can_be_used(name: str) -> None:
    mapping = load_mapping(name)
    assert mapping.target and name == f"{mapping.source}-to-{mapping.target.name}"
    assert Mapper(load_scheme(mapping.source), mapping).scheme == mapping.target


def test_a_file_may_name_only_some_things() -> None:
    text = """
        labels = {PER = "PERSON", ORG = ""}
        relations = {owner = "has"}
        [[cases]]
        label = "GPE"
        attribute = "metonym"
        values = [true]
        to = "ORG"
        [values."PER.kind"]
        group = ""
    """
    mapping = read_mapping(text.encode(), "m.toml", "m", known)
    assert mapping.target is None
    assert mapping.conversion.labels == {"PER": "PERSON", "ORG": None}
    assert mapping.conversion.cases == (Case(label="GPE", attribute="metonym", values=(True,), to="ORG"),)
    assert mapping.conversion.values == {("PER", "kind", "group"): None}


HEAD = 'from = "arms-news"\nto = "conll-4"\n'


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("labels = {", 1, "this is not TOML"),
        ("\nlable = {}", 2, "no field lable"),
        ("labels = {PER = 3}", 1, "Expected `str`"),
        ('to = "nowhere"', 1, "there is no scheme nowhere"),
        (HEAD + '[labels]\nPER = "PER"\nPRE = "PER"', 5, "arms-news has no label PRE"),
        (HEAD + '[labels]\nPER = "PERS"', 4, "conll-4 has no label PERS"),
        (HEAD + '[relations]\nowner = "x"', 4, "conll-4 has no type of relation x"),
        (HEAD + 'reversed = ["x"]', 3, "arms-news has no type of relation x"),
        (HEAD + '[[cases]]\nlabel = "GPE"\nattribute = "kid"\nvalues = []\nto = "ORG"', 5, "no attribute GPE.kid"),
        (HEAD + '[[cases]]\nlabel = "GPE"\nattribute = "kind"\nvalues = ["x"]\nto = "ORG"', 6, "x is no value"),
        (HEAD + '[[cases]]\nlabel = "GPE"\nattribute = "kind"\nvalues = ["bloc"]\nto = "OR"', 7, "has no label OR"),
        (HEAD + '[attributes]\n"PER.kind" = "kind"', 4, "conll-4 has no attribute kind"),
        (HEAD + '[attributes]\nPER = "kind"', 4, "must be"),
        (HEAD + '[values."PER.kid"]\nx = "y"', 3, "no attribute PER.kid"),
        (HEAD + '[values."PER.kind"]\nx = "y"', 4, "x is no value of PER.kind"),
        (HEAD + '[values."PER.kind"]\ngroup = "y"', 4, "y is no value of kind"),
        (HEAD + '[document_labels]\nx = ""', 4, "no label of documents x"),
    ],
)
def test_every_bad_line_is_named(text: str, line: int, reason: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read_mapping(text.encode(), "m.toml", "m", known)
    assert f"m.toml, line {line}" in str(refusal.value)
    assert reason in str(refusal.value)


def test_a_mapping_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadInput, match=r"no label mapping none.*arms-news-to-conll-4"):
        load_mapping("none")
