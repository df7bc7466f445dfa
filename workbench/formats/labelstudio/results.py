"""The results of an annotation or a prediction: regions and what is theirs, relations, and what is about the whole."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, field

from workbench.core.errors import Remark
from workbench.formats.json_records import JsonRecord, shortened
from workbench.formats.labelstudio.controls import attribute_value
from workbench.formats.repairing import Claim

_VALUES = ("choices", "textarea", "number")  # types of results that are values of a region, or of the whole document


class Meta(Struct, frozen=True):
    """The meta information of a region: the text that a person wrote, and what this program put there."""

    text: list[str] | str = ""
    workbench: dict[str, Any] = {}

    @property
    def note(self) -> str:
        """The text as one."""
        return self.text if isinstance(self.text, str) else "\n".join(self.text)


class Value(Struct, frozen=True):
    """The value of a result: a place in the text, and labels or what else its control gives."""

    start: int | float | str | None = None
    end: int | float | str | None = None
    text: str | list[str] | None = None
    labels: list[str] = []
    choices: list[str] | str | None = None
    number: int | float | None = None


class Result(Struct, frozen=True):
    """One result; relations have `from_id` and `to_id`, all others a value."""

    type: str
    id: str = ""
    from_name: str = ""
    value: Value = Value()
    meta: Meta = Meta()
    score: float | None = None
    from_id: str = ""
    to_id: str = ""
    direction: str | None = None
    labels: list[str] = []
    note: str = ""


class Region(Struct):
    """A labelled range of code points; `place` is the field that it stands in."""

    place: str
    id: str
    start: int
    end: int
    labels: list[str]
    meta: Meta
    score: float | None
    attributes: dict[str, Any] = field(default_factory=dict)


class Results(Struct):
    """What an annotation or a prediction holds. `about` are the choices and texts about the whole document, by control;
    `links` are relations with their fields."""

    regions: list[Region] = field(default_factory=list)
    links: list[tuple[str, Result]] = field(default_factory=list)
    choices: dict[str, list[str]] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)


def read_results(record: JsonRecord, text: str, name: str, found: Sequence[Result]) -> Results:
    """Return the results in the field `name`; what is not known is passed over with a remark.

    Raises:
        BadInput: one of them is wrong.
    """
    numbered = [(f"{name}[{index}]", one) for index, one in enumerate(found)]
    results = Results(regions=_regions(record, text, [one for one in numbered if one[1].type == "labels"]))
    by_id: dict[str, Region] = {}
    for region in results.regions:
        by_id.setdefault(region.id, region)
    for place, one in numbered:
        if one.type == "relation":
            results.links.append((place, one))
        elif one.type in _VALUES and one.value.start is not None and one.id in by_id:
            control, value = _value(record, place, one, one.from_name)
            by_id[one.id].attributes[control] = value
        elif one.type in _VALUES and one.value.start is None:
            _, value = _value(record, place, one, "")
            texts = results.choices if one.type == "choices" else results.texts
            texts.setdefault(one.from_name, []).extend(value if isinstance(value, list) else [str(value)])
        elif one.type != "labels":
            record.remarks.append(
                Remark(
                    "{file}, line {line}: {field} is of the type {type}, which is passed over.",
                    type=shortened(one.type),
                    **record.at(place),
                )
            )
    return results


def _value(record: JsonRecord, place: str, one: Result, control: str) -> tuple[str, Any]:
    values = one.value
    given = {"number": values.number, "choices": values.choices, "textarea": values.text}[one.type]
    try:
        return attribute_value(control, one.type, given)
    except ValueError as error:
        raise record.wrong(f"{place}.value", f"Expected {one.type}") from error


def _regions(record: JsonRecord, text: str, found: list[tuple[str, Result]]) -> list[Region]:
    claims = [_claim(record, text, name, one.value) for name, one in found]
    ranges = record.ranges(text, claims, "codepoint", lambda index: f"{found[index][0]}.value")
    return [
        Region(name, one.id, start, end, one.value.labels, one.meta, one.score)
        for (name, one), (start, end) in zip(found, ranges, strict=True)
    ]


def _claim(record: JsonRecord, text: str, name: str, value: Value) -> Claim:
    start, end, surface = value.start, value.end, value.text
    for key, offset in (("start", start), ("end", end)):
        if not isinstance(offset, int):
            raise record.wrong(f"{name}.value.{key}", "Expected int")
    assert isinstance(start, int)
    assert isinstance(end, int)
    return start, end, _surface(text, surface) if isinstance(surface, str) else None


def _surface(text: str, given: str) -> str:
    """Return what a file says that a region covers: Label Studio writes line ends as a backslash and an n."""
    if "\\n" in given and given not in text:
        return given.replace("\\n", "\n")
    return given
