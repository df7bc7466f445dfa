"""The language of the interface: English from the source (its plural forms from a file), Arabic through Qt's files."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from workbench.core.errors import WorkbenchError
from workbench.paths import RESOURCES
from workbench.ui.words.digits import Digits, locale_for
from workbench.ui.words.isolation import isolated

_LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"


class Language:
    """Installs the translation of one language at a time."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.name = "en"

    def use(self, name: str, digits: Digits = "latin") -> None:
        """Speak `name` (`en` or `ar`) and write numbers so from now on; widgets made before keep their words."""
        self.release()
        self.name = name
        self._install(f"workbench_{name}", str(RESOURCES / "translations"))
        self._install(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        QLocale.setDefault(locale_for(name, digits))
        direction = Qt.LayoutDirection.RightToLeft if name == "ar" else Qt.LayoutDirection.LeftToRight
        self._application.setLayoutDirection(direction)

    def release(self) -> None:
        """Speak English without plural forms again: for the end of a window."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()

    def _install(self, file: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(file, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)


def sentence(error: WorkbenchError) -> str:
    """Return what went wrong, in the language of the interface."""
    template = QCoreApplication.translate("errors", error.template)
    return directed(template.format(**{name: _shown(value) for name, value in error.values.items()}))


def directed(text: str) -> str:
    """Return `text` with a mark that keeps it in the direction of the interface, whatever name it begins with.

    Text widgets guess the direction from the first letter, even from one inside an isolate. For display only.
    """
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return (_RIGHT_TO_LEFT_MARK if rtl else _LEFT_TO_RIGHT_MARK) + text


def _shown(value: object) -> object:
    """Return a value as it stands in a sentence: a reason that is one itself in the same language."""
    if isinstance(value, WorkbenchError):
        return sentence(value)
    return value if isinstance(value, int | float) else isolated(str(value))


def listed(names: Iterable[str]) -> str:
    """Return names as a list in the language of the interface, such as `a, b`."""
    return QCoreApplication.translate("lists", ", ").join(names)
