"""Writing what was chosen of a project to a file, a folder or a zip archive, which proves itself first."""

from workbench.commands.exporting.export import export_formats, export_project, preview_losses
from workbench.commands.exporting.offers import Offer, held, offers
from workbench.commands.exporting.report import ExportReport, LostPart
from workbench.formats.format import Option

__all__ = [
    "ExportReport",
    "LostPart",
    "Offer",
    "Option",
    "export_formats",
    "export_project",
    "held",
    "offers",
    "preview_losses",
]
