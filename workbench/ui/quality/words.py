"""What people call the kinds of finding."""

from PySide6.QtCore import QCoreApplication

from workbench.core.quality.findings import Fix, Kind, Relabel, Resize, Tag, Untag
from workbench.ui.words.isolation import isolated

translate = QCoreApplication.translate


def kind_title(kind: Kind) -> str:
    """Return the title of a kind of finding."""
    titles: dict[Kind, str] = {
        "empty": translate("quality", "Nothing to read"),
        "edges": translate("quality", "Spaces and marks at the edges"),
        "clitic": translate("quality", "Joined letters"),
        "overlap": translate("quality", "Overlaps"),
        "unfinished": translate("quality", "Missing attributes"),
        "entity": translate("quality", "Lost entities"),
        "speaker": translate("quality", "Quotes without speaker"),
        "boilerplate": translate("quality", "Outside the article"),
        "label": translate("quality", "Other label elsewhere"),
        "untagged": translate("quality", "Tagged elsewhere"),
        "copy": translate("quality", "Other than in a copy"),
    }
    return titles[kind]


def fix_title(fix: Fix | None) -> str:
    """Return what a fix would do; empty if there is none."""
    match fix:
        case None:
            return ""
        case Resize():
            return translate("quality", "Move the edges")
        case Relabel(label):
            return translate("quality", "Change to {label}").format(label=isolated(label))
        case Untag():
            return translate("quality", "Remove the span")
        case Tag(label):
            return translate("quality", "Tag as {label}").format(label=isolated(label))
        case _:
            return translate("quality", "Take the value off")
