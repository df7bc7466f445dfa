"""The chip of a label in words: as wide as they are, or as the place allows."""

from msgspec.structs import replace
from pages import arms_news
from pytestqt.qtbot import QtBot

from workbench.core.scheme import Words
from workbench.ui.look.theme import LIGHT
from workbench.ui.panels.label_chip import LabelChip
from workbench.ui.words.shortening import short_label


def test_a_long_title_widens_nothing(qtbot: QtBot) -> None:
    chip = LabelChip(LIGHT, "en")
    qtbot.addWidget(chip)
    label = arms_news().label("PER")
    chip.show_label("PER", label)
    narrow = chip.minimumSizeHint().width()
    chip.show_label("PER", replace(label, title=Words(en="R&D <b>x</b> " * 40, ar="شخص")))
    assert chip.minimumSizeHint().width() == narrow
    assert chip.sizeHint().width() > 2000
    assert chip.accessibleName().startswith("PER · R&D <b>x</b>")


def test_a_label_that_the_scheme_does_not_know_has_its_name(qtbot: QtBot) -> None:
    chip = LabelChip(LIGHT, "en")
    qtbot.addWidget(chip)
    chip.show_label("GONE", None)
    assert chip.accessibleName() == "GONE"
    assert not chip.grab().isNull()


def test_only_long_names_of_labels_are_shortened() -> None:
    assert short_label("DESIGNATION") == "DESIGNATION"
    assert short_label("A" * 40).strip("\u2068\u2069") == "A" * 19 + "…"
