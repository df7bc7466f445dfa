"""Writing what was chosen of a project to a file, a folder or a zip archive, which proves itself first."""

from workbench.commands.exporting.aligning import AlignmentReport, write_alignment
from workbench.commands.exporting.export import export_formats, export_project, may_lose, preview_losses
from workbench.commands.exporting.offers import Offer, held, offer, offers
from workbench.commands.exporting.report import ExportReport, LostPart, write_losses
from workbench.formats.format import Option
from workbench.formats.offset_units import OFFSET_UNITS, OffsetUnit

__all__ = [
    "OFFSET_UNITS",
    "AlignmentReport",
    "ExportReport",
    "LostPart",
    "Offer",
    "OffsetUnit",
    "Option",
    "export_formats",
    "export_project",
    "held",
    "may_lose",
    "offer",
    "offers",
    "preview_losses",
    "write_alignment",
    "write_losses",
]
