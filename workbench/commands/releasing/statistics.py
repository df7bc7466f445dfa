"""The numbers of a release: as JSON, as tables, and as charts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from workbench.commands.tables import write_table
from workbench.core.agreement import Agreement
from workbench.core.lengths import classes, spread
from workbench.core.scheme import Scheme
from workbench.core.survey import PartSurvey, Survey
from workbench.formats.release.charts import bars

_LENGTHS = ("part", "of", "label", "unit", "count", "least", "median", "mean", "most")


def write_statistics(folder: Path, scheme: Scheme, survey: Survey) -> dict[str, str]:
    """Write the folders `statistics` and `charts` in `folder`; return the titles of the charts by their paths in it."""
    statistics, charts = folder / "statistics", folder / "charts"
    statistics.mkdir()
    charts.mkdir()
    facts = msgspec.json.format(msgspec.json.encode(_facts(survey), order="deterministic"))
    (statistics / "statistics.json").write_bytes(facts + b"\n")
    labels = _labels(scheme, survey)
    parts = list(survey.parts.values())
    write_table(
        None,
        statistics / "labels.csv",
        ["label", "title", *survey.parts],
        [(label, title, *(part.labels[label] for part in parts)) for label, title in labels.items()],
    )
    write_table(None, statistics / "lengths.csv", _LENGTHS, _length_rows(survey))
    by_label = [(label, [part.labels[label] for part in parts]) for label in labels]
    drawn = {
        "labels.svg": ("Spans by label", by_label),
        "text-lengths.svg": ("Words of a text", _histogram([part.text_words for part in parts])),
        "span-lengths.svg": ("Words of a span", _histogram([_together(part.span_words) for part in parts])),
    }
    for name, (title, rows) in drawn.items():
        (charts / name).write_text(bars(title, [*survey.parts], rows), "utf-8", newline="\n")
    return {f"charts/{name}": title for name, (title, _) in drawn.items()}


def _labels(scheme: Scheme, survey: Survey) -> dict[str, str]:
    """Return the labels with their titles: those of the scheme, then others that spans have."""
    used = {label for part in survey.parts.values() for label in part.labels}
    return {label.name: label.title.en for label in scheme.labels} | dict.fromkeys(
        sorted(used - scheme.by_name.keys()), ""
    )


def _facts(survey: Survey) -> dict[str, Any]:
    return {
        "parts": {name: _part(part) for name, part in survey.parts.items()},
        "annotators": survey.annotators,
        "statuses": survey.statuses,
        "agreement": [_agreement(one, survey) for one in survey.agreement.results()],
    }


def _part(part: PartSurvey) -> dict[str, Any]:
    return {
        "texts": part.texts,
        "records": part.records,
        "characters": part.characters,
        "words": part.words,
        "spans": part.spans,
        "labels": part.labels,
        "relations": part.relations,
        "text_words": {**msgspec.to_builtins(spread(part.text_words)), "classes": list(classes(part.text_words))},
        "span_words": {label: spread(lengths) for label, lengths in part.span_words.items()},
        "span_characters": {label: spread(lengths) for label, lengths in part.span_characters.items()},
    }


def _agreement(one: Agreement, survey: Survey) -> dict[str, Any]:
    return {
        **msgspec.to_builtins(one),
        "documents": survey.agreement.documents[one.first, one.second],
        "f1": None if one.f1 is None else round(one.f1, 4),
    }


def _length_rows(survey: Survey) -> Iterator[Sequence[object]]:
    for name, part in survey.parts.items():
        yield name, "texts", "", "words", *_cells(part.text_words)
        for label, lengths in sorted(part.span_words.items()):
            yield name, "spans", label, "words", *_cells(lengths)
        for label, lengths in sorted(part.span_characters.items()):
            yield name, "spans", label, "characters", *_cells(lengths)


def _cells(lengths: Counter[int]) -> Sequence[object]:
    cells: Sequence[object] = msgspec.structs.astuple(spread(lengths))
    return cells


def _together(lengths: Mapping[str, Counter[int]]) -> Counter[int]:
    return sum(lengths.values(), Counter[int]())


def _histogram(lengths: Sequence[Counter[int]]) -> list[tuple[str, list[int]]]:
    """Return a row for each class of lengths, with the count in each part."""
    counts = [{one.least: one.count for one in classes(each)} for each in lengths]
    return [
        (
            f"{one.least}–{one.most}" if one.most > one.least else str(one.least),
            [each.get(one.least, 0) for each in counts],
        )
        for one in classes(sum(lengths, Counter[int]()))
    ]
