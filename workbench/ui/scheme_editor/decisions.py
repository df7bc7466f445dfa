"""Asks what becomes of annotations that a changed scheme has no place for."""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from workbench.core.scheme import Scheme
from workbench.core.scheme_conversion import Consequences, Conversion
from workbench.ui.look.scale import scaled
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed
from workbench.ui.words.wrapping import wrap

_UNDECIDED = object()
_WIDTH = 560


def needs_decisions(found: Consequences) -> bool:
    """Tell whether a person has to be asked before a scheme is changed."""
    return bool(found.unasked or found.doubled)


class Decisions(QDialog):
    """One choice for each label, type of relation and label of documents that is gone but in use.

    Attributes:
        conversion: what was given, and what was decided on.
    """

    def __init__(
        self,
        scheme: Scheme,
        conversion: Conversion,
        consequences: Callable[[Conversion], Consequences],
        parent: QWidget | None = None,
    ) -> None:
        """Ask about the change to `scheme`; `consequences` tells what a conversion does."""
        super().__init__(parent)
        self._given = conversion
        self._consequences = consequences
        self.conversion = conversion
        self._choices: dict[tuple[str, str], QComboBox] = {}
        self.setWindowTitle(self.tr("Label scheme"))
        self.setMinimumWidth(scaled(_WIDTH))
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(6)
        found = consequences(conversion)
        # A relation may have no place only because of its ends, on which other questions decide.
        renamed = conversion.relations
        gone = {
            name: count
            for name, count in found.unasked.relations.items()
            if renamed.get(name, name) not in scheme.relations_by_name
        }
        self._ask(
            "labels",
            found.unasked.spans,
            list(scheme.by_name),
            lambda name, count: self.tr("%n span(s) with the label {name}", "", count).format(name=isolated(name)),
        )
        self._ask(
            "relations",
            gone,
            list(scheme.relations_by_name),
            lambda name, count: self.tr("%n relation(s) {name}", "", count).format(name=isolated(name)),
        )
        self._ask(
            "document_labels",
            found.unasked.document_labels,
            [one.name for one in scheme.document_labels],
            lambda name, count: self.tr("%n document(s) with the label {name}", "", count).format(name=isolated(name)),
        )
        if self._choices:
            layout.addWidget(self._plain(self.tr("These are in use, and the changed scheme does not have them:")))
            layout.addLayout(self._form)
        self.losses = self._plain("")
        self.losses.setObjectName("losses")
        layout.addWidget(self.losses)
        layout.addWidget(self._plain(self.tr("Undo brings everything back.")))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.change = self.buttons.addButton(self.tr("Change the scheme"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._follow()

    def _ask(
        self, kind: str, counts: Mapping[str, int], others: Sequence[str], words: Callable[[str, int], str]
    ) -> None:
        for name, count in sorted(counts.items()):
            box = QComboBox(self)
            box.setObjectName(name)
            box.addItem(self.tr("Choose…"), _UNDECIDED)
            box.addItem(self.tr("Remove"), None)
            for other in others:
                box.addItem(self.tr("Turn into {name}").format(name=isolated(other)), other)
            box.currentIndexChanged.connect(self._follow)
            label = self._plain(words(name, count))
            label.setWordWrap(False)
            label.setBuddy(box)
            box.setAccessibleName(label.text())
            self._form.addRow(label, box)
            self._choices[kind, name] = box

    def _follow(self) -> None:
        """Tell what goes as things stand, and let the change be done once all is decided."""
        chosen = {key: box.currentData() for key, box in self._choices.items()}
        decided = {key: value for key, value in chosen.items() if value is not _UNDECIDED}
        self.conversion = replace(
            self._given,
            labels={**self._given.labels, **{name: to for (kind, name), to in decided.items() if kind == "labels"}},
            relations={
                **self._given.relations,
                **{name: to for (kind, name), to in decided.items() if kind == "relations"},
            },
            document_labels={
                **self._given.document_labels,
                **{name: to for (kind, name), to in decided.items() if kind == "document_labels"},
            },
        )
        is_decided = len(decided) == len(chosen)
        self.change.setEnabled(is_decided)
        self.losses.setText("\n".join(self._goes(self._consequences(self.conversion))) if is_decided else "")
        self.losses.setVisible(is_decided and bool(self.losses.text()))
        self.adjustSize()

    def _goes(self, found: Consequences) -> list[str]:
        lines = []
        for words, parts in (
            (self.tr("Spans that go: {names}"), [found.chosen.spans]),
            (self.tr("Relations that go: {names}"), [found.chosen.relations, found.unasked.relations]),
            (self.tr("Values that go: {names}"), [found.chosen.attributes, found.unasked.attributes]),
            (self.tr("Spans that become one with another: {names}"), [found.doubled]),
        ):
            counts = [f"{isolated(name)} ({count})" for part in parts for name, count in sorted(part.items())]
            if counts:
                lines.append(words.format(names=listed(counts)))
        return lines

    def _plain(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        wrap(label)
        label.setForegroundRole(QPalette.ColorRole.WindowText)
        return label
