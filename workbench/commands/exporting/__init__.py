"""Writing what was chosen of a project to a file, a folder or a zip archive, which proves itself first."""

from workbench.commands.exporting.export import export_formats, export_project, may_lose, preview_losses
from workbench.commands.exporting.report import ExportReport, LostPart, write_losses
from workbench.formats.offset_units import OFFSET_UNITS, OffsetUnit

__all__ = [
    "OFFSET_UNITS",
    "ExportReport",
    "LostPart",
    "OffsetUnit",
    "export_formats",
    "export_project",
    "may_lose",
    "preview_losses",
    "write_losses",
]
