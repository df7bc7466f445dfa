"""Reads UIMA CAS XMI together with its type system: our own files as they were, those of others as far as they go."""

import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from workbench.core.errors import BadInput
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Members, Reading
from workbench.formats.safe_xml import root_of
from workbench.formats.uima.content import Content

if TYPE_CHECKING:
    from cassis import TypeSystem

_ROOT = "{http://uima.apache.org/resourceSpecifier}typeSystemDescription"

# What the library raises for files that are not as it expects; it has no error of its own for them.
_FAULTS = (KeyError, ValueError, TypeError, AttributeError, RuntimeError, IndexError, AssertionError)


def read_folder(members: Members, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield the documents in the files of a folder or archive, which messages call `file`.

    A type system is used for the files in its folder and below it.
    """
    systems: dict[str, TypeSystem] = {}
    for name in members.names:
        if name.lower().endswith(".xml"):
            try:
                systems |= _type_system(members.read(name), name, f"{file}/{name}")
            except BadInput as reason:
                yield Refusal(file=f"{file}/{name}", reason=reason)
    for name in members.names:
        if name.lower().endswith(".xmi"):
            where = f"{file}/{name}"
            try:
                content = _content(members.read(name), where, _nearest(systems, name))
                item = content.item(name)
            except BadInput as reason:
                yield Refusal(file=where, reason=reason)
            else:
                yield from content.refused
                yield Entry(item=item, file=where, encoding="utf-8")


def _type_system(data: bytes, name: str, file: str) -> dict[str, "TypeSystem"]:
    """Return the type system in an XML file by its folder; nothing if the file is something else."""
    from cassis import load_typesystem

    if root_of(data, file).tag != _ROOT:
        return {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return {_folder(name): load_typesystem(BytesIO(data))}
    except _FAULTS as problem:
        raise BadInput("{file} is no type system of UIMA: {problem}.", file=file, problem=problem) from problem


def _folder(name: str) -> str:
    return str(PurePosixPath(name).parent)


def _nearest(systems: dict[str, "TypeSystem"], name: str) -> "TypeSystem | None":
    folders: Sequence[PurePosixPath] = PurePosixPath(name).parents
    return next((systems[str(folder)] for folder in folders if str(folder) in systems), None)


def _content(data: bytes, file: str, system: "TypeSystem | None") -> Content:
    from cassis import load_cas_from_xmi

    if system is None:
        raise BadInput("{file}: the type system is missing; put TypeSystem.xml beside it.", file=file)
    root = root_of(data, file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            cas = load_cas_from_xmi(BytesIO(data), typesystem=system, lenient=True)
    except _FAULTS as problem:
        raise BadInput(
            "{file} is no CAS of its type system: {problem}.", file=file, problem=f"{type(problem).__name__}: {problem}"
        ) from problem
    return Content(cas, root, file)
