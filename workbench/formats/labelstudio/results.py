"""The results of an annotation or a prediction: regions and what is theirs, relations, and what is about the whole."""

from typing import Any

from msgspec import Struct, field

from workbench.core.errors import Remark
from workbench.formats.json_records import JsonRecord, shortened
from workbench.formats.jsonl.lines import Score
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


class Result(Struct, frozen=True):
    """One result; relations have `from_id` and `to_id`, all others a value."""

    type: str
    id: str = ""
    from_name: str = ""
    value: dict[str, Any] = {}
    meta: Meta = Meta()
    score: Score | None = None
    from_id: str = ""
    to_id: str = ""
    direction: str | None = None
    labels: list[str] = []
    note: str = ""


class _Place(Struct, frozen=True):
    start: int
    end: int
    labels: list[str]
    text: str | None = None


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


def read_results(record: JsonRecord, text: str, name: str, values: list[dict[str, Any]]) -> Results:
    """Return the results in the field `name`; what is not known is passed over with a remark.

    Raises:
        BadInput: one of them is wrong.
    """
    found = [
        (f"{name}[{index}]", record.converted(one, Result, f"{name}[{index}]")) for index, one in enumerate(values)
    ]
    results = Results(regions=_regions(record, text, [one for one in found if one[1].type == "labels"]))
    by_id: dict[str, Region] = {}
    for region in results.regions:
        by_id.setdefault(region.id, region)
    for place, one in found:
        if one.type == "relation":
            results.links.append((place, one))
        elif one.type in _VALUES and "start" in one.value and one.id in by_id:
            control, value = _value(record, place, one)
            by_id[one.id].attributes[control] = value
        elif one.type in _VALUES and "start" not in one.value:
            _, value = _value(record, place, one, suffixes=False)
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


def _value(record: JsonRecord, place: str, one: Result, *, suffixes: bool = True) -> tuple[str, Any]:
    try:
        if suffixes:
            return attribute_value(one.from_name, one.type, one.value)
        return attribute_value("", one.type, one.value)
    except ValueError as error:
        raise record.wrong(f"{place}.value", f"Expected {one.type}") from error


def _regions(record: JsonRecord, text: str, found: list[tuple[str, Result]]) -> list[Region]:
    places = [record.converted(one.value, _Place, f"{place}.value") for place, one in found]
    claims: list[Claim] = [(place.start, place.end, _surface(text, place.text)) for place in places]
    ranges = record.ranges(text, claims, "codepoint", lambda index: f"{found[index][0]}.value")
    return [
        Region(name, one.id, start, end, place.labels, one.meta, one.score)
        for (name, one), place, (start, end) in zip(found, places, ranges, strict=True)
    ]


def _surface(text: str, given: str | None) -> str | None:
    """Return what a file says that a region covers: Label Studio writes line ends as a backslash and an n."""
    if given and "\\n" in given and given not in text:
        return given.replace("\\n", "\n")
    return given
