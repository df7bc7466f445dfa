"""What a key needs that is not there, in words."""

from PySide6.QtCore import QCoreApplication

from workbench.ui.menus import Needs


def words_for(lacking: Needs) -> str:
    """Return what a person should do first, so that an action that needs `lacking` is possible; empty if nothing."""
    if Needs.PROJECT in lacking:
        return QCoreApplication.translate("lacking", "Open a project first.")
    if Needs.ARTICLE in lacking:
        return QCoreApplication.translate("lacking", "Open a document first.")
    if Needs.WRITING in lacking:
        return QCoreApplication.translate("lacking", "This project is open read-only: nothing can be changed here.")
    if Needs.SPAN in lacking:
        return QCoreApplication.translate("lacking", "Choose a span first: click it, or go to it with Tab.")
    if Needs.SELECTION in lacking:
        return QCoreApplication.translate("lacking", "Select words first: with a click, a drag or the arrows.")
    return ""
