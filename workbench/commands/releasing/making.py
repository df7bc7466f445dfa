"""Writes the files of a release."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from workbench import __version__
from workbench.commands.duplicates import chosen_documents
from workbench.commands.exporting import ExportReport, export_project
from workbench.commands.released import NATIVE
from workbench.commands.releasing.statistics import write_statistics
from workbench.commands.splitting import Splits, split
from workbench.commands.tables import write_table
from workbench.core.choosing import checked, is_wanted
from workbench.core.errors import BadInput
from workbench.core.mapping import Mapper
from workbench.core.metadata import value_text
from workbench.core.progress import Progress
from workbench.core.records import AnnotatedDocument
from workbench.core.releases import (
    FACTS,
    NATIVE_FORMAT,
    FormatChoice,
    LostFact,
    PartFacts,
    ReleaseFacts,
    ReleasePlan,
    SplitFacts,
)
from workbench.core.splitting import Caution
from workbench.core.survey import Survey
from workbench.formats import FORMATS, Refusal
from workbench.formats.jsonl.reading import read
from workbench.formats.release.card import Configuration, card, split_name
from workbench.formats.release.guidelines import guidelines
from workbench.formats.scheme_toml import write_scheme
from workbench.storage.history import State
from workbench.storage.store import Store

ONE_PART = "train"  # the part that all documents are in where they are not divided
_MOST_NAMES = 1_000  # of documents that something was lost of
_LICENCES = ("licence", "license")  # what metadata may call it
_COLUMNS = ("id", "name", "url", "outlet", "date", "sha256", "part", "group", "licence", "annotators", "status")
_SPLIT = "split"  # the option of formats that tell their readers which part it is
_THOUSAND = 1_000  # parts that progress is told in, for each file

_Reports = Mapping[str, Mapping[str, ExportReport]]  # by format and part


class Making:
    """A release of `store` that is written to `folder`; `formats` have all their options."""

    def __init__(
        self, store: Store, folder: Path, plan: ReleasePlan, formats: Sequence[FormatChoice], progress: Progress
    ) -> None:
        self._store = store
        self._folder = folder
        self._plan = plan
        self._formats = formats
        self._progress = progress

    def write(self, state: State, options: Mapping[str, Any], date: str) -> tuple[ReleaseFacts, tuple[Caution, ...]]:
        """Write all files but the checksums; return what the release says of itself, and what to know of its parts.

        Raises:
            BadInput, Failure, Cancelled: as `release` does.
        """
        scheme, mapping = self._store.scheme, self._plan.shape.mapping
        written = Mapper(scheme, mapping).scheme if mapping else scheme
        splits = split(self._store, self._plan.split, self._plan.choice, self._stage(0)) if self._plan.split else None
        parts = splits.parts if splits else {ONE_PART: self._all_chosen()}
        if not any(parts.values()):
            raise BadInput("No document of the project is chosen, so there is nothing to release.")
        reports = {one.name: dict(self._exported(one, place, parts)) for place, one in enumerate(self._formats)}
        survey = self._survey(parts)
        facts = ReleaseFacts(
            program=__version__,
            title=self._plan.title or self._store.name,
            version=self._plan.version,
            date=date,
            licence=self._plan.licence,
            project=self._store.name,
            state=state.fingerprint,
            steps=state.steps,
            last_step=state.at,
            scheme=f"{scheme.name}/{scheme.version}",
            options=options,
            parts={part: _part_facts(reports[NATIVE_FORMAT][part], survey, part) for part in parts},
            losses={name: _lost(one.values()) for name, one in reports.items()},
            split=self._split_facts(splits) if splits else None,
        )
        charts = write_statistics(self._folder, written, survey)
        write_table(None, self._folder / "documents.csv", _COLUMNS, self._documents(parts, splits))
        self._write("scheme.toml", write_scheme(scheme))
        if mapping:
            self._write("mapped-scheme.toml", write_scheme(written))
        self._write("guidelines.en.md", guidelines(scheme, "en"))
        self._write("guidelines.ar.md", guidelines(scheme, "ar"))
        self._write(
            "README.md",
            card(
                facts,
                written,
                survey,
                self._configurations([part for part, one in facts.parts.items() if one.records]),
                charts,
            ),
        )
        self._write(FACTS, msgspec.json.format(msgspec.json.encode(facts, order="deterministic")).decode() + "\n")
        return facts, splits.cautions if splits else ()

    def _all_chosen(self) -> tuple[str, ...]:
        return tuple(document.id for document in chosen_documents(self._store, self._plan.choice))

    def _stage(self, number: int) -> Progress:
        """Return what tells the progress of a stage: the division, an export, or the survey of what they wrote."""
        plan = self._plan.split
        parts = (plan.folds or len(plan.shares)) if plan else 1
        whole = _THOUSAND * (2 + parts * len(self._formats))

        def progress(done: int, total: int | None) -> None:
            self._progress(_THOUSAND * number + (_THOUSAND * done // total if total else 0), whole)

        return progress

    def _exported(
        self, one: FormatChoice, place: int, parts: Mapping[str, Sequence[str]]
    ) -> Iterator[tuple[str, ExportReport]]:
        """Write one format: a file for each part, or a folder where it has several files."""
        form = FORMATS[one.name]
        folder = self._folder / "data" / one.name
        folder.mkdir(parents=True)
        for number, (part, documents) in enumerate(parts.items()):
            yield (
                part,
                export_project(
                    self._store,
                    folder / (f"{part}{form.extensions[0]}" if form.write else part),
                    format=one.name,
                    options={**one.options} | ({_SPLIT: split_name(part)} if _SPLIT in one.options else {}),
                    choice=msgspec.structs.replace(self._plan.choice, documents=frozenset(documents)),
                    shape=self._plan.shape,
                    progress=self._stage(1 + place * len(parts) + number),
                ),
            )

    def _survey(self, parts: Mapping[str, Sequence[str]]) -> Survey:
        """Count what was written, as it can be read."""
        survey = Survey()
        files = {part: self._folder / NATIVE / f"{part}.jsonl" for part in parts}
        total = sum(path.stat().st_size for path in files.values())
        progress = self._stage(1 + len(parts) * len(self._formats))
        done = 0
        for part, path in files.items():
            with path.open("rb") as stream:
                survey.add(part, _items(stream, part, done, total, progress))
                done += stream.tell()
        progress(total, total)
        return survey

    def _split_facts(self, splits: Splits) -> SplitFacts:
        closest = splits.closest
        return SplitFacts(
            groups=len(splits.groups),
            grouped=sum(len(group.documents) for group in splits.groups),
            similarity=closest.similarity if closest else None,
            first=self._store.documents.name(closest.first) if closest else "",
            second=self._store.documents.name(closest.second) if closest else "",
            left_out=len(splits.left_out),
            cautions=tuple(map(str, splits.cautions)),
        )

    def _documents(self, parts: Mapping[str, Sequence[str]], splits: Splits | None) -> Iterator[Sequence[object]]:
        """Yield the row of each document, in import order."""
        part_of = {document: part for part, documents in parts.items() for document in documents}
        group_of = {
            document: number
            for number, group in enumerate(splits.groups if splits else (), start=1)
            for document in group.documents
        }
        choice = checked(self._plan.choice, self._store.scheme)
        for document, items in groupby(self._store.documents.annotated(), key=attrgetter("document")):
            if document.id in part_of:
                work = [item.annotation for item in items if item.annotation and is_wanted(item, choice)]
                yield (
                    document.id,
                    document.name,
                    *(value_text(document.meta.get(field)) for field in ("url", "outlet", "date")),
                    document.sha256,
                    part_of[document.id],
                    group_of.get(document.id, ""),
                    next((value_text(document.meta[field]) for field in _LICENCES if field in document.meta), ""),
                    [said.annotator for said in work],
                    [said.status for said in work],
                )

    def _configurations(self, parts: Iterable[str]) -> list[Configuration]:
        """Return how `datasets` loads what it can: the formats that are Parquet, without parts that it finds empty."""
        found = []
        for one in self._formats:
            files = {part: self._parquet(one.name, part) for part in parts}
            if all(files.values()):
                found.append(Configuration(one.name, files))
        return found

    def _parquet(self, name: str, part: str) -> str:
        """Return the pattern of a part's Parquet files, or nothing."""
        base = self._folder / "data" / name
        if (base / f"{part}.parquet").is_file():
            return f"data/{name}/{part}.parquet"
        return f"data/{name}/{part}/**/*.parquet" if any((base / part).rglob("*.parquet")) else ""

    def _write(self, name: str, text: str) -> None:
        (self._folder / name).write_text(text, "utf-8", newline="\n")


