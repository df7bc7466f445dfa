"""Writing what was chosen of a project to a file, a folder or a zip archive, which proves itself first."""

from workbench.commands.exporting.export import export_formats, export_project, preview_losses
from workbench.commands.exporting.report import ExportReport, LostPart

__all__ = ["ExportReport", "LostPart", "export_formats", "export_project", "preview_losses"]
