"""Editing a scheme: what refers to a part follows it, and each part is known by what it was at first."""

import pytest
from articles import SCHEME
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from workbench.core.scheme import Condition, DocumentLabel, MentionRoles, QuoteRoles, Words
from workbench.core.scheme_conversion import Conversion
from workbench.core.scheme_draft import Draft, free_key, free_name
from workbench.core.scheme_rules import checked

WORDS = Words(en="w", ar="و")
_WPN = replace(
    SCHEME.labels[2],
    attributes=(
        replace(SCHEME.labels[2].attributes[0], unit="sure", default=3),
        SCHEME.labels[2].attributes[1],
        replace(
            SCHEME.labels[2].attributes[2],
            default=["air"],
            value_titles={"air": WORDS},
            shown_when=Condition(attribute="sure", values=(True,)),
        ),
    ),
)
_PER = replace(
    SCHEME.labels[0],
    attributes=(
        SCHEME.labels[0].attributes[0],
        replace(SCHEME.labels[0].attributes[1], shown_when=Condition(attribute="kind", values=("group",))),
    ),
)
# Everything that may refer to something else.
FULL = checked(
    replace(
        SCHEME,
        labels=(_PER, SCHEME.labels[1], _WPN),
        document_labels=(DocumentLabel(name="good", title=WORDS),),
        quotes=QuoteRoles(
            content="WPN", cue="ORG", source="PER", cue_relation="owner", source_relation="owner", marks="sure"
        ),
        mentions=MentionRoles(labels=("WPN",)),
    )
)
WPN = ("labels", 2)


@pytest.fixture
def draft() -> Draft:
    return Draft(FULL)


def test_a_draft_begins_as_its_base(draft):
    assert draft.scheme == FULL
    assert not draft.is_changed
    assert draft.conversion() == Conversion()
    assert draft.problems() == []


def test_a_label_is_renamed_everywhere(draft):
    draft.rename(WPN, "ARM")
    scheme = draft.scheme
    assert scheme.relations[0].sources == ("ARM",)
    assert scheme.quotes.content == "ARM"
    assert scheme.mentions.labels == ("ARM",)
    assert draft.problems() == []
    assert draft.conversion() == Conversion(labels={"WPN": "ARM"})
    draft.rename(WPN, "WPN")
    assert not draft.is_changed
    assert draft.conversion() == Conversion()


def test_families_relations_attributes_and_values_are_renamed_everywhere(draft):
    draft.rename(("families", 0), "thing")
    draft.rename(("relations", 0), "held_by")
    draft.rename((*WPN, "attributes", 1), "certain")
    draft.rename_value(("labels", 0, "attributes", 0), 1, "crowd")
    draft.rename_value((*WPN, "attributes", 2), 0, "sky")
    scheme = draft.scheme
    assert draft.problems() == []
    assert scheme.overlaps[0].families == ("thing", "thing")
    assert scheme.quotes.cue_relation == "held_by"
    assert scheme.quotes.marks == "certain"
    assert scheme.labels[2].attributes[0].unit == "certain"
    assert scheme.labels[2].attributes[2].shown_when.attribute == "certain"
    assert scheme.labels[0].attributes[1].shown_when.values == ("crowd",)
    assert scheme.labels[2].attributes[2].default == ["sky"]
    assert scheme.labels[2].attributes[2].value_titles == {"sky": WORDS}
    assert draft.conversion() == Conversion(
        relations={"owner": "held_by"},
        attributes={("WPN", "sure"): "certain"},
        values={("PER", "kind", "group"): "crowd", ("WPN", "uses", "air"): "sky"},
    )


def test_what_is_removed_is_taken_out_of_everything_that_can_do_without_it(draft):
    draft.remove((*WPN, "attributes", 1))
    assert draft.scheme.labels[2].attributes[0].unit == ""
    assert draft.scheme.labels[2].attributes[1].shown_when is None
    assert draft.scheme.quotes.marks == ""
    draft.remove_value(("labels", 0, "attributes", 0), 1)
    assert draft.scheme.labels[0].attributes[1].shown_when.values == ()
    assert draft.problems() == []
    draft.remove(("labels", 0))
    assert draft.scheme.relations[0].targets == ("ORG",)
    assert [problem.place for problem in draft.problems()] == [("quotes", "source")]
    assert draft.conversion() == Conversion()  # what becomes of PER is for others to ask


