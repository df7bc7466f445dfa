"""The chosen suggestion in the inspector: what is suggested, how sure that is, why, and the buttons that decide."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.core.selection import Selection
from workbench.core.suggestion_index import Link
from workbench.core.suggestions import Place, Suggestion
from workbench.ui.look.theme import Theme
from workbench.ui.panels.label_chip import LabelChip
from workbench.ui.panels.surface_view import SurfaceView
from workbench.ui.reading.article import Article
from workbench.ui.session import Session
from workbench.ui.suggestions.words import reason_sentence, value_titles
from workbench.ui.words.digits import percent
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import directed
from workbench.ui.words.spoken import explain
from workbench.ui.words.suggesters import suggester_title
from workbench.ui.words.wrapping import wrap

_LRI, _PDI = "\u2066", "\u2069"  # a range reads from left to right in every language
_LONGEST = 60  # code points of what else is named


class SuggestionCard(QFrame):
    """Shows the chosen suggestion; without one it takes no room.

    Signals:
        accept_asked, reject_asked: the chosen suggestion should be decided so.
        accept_alike_asked, reject_alike_asked: all with the same label and words should.
        always_asked, never_asked: its words should be suggested always, or never again.
    """

    accept_asked = Signal()
    reject_asked = Signal()
    accept_alike_asked = Signal()
    reject_alike_asked = Signal()
    always_asked = Signal()
    never_asked = Signal()

    def __init__(self, session: Session, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = session.scheme
        self._language = language
        self._label = LabelChip(theme, language, self)
        self._surface = SurfaceView(self.tr("Text of the suggestion"), self)
        self._facts = self._words(quiet=True)
        self._reasons = self._words()
        self._reasons.setObjectName("reasons")
        self._more = self._words(quiet=True)
        self.accept = self._button(self.tr("Accept (Enter)"), self.accept_asked)
        self.reject = self._button(self.tr("Reject (Delete)"), self.reject_asked)
        self.accept_alike = self._button("", self.accept_alike_asked)
        self.reject_alike = self._button("", self.reject_alike_asked)
        self.always = self._button(self.tr("Always suggest…"), self.always_asked)
        explain(self.always, self.tr("These words, in every article from now on (Shift+V)"))
        self.never = self._button(self.tr("Never suggest"), self.never_asked)
        explain(self.never, self.tr("These words, in any article from now on (Ctrl+Delete)"))
        alone, alike = (self.accept, self.reject), (self.accept_alike, self.reject_alike)
        buttons = QGridLayout()
        for number, button in enumerate((*alone, *alike, self.always, self.never)):
            buttons.addWidget(button, number // 2, number % 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        for widget in (self._label, self._surface, self._facts):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addWidget(self._reasons)
        layout.addWidget(self._more)
        self.hide()

    def show_suggestion(self, article: Article | None, one: Suggestion | None, here: Selection | None) -> None:
        """Show `one` of `article` with the borders that it would get now (`here`), or nothing."""
        self.setVisible(one is not None)
        if not (article and one and here):
            return
        known = self._scheme.by_name.get(one.label)
        self._label.show_label(one.label, known)
        self._surface.show_words(article.text[here.start : here.end])
        self._facts.setText(self._describe(one, here))
        self._reasons.setText("\n".join(self._why(article, one)))
        self._more.setText("\n".join(self._details(article, one)))
        self._more.setVisible(bool(self._more.text()))
        alike = len(article.suggestions.alike(one, article.text))
        for button, words in (
            (self.accept_alike, self.tr("Accept all %n like this", "", alike)),
            (self.reject_alike, self.tr("Reject all %n like this", "", alike)),
        ):
            button.setVisible(alike > 1)
            button.setText(words)
        explain(self.accept_alike, self.tr("The same words with the same label, in this article (Shift+Enter)"))
        explain(self.reject_alike, self.tr("The same words with the same label, in this article (Shift+Delete)"))

    def _describe(self, one: Suggestion, here: Selection) -> str:
        place = f"{_LRI}{here.start}–{here.end}{_PDI}"
        words = self.tr("Suggestion · {place} · {score} sure")
        if (here.start, here.end) != (one.start, one.end):
            words = self.tr("Suggestion with other borders · {place} · {score} sure")
        return words.format(place=place, score=percent(one.score))

    def _why(self, article: Article, one: Suggestion) -> Iterator[str]:
        """Yield a sentence for each reason, the strongest first, and for what lost against it."""
        for reason in one.reasons:
            who, score = suggester_title(reason.suggester), percent(reason.score)
            if lost := reason.instead:
                words = self.tr("Instead of {label} {words}, from {suggester}, {score}: {reason}")
                yield directed(
                    words.format(
                        label=isolated(lost.label),
                        words=_surface(article, lost),
                        suggester=who,
                        score=score,
                        reason=reason_sentence(reason),
                    )
                )
            else:
                words = self.tr("{suggester}, {score}: {reason}")
                yield directed(words.format(reason=reason_sentence(reason), suggester=who, score=score))

    def _details(self, article: Article, one: Suggestion) -> Iterator[str]:
        """Yield what a span would get: values of attributes, links, the entity that it mentions."""
        for title, value in value_titles(one, self._scheme.by_name.get(one.label), self._language):
            yield directed(self.tr("{title}: {value}").format(title=title, value=value))
        for link in sorted(article.suggestions.links(one.place), key=lambda link: link.inward):
            words = self.tr("from {label}: {words}") if link.inward else self.tr("{title}: {words}")
            yield directed(
                words.format(
                    title=self._relation(link), label=isolated(link.other.label), words=_surface(article, link.other)
                )
            )
        if one.entity:
            yield directed(self.tr("Mentions {name}").format(name=isolated(one.entity)))

    def _relation(self, link: Link) -> str:
        known = self._scheme.relations_by_name.get(link.type)
        return isolated(known.title.in_language(self._language) if known else link.type)

    def _words(self, *, quiet: bool = False) -> QLabel:
        label = QLabel(self)
        wrap(label)
        if quiet:
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return label

    def _button(self, words: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus with the article
        button.clicked.connect(signal)
        return button


def _surface(article: Article, place: Place) -> str:
    return isolated(article.text[place.start : place.end][:_LONGEST])
