"""What people call the suggesters."""

from PySide6.QtCore import QCoreApplication

from workbench.commands.plug_ins import MODEL, SERVER
from workbench.ui.words.isolation import isolated

translate = QCoreApplication.translate


def suggester_title(name: str) -> str:
    """Return what people call a suggester; a plug-in is called by its name."""
    titles = {
        "lexicon": translate("suggesters", "Lexicons"),
        "weapons": translate("suggesters", "Weapons"),
        "memory": translate("suggesters", "Tagged before"),
        "names": translate("suggesters", "Names of people"),
        "learned": translate("suggesters", "Learned from what is done"),
        "quotes": translate("suggesters", "Quotes"),
        MODEL: translate("suggesters", "Model from a folder"),
        SERVER: translate("suggesters", "Language-model server"),
    }
    return titles.get(name) or isolated(name)
