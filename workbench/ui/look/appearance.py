"""How the window looks: size, spacing and face of the text, theme, language, panels."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import get_args

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QWidget

from workbench.ui.actions import Actions
from workbench.ui.look.scale import SIZES
from workbench.ui.look.theme import THEME_CHOICES, ThemeChoice
from workbench.ui.preferences import Preferences
from workbench.ui.reading.arc_layer import RelationView
from workbench.ui.reading.page import Page
from workbench.ui.reading.typesetting import DEFAULT_SIZE, GAPS, MEASURES, Boilerplate, Typesetting
from workbench.ui.words.digits import DIGITS, Digits


class Appearance(QObject):
    """The view menu of a window.

    Signals:
        page_changed: the page should be set anew, with `apply`.
        rebuild_asked: the whole window should be made anew: another theme or language.
        told: a message for the person.
    """

    page_changed = Signal()
    rebuild_asked = Signal()
    told = Signal(str)

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._window = window
        self.show_hidden = False
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def setting(self) -> Typesetting:
        """Return how the text is set now."""
        return replace(self._preferences.typesetting, show_hidden=self.show_hidden)

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller."""
        self._set(self.setting().zoomed(steps))

    def choose_font(self) -> None:
        """Ask for a face among those that can write Arabic."""
        families = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
        families = [family for family in families if not QFontDatabase.isPrivateFamily(family)]
        now = self.setting().family
        family, accepted = QInputDialog.getItem(
            self._window,
            self.tr("Font of the text"),
            self.tr("Faces on this machine that can write Arabic:"),
            families,
            families.index(now) if now in families else 0,
            False,
        )
        if accepted and family:
            self._set(replace(self.setting(), family=family))

    def toggle_hidden(self) -> None:
        """Show hidden characters, or stop showing them."""
        self.show_hidden = not self.show_hidden
        self._set(self.setting())

    def show_boilerplate(self, how: Boilerplate) -> None:
        """Show boilerplate like the rest, pale, or not at all."""
        self._set(replace(self.setting(), boilerplate=how))

    def show_relations(self, view: RelationView) -> None:
        """Draw no relations, those of the chosen span, or all."""
        self._preferences.relation_view = view
        self.page_changed.emit()

    def show_more_relations(self) -> None:
        """Go from none to those of the chosen span, to all, and back to none."""
        views: tuple[RelationView, ...] = get_args(RelationView)
        view = views[(views.index(self._preferences.relation_view) + 1) % len(views)]
        self.show_relations(view)
        words = {
            "none": self.tr("No relations are drawn."),
            "chosen": self.tr("The relations of the chosen span are drawn."),
            "all": self.tr("All relations are drawn."),
        }
        self.told.emit(words[view])  # where there are none, one sees no difference

    def toggle_start(self) -> None:
        """Begin to read articles at their body, or at their first letter."""
        self._preferences.starts_at_body = not self._preferences.starts_at_body

    def use_gap(self, gap: float) -> None:
        """Take that space between lines, in parts of the text size."""
        self._set(replace(self.setting(), gap=gap))

    def use_measure(self, measure: int) -> None:
        """Take a column of that many characters a line."""
        self._set(replace(self.setting(), measure=measure))

    def use_size(self, percent: int) -> None:
        """Make the interface that large."""
        self._preferences.size = percent
        self.rebuild_asked.emit()

    def use_theme(self, choice: ThemeChoice) -> None:
        """Take that theme, or the system's."""
        self._preferences.theme = choice
        self.rebuild_asked.emit()

    def _follow_system(self) -> None:
        if self._preferences.theme == "system":
            self.rebuild_asked.emit()

    def use_language(self, language: str) -> None:
        """Speak that language from now on."""
        self._preferences.language = language
        self.rebuild_asked.emit()

    def use_digits(self, digits: Digits) -> None:
        """Write numbers of the interface in those digits."""
        self._preferences.digits = digits
        self.rebuild_asked.emit()

    def apply(self, page: Page) -> None:
        """Bring `page` into line with what was chosen."""
        page.set_typesetting(self.setting())
        page.arcs.set_view(self._preferences.relation_view)

    def show_choices(self, actions: Actions) -> None:
        """Check the actions of what is chosen."""
        preferences = self._preferences
        actions.check(f"boilerplate_{preferences.typesetting.boilerplate}")
        actions.check(f"relations_{preferences.relation_view}")
        actions.check("start_at_body", preferences.starts_at_body)
        actions.check("show_hidden", self.show_hidden)
        actions.check(f"theme_{preferences.theme}")
        actions.check(f"language_{preferences.language}")
        actions.check(f"digits_{preferences.digits}")
        nearest = min(range(len(GAPS)), key=lambda number: abs(GAPS[number] - preferences.typesetting.gap))
        actions.check(f"gap_{nearest}")
        measure = preferences.typesetting.measure
        actions.check(f"measure_{min(range(len(MEASURES)), key=lambda number: abs(MEASURES[number] - measure))}")
        actions.check(f"size_{min(SIZES, key=lambda percent: abs(percent - preferences.size))}")

    def _set(self, setting: Typesetting) -> None:
        self._preferences.typesetting = setting
        self.page_changed.emit()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what to do for each action of the view menu, by the action's name."""
        return {
            "zoom_in": lambda: self.zoom(1),
            "zoom_out": lambda: self.zoom(-1),
            "zoom_reset": lambda: self._set(replace(self.setting(), size=DEFAULT_SIZE)),
            "font": self.choose_font,
            **{f"boilerplate_{how}": partial(self.show_boilerplate, how) for how in get_args(Boilerplate)},
            **{f"relations_{view}": partial(self.show_relations, view) for view in get_args(RelationView)},
            "relations_more": self.show_more_relations,
            "start_at_body": self.toggle_start,
            "show_hidden": self.toggle_hidden,
            **{f"gap_{number}": partial(self.use_gap, gap) for number, gap in enumerate(GAPS)},
            **{f"measure_{number}": partial(self.use_measure, measure) for number, measure in enumerate(MEASURES)},
            **{f"size_{percent}": partial(self.use_size, percent) for percent in SIZES},
            **{f"theme_{name}": partial(self.use_theme, name) for name in THEME_CHOICES},
            **{f"digits_{digits}": partial(self.use_digits, digits) for digits in DIGITS},
            **{f"language_{name}": partial(self.use_language, name) for name in ("en", "ar")},
        }
