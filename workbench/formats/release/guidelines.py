"""The guidelines of a label scheme as Markdown, in English or Arabic."""

from collections.abc import Iterator
from typing import Literal

from workbench.core.scheme import Attribute, Label, Scheme, Words
from workbench.formats.release.markdown import plain

Language = Literal["en", "ar"]

_WORDS = {
    "guidelines": Words(en="Guidelines", ar="إرشادات التوسيم"),
    "version": Words(en="Version", ar="الإصدار"),
    "comma": Words(en=", ", ar="، "),
    "attributes": Words(en="Attributes", ar="السمات"),
    "required": Words(en="required", ar="واجبة"),
    "examples": Words(en="Examples", ar="أمثلة"),
    "relations": Words(en="Relations", ar="العلاقات"),
    "from": Words(en="From", ar="من"),
    "to": Words(en="To", ar="إلى"),
    "documents": Words(en="Labels of documents", ar="وسوم المستندات"),
}


def guidelines(scheme: Scheme, language: Language) -> str:
    """Return all that a scheme says about its labels, attributes and relations."""
    lines = "\n".join(_Guidelines(scheme, language).lines())
    # Readers of Markdown take the direction from HTML only.
    return f'<div dir="rtl" lang="ar">\n\n{lines}\n\n</div>\n' if language == "ar" else f"{lines}\n"


class _Guidelines:
    def __init__(self, scheme: Scheme, language: Language) -> None:
        self._scheme = scheme
        self._language = language

    def lines(self) -> Iterator[str]:
        scheme = self._scheme
        yield f"# {self._word('guidelines')}: {self._said(scheme.title)}"
        yield ""
        yield f"`{scheme.name}`{self._word('comma')}{self._word('version')} {plain(scheme.version)}"
        for family in scheme.families:
            yield from ("", f"## {self._said(family.title)}")
            for label in scheme.labels:
                if label.family == family.name:
                    yield from self._label(label)
        if scheme.relations:
            yield from ("", f"## {self._word('relations')}")
        for relation in scheme.relations:
            yield from ("", f"### {plain(relation.name)}: {self._said(relation.title)}", "")
            yield from self._paragraph(relation.guideline)
            yield f"{self._word('from')}: {plain(self._word('comma').join(relation.sources))}  "
            yield f"{self._word('to')}: {plain(self._word('comma').join(relation.targets))}"
        if scheme.document_labels:
            yield from ("", f"## {self._word('documents')}")
        for document_label in scheme.document_labels:
            yield from ("", f"### {plain(document_label.name)}: {self._said(document_label.title)}", "")
            yield from self._paragraph(document_label.guideline)

    def _label(self, label: Label) -> Iterator[str]:
        yield from ("", f"### {plain(label.name)}: {self._said(label.title)}", "")
        yield from self._paragraph(label.guideline)
        if label.examples:
            yield from (f"{self._word('examples')}:", "")
            yield from (f"- {plain(example)}" for example in label.examples)
            yield ""
        if label.attributes:
            yield from (f"{self._word('attributes')}:", "")
            yield from (self._attribute(attribute) for attribute in label.attributes)
            yield ""

    def _attribute(self, attribute: Attribute) -> str:
        comma = self._word("comma")
        values = comma.join(plain(attribute.value_title(value, self._language)) for value in attribute.values)
        required = f" ({self._word('required')})" if attribute.required else ""
        return f"- {plain(attribute.name)}{comma}{self._said(attribute.title)}{required}" + (
            f": {values}" if values else ""
        )

    def _paragraph(self, words: Words) -> Iterator[str]:
        if said := self._said(words):
            yield from (said, "")

    def _said(self, words: Words) -> str:
        return plain(words.in_language(self._language))

    def _word(self, name: str) -> str:
        return _WORDS[name].in_language(self._language)
