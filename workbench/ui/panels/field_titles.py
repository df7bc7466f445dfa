"""What the fields of metadata are called in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from workbench.ui.words.isolation import isolated


def field_title(field: str) -> str:
    """Return what people see of the name of a field: a known one is translated, any other stays as it is."""
    translate = QCoreApplication.translate
    titles = {
        "title": translate("fields", "Title"),
        "outlet": translate("fields", "Outlet"),
        "date": translate("fields", "Date"),
        "url": translate("fields", "URL"),
        "source": translate("fields", "Source"),
    }
    return titles.get(field) or isolated(field)
