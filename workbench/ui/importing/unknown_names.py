"""Asks what becomes of labels, relations and attributes that the scheme does not have, before anything is written."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.core.scheme import Scheme
from workbench.core.unknown_names import Unknown
from workbench.ui.importing.order import ADD, REFUSE, Decision, ImportOrder, Question, decided
from workbench.ui.look.scale import resize_for_words
from workbench.ui.panels.attribute_editors import QuietBox
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import directed, listed
from workbench.ui.words.wrapping import wrap

_SIZE = (820, 560)
_MOST = 100  # that are asked about one by one


class UnknownNames(QDialog):
    """A choice for each name that the scheme lacks, with how often it is there and examples."""

    def __init__(self, question: Question, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        resize_for_words(self, *_SIZE)
        self._question = question
        self._scheme = scheme
        self.boxes: list[QuietBox] = []
        layout = QVBoxLayout(self)
        unknown = question.met.unknown
        if unknown:
            layout.addWidget(
                self._plain(self.tr("The files have names that the scheme of this project does not have."))
            )
            layout.addLayout(self._for_all())
            layout.addWidget(self._rows(), 1)
        self.rest = self._choices(Unknown(kind="attribute", name=""))
        if len(unknown) > _MOST:
            row = QHBoxLayout()
            title = self.tr("%n more name(s)", "", len(unknown) - _MOST)
            self.rest.setAccessibleName(title)
            row.addWidget(QLabel(title, self))
            row.addWidget(self.rest, 1)
            layout.addLayout(row)
        else:
            self.rest.hide()
        repairable = question.met.repairable
        self.repair = QCheckBox(
            self.tr("&Repair the offsets of %n document(s), which fit in another unit", "", repairable),
            self,
        )
        self.repair.setChecked(True)
        self.repair.setVisible(bool(repairable))
        layout.addWidget(self.repair)
        layout.addWidget(self._plain(self.tr("Nothing has been written yet. Undo takes all of it back afterwards.")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def order(self) -> ImportOrder:
        """Return the order as a person decided."""
        choices: dict[int, Decision] = dict.fromkeys(range(len(self._question.met.unknown)), self.rest.currentData())
        choices |= {number: box.currentData() for number, box in enumerate(self.boxes)}
        repairs = bool(self._question.met.repairable) and self.repair.isChecked()
        return decided(self._question, choices, repairs=repairs)

    def _for_all(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for title, choice in (
            (self.tr("&Add all to the scheme"), ADD),
            (self.tr("&Leave all out"), None),
        ):
            button = QPushButton(title, self)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose_for_all, choice))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _choose_for_all(self, choice: Decision, _is_checked: object = None) -> None:
        for box in (*self.boxes, self.rest):
            box.setCurrentIndex(box.findData(choice))

    def _rows(self) -> QScrollArea:
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for row, one in enumerate(self._question.met.unknown[:_MOST]):
            title = self._title(one)
            label = self._plain(directed(title))
            if one.examples:
                examples = listed(isolated(" ".join(example.split())) for example in one.examples)
                label.setText(f"{directed(title)}\n{directed(examples)}")
            box = self._choices(one)
            box.setAccessibleName(title)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignTop)
            self.boxes.append(box)
        grid.setRowStretch(len(self.boxes), 1)
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        return area

    def _title(self, one: Unknown) -> str:
        match one.kind:
            case "label":
                words = self.tr("Label {name}: %n span(s)", "", one.count)
            case "relation":
                words = self.tr("Relation {name}: %n time(s)", "", one.count)
            case _:
                words = self.tr("Attribute {name}: %n value(s)", "", one.count)
        return words.format(name=isolated(one.name))

    def _choices(self, one: Unknown) -> QuietBox:
        box = QuietBox(self)
        box.addItem(self.tr("Add to the scheme"), ADD)
        box.addItem(self.tr("Leave out"), None)
        for name in self._names(one):
            box.addItem(self.tr("Turn into {name}").format(name=isolated(name)), name)
            if name.casefold() == one.name.casefold():
                box.setCurrentIndex(box.count() - 1)
        box.addItem(self.tr("Refuse the documents that have it"), REFUSE)
        return box

    def _names(self, one: Unknown) -> list[str]:
        """Return what it may become: labels for a label, and so on."""
        if one.kind == "label":
            return list(self._scheme.by_name)
        if one.kind == "relation":
            return [name for name in self._scheme.relations_by_name if name != one.name]
        return []

    def _plain(self, text: str) -> QLabel:
        label = QLabel(text, self)
        wrap(label)
        return label