def test_a_copy_has_a_name_of_its_own_and_no_past(draft):
    place = draft.duplicate(("labels", 0))
    assert place == ("labels", 1)
    assert (draft.get(place)["name"], draft.get(place)["key"]) == ("PER-2", "")
    draft.rename(place, "HUMAN")
    assert draft.conversion() == Conversion()
    assert draft.scheme.label("HUMAN").attributes == _PER.attributes


def test_parts_are_known_wherever_they_are_moved(draft):
    draft.move(WPN, 0)
    draft.rename(("labels", 0), "ARM")
    draft.move(("labels", 0, "attributes", 2, "values", 0), 1)
    draft.rename_value(("labels", 0, "attributes", 2), 1, "sky")
    assert [label.name for label in draft.scheme.labels] == ["ARM", "PER", "ORG"]
    assert draft.conversion() == Conversion(labels={"WPN": "ARM"}, values={("WPN", "uses", "air"): "sky"})


def test_a_type_that_changes_takes_along_only_what_it_can_have(draft):
    kind = ("labels", 0, "attributes", 0)
    draft.set_type(kind, "text")
    assert draft.scheme.labels[0].attributes[0].values == ()
    draft.set_type(kind, "choice")
    draft.add_value(kind, "new")
    assert draft.scheme.labels[0].attributes[0].values == ("new",)
    draft.set_type((*WPN, "attributes", 0), "text")
    assert draft.scheme.labels[2].attributes[0].unit == ""
    assert draft.scheme.labels[2].attributes[0].default is None
    assert draft.conversion() == Conversion()


def test_another_scheme_is_taken_over_by_its_names(draft):
    other = replace(FULL, labels=(FULL.labels[2], replace(FULL.labels[0], name="HUMAN")), relations=(), quotes=None)
    draft.replace(other)
    assert draft.scheme == other
    draft.rename(("labels", 0), "ARM")
    assert draft.conversion() == Conversion(labels={"WPN": "ARM"})


def test_free_names_and_keys():
    assert free_name("a", ["b"]) == "a"
    assert free_name("a", ["a", "a-2"]) == "a-3"
    assert free_key("SHIP", ["S", "I"]) == "P"  # H is the window's
    assert free_key("شيء", ["B"]) == "C"
    assert free_key("X", "BCDEFGIJLMNOPQRSTWY") == ""


class Editing(RuleBasedStateMachine):
    """Whatever is done in whatever order: the draft can be read, and its past fits its present."""

    def __init__(self) -> None:
        super().__init__()
        self.draft = Draft(FULL)
        self.count = 0

    def place(self, data: st.DataObject, where: tuple[str | int, ...]) -> tuple[str | int, ...]:
        return (*where, data.draw(st.integers(0, len(self.draft.names(where)) - 1)))

    def somewhere(self, data: st.DataObject) -> tuple[str | int, ...]:
        lists = [
            (name,) for name in ("families", "labels", "relations", "document_labels") if self.draft.names((name,))
        ]
        lists += [
            ("labels", index, "attributes")
            for index, label in enumerate(self.draft.get(("labels",)))
            if label.get("attributes")
        ]
        return self.place(data, data.draw(st.sampled_from(lists)))

    @rule(data=st.data())
    def rename(self, data: st.DataObject) -> None:
        self.count += 1
        self.draft.rename(self.somewhere(data), f"name{self.count}")

    @rule(data=st.data())
    def duplicate(self, data: st.DataObject) -> None:
        self.draft.duplicate(self.somewhere(data))

    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        place = self.somewhere(data)
        self.draft.move(place, int(self.place(data, place[:-1])[-1]))

    @precondition(lambda self: len(self.draft.names(("labels",))) > 1)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        place = self.somewhere(data)
        if place[0] != "families":
            self.draft.remove(place)

    @invariant()
    def it_can_be_read_and_its_past_fits(self) -> None:
        scheme, conversion = self.draft.scheme, self.draft.conversion()
        assert set(conversion.labels.values()) <= set(scheme.by_name)
        assert set(conversion.relations.values()) <= set(scheme.relations_by_name)
        assert set(conversion.labels) <= set(FULL.by_name)
        assert {label.family for label in scheme.labels} <= {family.name for family in scheme.families}
        for relation in scheme.relations:
            assert {*relation.sources, *relation.targets} <= set(scheme.by_name)


Editing.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestEditing = Editing.TestCase
