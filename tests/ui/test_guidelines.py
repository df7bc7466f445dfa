"""The guideline beside the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from workbench.commands.schemes import load_scheme
from workbench.core.records import Span
from workbench.ui.look.theme import THEMES
from workbench.ui.panels.example import Example
from workbench.ui.panels.guidelines import GuidelinePanel
from workbench.ui.panels.label_chip import LabelChip


@pytest.fixture
def panel(qtbot: QtBot) -> GuidelinePanel:
    made = GuidelinePanel(load_scheme("arms-news"), THEMES["light"], "en")
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    made.follow(None)
    return made


def texts(panel: GuidelinePanel) -> str:
    content = panel._area.widget()
    chips = [chip.accessibleName() for chip in content.findChildren(LabelChip)]
    return " ".join([*chips, *(label.text() for label in content.findChildren(QLabel))])


def test_without_a_span_any_label_is_looked_for(panel: GuidelinePanel) -> None:
    assert panel.labels.count() == 19
    assert "PER · Person" in texts(panel)
    panel.search.setFocus()
    QTest.keyClicks(panel.search, "reporting words")
    assert "CUE" in texts(panel)
    panel.search.setText("الشحنة")
    panel.search.setText("تنقل القَول")  # folded
    assert "CUE" in texts(panel)
    panel.search.clear()
    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    assert "SOURCE" in texts(panel)


def test_a_spans_label_is_shown_with_its_examples(panel: GuidelinePanel) -> None:
    panel.follow(Span(id="s", start=0, end=1, label="GPE"))
    assert not panel.search.isVisible()
    assert "GPE · Place with a government" in texts(panel)
    examples = panel._area.widget().findChildren(Example)
    assert examples[0].accessibleName() == "رفضت وأوسلو العرض في شرق كينيا أمس"
    panel.follow(None)
    assert panel.search.isVisible()


def test_escape_gives_the_article_back(qtbot: QtBot, panel: GuidelinePanel) -> None:
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel.search, Qt.Key.Key_Escape)


def test_the_span_of_an_example_is_painted_and_nothing_else(qtbot: QtBot) -> None:
    """In right-to-left text the first word is at the right."""
    theme = THEMES["light"]
    example = Example("⟦سامر⟧ وصل إلى الميناء", "#ce182c", theme)
    qtbot.addWidget(example)
    example.resize(300, example.heightForWidth(300))
    picture = example.grab().toImage()
    line = QColor("#ce182c").rgb()
    painted = {x for x in range(picture.width()) for y in range(picture.height()) if picture.pixel(x, y) == line}
    assert painted
    assert min(painted) > 300 * 2 / 3
