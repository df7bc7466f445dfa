"""The language of the interface: English from the source, Arabic through Qt's translation files."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from workbench.core.errors import WorkbenchError
from workbench.paths import RESOURCES
from workbench.ui.isolation import isolated


class Language:
    """Installs the translation of one language at a time."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.name = "en"

    def use(self, name: str) -> None:
        """Speak `name` (`en` or `ar`) from now on; widgets made before keep their words."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        self.name = name
        if name != "en":
            self._install(f"workbench_{name}", str(RESOURCES / "translations"))
            self._install(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        QLocale.setDefault(QLocale(name))
        direction = Qt.LayoutDirection.RightToLeft if name == "ar" else Qt.LayoutDirection.LeftToRight
        self._application.setLayoutDirection(direction)

    def _install(self, file: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(file, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)


def sentence(error: WorkbenchError) -> str:
    """Return what went wrong, in the language of the interface."""
    template = QCoreApplication.translate("errors", error.template)
    values = {name: isolated(str(value)) if isinstance(value, str) else value for name, value in error.values.items()}
    return template.format(**values)
