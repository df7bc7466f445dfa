"""The forms for the parts of a scheme: the scheme itself, families, labels, relations, labels of documents."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.core.scheme import RESERVED_KEYS
from workbench.core.scheme_draft import Draft
from workbench.core.scheme_rules import Place
from workbench.ui.scheme_editor.attribute_form import AttributeForm
from workbench.ui.scheme_editor.color_field import ColorField
from workbench.ui.scheme_editor.fields import CheckList, LongText
from workbench.ui.scheme_editor.form import Form
from workbench.ui.scheme_editor.key_line import KeyLine
from workbench.ui.scheme_editor.scheme_form import SchemeForm
from workbench.ui.words.isolation import isolated

_GUIDELINE_LINES = 4


class FamilyForm(Form):
    """Name and title of a family, and how its spans may overlap those of each family."""

    def __init__(self, draft: Draft, place: Place, language: str, parent: QWidget | None = None) -> None:
        super().__init__(draft, place, language, parent)
        self.add_name(self.siblings)
        self.add_words(self.tr("Title"), "title")
        ways = {"nest": self.tr("one in the other"), "cross": self.tr("across"), "same": self.tr("the same text")}
        for family in draft.names(("families",)):
            field = CheckList(list(ways.values()), [ways[way] for way in self._may(family)], self)
            field.ticked.connect(
                lambda ticked, family=family: self._set_overlap(
                    family, [way for way, word in ways.items() if word in ticked]
                )
            )
            self.add(self.tr("Overlaps {family}").format(family=isolated(family)), field, f"overlaps {family}")

    def _may(self, family: str) -> list[str]:
        pair = {self.value("name"), family}
        rules = [rule["may"] for rule in self.draft.get(("overlaps",)) or () if set(rule["families"]) == pair]
        return [way for way in ("nest", "cross", "same") if all(way in may for may in rules)]

    def _set_overlap(self, family: str, may: list[str]) -> None:
        """Keep a rule for the two families; where everything is allowed none is needed."""
        name = self.value("name")
        rules = [rule for rule in self.draft.get(("overlaps",)) or () if set(rule["families"]) != {name, family}]
        if len(may) < 3:
            rules.append({"families": [name, family], "may": may})
        self.draft.put(("overlaps",), rules)
        self.changed.emit()


class LabelForm(Form):
    """Everything about a label but its attributes."""

    def __init__(self, draft: Draft, place: Place, language: str, parent: QWidget | None = None) -> None:
        super().__init__(draft, place, language, parent)
        self.add_name(self.siblings)
        self.add_words(self.tr("Title"), "title")
        families = [(one["name"], f"{one['name']} · {one['title'][language]}") for one in draft.get(("families",))]
        self.add_choice(self.tr("Family"), "family", families, self.value("family"))
        color = ColorField(self.value("color"), self._other_colors, self)
        color.chosen.connect(lambda chosen: self.put("color", chosen))
        self.add(self.tr("Colour"), color, "color")
        _add_key(self, self._refuse_key)
        self.add_words(self.tr("Guideline"), "guideline", lines=_GUIDELINE_LINES)
        examples = LongText("\n".join(self.value("examples") or ()), 3, self)
        examples.setPlaceholderText(self.tr("One example a line, ⟦ and ⟧ around the span"))
        self.add_long(self.tr("Examples"), "examples", examples, lambda text: [one for one in text.split("\n") if one])
        clitics = [
            (None, self.tr("as the scheme says")),
            ("outside", self.tr("outside the span")),
            ("inside", self.tr("inside the span")),
            ("any", self.tr("on either side")),
        ]
        self.add_choice(self.tr("Proclitics"), "clitics", clitics, self.value("clitics"))

    def _other_colors(self) -> list[tuple[str, str]]:
        name = self.value("name")
        return [(one["name"], one["color"]) for one in self.draft.get(("labels",)) if one["name"] != name]

    def _refuse_key(self, letter: str) -> str:
        if letter in RESERVED_KEYS:
            return self.tr("{key} has another meaning in the window.").format(key=letter)
        owner = next((one["name"] for one in self.draft.get(("labels",)) if one.get("key") == letter), None)
        return self.tr("{key} is the key of {label}.").format(key=letter, label=isolated(owner)) if owner else ""


class RelationForm(Form):
    """Everything about a type of relation."""

    def __init__(self, draft: Draft, place: Place, language: str, parent: QWidget | None = None) -> None:
        super().__init__(draft, place, language, parent)
        labels = draft.names(("labels",))
        self.add_name(self.siblings)
        self.add_words(self.tr("Title"), "title")
        _add_key(self, self._refuse_key)
        self.add_names(self.tr("From"), "from", labels)
        self.add_names(self.tr("To"), "to", labels)
        self.add_check(
            self.tr("At once"), self.tr("Link a target to the source beside it as soon as it is tagged"), "attach"
        )
        self.add_words(self.tr("Guideline"), "guideline", lines=_GUIDELINE_LINES)

    def _refuse_key(self, letter: str) -> str:
        here, name = set(self.value("from")), self.value("name")
        for one in self.draft.get(("relations",)):
            if one["name"] != name and one.get("key") == letter and here & set(one["from"]):
                words = self.tr("{key} is the key of {relation}, which leaves the same label.")
                return words.format(key=letter, relation=isolated(one["name"]))
        return ""


class DocumentLabelForm(Form):
    """A label of whole documents."""

    def __init__(self, draft: Draft, place: Place, language: str, parent: QWidget | None = None) -> None:
        super().__init__(draft, place, language, parent)
        self.add_name(self.siblings)
        self.add_words(self.tr("Title"), "title")
        self.add_words(self.tr("Guideline"), "guideline", lines=_GUIDELINE_LINES)


def _add_key(form: Form, refuse: Callable[[str], str]) -> None:
    field = KeyLine(form.value("key") or "", refuse, form)
    field.written.connect(lambda letter: form.put("key", letter))
    note = form.add(QCoreApplication.translate("Form", "Key"), field, "key")
    field.refused.connect(lambda reason: form.say(note, reason))


def make_form(draft: Draft, place: Place, language: str, parent: QWidget | None = None) -> Form:
    """Return the form for the part at a place; for the scheme itself if that is empty."""
    if not place:
        return SchemeForm(draft, place, language, parent)
    if len(place) == 4:
        return AttributeForm(draft, place, language, parent)
    kinds: dict[str, type[Form]] = {
        "families": FamilyForm,
        "labels": LabelForm,
        "relations": RelationForm,
        "document_labels": DocumentLabelForm,
    }
    return kinds[str(place[0])](draft, place, language, parent)
