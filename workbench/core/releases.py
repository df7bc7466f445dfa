"""What a person says about a release: what goes into it, and what it is called."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from workbench.core.choosing import EVERYTHING_CHOSEN, WHOLE_DOCUMENTS, Choice, Shape
from workbench.core.losses import Loss
from workbench.core.splitting import SplitPlan

FACTS = "release.json"  # the file in which a release says what it is
NATIVE_FORMAT = "jsonl"  # in every release: what it is compared and brought back by


class FormatChoice(Struct, frozen=True):
    """A format by name, and what is chosen for it by the names of its options; the rest has its defaults."""

    name: str
    options: Mapping[str, Any] = {}


class ReleasePlan(Struct, frozen=True, kw_only=True):
    """What a release is to be.

    Attributes:
        version: what people call it.
        formats: beside the native JSONL, which is always there.
        choice, shape: as for an export; they hold for all formats.
        split: how the documents are divided into parts; None: all are in one, `train`.
        title: of the dataset; empty: the name of the project.
        licence: of the annotations, as an SPDX expression such as `CC-BY-4.0`; empty: none is named.
        date: of the release, ISO; empty: the day of the last step.
    """

    version: str = "1.0"
    formats: tuple[FormatChoice, ...] = ()
    choice: Choice = EVERYTHING_CHOSEN
    shape: Shape = WHOLE_DOCUMENTS
    split: SplitPlan | None = SplitPlan()
    title: str = ""
    licence: str = ""
    date: str = ""


class LostFact(Struct, frozen=True, kw_only=True):
    """What a format lost of all parts: see `ExportReport`; `names` are those of documents."""

    part: Loss
    name: str
    count: int
    documents: int
    names: tuple[str, ...]


class SplitFacts(Struct, frozen=True, kw_only=True):
    """How documents were divided, and how near the parts come to each other.

    Attributes:
        groups: of near-duplicates, and how many documents are `grouped` in them.
        similarity: the largest one of two documents in different parts, 0 to 1; None: none was near enough to be
            compared. `first` and `second` are their names.
        left_out: documents that are in no part.
        cautions: sentences.
    """

    groups: int = 0
    grouped: int = 0
    similarity: float | None = None
    first: str = ""
    second: str = ""
    left_out: int = 0
    cautions: tuple[str, ...] = ()


class PartFacts(Struct, frozen=True, kw_only=True):
    """How much a part of a release holds: see `survey.PartSurvey`."""

    documents: int
    records: int
    spans: int
    relations: int
    characters: int
    words: int


class ReleaseFacts(Struct, frozen=True, kw_only=True):
    """What a release says of itself: the file release.json.

    Attributes:
        format: of this file; `program` is the version of the program that wrote it.
        date: ISO, a day.
        project: the name of the project; `state` is the fingerprint of the steps that are done in it, `steps` how many
            there are, and `last_step` when the last one was done.
        scheme: the name and the version of the label scheme.
        options: the plan, but for what stands here; of files only the names.
        parts: by name.
        losses: by format.
        split: None where there is one part.
    """

    format: str = "workbench-release/1"
    program: str
    title: str
    version: str
    date: str
    licence: str
    project: str
    state: str
    steps: int
    last_step: str
    scheme: str
    options: Mapping[str, Any]
    parts: Mapping[str, PartFacts]
    losses: Mapping[str, tuple[LostFact, ...]]
    split: SplitFacts | None
