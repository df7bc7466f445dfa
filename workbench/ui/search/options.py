"""How to look for a query, and where: one calm row, with what is rare behind a button."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QMenu, QToolButton, QWidget, QWidgetAction

from workbench.commands.searching import ARTICLE, Scope
from workbench.core.folding import Level
from workbench.core.scheme import Scheme
from workbench.core.search import Mode, Query
from workbench.core.zones import ZONE_KINDS
from workbench.ui.look.scale import scaled
from workbench.ui.panels.flow_row import FlowRow
from workbench.ui.words.isolation import isolated

_USUAL = 1  # the second way
_SHORT = 11  # characters of a list that has to fit in a narrow row
_NARROW = 70  # pixels beside a font of 9 points, where even that is too much
_ALL: frozenset[str] = frozenset()


class Way(NamedTuple):
    """A way to compare spellings."""

    mode: Mode
    level: Level = 2


WAYS = (Way("folded", 1), Way("folded", 2), Way("folded", 3), Way("exact"), Way("regex"))


class Options(FlowRow):
    """What a search is asked for beside its words.

    Signals:
        changed: something else is asked for.
    """

    changed = Signal()

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = self._choice(self.tr("How alike the spelling must be"), self._ways())
        self.way.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # the longest is not cut if it fits
        self.way.setCurrentIndex(_USUAL)
        self.words = QCheckBox(self.tr("Whole words"), self)
        self.words.setToolTip(
            self.tr("Only whole words; the letters و ف ب ك ل س and an article may be joined before them.")
        )
        self.where = self._choice(self.tr("Where to look"), self._places())
        self.label = self._choice(self.tr("Only within spans"), self._labels(scheme, language))
        self.mine = QCheckBox(self.tr("Only mine"), self)
        self.more = self._more()
        for choice in (self.way, self.where, self.label):
            choice.currentIndexChanged.connect(self._follow)
        self.words.toggled.connect(self._follow)
        self.mine.toggled.connect(self._follow)
        self._follow()

    def stand_with(self, *others: QWidget) -> None:
        """Show the options, and behind them `others`."""
        self.show_widgets([self.way, self.words, self.where, self.more, *others])

    def query(self, text: str) -> Query:
        """Return what to look for."""
        way = WAYS[self.way.currentIndex()]
        return Query(text, way.mode, way.level, words=self.words.isChecked() and self.words.isEnabled())

    def scope(self, document: str | None, annotator: str) -> Scope:
        """Return where to look: in a document (id) or in all, for the person with that name."""
        zones = self.where.currentData()
        is_text = zones is not None
        return Scope(
            document=document or "",
            zones=zones or _ALL,
            label=(self.label.currentData() or "") if is_text else "",
            annotator=annotator if self.mine.isChecked() else None,
            metadata=not is_text,
        )

    def fold(self) -> None:
        """Compare spellings in the usual way."""
        self.way.setCurrentIndex(_USUAL)

    @property
    def is_folded(self) -> bool:
        """Whether spellings are compared folded."""
        return WAYS[self.way.currentIndex()].mode == "folded"

    def _follow(self) -> None:
        self.words.setEnabled(WAYS[self.way.currentIndex()].mode != "regex")
        is_text = self.where.currentData() is not None
        self.label.setEnabled(is_text)
        self.mine.setEnabled(is_text and bool(self.label.currentData()))
        narrowed = is_text and self.label.currentData()
        self.more.setText(isolated(self.label.currentText()) if narrowed else self.tr("Spans…"))
        self.changed.emit()

    def _choice(self, name: str, items: Sequence[tuple[str, object, str]]) -> QComboBox:
        """Return a list of titles, what each stands for, and what a tooltip says of it."""
        choice = QComboBox(self)
        choice.setAccessibleName(name)
        choice.setToolTip(name)
        for place, (title, meaning, about) in enumerate(items):
            choice.addItem(title, meaning)
            choice.setItemData(place, about, Qt.ItemDataRole.ToolTipRole)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(_SHORT)
        choice.setMinimumWidth(scaled(_NARROW))
        choice.view().setMinimumWidth(choice.view().sizeHintForColumn(0) + 24)
        return choice

    def _ways(self) -> list[tuple[str, object, str]]:
        return [
            (
                self.tr("Same letters"),
                None,
                self.tr(
                    "Vowel marks, tatweel, invisible and presentation characters do not count; Persian ک ی ہ, digits,"
                    " quotation marks, Latin capitals count as the usual ones."
                ),
            ),
            (
                self.tr("Usual spellings"),
                None,
                self.tr("Besides, أ إ آ ٱ count as ا, final ى as ي, ة as ه."),
            ),
            (
                self.tr("Any spelling"),
                None,
                self.tr("Besides, ؤ counts as و, ئ as ي, ء does not count; چ پ گ ڤ ژ count as ج ب غ ف ز."),
            ),
            (
                self.tr("Exactly as typed"),
                None,
                self.tr("The very characters: every mark, hamza and invisible character counts."),
            ),
            (
                self.tr("Regular expression"),
                None,
                self.tr("A pattern over the text as it is: . any character, * any number, \\b the edge of a word…"),
            ),
        ]

    def _places(self) -> list[tuple[str, object, str]]:
        kinds = [(QCoreApplication.translate("zones", kind), frozenset({kind}), "") for kind in ZONE_KINDS]
        return [
            (self.tr("All text"), _ALL, ""),
            (self.tr("Article without boilerplate"), ARTICLE, self.tr("Title and body only")),
            *kinds,
            (self.tr("Names and metadata"), None, self.tr("Not in the text: in the names of documents, outlet, date…")),
        ]

    def _labels(self, scheme: Scheme, language: str) -> list[tuple[str, object, str]]:
        labels = [(label.name, label.name, label.title.in_language(language)) for label in scheme.labels]
        return [(self.tr("All text"), "", ""), *labels]

    def _more(self) -> QToolButton:
        """Return the button that has what is rarely wanted."""
        form = QWidget(self)
        layout = QFormLayout(form)
        layout.addRow(self.tr("Only within spans"), self.label)
        layout.addRow("", self.mine)
        shown = QWidgetAction(self)
        shown.setDefaultWidget(form)
        button = QToolButton(self)
        button.setToolTip(self.tr("Look only within spans with a label"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(QMenu(button))
        button.menu().addAction(shown)
        return button
