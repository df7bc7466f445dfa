"""The list of a span's relations."""

import pytest
from pages import arms_news, article_of, span
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workbench.core.records import Relation
from workbench.ui.look.theme import DARK, LIGHT, Theme
from workbench.ui.panels.relations import RelationsModel, RelationsPanel, Row
from workbench.ui.reading.article import Article

TEXT = "قال الوزير سامر الراوي إن المصنع جاهز"
QUOTE = span(TEXT, "إن المصنع جاهز", "QUOTE", name="quote")
SOURCE = span(TEXT, "الوزير سامر الراوي", "SOURCE", name="source")
SAID = Relation(id="r1", type="source", source="quote", target="source", note="حسب الصحيفة")
UNKNOWN = Relation(id="r2", type="strange", source="source", target="quote")
LOST = Relation(id="r3", type="cue", source="quote", target="nobody")


def article() -> Article:
    return article_of(TEXT, [QUOTE, SOURCE], [SAID, UNKNOWN, LOST])


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = RelationsModel(arms_news(), "en")
    model.show(TEXT, [Row(SAID, SOURCE, outgoing=True)])
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", ["\u2068said by\u2069 →", "← \u2068strange\u2069"]),
        ("ar", ["\u2068قاله\u2069 ←", "→ \u2068strange\u2069"]),
    ],
)
def test_titles_point_as_one_reads(language: str, titles: list[str]) -> None:
    model = RelationsModel(arms_news(), language)
    model.show(TEXT, [Row(SAID, SOURCE, outgoing=True), Row(UNKNOWN, SOURCE, outgoing=False)])
    assert [model.title(row) for row in model.rows] == titles


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_relation_whose_other_end_is_missing_is_left_out(qtbot: QtBot, theme: Theme) -> None:
    panel = RelationsPanel(arms_news(), theme, "en")
    qtbot.addWidget(panel)
    panel.show_relations(article(), QUOTE, None)
    panel.resize(300, 200)
    panel.show()
    assert panel.list.model().rowCount() == 2
    assert not panel.grab().isNull()


def test_what_may_only_be_read_cannot_be_removed(qtbot: QtBot) -> None:
    panel = RelationsPanel(arms_news(), LIGHT, "en")
    qtbot.addWidget(panel)
    panel.show_relations(article(), QUOTE, SAID)
    panel.forbid_changes()
    panel.show()
    removed: list[str] = []
    panel.removed.connect(removed.append)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert removed == []
    assert not panel.link.isEnabled()
    assert panel.note.isReadOnly()


def test_the_note_of_the_chosen_relation_is_shown(qtbot: QtBot) -> None:
    panel = RelationsPanel(arms_news(), LIGHT, "en")
    qtbot.addWidget(panel)
    panel.show()
    panel.show_relations(article(), QUOTE, SAID)
    assert panel.note.toPlainText() == "حسب الصحيفة"
    assert panel.list.currentIndex().row() == 0
    panel.show_relations(article(), QUOTE, None)
    assert not panel.note.isVisible()
