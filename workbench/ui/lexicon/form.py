"""Asks what words should be suggested as, from now on."""

import re
from collections.abc import Callable
from typing import Any

from msgspec import Struct, field
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workbench.commands.own_lexicon import FORM_KINDS, LABEL, NEVER, FormKind
from workbench.core.errors import WorkbenchError
from workbench.core.scheme import Label, Scheme
from workbench.ui.look.scale import resize_for_words
from workbench.ui.panels.attribute_editors import ChoiceBox, QuietBox
from workbench.ui.words.language import sentence
from workbench.ui.words.spoken import name_choice
from workbench.ui.words.wrapping import wrap


class Wish(Struct, frozen=True, kw_only=True):
    """Words, and what they should be suggested as: a label or `NEVER`."""

    words: str = ""
    label: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    forms: FormKind = "name"


class EntryForm(QDialog):
    """Words, label, forms and attributes of an entry; Enter keeps it.

    `keep` does so; what it refuses is said here, and nothing that was typed is lost.
    """

    def __init__(
        self,
        title: str,
        wish: Wish,
        scheme: Scheme,
        language: str,
        *,
        keep: Callable[[Wish], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        resize_for_words(self, 480, 0)
        self._wish = wish
        self._scheme = scheme
        self._language = language
        self._keep = keep
        self._attributes: list[ChoiceBox] = []
        self.words = QLineEdit(wish.words, self)
        self.label = QuietBox(self)
        self.forms = QuietBox(self)
        hint = QLabel(self.tr("Found also behind و ف ب ل ك, and with other hamzas, marks and digits."), self)
        wrap(hint)
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._problem = QLabel(self)
        wrap(self._problem)
        self._problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self._problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self._rows = QFormLayout()
        self._rows.addRow(self.tr("&Words"), self.words)
        self._rows.addRow(self.tr("&Suggest them as"), self.label)
        self._rows.addRow(self.tr("&Forms"), self.forms)
        layout = QVBoxLayout(self)
        layout.addLayout(self._rows)
        layout.addWidget(hint)
        layout.addWidget(self._problem)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self._fill()
        self.label.currentIndexChanged.connect(self._follow_label)
        self._follow_label()
        self.finished.connect(self.deleteLater)

    def _fill(self) -> None:
        for box, title in ((self.label, self.tr("Suggest them as")), (self.forms, self.tr("Forms"))):
            name_choice(box, title)
        labels = {one.name: one for one in self._scheme.labels if _is_for_lexicons(one, self._scheme)}
        with QSignalBlocker(self.label):
            for name, one in labels.items():
                self.label.addItem(f"{name} · {one.title.in_language(self._language)}", name)
            if self._wish.label and self._wish.label not in {*labels, NEVER}:
                self.label.addItem(self._wish.label, self._wish.label)
            self.label.addItem(self.tr("Nothing: never suggest them"), NEVER)
            self.label.setCurrentIndex(max(0, self.label.findData(self._wish.label)))
        for kind, words in self._form_titles().items():
            self.forms.addItem(words, kind)
        self.forms.setCurrentIndex(FORM_KINDS.index(self._wish.forms))

    def _form_titles(self) -> dict[FormKind, str]:
        return {
            "name": self.tr("A name: as it is written"),
            "noun": self.tr("A noun: also dual, plural, with the article"),
            "idafa": self.tr("A noun with another behind it: also dual, plural, with the article"),
            "person": self.tr("Somebody’s post: also feminine, dual, plural, with the article"),
            "adjective": self.tr("An adjective: in every gender and number, with the article"),
            "nisba": self.tr("A nationality: in every gender and number, with the article"),
        }

    def _follow_label(self) -> None:
        """Show the attributes of the label that is chosen now."""
        for box in self._attributes:
            self._rows.removeRow(box)
        self._attributes = []
        label = self._scheme.by_name.get(self.label.currentData())
        for attribute in label.attributes if label else ():
            if attribute.type in ("choice", "boolean"):
                box = ChoiceBox(attribute, self._language, self)
                title = attribute.title.in_language(self._language)
                name_choice(box, title)
                box.show_values(self._wish.attributes)
                self._rows.addRow(title, box)
                self._attributes.append(box)
        self.forms.setEnabled(self.label.currentData() != NEVER)

    def _accept(self) -> None:
        label = self.label.currentData()
        shown = {box.objectName(): box.currentData() for box in self._attributes}
        kept = self._wish.attributes if label == self._wish.label else {}
        values = {name: value for name, value in (kept | shown).items() if value is not None}
        wish = Wish(words=self.words.text(), label=label, attributes=values, forms=self.forms.currentData())
        try:
            self._keep(wish)
        except WorkbenchError as error:
            self._problem.setText(sentence(error))
            self._problem.show()
            self.words.setFocus()
        else:
            self.accept()


def _is_for_lexicons(label: Label, scheme: Scheme) -> bool:
    is_quote = bool(scheme.quotes and label.name == scheme.quotes.content)
    return not is_quote and re.fullmatch(LABEL, label.name) is not None