def _items(stream: BinaryIO, name: str, before: int, total: int, progress: Progress) -> Iterator[AnnotatedDocument]:
    """Yield what a file of native JSONL holds; `before` bytes of `total` were read when it began."""
    for entry in read(stream, name):
        # An empty file has a refusal instead of documents; all others have proved themselves.
        if not isinstance(entry, Refusal):
            yield entry.item
        progress(before + stream.tell(), total)


def _part_facts(report: ExportReport, survey: Survey, part: str) -> PartFacts:
    return PartFacts(
        documents=report.documents,
        records=report.records,
        spans=report.spans,
        relations=report.relations,
        characters=survey.parts[part].characters,
        words=survey.parts[part].words,
    )


def _lost(reports: Iterable[ExportReport]) -> tuple[LostFact, ...]:
    """Return what the exports of all parts lost together."""
    found: dict[tuple[str, str], LostFact] = {}
    for report in reports:
        for lost in report.losses:
            before = found.get((lost.part, lost.name))
            found[lost.part, lost.name] = LostFact(
                part=lost.part,
                name=lost.name,
                count=lost.count + (before.count if before else 0),
                documents=lost.documents + (before.documents if before else 0),
                names=((before.names if before else ()) + lost.names)[:_MOST_NAMES],
            )
    return tuple(found.values())
