"""Metadata that lies beside articles and comes in with them: a table for a folder, or a JSON file for an article."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path, PurePath
from typing import Any

from msgspec import Struct

from workbench.commands.metadata_import import stem
from workbench.commands.sources import is_article, is_metadata, shown, unreadable
from workbench.core.errors import BadInput
from workbench.core.metadata import news_of
from workbench.core.progress import Progress
from workbench.formats import Entry, Refusal
from workbench.formats.metadata import METADATA_FILES, holds_documents, read_metadata, read_sidecar
from workbench.formats.metadata.values import MetadataRow

_HEAD = 65_536  # bytes of a JSONL file that tell documents from metadata
_MOST_REFUSALS = 1000  # rows about nothing that are told one by one


def split_files(files: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Return the files that hold documents, and those of metadata: `metadata.csv`, or `a.json` beside `a.txt`."""
    stems: defaultdict[Path, set[str]] = defaultdict(set)
    for path in filter(is_article, files):
        stems[path.parent].add(path.stem)
    about = {path for path in files if is_metadata(path, stems[path.parent]) and not _holds_documents(path)}
    return [path for path in files if path not in about], [path for path in files if path in about]


def _holds_documents(path: Path) -> bool:
    """Tell whether what is called like metadata is a native JSONL all the same."""
    if path.suffix.lower() != ".jsonl":
        return False
    try:
        with path.open("rb") as stream:
            return holds_documents(stream.read(_HEAD))
    except OSError:  # reading it will say what is wrong
        return False


class _Place(Struct):
    """A row and the text (its SHA-256) of the document that it went to, if one came."""

    row: MetadataRow
    taken: str = ""


class Beside:
    """The metadata beside the articles of one import, given to each document as it comes."""

    def __init__(self) -> None:
        self._tables: defaultdict[PurePath, dict[str, _Place]] = defaultdict(dict)  # by folder, then document
        self._sidecars: dict[PurePath, MetadataRow] = {}  # by the article's file without its ending

    def read(self, files: Sequence[Path], articles: Collection[Path], progress: Progress) -> list[Refusal]:
        """Read `files` that lie beside `articles`; return what could not be taken."""
        refused: list[Refusal] = []
        folders = {path.parent for path in articles}
        for path in files:
            try:
                if path.parent not in folders:
                    raise BadInput(
                        "{file} holds metadata, but no article lies beside it; bring it in with Import metadata.",
                        file=shown(path),
                    )
                if path.name.lower() in METADATA_FILES:
                    refused += self._read_table(path, progress)
                else:
                    refused += self._read_sidecar(path)
            except OSError as error:
                refused.append(unreadable(path, error))
            except BadInput as reason:
                refused.append(Refusal(file=shown(path), reason=reason))
        return refused

    def fields(self, entry: Entry) -> dict[str, Any]:
        """Return the fields of a document that has come.

        Raises:
            BadInput: the row for it went to another document.
        """
        document, file = entry.item.document, PurePath(entry.file)
        found: dict[str, Any] = {}
        table = self._tables.get(file.parent, {})
        names = (document.name, file.name if is_article(Path(file)) else "", stem(document.name))
        for name in (*names, document.id, document.sha256):
            if name and (place := table.get(name)):
                found |= self._taken(place, document.sha256).fields
                break
        if sidecar := self._sidecars.get(file.with_suffix("")) if is_article(Path(file)) else None:
            found |= sidecar.fields
        return news_of(found, id=document.id, name=document.name, sha256=document.sha256)

    def left_over(self) -> Iterator[Refusal]:
        """Yield the rows that met no document."""
        rows = [place.row for table in self._tables.values() for place in table.values() if not place.taken]
        for row in rows[:_MOST_REFUSALS]:
            reason = BadInput(
                "{file}, line {line}: no document of this import is called {name}.",
                file=row.file,
                line=row.line,
                name=row.document,
            )
            yield Refusal(file=row.file, line=row.line, reason=reason)
        if len(rows) > _MOST_REFUSALS:
            reason = BadInput(
                "{file}: {count} more rows are about documents that did not come in.",
                file=rows[-1].file,
                count=len(rows) - _MOST_REFUSALS,
            )
            yield Refusal(file=rows[-1].file, reason=reason)

    def _taken(self, place: _Place, sha256: str) -> MetadataRow:
        if place.taken not in ("", sha256):
            raise BadInput(
                "{file}, line {line}: {name} may be several documents; the first of them got this row.",
                file=place.row.file,
                line=place.row.line,
                name=place.row.document,
            )
        place.taken = sha256
        return place.row

    def _read_table(self, path: Path, progress: Progress) -> Iterator[Refusal]:
        table = self._tables[PurePath(shown(path)).parent]
        with path.open("rb") as stream:
            file = read_metadata(stream, shown(path))
        for row in file.rows:
            progress(0, None)
            if isinstance(row, Refusal):
                yield row
                continue
            yield from row.refused
            name = PurePath(row.document.replace("\\", "/")).name
            if name not in table:
                table[name] = _Place(row)
                continue
            reason = BadInput(
                "{file}, line {line}: {name} has a row already, on line {first}; this one was left out.",
                file=row.file,
                line=row.line,
                name=row.document,
                first=table[name].row.line,
            )
            yield Refusal(file=row.file, line=row.line, reason=reason)

    def _read_sidecar(self, path: Path) -> Iterator[Refusal]:
        with path.open("rb") as stream:
            row = read_sidecar(stream, shown(path), path.stem)
        self._sidecars[PurePath(shown(path)).with_suffix("")] = row
        yield from row.refused
