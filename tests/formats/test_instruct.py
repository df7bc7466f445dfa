"""Chats for language models: what is asked and answered, and templates that people edit."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from articles import SCHEME
from hypothesis import given
from strategies import annotated_documents
from token_trips import written
from tricky import tricky_documents, tricky_scheme

from workbench.core.errors import BadInput
from workbench.core.losses import reduced
from workbench.core.records import AnnotatedDocument, surface
from workbench.formats.format import Writing
from workbench.formats.instruct import FORMAT
from workbench.formats.instruct.writing import facts, prove, write

assert written


def chats(items: list[AnnotatedDocument], scheme: Any = SCHEME, **options: Any) -> list[list[dict[str, str]]]:
    return [json.loads(line)["messages"] for line in raw(items, scheme, **options).splitlines()]


def raw(items: list[AnnotatedDocument], scheme: Any = SCHEME, **options: Any) -> bytes:
    writing = Writing(scheme=scheme, options={**FORMAT.defaults, **options}, lose=lambda *_: None)
    return b"".join(write(items, writing))


def kept(item: AnnotatedDocument) -> AnnotatedDocument:
    return reduced(item, FORMAT.holds(FORMAT.defaults), lambda *_: None)


@given(annotated_documents())
def test_what_is_answered_is_what_people_marked(items: list[AnnotatedDocument]) -> None:
    items = [kept(item) for item in items]
    data = raw(items)
    assert data.count(b"\n") == len(items)
    found = list(prove(BytesIO(data), "x", FORMAT.defaults))
    assert [sorted(pairs) for pairs in found] == [sorted(facts(item, SCHEME)) for item in items]
    for item, messages in zip(items, chats(items), strict=True):
        assert [message["role"] for message in messages] == ["system", "user", "assistant"]
        assert messages[1]["content"] == item.document.text
        said = json.loads(messages[2]["content"])
        spans = item.annotation.spans if item.annotation else ()
        assert [(one["text"], one["label"]) for one in said["spans"]] == [
            (surface(item.document.text, span), span.label) for span in spans
        ]
        assert [one.get("attributes", {}) for one in said["spans"]] == [span.attributes for span in spans]


def test_relations_name_places_in_the_list() -> None:
    item = next(one for one in tricky_documents() if one.document.name == "nested")
    said = json.loads(chats([item], tricky_scheme())[0][2]["content"])
    (link,) = said["relations"]
    assert [said["spans"][link[end]]["label"] for end in ("from", "to")] == ["QUOTE", "PER"]


def test_the_instructions_tell_the_labels_in_either_language() -> None:
    item = tricky_documents()[0]
    english, arabic = (chats([item], tricky_scheme(), language=language)[0][0]["content"] for language in ("en", "ar"))
    assert "PER: Person. One or more people" in english
    assert "PER: شخص." in arabic
    assert "$" not in english + arabic


def template(folder: Path, text: str) -> str:
    path = folder / "mine.toml"
    path.write_text(text, "utf-8")
    return str(path)


GOOD = 'system = ""\nuser = "${title} ($$5): ${text}"\nassistant = "Here: ${annotations}!"\n'


def test_a_template_of_ones_own(tmp_path: Path) -> None:
    options = {"template": template(tmp_path, GOOD)}
    item = tricky_documents()[0]
    ((user, assistant),) = chats([item], tricky_scheme(), **options)
    assert user == {"role": "user", "content": f"«emoji» 🚀 ($5): {item.document.text}"}
    assert assistant["content"].startswith('Here: {"spans":[')
    found = list(prove(BytesIO(raw([item], **options)), "x", {**FORMAT.defaults, **options}))
    assert sorted(found[0]) == sorted(facts(kept(item), SCHEME))


def test_names_in_a_text_are_only_text(tmp_path: Path) -> None:
    item = tricky_documents()[0]
    document = type(item.document)(id="1", name="${text}", text="$ ${annotations} {0.__class__}", sha256="")
    ((_, user, assistant),) = chats([AnnotatedDocument(document=document)])
    assert user["content"] == "$ ${annotations} {0.__class__}"
    assert assistant["content"] == '{"spans":[]}'


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("system = [", 1, "not TOML"),
        ('system = ""\nuser = "${text}"', 1, "assistant is missing"),
        (GOOD + "more = 1", 4, "no field more"),
        (GOOD.replace("${text}", "${txt}"), 2, "no name txt"),
        (GOOD.replace("${text}", ""), 2, "write ${text}"),
        (GOOD.replace("${text}", "${text} ${annotations}"), 2, "before they are asked for"),
        (GOOD.replace("Here", "${text}"), 3, "must have ${annotations} once"),
        (GOOD.replace("$$", "$"), 2, "written as $$"),
        (GOOD.replace("${text}", "${text.x} ${text}"), 2, "written as $$"),
    ],
)
def test_what_is_wrong_in_a_template_is_named(tmp_path: Path, text: str, line: int, reason: str) -> None:
    with pytest.raises(BadInput) as refusal:
        raw(tricky_documents(), template=template(tmp_path, text))
    assert f"mine.toml, line {line}" in str(refusal.value)
    assert reason in str(refusal.value)


def test_a_template_that_is_not_there_is_named() -> None:
    with pytest.raises(BadInput, match=r"none\.toml cannot be read"):
        raw(tricky_documents(), template="none.toml")


def test_a_wrong_answer_is_found() -> None:
    data = raw(tricky_documents(), tricky_scheme())
    for wrong in (data.replace("هدى".encode(), "هدي".encode(), 1), data.replace(b'\\"PER\\"', b'\\"ORG\\"', 1)):
        assert wrong != data
        found = [sorted(pairs) for pairs in prove(BytesIO(wrong), "x", FORMAT.defaults)]
        assert found != [sorted(facts(item, SCHEME)) for item in tricky_documents()]
