"""What the palette offers: the actions of the catalogue and the labels, by their names in both languages."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from workbench.core.scheme import Scheme
from workbench.paths import RESOURCES
from workbench.ui.actions import Actions
from workbench.ui.menus import Needs
from workbench.ui.words.lacking import words_for

ITSELF = "palette"
# A menu has a language by its own name only; a person who cannot read that asks for it by the name it has in theirs.
_FOREIGN_NAMES = {"language_en": "الإنجليزية", "language_ar": "Arabic"}


@dataclass(frozen=True)
class Command:
    """One action: the menu it stands in (`path`), what it may be called by, and what it lacks to run now."""

    name: str
    title: str
    path: str
    names: tuple[str, ...]
    keys: str
    lacking: str
    action: QAction


def commands(actions: Actions, scheme: Scheme | None, present: Needs) -> list[Command]:
    """Return every action in the order of the menus, those of labels included."""
    arabic = QTranslator()
    arabic.load("workbench_ar", str(RESOURCES / "translations"))  # whatever the interface speaks
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    onward = " ◂ " if rtl else " ▸ "
    found = []
    for name, action in actions.by_name.items():
        if name == ITSELF:
            continue
        title, menu = _plain(action.text()), actions.paths[name]
        path = onward.join(_plain(QCoreApplication.translate("actions", text)) for text in menu)
        names = [title, f"{title} {path}"]
        if spec := actions.specs.get(name):
            texts = (spec.text, *menu)
            names.append(_plain(" ".join(texts)))
            names.append(_plain(" ".join(arabic.translate("actions", text) or "" for text in texts)))
        elif scheme and (label := scheme.by_name.get(name.partition(":")[2])):
            names += [label.title.en, label.title.ar]
        names += filter(None, [_FOREIGN_NAMES.get(name)])
        lacking = "" if action.isEnabled() else words_for(actions.lacking(action, present))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        found.append(Command(name, title, path, tuple(names), keys, lacking, action))
    return found


def _plain(text: str) -> str:
    """Return a menu's text without the mark of its access key; an ampersand that stands for itself stays."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
