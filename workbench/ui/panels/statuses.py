"""The statuses of documents in the language of the interface."""

from PySide6.QtCore import QCoreApplication


def status_title(status: str) -> str:
    """Return a status in the language of the interface."""
    titles = {
        "todo": QCoreApplication.translate("status", "to do"),
        "doing": QCoreApplication.translate("status", "doing"),
        "done": QCoreApplication.translate("status", "done"),
        "skipped": QCoreApplication.translate("status", "skipped"),
    }
    return titles[status]
