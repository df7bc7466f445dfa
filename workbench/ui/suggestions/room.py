"""Everything about suggestions in one open project, put together: what is offered, deciding, card, table, picture."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from workbench.commands.plug_ins import Sending
from workbench.ui.menus import Needs
from workbench.ui.panels.inspector import Inspector
from workbench.ui.preferences import Preferences
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.suggestions.consent import ConsentDialog
from workbench.ui.suggestions.deciding import Deciding
from workbench.ui.suggestions.offers import Offers
from workbench.ui.suggestions.outside import Outside
from workbench.ui.suggestions.picture import ChosenPicture
from workbench.ui.suggestions.settings import SuggesterSettings
from workbench.ui.suggestions.table import SuggestionsTable


class SuggestionsRoom(QObject):
    """Connects the parts.

    Attributes:
        offered: the suggestions of the open article.
        deciding: what a person does with them.
        outside: the plug-ins.
        table: all of them.
    """

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        page: Page,
        inspector: Inspector,
        language: str,
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._page = page
        self._inspector = inspector
        self.offered = Offers(session, preferences, self)
        self.outside = Outside(session, preferences, self)
        self.offered.plug_ins_changed.connect(self.outside.look_soon)
        self.outside.arrived.connect(self.offered.look_again)
        self.outside.consent_asked.connect(self._ask_consent)
        self.deciding = Deciding(session, page, self.offered, self)
        self.table = SuggestionsTable(session, self.offered, preferences)
        self._picture = ChosenPicture(page, session.scheme, language)
        card = inspector.suggestion
        card.accept_asked.connect(self.deciding.accept)
        card.reject_asked.connect(self.deciding.reject)
        card.accept_alike_asked.connect(self.deciding.accept_alike)
        card.reject_alike_asked.connect(self.deciding.reject_alike)
        self.table.accept_asked.connect(self.deciding.accept_all)
        self.table.reject_asked.connect(self.deciding.reject_all)
        self.table.left.connect(page.setFocus)
        self.table.controls.settings_asked.connect(self.open_settings)
        page.cursor_changed.connect(self._show_chosen)
        self.offered.changed.connect(page.review_suggestions)

    def needs(self) -> Needs:
        """Return what is there for actions on suggestions."""
        cursor = self._page.word_cursor
        if cursor and cursor.chosen_suggestion:
            return Needs.SUGGESTION | Needs.CHOSEN
        return Needs.CHOSEN if cursor and cursor.chosen else Needs.NOTHING

    def counts(self) -> str:
        """Return how many suggestions are left here and how many were accepted; empty if they are off."""
        if not (self._session.article and self.offered.is_on):
            return ""
        left = self.tr("%n suggestion(s)", "", len(self.offered.left))
        if not self.offered.accepted:
            return left
        accepted = self.tr("%n accepted", "", self.offered.accepted)
        return self.tr("{left}, {accepted}").format(left=left, accepted=accepted)

    def open_settings(self) -> SuggesterSettings:
        """Open the settings of the suggesters."""
        dialog = SuggesterSettings(self._session, self._preferences, self.offered, self.outside, self._page.window())
        dialog.open()
        return dialog

    def _ask_consent(self, first: Sending) -> None:
        """Ask before anything is sent; who closes the project meanwhile has not agreed."""
        dialog = ConsentDialog(first, self._page.window())
        dialog.accepted.connect(partial(self.outside.agree, first.address))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def stop(self) -> None:
        """Stop what goes on off the window's thread: for closing."""
        self.outside.stop()
        self.offered.stop()

    def _show_chosen(self) -> None:
        cursor = self._page.word_cursor
        one = cursor.chosen_suggestion if cursor else None
        self._inspector.show_suggestion(one, cursor.selection if cursor else None)


def suggestion_handlers(room: Callable[[], SuggestionsRoom | None]) -> dict[str, Callable[[], object]]:
    """Return what to do for each action on suggestions, by the action's name."""

    def on(verb: Callable[[SuggestionsRoom], object]) -> Callable[[], object]:
        def run() -> object:
            shown = room()
            return verb(shown) if shown else None

        return run

    return {
        "next_suggestion": on(lambda shown: shown.deciding.step(forward=True)),
        "previous_suggestion": on(lambda shown: shown.deciding.step(forward=False)),
        "accept": on(lambda shown: shown.deciding.accept()),
        "accept_alike": on(lambda shown: shown.deciding.accept_alike()),
        "accept_labelled": on(lambda shown: shown.deciding.accept_labelled()),
        "reject": on(lambda shown: shown.deciding.reject()),
        "reject_alike": on(lambda shown: shown.deciding.reject_alike()),
        "fewer_suggestions": on(lambda shown: shown.deciding.move_threshold(1)),
        "more_suggestions": on(lambda shown: shown.deciding.move_threshold(-1)),
        "suggesters": on(lambda shown: shown.open_settings()),
        "toggle_suggestions": on(lambda shown: shown.offered.turn(not shown.offered.is_on)),
    }
