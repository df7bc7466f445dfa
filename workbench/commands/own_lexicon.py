"""What a person wants always, or never, to be suggested: her own lexicons, which hold for all of her projects.

They are files in `paths.user_lexicons()`, outside every project. So a change is no step of a project's history, and
undo there does not take it back: every verb returns an `Edit`, which `take_back` undoes as long as nobody else has
written to the file since. A file is written aside, brought to the disk, and renamed; whatever else stands in it,
comments too, stays.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from workbench.commands.replacing import replacing
from workbench.commands.suggesters import LEXICONS
from workbench.core.errors import BadInput, Failure
from workbench.paths import user_lexicons
from workbench.suggest import own_lexicon
from workbench.suggest.lexicon_entries import FORM_KINDS, Attributes, FormKind
from workbench.suggest.lexicon_files import ENDING, NEVER, load, parse, read_text

__all__ = [
    "FORM_KINDS",
    "LABEL",
    "LEXICONS",
    "NEVER",
    "Edit",
    "FormKind",
    "Listed",
    "always_suggest",
    "check_lexicons",
    "never_suggest",
    "own_entries",
    "own_folder",
    "stop_suggesting",
    "take_back",
]

LONGEST = 100  # code points; what is longer is no name, and would hardly stand in another article
_BOM = "\ufeff"
LABEL = r"(?=.*[A-Z])[A-Za-z][A-Za-z0-9_-]*"  # the labels that a lexicon takes


class Listed(Struct, frozen=True, kw_only=True):
    """An entry of a person's own lexicons, and where it stands.

    Attributes:
        text: its first spelling, or a pattern between slashes.
        label: what it is suggested as; `NEVER` for words that never are.
        spellings: how many it has.
        file, line: where it stands.
    """

    text: str
    label: str
    forms: FormKind
    attributes: Attributes
    spellings: int
    file: Path
    line: int


class Edit(Struct, frozen=True):
    """What a verb changed: files, each with its content before (None: it was not there) and after."""

    files: dict[Path, tuple[str | None, str]]


def always_suggest(
    surface: str,
    label: str,
    attributes: Mapping[str, object] | None = None,
    forms: FormKind = "name",
    *,
    instead_of: Listed | None = None,
) -> Edit:
    """Let `surface` be suggested as `label` with `attributes` from now on, in every project whose scheme has them.

    Whatever a person's lexicons said of these words before goes, and so does the entry `instead_of`. `forms` says which
    forms of the words are found, as in a lexicon.

    Raises:
        BadInput: this is nothing for a lexicon, or the lexicon cannot be read.
        Failure: the file could not be written.
    """
    if not re.fullmatch(LABEL, label):
        raise BadInput("A lexicon takes labels that are written in Latin capitals, not {label}.", label=label)
    words = _words(surface)

    def add(text: str) -> str:
        return own_lexicon.added(text, label, words, attributes, forms)

    return _edit(words, instead_of, add)


def never_suggest(surface: str, *, instead_of: Listed | None = None) -> Edit:
    """Let `surface` never be suggested again, by no suggester and as nothing; the entry `instead_of` goes.

    Raises:
        BadInput: this is nothing for a lexicon, or the lexicon cannot be read.
        Failure: the file could not be written.
    """
    words = _words(surface)
    return _edit(words, instead_of, lambda text: own_lexicon.refused(text, words))


def stop_suggesting(surface: str | Listed) -> Edit:
    """Take words out of a person's lexicons, whether they were suggested always or never; or one entry alone.

    Raises:
        BadInput: they stand in none, or a lexicon cannot be read.
        Failure: a file could not be written.
    """
    if isinstance(surface, Listed):
        edit, name = _edit("", surface), surface.text
    else:
        edit, name = _edit(" ".join(surface.split()), None), surface
    if not edit.files:
        raise BadInput("Your lexicons have no entry {name}.", name=name)
    return edit


def take_back(edit: Edit) -> None:
    """Undo what a verb of this module did.

    Raises:
        BadInput: a file cannot be read.
        Failure: a file was changed since, or could not be written.
    """
    for file, (_, after) in edit.files.items():
        if _read(file) != after:
            raise Failure("{file} was changed meanwhile; remove the entry by hand.", file=file)
    for file, (before, _) in edit.files.items():
        if before is None:
            file.unlink(missing_ok=True)
        else:
            _write(file, before)


def own_entries() -> list[Listed]:
    """Return the entries of a person's own lexicons, in the order of files and lines; wrong lines are left out."""
    return [
        Listed(
            text=one.text,
            label=one.label,
            forms=one.forms,
            attributes=one.attributes,
            spellings=one.spellings,
            file=file,
            line=one.line,
        )
        for file, text in _own_texts()
        for one in own_lexicon.entries(text)
    ]


def own_folder() -> Path:
    """Return the folder of a person's own lexicons, which is made if it is not there yet.

    Raises:
        Failure: it could not be made.
    """
    folder = user_lexicons()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Failure("{file} could not be written: {reason}.", file=folder, reason=error.strerror or error) from error
    return folder


def check_lexicons(file: Path | None = None) -> Sequence[BadInput]:
    """Return what is wrong in a lexicon, or in all: those of the program and a person's own.

    Raises:
        BadInput: there is no such file.
    """
    if file is None:
        return load((LEXICONS, user_lexicons())).problems
    return parse(read_text(file), file=str(file)).problems


def _words(surface: str) -> str:
    words = " ".join(surface.split())
    if not any(map(str.isalnum, words)):
        raise BadInput("A lexicon takes words; here are none.")
    if len(words) > LONGEST:
        raise BadInput(
            "This is too long for a lexicon: {count} characters, {most} at most.", count=len(words), most=LONGEST
        )
    return words


def _edit(words: str, entry: Listed | None, add: Callable[[str], str] | None = None) -> Edit:
    """Take `words` out of all of a person's lexicons, and one entry; then change the text that entries are added to."""
    own = user_lexicons() / own_lexicon.FILE
    before: dict[Path, str | None] = {file: text for file, text in _own_texts() if file != own}
    before[own] = _read(own)
    changed: dict[Path, tuple[str | None, str]] = {}
    for file, text in before.items():
        after = text or ""
        if entry and file == entry.file:
            after = own_lexicon.removed(after, entry.text, entry.line)
        if words:
            after = own_lexicon.removed(after, words)
        if add and file == own:
            after = add(after)
        if after != (text or ""):
            changed[file] = (text, after)
    for file, (_, after) in changed.items():
        _write(file, after)
    return Edit(changed)


def _own_texts() -> list[tuple[Path, str]]:
    """Return the texts of a person's lexicons; one that cannot be read is named when it is loaded."""
    texts = []
    for file in sorted(user_lexicons().glob(f"*{ENDING}")):
        try:
            texts.append((file, read_text(file)))
        except BadInput:
            continue
    return texts


def _read(file: Path) -> str | None:
    """Return the text of a lexicon, None if there is none.

    Raises:
        BadInput: it cannot be read, or is no UTF-8.
    """
    return read_text(file) if file.exists() else None


def _write(file: Path, text: str) -> None:
    """Write a lexicon, with the byte order mark that it had.

    Raises:
        Failure: it could not be written.
    """
    own_folder()
    try:
        target = file.resolve()
        has_mark = target.exists() and target.read_bytes().startswith(_BOM.encode())
    except OSError as error:
        raise Failure("{file} could not be written: {reason}.", file=file, reason=error.strerror or error) from error
    with replacing(target) as aside:
        aside.write_bytes(((_BOM if has_mark else "") + text).encode())
