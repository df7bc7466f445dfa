"""Chats for training language models: what is asked of a document, and its annotations as the answer."""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from workbench.core.errors import BadInput
from workbench.core.metadata import value_text
from workbench.core.records import ELLIPSIS, AnnotatedDocument, Annotation, surface
from workbench.core.scheme import Scheme
from workbench.formats.format import Options, Pairs, Writing
from workbench.formats.instruct.template import META, Template, filled, load_template

_NOBODY = Annotation(annotator="")


class _Message(msgspec.Struct):
    role: str
    content: str


class _Chat(msgspec.Struct):
    messages: list[_Message]


class _SaidSpan(msgspec.Struct):
    text: str
    label: str


class _SaidRelation(msgspec.Struct, rename={"source": "from", "target": "to"}):
    type: str
    source: int
    target: int


class _Said(msgspec.Struct):
    spans: list[_SaidSpan]
    relations: list[_SaidRelation] = []


def write(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield a line of JSON for each of `documents`: the messages of a chat.

    Raises:
        BadInput: the template cannot be read or used.
    """
    template = load_template(writing.options)
    of_scheme = _scheme_values(writing.scheme, template.language)
    encoder = msgspec.json.Encoder()
    for item in documents:
        _tell_lost(item, template, writing)
        values = of_scheme | _values(item, template) | {"annotations": encoder.encode(_said(item)).decode()}
        roles = ("system", "user", "assistant")
        messages = [{"role": role, "content": filled(getattr(template, role), values)} for role in roles]
        yield encoder.encode({"messages": [message for message in messages if message["content"]]}) + b"\n"


def _tell_lost(item: AnnotatedDocument, template: Template, writing: Writing) -> None:
    lost = [field for field, value in item.document.meta.items() if value and field not in template.names]
    if lost:
        writing.lose("metadata", item, len(lost))


def _scheme_values(scheme: Scheme, language: str) -> dict[str, str]:
    lines = (
        f"{label.name}: {label.title.in_language(language)}. {label.guideline.in_language(language)}".strip()
        for label in scheme.labels
    )
    return {
        "labels": ", ".join(scheme.by_name),
        "guidelines": "\n".join(lines),
        "relations": ", ".join(scheme.relations_by_name) or "–",
    }


def _values(item: AnnotatedDocument, template: Template) -> dict[str, str]:
    document = item.document
    meta = {field: value_text(document.meta.get(field)) for field in META if field in template.names}
    return {"text": document.text, "name": document.name, **meta}


def _said(item: AnnotatedDocument) -> dict[str, Any]:
    said, text = item.annotation or _NOBODY, item.document.text
    names = {entity.id: entity.name for entity in item.entities}
    spans = []
    for span in said.spans:
        line: dict[str, Any] = {"text": surface(text, span), "label": span.label}
        if span.attributes:
            line["attributes"] = span.attributes
        if span.entity:
            line["entity"] = names.get(span.entity, span.entity)
        spans.append(line)
    places = {span.id: place for place, span in enumerate(said.spans)}
    relations = [{"type": one.type, "from": places[one.source], "to": places[one.target]} for one in said.relations]
    more = {"relations": relations} if relations else {}
    return {"spans": spans, **more, **({"labels": said.labels} if said.labels else {})}


def facts(item: AnnotatedDocument, _: Scheme) -> Pairs:
    """Return the labels and surfaces of the spans of a document, and the types and ends of its relations."""
    said, text = item.annotation or _NOBODY, item.document.text
    surfaces = {span.id: surface(text, span) for span in said.spans}
    spans = [(span.label, surfaces[span.id]) for span in said.spans]
    return [*spans, *((one.type, f"{surfaces[one.source]} → {surfaces[one.target]}") for one in said.relations)]


def prove(stream: BinaryIO, file: str, options: Options) -> Iterator[Pairs]:
    """Yield what the answer of each chat says; a surface that the question does not have is left empty.

    Raises:
        BadInput: a line is no such chat.
    """
    template = load_template(options)
    chats, answers = msgspec.json.Decoder(_Chat), msgspec.json.Decoder(_Said)
    for line in stream:
        *asked, answer = chats.decode(line).messages
        said = template.answer(answer.content)
        if said is None:
            raise BadInput("{file}: an answer is not what the template makes.", file=file)
        found = answers.decode(said)
        question = "\n".join(message.content for message in asked)
        surfaces = [one.text if _is_asked(one.text, question) else "" for one in found.spans]
        spans = [(one.label, text) for one, text in zip(found.spans, surfaces, strict=True)]
        links = [(one.type, f"{surfaces[one.source]} → {surfaces[one.target]}") for one in found.relations]
        yield [*spans, *links]


def _is_asked(text: str, question: str) -> bool:
    return text in question or all(piece in question for piece in text.split(ELLIPSIS))
