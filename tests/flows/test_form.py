"""The form: attributes of a span one after the other from the keyboard, then links."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from hinting import ARABIC, hint, key_of, linked, mode, tag
from msgspec.structs import replace
from pages import arms_news
from PySide6.QtWidgets import QApplication, QLineEdit

from workbench.commands.importing import import_paths
from workbench.core.records import Entity
from workbench.core.scheme import Attribute, Condition, Words
from workbench.storage.store import Store


def words(text: str) -> Words:
    return Words(en=text, ar=text)


KINDS = (
    Attribute(name="sure", type="boolean", title=words("Sure")),
    Attribute(name="why", type="text", title=words("Why"), shown_when=Condition(attribute="sure", values=(False,))),
    Attribute(name="uses", type="choices", title=words("Uses"), values=("air", "sea", "land")),
    Attribute(name="maker", type="entity", title=words("Maker")),
    Attribute(name="range", type="number", title=words("Range"), unit="range_unit", required=True),
    Attribute(name="range_unit", type="choice", title=words("Unit"), values=("km", "m")),
)


@pytest.fixture
def of_all_kinds(drive: Callable[[Path | None], Driver], tmp_path: Path) -> Driver:
    """A TECH span chosen in a project whose scheme asks for attributes of every type."""
    scheme = arms_news()
    labels = [replace(one, attributes=KINDS) if one.name == "TECH" else one for one in scheme.labels]
    article = tmp_path / "one.txt"
    article.write_text("أطلق الجيش صاروخا مداه ١٢٫٥ كم نحو البحر.\n", encoding="utf-8")
    path = tmp_path / "kinds.workbench"
    with Store.create(path, replace(scheme, labels=tuple(labels))) as store:
        import_paths(store, [article], annotator="importer")
        with store.step("made", annotator="importer") as step:
            store.entities.add(step, Entity(id="e1", name="الجيش"))
        step.done()
    at_work = drive(path)
    tag(at_work, "الجيش", "ORG")
    tag(at_work, "١٢٫٥ كم", "TECH")
    return at_work


def attributes(at_work: Driver) -> dict[str, object]:
    return at_work.workspace.page.word_cursor.chosen.attributes


def asked(at_work: Driver) -> str:
    return mode(at_work).prompt().title


def press_answer(at_work: Driver, answer: str) -> None:
    at_work.press(key_of(at_work, answer))


def test_a_weapon_with_three_attributes_and_two_relations_takes_eight_presses(at_work: Driver) -> None:
    tag(at_work, "الدفاع", "ORG")
    tag(at_work, "سامر الراوي", "PER")
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    at_work.press("A")
    for answer in ("Ship", "Possessed", "Asserted"):
        press_answer(at_work, answer)
    at_work.press("O", "Return", "S")
    (letter,) = hint(at_work, "الدفاع", "ORG")
    at_work.press(letter)
    assert attributes(at_work) == {"category": "ship", "status": "possessed", "certainty": "asserted"}
    assert {one[::2] for one in linked(at_work)} == {("owner", "سامر الراوي"), ("supplier", "الدفاع")}
    at_work.press("Left")  # whoever moves on has left
    assert mode(at_work) is None


def test_every_answer_is_a_step_and_what_is_kept_stays(at_work: Driver) -> None:
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    at_work.press("A")
    press_answer(at_work, "Ship")
    press_answer(at_work, "Sought")
    at_work.press("Esc")
    assert attributes(at_work) == {"category": "ship", "status": "sought"}
    at_work.press("Ctrl+Z")
    assert attributes(at_work) == {"category": "ship"}


def test_undo_in_the_form_takes_the_answer_back(at_work: Driver) -> None:
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    at_work.press("A")
    press_answer(at_work, "Ship")
    at_work.press("Ctrl+Z")
    assert attributes(at_work) == {}
    assert mode(at_work)


def test_skip_go_back_and_clear(at_work: Driver) -> None:
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    at_work.press("A", "Space", "Tab", "Backspace")
    assert asked(at_work).startswith("\u2068Status")
    press_answer(at_work, "Tested")
    at_work.press("Shift+Tab")
    assert [choice.text for choice in mode(at_work).prompt().choices if choice.chosen] == ["\u2068Tested\u2069"]
    at_work.press("Delete", "Esc")
    assert attributes(at_work) == {}


def test_the_number_of_an_answer_is_its_key_too(at_work: Driver) -> None:
    tag(at_work, "سامر الراوي", "PER")
    at_work.press("A", "2")
    assert attributes(at_work) == {"kind": "group"}


def test_it_works_under_an_arabic_layout(at_work: Driver) -> None:
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    at_work.press_arabic(ARABIC["A"])
    at_work.press_arabic(ARABIC[key_of(at_work, "Ship")])
    at_work.press_arabic("٢")
    assert attributes(at_work) == {"category": "ship", "status": "sought"}


def test_a_digit_asks_for_one_attribute_alone(at_work: Driver) -> None:
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    at_work.press("2")
    press_answer(at_work, "Tested")
    assert (attributes(at_work), mode(at_work)) == ({"status": "tested"}, None)
    at_work.press("7")
    assert mode(at_work) is None
    assert "no attribute 7" in at_work.message


def test_what_is_required_and_missing_is_said(at_work: Driver) -> None:
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    at_work.press("A")
    assert mode(at_work).prompt().note == "required"
    at_work.press("Space", "Esc")
    assert "Category" in at_work.message


def test_a_span_without_attributes_goes_straight_to_links(at_work: Driver) -> None:
    tag(at_work, "سنعود غدا", "QUOTE")
    tag(at_work, "وأضاف", "CUE")
    at_work.press("A", "Return")
    assert linked(at_work) == [("cue", "سنعود غدا", "وأضاف")]


def test_letters_stay_free_after_the_form(at_work: Driver) -> None:
    tag(at_work, "سامر الراوي", "PER")
    at_work.press("A", "Space", "O")
    assert at_work.chosen == ("سامر الراوي", "ORG")


# Attributes of every type


def test_yes_no_and_what_depends_on_it(of_all_kinds: Driver) -> None:
    of_all_kinds.press("A", "N")
    assert asked(of_all_kinds).startswith("\u2068Why")
    of_all_kinds.write("قديم")
    of_all_kinds.press("Return")
    assert attributes(of_all_kinds) == {"sure": False, "why": "قديم"}
    assert asked(of_all_kinds).startswith("\u2068Uses")
    assert of_all_kinds.workspace.page.hasFocus()


def test_several_choices_toggle_and_keep_their_order(of_all_kinds: Driver) -> None:
    of_all_kinds.press("A", "Y", "L", "A", "S", "S", "Space")
    assert attributes(of_all_kinds)["uses"] == ["air", "land"]
    of_all_kinds.press("Backspace", "A", "L")
    assert "uses" not in attributes(of_all_kinds)


def name_entity(at_work: Driver) -> None:
    """Let the organisation of the article mention the entity."""
    store, session = at_work.workspace.session.store, at_work.workspace.session
    organisation = next(one for one in session.article.spans if one.label == "ORG")
    with store.step("identify", annotator="sara") as step:
        store.annotations.update_span(step, session.article.document.id, replace(organisation, entity="e1"))
    session.absorb(step.done())


def test_an_entity_of_the_document(of_all_kinds: Driver) -> None:
    of_all_kinds.press("3")
    assert "entity" in mode(of_all_kinds).prompt().note
    of_all_kinds.press("Esc")
    name_entity(of_all_kinds)
    of_all_kinds.press("3")
    assert asked(of_all_kinds).startswith("\u2068Maker")
    press_answer(of_all_kinds, "الجيش")
    assert attributes(of_all_kinds) == {"maker": "e1"}


def field() -> QLineEdit:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


def test_a_number_with_its_unit_comes_from_the_span_itself(of_all_kinds: Driver) -> None:
    of_all_kinds.press("4")
    assert field().text() == "12.5 كم"
    of_all_kinds.press("Return")
    assert attributes(of_all_kinds) == {"range": 12.5, "range_unit": "km"}
    assert mode(of_all_kinds) is None
    assert of_all_kinds.workspace.page.hasFocus()
    of_all_kinds.press("Ctrl+Z")
    assert attributes(of_all_kinds) == {}


def test_a_number_is_written_in_any_digits_and_refused_if_it_is_none(of_all_kinds: Driver) -> None:
    of_all_kinds.press("4")
    of_all_kinds.write("about")
    of_all_kinds.press("Return")
    assert "no number" in of_all_kinds.message
    assert field().text() == "about"
    of_all_kinds.press("Ctrl+A")
    of_all_kinds.write("٣٠٠ م")
    of_all_kinds.press("Return")
    assert attributes(of_all_kinds) == {"range": 300, "range_unit": "m"}


def test_a_unit_that_was_left_out_is_asked_for_next(of_all_kinds: Driver) -> None:
    of_all_kinds.press("A", "Space", "Space", "Space")
    of_all_kinds.press("Ctrl+A")
    of_all_kinds.write("7")
    of_all_kinds.press("Return")
    assert asked(of_all_kinds).startswith("\u2068Unit")
    press_answer(of_all_kinds, "km")
    assert attributes(of_all_kinds) == {"range": 7, "range_unit": "km"}


def test_in_a_field_escape_leaves_and_tab_skips(of_all_kinds: Driver) -> None:
    of_all_kinds.press("A", "Space", "Space", "Space", "Tab")
    assert asked(of_all_kinds).startswith("\u2068Unit")
    of_all_kinds.press("Backspace", "Esc")
    assert (mode(of_all_kinds), attributes(of_all_kinds)) == (None, {})
    assert of_all_kinds.workspace.page.hasFocus()
    assert choices_are_gone(of_all_kinds)


def choices_are_gone(at_work: Driver) -> bool:
    return at_work.workspace.strip.isVisible() and not at_work.workspace.prompt.isVisible()
