"""Relations in the window: drawn on demand, listed, gone along, noted, removed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from hinting import linked, tag
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workbench.core.records import Relation, Span
from workbench.ui.panels.relations import RelationsPanel
from workbench.ui.reading.arcs import Arc


def link(at_work: Driver, source: str, keys: tuple[str, ...]) -> None:
    """Choose the span with that surface and link it with the nearest that fits."""
    at_work.workspace.choose(span(at_work, source))
    at_work.press("K", *keys, "Return")


def span(at_work: Driver, surface: str) -> Span:
    return next(one for one in at_work.workspace.session.article.spans if at_work.text[one.start : one.end] == surface)


def panel(at_work: Driver) -> RelationsPanel:
    return at_work.workspace.inspector.relations


def rows(at_work: Driver) -> list[str]:
    model = panel(at_work).list.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def arcs(at_work: Driver) -> list[Arc]:
    return at_work.workspace.page.arcs.arcs


def chosen_relation(at_work: Driver) -> Relation | None:
    return at_work.workspace.page.word_cursor.chosen_relation


@pytest.fixture
def mention(at_work: Driver) -> Driver:
    """A weapon with an owner and a supplier, chosen."""
    tag(at_work, "سامر الراوي", "PER")
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    link(at_work, "ثلاثة زوارق", ("O",))
    link(at_work, "ثلاثة زوارق", ("S",))
    assert linked(at_work) == [
        ("owner", "ثلاثة زوارق", "سامر الراوي"),
        ("supplier", "ثلاثة زوارق", "سامر الراوي"),
    ]
    return at_work


def test_the_inspector_lists_relations_both_ways(mention: Driver) -> None:
    assert rows(mention) == [
        "\u2068held by\u2069 → PER: \u2068سامر الراوي\u2069",
        "\u2068supplied by\u2069 → PER: \u2068سامر الراوي\u2069",
    ]
    mention.workspace.choose(span(mention, "سامر الراوي"))
    assert rows(mention)[0] == "← \u2068held by\u2069 WEAPON: \u2068ثلاثة زوارق\u2069"
    mention.press("Esc", "Esc")
    assert not panel(mention).isVisible()


def test_ctrl_r_shows_none_those_of_the_chosen_span_or_all(mention: Driver) -> None:
    assert len(arcs(mention)) == 2
    mention.press("Esc")
    assert arcs(mention) == []
    mention.press("Ctrl+R")
    assert len(arcs(mention)) == 2
    assert mention.window.actions_.by_name["relations_all"].isChecked()
    mention.press("Ctrl+R")
    mention.workspace.choose(span(mention, "سامر الراوي"))
    assert arcs(mention) == []
    assert mention.window.actions_.by_name["relations_none"].isChecked()


def test_which_relations_are_drawn_is_remembered(drive: Callable[[Path | None], Driver], project: Path) -> None:
    first = drive(project)
    first.window.actions_.by_name["relations_all"].trigger()
    first.close()
    assert drive(project).workspace.page.arcs.view == "all"


def test_keys_go_from_relation_to_relation_and_along_them(mention: Driver) -> None:
    mention.press("Ctrl+K")
    assert chosen_relation(mention).type == "owner"
    mention.press("Ctrl+K")
    assert chosen_relation(mention).type == "supplier"
    mention.press("Ctrl+J")
    assert mention.chosen == ("سامر الراوي", "PER")
    assert chosen_relation(mention).type == "supplier"
    mention.press("Ctrl+J")
    assert mention.chosen == ("ثلاثة زوارق", "WEAPON")
    mention.press("Esc")
    assert (chosen_relation(mention), mention.chosen) == (None, ("ثلاثة زوارق", "WEAPON"))


def test_delete_removes_the_chosen_relation_and_undo_brings_it_back(mention: Driver) -> None:
    before = linked(mention)
    mention.press("Ctrl+K", "Delete")
    assert linked(mention) == before[1:]
    assert "relation is removed" in mention.message
    assert mention.chosen == ("ثلاثة زوارق", "WEAPON")
    assert len(arcs(mention)) == 1
    mention.press("Ctrl+Z")
    assert sorted(linked(mention)) == before
    assert len(arcs(mention)) == 2


def test_removing_a_span_removes_its_relations_and_undo_brings_both_back(mention: Driver) -> None:
    before = linked(mention)
    mention.workspace.choose(span(mention, "سامر الراوي"))
    mention.press("Delete")
    assert linked(mention) == []
    assert len(mention.workspace.session.article.relations) == 0
    mention.press("Ctrl+Z")
    assert sorted(linked(mention)) == before
    mention.press("Ctrl+Shift+Z")
    assert len(mention.workspace.session.article.relations) == 0


def test_a_click_in_the_list_goes_to_the_other_end_and_the_cross_removes(mention: Driver) -> None:
    view = panel(mention).list
    place = view.visualRect(view.model().index(0, 0))
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, view.cross(place).center()
    )
    assert [one[0] for one in linked(mention)] == ["supplier"]
    place = view.visualRect(view.model().index(0, 0))
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.topLeft() + QPoint(20, 8)
    )
    assert mention.chosen == ("سامر الراوي", "PER")
    assert chosen_relation(mention).type == "supplier"
    assert mention.workspace.page.hasFocus()


def test_the_list_works_from_the_keyboard(mention: Driver) -> None:
    view = panel(mention).list
    view.setFocus()
    mention.press("Down", "Down")
    assert chosen_relation(mention).type == "supplier"
    mention.press("Delete")
    assert [one[0] for one in linked(mention)] == ["owner"]


def test_a_note_on_a_relation_is_kept(mention: Driver) -> None:
    mention.press("Ctrl+K", "Return")
    mention.write("حسب الصحيفة")
    mention.press("Return")
    assert chosen_relation(mention).note == "حسب الصحيفة"
    assert mention.workspace.page.hasFocus()
    mention.press("Ctrl+Z")
    assert all(not relation.note for relation in mention.workspace.session.article.relations)


def test_a_span_that_can_be_linked_offers_it(at_work: Driver) -> None:
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    tag(at_work, "سامر الراوي", "PER")
    assert panel(at_work).link.isVisible()
    panel(at_work).link.click()
    assert at_work.workspace.page.mode is not None
    at_work.press("Esc")
    tag(at_work, "اليوم", "DATE")
    assert not panel(at_work).isVisible()
