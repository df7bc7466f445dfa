"""The exact words of something in the article, as large as they are read; what is long scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from workbench.core.paragraphs import base_direction
from workbench.ui.look.scale import reading_font, scaled
from workbench.ui.words.wrapping import wrap

_HEIGHT = 130  # pixels; what is longer scrolls
_MARGINS = 24  # pixels beside it in a card


class SurfaceView(QScrollArea):
    """Shows words in their own direction, in the width of the card that it stands in."""

    def __init__(self, name: str, card: QWidget) -> None:
        """`name` says to a screen reader what words these are."""
        super().__init__(card)
        self._card = card
        self._words = QLabel(self)
        wrap(self._words)
        self._words.setFont(reading_font(20))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._words)
        self.setAccessibleName(name)
        self.setMaximumHeight(scaled(_HEIGHT))

    def show_words(self, words: str) -> None:
        """Show other words."""
        rtl = base_direction(" ".join(words.split())) == "rtl"
        self._words.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._words.setText(words)
        wanted = self._words.heightForWidth(self._card.width() - _MARGINS)
        self.setFixedHeight(min(scaled(_HEIGHT), max(wanted, 0) + 4))
