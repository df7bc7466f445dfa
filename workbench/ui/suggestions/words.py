"""What suggestions say of themselves, in the language of the interface."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from workbench.core.scheme import Label
from workbench.core.suggestions import Reason, Suggestion
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed

translate = QCoreApplication.translate


def reason_sentence(reason: Reason) -> str:
    """Return why something is suggested as a sentence; what stands in the article or a file is isolated."""
    template = translate("reasons", reason.template)
    return template.format(**{name: isolated(value) for name, value in reason.values.items()})


def suggesters_of(one: Suggestion) -> list[str]:
    """Return the names of all suggesters that speak for a suggestion, the strongest first."""
    return list(dict.fromkeys(reason.suggester for reason in one.reasons if not reason.instead))


def value_titles(one: Suggestion, label: Label | None, language: str) -> Iterable[tuple[str, str]]:
    """Yield title and value of each attribute that a suggestion brings, as people read them."""
    known = {attribute.name: attribute for attribute in label.attributes} if label else {}
    for name, value in one.attributes.items():
        attribute = known.get(name)
        title = attribute.title.in_language(language) if attribute else name
        values = value if isinstance(value, list | tuple) else [value]
        shown = (
            attribute.value_title(each, language) if attribute and isinstance(each, str) else str(each)
            for each in values
        )
        yield isolated(title), listed(map(isolated, shown))
