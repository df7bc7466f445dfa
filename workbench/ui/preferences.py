"""What the window remembers between two starts, on this machine: never in a project."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, cast, get_args

import msgspec
from PySide6.QtCore import QByteArray, QLocale, QSettings

from workbench.commands.annotators import default_annotator
from workbench.ui.look.scale import NORMAL_SIZE, SIZES
from workbench.ui.look.theme import THEME_CHOICES, ThemeChoice
from workbench.ui.reading.arc_layer import RelationView
from workbench.ui.reading.typesetting import (
    DEFAULT_FAMILY,
    DEFAULT_GAP,
    DEFAULT_MEASURE,
    DEFAULT_SIZE,
    GAPS,
    MAX_SIZE,
    MEASURES,
    MIN_SIZE,
    Boilerplate,
    Typesetting,
)
from workbench.ui.words.digits import DIGITS, Digits

DEFAULT_THRESHOLD, MAX_THRESHOLD = 0.5, 0.95
_MOST_RECENT = 8
Color = Annotated[str, msgspec.Meta(pattern="^#[0-9a-f]{6}$")]


class Preferences:
    """Typed access to the settings; every write is kept at once."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def annotator(self) -> str:
        """The name under which spans are made; the account's name until a person gives another."""
        return self._text("annotator", "") or default_annotator()

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._settings.setValue("annotator", name)

    @property
    def language(self) -> str:
        """The language of the interface, `en` or `ar`: the system's until a person chooses."""
        system = "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"
        language = self._text("language", system)
        return language if language in ("en", "ar") else "en"

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    @property
    def theme(self) -> ThemeChoice:
        """The name of the theme, or `system`: that which the system asks for."""
        name = self._text("theme", "system")
        return next((choice for choice in THEME_CHOICES if choice == name), "system")

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._settings.setValue("theme", choice)

    @property
    def digits(self) -> Digits:
        """The digits of numbers in the interface."""
        name = self._text("digits", "system")
        return next((digits for digits in DIGITS if digits == name), "system")

    @digits.setter
    def digits(self, digits: Digits) -> None:
        self._settings.setValue("digits", digits)

    @property
    def size(self) -> int:
        """The size of the interface, in per cent of the system's."""
        return round(self._number("size", NORMAL_SIZE, min(SIZES), max(SIZES)))

    @size.setter
    def size(self, percent: int) -> None:
        self._settings.setValue("size", str(percent))

    @property
    def typesetting(self) -> Typesetting:
        """How articles are set."""
        return Typesetting(
            family=self._text("text/family", DEFAULT_FAMILY),
            size=round(self._number("text/size", DEFAULT_SIZE, MIN_SIZE, MAX_SIZE)),
            gap=self._number("text/gap", DEFAULT_GAP, min(GAPS), max(GAPS)),
            measure=round(self._number("text/measure", DEFAULT_MEASURE, min(MEASURES), max(MEASURES))),
            boilerplate=self._boilerplate(),
        )

    @typesetting.setter
    def typesetting(self, setting: Typesetting) -> None:
        self._settings.setValue("text/family", setting.family)
        self._settings.setValue("text/size", str(setting.size))
        self._settings.setValue("text/gap", str(setting.gap))
        self._settings.setValue("text/measure", str(setting.measure))
        self._settings.setValue("text/boilerplate", setting.boilerplate)

    def _boilerplate(self) -> Boilerplate:
        how = self._text("text/boilerplate", "dim")
        return cast(Boilerplate, how) if how in get_args(Boilerplate) else "dim"

    @property
    def recent_actions(self) -> list[str]:
        """The names of the actions that were run last from the palette, newest first."""
        return [name for name in self._text("palette/recent", "").split("\n") if name]

    def remember_action(self, name: str) -> None:
        """Put an action first among the recent ones."""
        others = [other for other in self.recent_actions if other != name]
        self._settings.setValue("palette/recent", "\n".join([name, *others][:_MOST_RECENT]))

    def label_colors(self, scheme: str) -> dict[str, str]:
        """Return the colours (`#rrggbb`) that a person gave to labels of a scheme, by the label's name."""
        try:
            return msgspec.json.decode(self._text(f"colors/{scheme}", "{}"), type=dict[str, Color])
        except msgspec.DecodeError:
            return {}  # anybody may have edited it

    def remember_label_color(self, scheme: str, label: str, color: str) -> None:
        """Give a label that colour from now on; with an empty one, that of the scheme."""
        colors = {**self.label_colors(scheme), label: color}
        kept = {name: one for name, one in colors.items() if one}
        self._settings.setValue(f"colors/{scheme}", msgspec.json.encode(kept).decode())

    @property
    def relation_view(self) -> RelationView:
        """Which relations are drawn."""
        view = self._text("text/relations", "chosen")
        return cast(RelationView, view) if view in get_args(RelationView) else "chosen"

    @relation_view.setter
    def relation_view(self, view: RelationView) -> None:
        self._settings.setValue("text/relations", view)

    @property
    def shows_suggestions(self) -> bool:
        """Whether suggestions are worked out and shown."""
        return self._text("suggestions/shown", "yes") != "no"

    @shows_suggestions.setter
    def shows_suggestions(self, shown: bool) -> None:
        self._settings.setValue("suggestions/shown", "yes" if shown else "no")

    @property
    def suggestion_threshold(self) -> float:
        """The least score (0 to 1) of a suggestion that is shown."""
        return self._number("suggestions/threshold", DEFAULT_THRESHOLD, 0.0, MAX_THRESHOLD)

    @suggestion_threshold.setter
    def suggestion_threshold(self, threshold: float) -> None:
        self._settings.setValue("suggestions/threshold", str(threshold))

    @property
    def suggesters_off(self) -> list[str]:
        """The names of the suggesters that are not asked."""
        return [name for name in self._text("suggestions/off", "").split("\n") if name]

    @suggesters_off.setter
    def suggesters_off(self, names: Sequence[str]) -> None:
        self._settings.setValue("suggestions/off", "\n".join(names))

    @property
    def plug_ins_on(self) -> list[str]:
        """The names of the plug-ins that a person turned on."""
        return [name for name in self._text("plug-ins/on", "").split("\n") if name]

    def use_plug_in(self, name: str, on: bool) -> None:
        """Turn a plug-in on or off; what one that is off proposed before is not shown either."""
        others = [other for other in self.plug_ins_on if other != name]
        self._settings.setValue("plug-ins/on", "\n".join([*others, name] if on else others))
        off = [other for other in self.suggesters_off if other != name]
        self.suggesters_off = off if on else [*off, name]

    def plug_in_options(self, name: str) -> dict[str, Any]:
        """Return the options that a person gave a plug-in."""
        try:
            return msgspec.json.decode(self._text(f"plug-ins/options/{name}", "{}"), type=dict[str, Any])
        except msgspec.DecodeError:
            return {}  # anybody may have edited it

    def remember_plug_in_options(self, name: str, options: Mapping[str, Any]) -> None:
        """Give a plug-in these options from now on."""
        self._settings.setValue(f"plug-ins/options/{name}", msgspec.json.encode(options).decode())

    @property
    def export_format(self) -> str:
        """The name of the format that was exported to last, or an empty string."""
        return self._text("export/format", "")

    def export_options(self, name: str) -> dict[str, Any]:
        """Return the options that were chosen for a format when it was exported to last."""
        try:
            return msgspec.json.decode(self._text(f"export/options/{name}", "{}"), type=dict[str, Any])
        except msgspec.DecodeError:
            return {}  # anybody may have edited it

    def remember_export(self, name: str, options: Mapping[str, Any]) -> None:
        """Remember what was exported to, and with which options."""
        self._settings.setValue("export/format", name)
        self._settings.setValue(f"export/options/{name}", msgspec.json.encode(options).decode())

    @property
    def release_formats(self) -> Sequence[str]:
        """The names of the formats of the last release."""
        return [name for name in self._text("release/formats", "").split("\n") if name]

    @release_formats.setter
    def release_formats(self, names: Sequence[str]) -> None:
        self._settings.setValue("release/formats", "\n".join(names))

    @property
    def knows_tour(self) -> bool:
        """Whether the tour was begun once, so that the start page need not offer it."""
        return self._text("tour", "") == "known"

    @knows_tour.setter
    def knows_tour(self, known: bool) -> None:
        self._settings.setValue("tour", "known" if known else "")

    @property
    def starts_at_body(self) -> bool:
        """Whether an article is opened at its body instead of its first letter."""
        return self._text("text/start", "") == "body"

    @starts_at_body.setter
    def starts_at_body(self, at_body: bool) -> None:
        self._settings.setValue("text/start", "body" if at_body else "")

    @property
    def recent(self) -> list[Path]:
        """The projects opened last that still exist, newest first."""
        names = self._text("recent", "").split("\n")
        return [Path(name) for name in names if name and os.path.isfile(name)]  # noqa: PTH113 - Path.is_file() raises in a forbidden folder

    def remember(self, project: Path) -> None:
        """Put `project` first among the recent ones."""
        others = [path for path in self.recent if path != project]
        self._settings.setValue("recent", "\n".join(str(path) for path in [project, *others][:_MOST_RECENT]))

    def place(self, project: Path) -> str:
        """Return the id of the document that was open last in `project`, or an empty string."""
        return self._text(f"place/{_key(project)}", "")

    def remember_place(self, project: Path, document: str) -> None:
        """Remember which document is open in `project`."""
        self._settings.setValue(f"place/{_key(project)}", document)

    def forget_place(self, project: Path) -> None:
        """Forget which document is open in a project that is no more."""
        self._settings.remove(f"place/{_key(project)}")

    def layout(self, name: str) -> QByteArray:
        """Return the stored geometry of that part of the window, or an empty one."""
        return cast(QByteArray, self._settings.value(f"layout/{name}", QByteArray()))

    def remember_layout(self, name: str, state: QByteArray) -> None:
        """Store the geometry of that part of the window."""
        self._settings.setValue(f"layout/{name}", state)

    def _number(self, key: str, default: float, least: float, most: float) -> float:
        """Return a number from the settings, which anybody may have edited, within its bounds."""
        try:
            return min(most, max(least, float(self._text(key, str(default)))))
        except ValueError:
            return default

    def _text(self, key: str, default: str) -> str:
        return str(self._settings.value(key, default))


def _key(project: Path) -> str:
    return str(project.resolve()).replace("/", "|").replace("\\", "|")
