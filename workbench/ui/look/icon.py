"""The icon of the program."""

from PySide6.QtGui import QIcon

from workbench.paths import RESOURCES

ICONS = RESOURCES / "icons"


def program_icon() -> QIcon:
    """Return the icon in all its sizes; drawn beforehand, so that no plugin for SVG is needed."""
    icon = QIcon()
    for file in sorted(ICONS.glob("workbench-*.png")):
        icon.addFile(str(file))
    return icon
