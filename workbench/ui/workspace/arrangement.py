"""Which panels stand around the article, where each is at first, and how large."""

from PySide6.QtCore import QCoreApplication

from workbench.ui.panels.guidelines import GuidelinePanel
from workbench.ui.panels.inspector import Inspector
from workbench.ui.queue.panel import DocumentsPanel
from workbench.ui.tables.drawer import Drawer
from workbench.ui.workspace.panel import Panel


def panels_around(
    documents: DocumentsPanel, guideline: GuidelinePanel, drawer: Drawer, inspector: Inspector
) -> dict[str, Panel]:
    """Return the panels by their names, those at the start first."""
    return {
        "documents": Panel(
            documents,
            QCoreApplication.translate("panels", "Documents"),
            "start",
            250,
            shown_at_first=True,
            ways_in=lambda: [documents.way_in()],
        ),
        "guideline": Panel(
            guideline,
            QCoreApplication.translate("panels", "Guideline"),
            "start",
            260,
            shown_at_first=False,
            ways_in=lambda: [guideline.way_in],
        ),
        "tables": Panel(
            drawer,
            QCoreApplication.translate("panels", "Tables"),
            "below",
            260,
            shown_at_first=False,
            ways_in=lambda: [drawer.tabs],
        ),
        "inspector": Panel(
            inspector,
            QCoreApplication.translate("panels", "Inspector"),
            "end",
            300,
            shown_at_first=True,
            ways_in=lambda: [inspector.card.attributes, inspector.tabs],
        ),
    }
