"""The verbs of the history in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from workbench.core.changes import Step
from workbench.core.quality.findings import KINDS
from workbench.core.records import Origin
from workbench.ui.panels.attribute_editors import yes_or_no
from workbench.ui.panels.statuses import status_title
from workbench.ui.quality.words import kind_title
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed


def verb_title(verb: str) -> str:
    """Return a verb of the history in the language of the interface; one that is unknown stays as it is."""
    translate = QCoreApplication.translate
    titles = {
        "tag": translate("verbs", "Tag"),
        "tag_all": translate("verbs", "Tag all occurrences"),
        "untag": translate("verbs", "Remove span"),
        "relabel": translate("verbs", "Change label"),
        "resize": translate("verbs", "Resize span"),
        "unite": translate("verbs", "Add piece to span"),
        "cut": translate("verbs", "Cut out of span"),
        "annotate": translate("verbs", "Change note"),
        "set_attribute": translate("verbs", "Set attribute"),
        "quote": translate("verbs", "Make quote"),
        "accept": translate("verbs", "Accept suggestion"),
        "accept_all": translate("verbs", "Accept suggestions"),
        "reject": translate("verbs", "Reject suggestions"),
        "unreject": translate("verbs", "Suggest again what was rejected"),
        "link": translate("verbs", "Link spans"),
        "unlink": translate("verbs", "Remove relation"),
        "annotate_relation": translate("verbs", "Change note on relation"),
        "identify": translate("verbs", "Say who or what is meant"),
        "found_entity": translate("verbs", "New entity"),
        "distinguish": translate("verbs", "Take mentions off entity"),
        "merge": translate("verbs", "Merge entities"),
        "describe": translate("verbs", "Change entity"),
        "forget": translate("verbs", "Remove entity"),
        "mark": translate("verbs", "Mark"),
        "mark_all": translate("verbs", "Mark documents"),
        "discuss": translate("verbs", "Mark to be discussed"),
        "discuss_all": translate("verbs", "Mark documents to be discussed"),
        "save_filter": translate("verbs", "Save filter"),
        "rename_filter": translate("verbs", "Rename filter"),
        "remove_filter": translate("verbs", "Remove filter"),
        "label_document": translate("verbs", "Change labels of document"),
        "annotate_document": translate("verbs", "Change note on document"),
        "rezone": translate("verbs", "Change zone"),
        "direct": translate("verbs", "Set direction"),
        "remove": translate("verbs", "Remove document"),
        "import": translate("verbs", "Import"),
        "set_metadata": translate("verbs", "Change metadata"),
        "rename_field": translate("verbs", "Rename field"),
        "remove_field": translate("verbs", "Remove field"),
        "import_metadata": translate("verbs", "Import metadata"),
        "change_scheme": translate("verbs", "Change scheme"),
        "mend": translate("verbs", "Fix findings"),
        "set_aside": translate("verbs", "Set finding aside"),
        "undo_to": translate("verbs", "Undo to a step"),
        "redo_to": translate("verbs", "Redo to a step"),
    }
    return titles.get(verb, verb)


def origin_title(origin: Origin) -> str:
    """Return how a span came to be, in the language of the interface."""
    translate = QCoreApplication.translate
    titles = {
        "manual": translate("SpanCard", "made by hand"),
        "suggestion": translate("SpanCard", "accepted suggestion"),
        "bulk": translate("SpanCard", "tagged with all occurrences"),
        "import": translate("SpanCard", "imported"),
    }
    return titles[origin]


def step_detail(step: Step) -> str:
    """Return what a step was about: a status, zone or direction in the language of the interface, a name as it is."""
    translate = QCoreApplication.translate
    if step.verb in ("mark", "mark_all"):
        return status_title(step.detail)
    if step.verb == "rezone":
        return translate("zones", step.detail) if step.detail else translate("actions", "No zone")
    if step.verb in ("discuss", "discuss_all"):
        return yes_or_no(step.detail == "yes")
    if step.verb in ("mend", "set_aside"):
        return listed(kind_title(kind) for kind in KINDS if kind in step.detail.split(", "))
    if step.verb == "direct":
        directions = {
            "rtl": translate("actions", "Right to left"),
            "ltr": translate("actions", "Left to right"),
        }
        return directions.get(step.detail, translate("actions", "By its letters"))
    return isolated(step.detail) if step.detail else ""
