"""What an entity is called."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.entities import known_as, merged, name_of, not_known_as, share_a_name
from workbench.core.records import Entity

KIM = Entity(id="e", name="كيم جونغ أون", aliases=("كيم",))
NAMES = st.lists(
    st.sampled_from(["كيم", "كِيم", "كيـم", "كيم جون اون", "كيم جون أون", "كيم\u00a0جون\nاون", " ", "\u200f", ""])
)


def test_new_names_become_aliases_once():
    names = ["كيم جونغ-أون", "كِيم", "كيم جونج\u00a0أون", "كيم جونج أون", "كيـم جونغ أون"]
    assert known_as(KIM, names).aliases == ("كيم", "كيم جونغ-أون", "كيم جونج أون")
    assert known_as(KIM, ["كيم"]) == KIM


def test_spellings_that_only_folding_joins_are_names_of_their_own():
    assert known_as(KIM, ["كيم جونغ اون"]).aliases == ("كيم", "كيم جونغ اون")


def test_names_go_again_but_never_the_canonical_one():
    assert not_known_as(KIM, ["كِيم", "كيم جونغ أون"]) == Entity(id="e", name="كيم جونغ أون")


def test_a_name_is_one_line():
    assert name_of("كوريا … الشمالية\r\n و") == "كوريا الشمالية و"


@given(NAMES)
def test_learning_twice_teaches_nothing_new(names):
    learned = known_as(KIM, names)
    assert known_as(learned, names) == learned
    assert all(alias.strip("\u200f ") for alias in learned.aliases)


def test_merging_adds_what_is_new_behind_what_is_there():
    kept = Entity(id="e", name="كيم", aliases=("كيم", "كم", "كم"), note="a\nb", extra={"x": 1, "y": 2})
    assert merged(kept, kept) == kept  # two lines of a file tell of one entity
    other = Entity(
        id="f", name="كيم جونغ أون", aliases=("كم",), label="PER", uri="Q1", note="b", extra={"y": 3, "z": 4}
    )
    both = merged(kept, other)
    assert both.names == ("كيم", "كيم", "كم", "كم", "كيم جونغ أون")
    assert (both.id, both.label, both.uri, both.note) == ("e", "PER", "Q1", "a\nb")
    assert list(both.extra.items()) == [("x", 1), ("y", 2), ("z", 4)]


def test_entities_share_a_name_whatever_marks_it_has():
    assert share_a_name(KIM, Entity(id="f", name="بوتين", aliases=("كِيـم",)))
    assert not share_a_name(KIM, Entity(id="f", name="كيم جونغ"))
