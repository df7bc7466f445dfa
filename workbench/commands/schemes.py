"""Label schemes: those that ship with the program, a person's own files, and the one that a project follows."""

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from workbench.commands.replacing import replaceable, replacing
from workbench.commands.toml_files import read_named, shipped_names
from workbench.core.changes import Step
from workbench.core.errors import BadInput, Failure
from workbench.core.progress import Progress, no_progress
from workbench.core.scheme import Scheme
from workbench.core.scheme_conversion import AS_IT_IS, Consequences, Conversion, Converter
from workbench.core.scheme_rules import checked
from workbench.formats.scheme_toml import read_scheme, write_scheme
from workbench.paths import RESOURCES
from workbench.storage.scheme_change import SchemeChange
from workbench.storage.store import Store

_SHIPPED = RESOURCES / "schemes"


def scheme_names() -> list[str]:
    """Return the names of the schemes that ship with the program."""
    return shipped_names(_SHIPPED)


def load_scheme(name_or_path: str) -> Scheme:
    """Return the scheme that ships under a name, or the one in a TOML file.

    Raises:
        BadInput: there is no such scheme, or the file cannot be used; names the file, the line and the field.
    """
    if not (found := read_named(_SHIPPED, name_or_path)):
        raise BadInput(
            "There is no scheme {scheme}: give the path of a TOML file, or one of {names}.",
            scheme=name_or_path,
            names=", ".join(scheme_names()),
        )
    path, content = found
    return read_scheme(content, str(path))


def save_scheme(scheme: Scheme, path: Path) -> None:
    """Write a scheme to a TOML file, which is read again before it takes the place of an older one.

    Raises:
        BadInput: the scheme cannot be used.
        Failure: the file could not be written.
    """
    with replacing(path) as aside:
        aside.write_bytes(write_scheme(checked(scheme)).encode())
        if read_scheme(aside.read_bytes(), str(path)) != scheme:
            raise Failure("{file} was not written: the scheme would not come back as it is.", file=path)


def export_scheme(store: Store, path: Path) -> None:
    """Write the scheme of a project to a TOML file.

    Raises:
        BadInput, Failure: the file is none that may be replaced, or could not be written.
    """
    save_scheme(store.scheme, replaceable(store, path))


def consequences(store: Store, scheme: Scheme, conversion: Conversion = AS_IT_IS) -> Consequences:
    """Return what `change_scheme` would do to the annotations of a project.

    Raises:
        BadInput: the conversion leads to something that `scheme` does not have.
    """
    return SchemeChange(store.connection, Converter(store.scheme, scheme, conversion)).consequences()


def change_scheme(
    store: Store,
    scheme: Scheme,
    conversion: Conversion = AS_IT_IS,
    *,
    annotator: str,
    fit: bool = False,
    progress: Progress = no_progress,
) -> Step:
    """Let a project follow another scheme, under the next version, and bring all annotations over.

    Whatever the new scheme has no place for stops the change, unless the conversion lets it go or `fit` does; spans
    whose label is gone always have to be decided on. `progress` counts spans and relations; nothing is left of a change
    that it stops.

    Raises:
        BadInput: the scheme cannot be used or is the one in use, the conversion leads to something that it does not
            have, or something would be lost that nobody decided on.
    """
    checked(scheme)
    old = store.scheme
    if conversion == AS_IT_IS and replace(scheme, version=old.version) == old:
        raise BadInput("There is nothing to change: it is so already.")
    change = SchemeChange(store.connection, Converter(old, scheme, conversion))
    new = replace(scheme, version=store.schemes.next_version(scheme))
    with store.step("change_scheme", annotator=annotator, detail=f"{new.name} {new.version}") as step:
        store.schemes.add(step, new)
        _refuse_losses(change.consequences(), fit=fit)
        change.write(step, progress)
    return step.done()


def _refuse_losses(found: Consequences, *, fit: bool) -> None:
    if found.unasked.spans:
        raise BadInput(
            "The new scheme has no label for these spans: {spans}. Say for each label whether they go, or which label "
            "they get.",
            spans=_counted(found.unasked.spans),
        )
    if fit:
        return
    if found.unasked.relations:
        raise BadInput(
            "The new scheme has no place for these relations: {relations}.", relations=_counted(found.unasked.relations)
        )
    if found.unasked.attributes:
        raise BadInput(
            "The new scheme has no place for these values: {values}.", values=_counted(found.unasked.attributes)
        )
    if found.unasked.document_labels:
        raise BadInput(
            "The new scheme has no place for these labels of documents: {labels}.",
            labels=_counted(found.unasked.document_labels),
        )
    if found.doubled:
        raise BadInput(
            "These spans would cover the same text with the same label as another, and become one with it: {spans}.",
            spans=_counted(found.doubled),
        )


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in sorted(counts.items()))
