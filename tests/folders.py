"""Files in memory, as formats of several files read them."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from workbench.core.losses import Part
from workbench.core.records import AnnotatedDocument, Annotation, Document, Span
from workbench.core.scheme import Scheme
from workbench.formats import Entry, Format, Refusal
from workbench.formats.format import Options, Reading, Writing


class DictMembers:
    """Files by their names, as `Members`."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    @property
    def names(self) -> list[str]:
        return sorted(self._files)

    def read(self, name: str) -> bytes:
        return self._files[name]


class Losses:
    """Counts what writers tell that they leave out."""

    def __init__(self) -> None:
        self.told: dict[Part, int] = {}

    def __call__(self, part: Part, _: AnnotatedDocument, count: int) -> None:
        self.told[part] = self.told.get(part, 0) + count


def written(
    one: Format, items: Iterable[AnnotatedDocument], scheme: Scheme, options: Options, losses: Losses
) -> dict[str, bytes]:
    """Return the files that a format writes, by their names."""
    assert one.write_folder
    pieces = one.write_folder(items, Writing(scheme=scheme, options={**one.defaults, **options}, lose=losses))
    return {name: b"".join(piece for _, piece in some) for name, some in groupby(pieces, itemgetter(0))}


def read(one: Format, files: Mapping[str, bytes], **options: object) -> list[Entry | Refusal]:
    """Return what a format reads in files."""
    assert one.read_folder
    return list(one.read_folder(DictMembers(files), "folder", Reading(options=options)))


def tagged(text: str, *ranges: tuple[int, int], label: str = "PER") -> AnnotatedDocument:
    """Return the document "a" with spans at `ranges`."""
    spans = tuple(Span(id=f"s{number}", start=one[0], end=one[1], label=label) for number, one in enumerate(ranges))
    document = Document(id="d", name="a", text=text, sha256=sha256(text.encode()).hexdigest())
    return AnnotatedDocument(document=document, annotation=Annotation(annotator="amal", spans=spans))


def laid_down(files: Mapping[str, bytes], folder: Path) -> Path:
    """Write files into `folder`, and return it."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder
