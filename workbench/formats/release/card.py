"""The dataset card: README.md with the fields in front that Hugging Face reads.

https://github.com/huggingface/hub-docs/blob/main/datasetcard.md?plain=1 lists the fields.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from workbench.core.losses import PHRASES
from workbench.core.releases import LostFact, ReleaseFacts
from workbench.core.scheme import Scheme
from workbench.core.survey import Survey
from workbench.formats.release.markdown import one_line, plain, table

# https://huggingface.co/docs/hub/repositories-licenses: those that suit data, as SPDX writes them in lower case.
LICENCES = frozenset(
    {
        *("apache-2.0", "mit", "bsd-3-clause", "unlicense", "cc0-1.0", "cc-by-2.0", "cc-by-2.5", "cc-by-3.0"),
        *("cc-by-4.0", "cc-by-sa-3.0", "cc-by-sa-4.0", "cc-by-nc-2.0", "cc-by-nc-3.0", "cc-by-nc-4.0"),
        *("cc-by-nd-4.0", "cc-by-nc-nd-3.0", "cc-by-nc-nd-4.0", "cc-by-nc-sa-2.0", "cc-by-nc-sa-3.0"),
        *("cc-by-nc-sa-4.0", "cdla-sharing-1.0", "cdla-permissive-1.0", "cdla-permissive-2.0", "odc-by", "odbl"),
        *("pddl", "lgpl-lr", "etalab-2.0"),
    }
)
_SPDX = {"odc-by-1.0": "odc-by", "odbl-1.0": "odbl", "pddl-1.0": "pddl", "lgpllr": "lgpl-lr"}
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_LARGEST = "1M<n<10M"
_SPLITS = {"dev": "validation"}  # what others call our parts
_UNITS = {"sentence": "sentences", "window": "windows of up to {size} words that share {overlap}"}


class Configuration(Struct, frozen=True):
    """A way to load the dataset: its name, and the file pattern of each part."""

    name: str
    files: Mapping[str, str]


def card(
    facts: ReleaseFacts,
    scheme: Scheme,
    survey: Survey,
    configurations: Sequence[Configuration],
    charts: Mapping[str, str],
) -> str:
    """Return the card; `charts` are titles of pictures by their paths in the release."""
    header = "\n".join(_fields(facts, configurations))
    sections = "\n".join(_Card(facts, scheme, survey).sections(configurations, charts))
    return f"---\n{header}\n---\n\n{sections}"


def split_name(part: str) -> str:
    """Return what loaders of datasets call a part: a word."""
    return _SPLITS.get(part, part.replace("-", "_"))


def _fields(facts: ReleaseFacts, configurations: Sequence[Configuration]) -> Iterator[str]:
    """Yield the fields as YAML. A JSON string is one in YAML, too."""
    records = sum(part.records for part in facts.parts.values())
    licence = facts.licence.lower()
    yield f"pretty_name: {_quoted(facts.title)}"
    yield f"version: {_quoted(facts.version)}"
    yield "language:\n- ar"
    yield "multilinguality:\n- monolingual"
    if not licence:
        yield "license: unknown"
    elif (known := _SPDX.get(licence, licence)) in LICENCES:
        yield f"license: {known}"
    else:
        yield f"license: other\nlicense_name: {_quoted(facts.licence)}"
    yield "task_categories:\n- token-classification"
    yield "task_ids:\n- named-entity-recognition"
    yield f"size_categories:\n- {next((name for size, name in _SIZES if records < size), _LARGEST)}"
    yield "source_datasets:\n- original"
    yield "tags:\n- news\n- arabic"
    if configurations:
        yield "configs:"
    for place, one in enumerate(configurations):
        yield f"- config_name: {_quoted(one.name)}"
        if not place:
            yield "  default: true"
        yield "  data_files:"
        for part, pattern in one.files.items():
            yield f"  - split: {_quoted(split_name(part))}\n    path: {_quoted(pattern)}"


def _quoted(text: str) -> str:
    return json.dumps(one_line(text), ensure_ascii=False)


class _Card:
    def __init__(self, facts: ReleaseFacts, scheme: Scheme, survey: Survey) -> None:
        self._facts = facts
        self._scheme = scheme
        self._survey = survey

    def sections(self, configurations: Sequence[Configuration], charts: Mapping[str, str]) -> Iterator[str]:
        yield from self._summary(configurations)
        yield from self._labels(charts)
        yield from self._splits()
        yield from self._process()
        yield from self._losses()
        yield from self._provenance()

    def _summary(self, configurations: Sequence[Configuration]) -> Iterator[str]:
        facts, parts = self._facts, self._facts.parts
        yield f"# {plain(facts.title)}\n"
        yield f"Version {plain(facts.version)}, {facts.date}\n"
        yield "## Summary\n"
        yield (
            f"Arabic news with annotations: documents {sum(one.documents for one in parts.values())}, spans "
            f"{sum(one.spans for one in parts.values())}, relations {sum(one.relations for one in parts.values())}. "
            f"The labels are those of the scheme {plain(facts.scheme)} ([scheme.toml](scheme.toml)), which the "
            "guidelines explain in [English](guidelines.en.md) and [Arabic](guidelines.ar.md).\n"
        )
        shape = facts.options["shape"]
        if mapping := shape["mapping"]:
            yield (
                f"They were mapped to other labels ({plain(mapping['name'])}), those of "
                "[mapped-scheme.toml](mapped-scheme.toml).\n"
            )
        if unit := _UNITS.get(shape["unit"]):
            yield f"Documents were cut into {unit.format(**shape)}, each a record of its own; no cut crosses a span.\n"
        if configurations:
            yield '```python\nfrom datasets import load_dataset\n\ndataset = load_dataset("path/to/this/folder")\n```\n'
        yield "Formats: " + ", ".join(f"`data/{name}`" for name in facts.losses) + ".\n"

    def _labels(self, charts: Mapping[str, str]) -> Iterator[str]:
        parts = self._survey.parts
        yield "## Labels\n"
        titles = {label.name: label.title.en for label in self._scheme.labels}
        used = {label for part in parts.values() for label in part.labels}
        rows = [
            (plain(label), plain(titles.get(label, "")), *(one.labels[label] for one in parts.values()))
            for label in [*titles, *sorted(used - titles.keys())]
            if label in used
        ]
        yield _counts("Label", rows, [*parts])
        types = sorted({type_ for part in parts.values() for type_ in part.relations})
        if types:
            names = {one.name: one.title.en for one in self._scheme.relations}
            rows = [
                (plain(one), plain(names.get(one, "")), *(p.relations[one] for p in parts.values())) for one in types
            ]
            yield _counts("Relation", rows, [*parts])
        yield from (f"![{title}]({path})\n" for path, title in charts.items())
        yield "All numbers: [statistics](statistics/statistics.json), [labels](statistics/labels.csv).\n"

    def _splits(self) -> Iterator[str]:
        facts, split = self._facts, self._facts.split
        yield "## Splits\n"
        rows = [(plain(name), one.documents, one.records, one.spans, one.words) for name, one in facts.parts.items()]
        yield table(["Part", "Documents", "Records", "Spans", "Words"], rows)
        if split is None:
            yield "All documents are in one part.\n"
            return
        yield (
            f"Near-duplicates were looked for: {split.groups} groups with {split.grouped} documents in them. The plan "
            "of the division is in [release.json](release.json), under `options.split`.\n"
        )
        if split.similarity is None:
            yield "No two documents of different parts were near enough to each other to be compared.\n"
        else:
            yield (
                f"The largest similarity (Jaccard, of runs of words) of two documents in different parts is "
                f"{split.similarity:.3f}: {plain(split.first)} and {plain(split.second)}.\n"
            )
        if split.left_out:
            yield f"Documents in no part, since they would have joined two: {split.left_out}.\n"
        yield from (f"- {plain(caution)}" for caution in split.cautions)
        yield ""

    def _process(self) -> Iterator[str]:
        survey = self._survey
        yield "## Annotation\n"
        yield "People annotated the articles by the guidelines; what a program suggests counts once one accepts it.\n"
        if survey.annotators:
            yield table(
                ["Annotator", "Records"], [(plain(name or "—"), n) for name, n in sorted(survey.annotators.items())]
            )
            yield table(["Status", "Records"], sorted(survey.statuses.items()))
        if not survey.agreement.documents:
            yield "No document was annotated by more than one person.\n"
            return
        yield "Where two annotated the same document (F1 of spans with the same range and label):\n"
        yield table(
            ["Annotators", "Label", "Documents", "Spans", "Spans", "Equal", "F1"],
            [
                (
                    f"{plain(one.first)}, {plain(one.second)}",
                    plain(one.label or "all"),
                    survey.agreement.documents[one.first, one.second],
                    one.first_spans,
                    one.second_spans,
                    one.equal,
                    "—" if one.f1 is None else f"{one.f1:.3f}",
                )
                for one in survey.agreement.results()
            ],
            names=2,
        )

    def _losses(self) -> Iterator[str]:
        yield "## What the formats leave out\n"
        for name, losses in self._facts.losses.items():
            if not losses:
                yield f"- `{name}`: nothing"
            yield from (f"- `{name}`: {_loss(one)}" for one in losses)
        yield "\nThe documents are named in [release.json](release.json), under `losses`.\n"

    def _provenance(self) -> Iterator[str]:
        facts = self._facts
        yield "## Sources and licences\n"
        yield (
            f"The annotations are under the licence {plain(facts.licence)}. "
            if facts.licence
            else "No licence is named for the annotations. "
        ) + (
            "The texts belong to their publishers. [documents.csv](documents.csv) names for each document where it is "
            "from, its date, its checksum, its part, and its licence where one is known.\n"
        )
        yield (
            f"Written by Workbench {plain(facts.program)} from the project {plain(facts.project)}, whose state is "
            f"`{facts.state}`. Verify the files with `sha256sum -c SHA256SUMS` or "
            "`workbench release --verify FOLDER`.\n"
        )
        yield "## Personal data\n"
        yield (
            "News names people. The texts, and the spans with labels for people, quotes and speakers, hold names and "
            "words of living persons, as they were published. Check what law asks for where you use them, and do not "
            "use them to judge or to find the persons."
        )
        yield ""


def _counts(title: str, rows: Sequence[Sequence[object]], parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return table([title, "", *map(plain, parts)], rows, names=2)
    return table(
        [title, "", *map(plain, parts), "all"],
        [(*row, sum(value for value in row[2:] if isinstance(value, int))) for row in rows],
        names=2,
    )


def _loss(lost: LostFact) -> str:
    what = PHRASES[lost.part] + (f" {plain(lost.name)}" if lost.name else "")
    return f"{what}: {lost.count} in {lost.documents} documents"
