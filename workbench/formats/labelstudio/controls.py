"""What the controls of a labelling configuration are called, and how values of attributes stand in their results."""

from typing import Any

import msgspec

TEXT = "text"  # the text that is labelled, and its name in the data of a task
LABEL = "label"
DOCUMENT_LABELS, NOTE, STATUS = "document_labels", "document_note", "document_status"
ANNOTATOR = "annotator"
DISCUSS = "discuss"  # stands beside the status

# A name tells of what kind the values are: Label Studio has texts and lists of texts only, and numbers.
LIST, BOOLEAN, JSON = ".list", ".bool", ".json"
_SUFFIXES = (LIST, BOOLEAN, JSON)
_TRUTH = {True: "true", False: "false"}

Result = tuple[str, str, dict[str, Any]]  # the control's name, the type of its results, and their value


def attribute_result(name: str, value: Any, *, is_choice: bool) -> Result:  # noqa: ANN401 - any attribute value
    """Return how an attribute stands in a result; a text is a choice where the scheme lists what it may be."""
    if name.endswith(_SUFFIXES):
        return _as_json(name, value)
    match value:
        case str():
            return (name, "choices", {"choices": [value]}) if is_choice else (name, "textarea", {"text": [value]})
        case bool():
            return name + BOOLEAN, "choices", {"choices": [_TRUTH[value]]}
        case int() | float():
            return name, "number", {"number": value}
        case [*values] if values and all(isinstance(one, str) for one in values):
            return name + LIST, "choices", {"choices": values}
    return _as_json(name, value)


def _as_json(name: str, value: Any) -> Result:  # noqa: ANN401
    return name + JSON, "textarea", {"text": [msgspec.json.encode(value).decode()]}


def attribute_value(control: str, type_: str, given: object) -> tuple[str, Any]:
    """Return the name and the value of the attribute that a result of a region is about.

    Raises:
        ValueError: it is no such value.
    """
    if type_ == "number" and isinstance(given, int | float):
        return control, given
    texts = [given] if isinstance(given, str) else given
    if not isinstance(texts, list):
        raise ValueError(type_)
    if control.endswith(JSON):
        try:
            return control.removesuffix(JSON), msgspec.json.decode("\n".join(texts))
        except (msgspec.DecodeError, RecursionError) as error:
            raise ValueError(type_) from error
    if control.endswith(BOOLEAN) and texts in (["true"], ["false"]):
        return control.removesuffix(BOOLEAN), texts == ["true"]
    if control.endswith(LIST):
        return control.removesuffix(LIST), texts
    return control, texts if type_ == "choices" and len(texts) > 1 else "\n".join(texts)
