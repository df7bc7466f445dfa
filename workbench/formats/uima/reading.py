"""Reads UIMA CAS XMI together with its type system: our own files as they were, those of others as far as they go."""

import re
import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from keyword import iskeyword
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from workbench.core.errors import BadInput
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Members, Reading
from workbench.formats.safe_xml import root_of
from workbench.formats.uima.content import Content

if TYPE_CHECKING:
    from cassis import TypeSystem
    from lxml.etree import _Element

_TYPE = re.compile(r"(?!__)[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?:\[\])?", re.ASCII)
_FEATURE = re.compile(r"(?!__)[A-Za-z_]\w*", re.ASCII)
_ROOT = "{http://uima.apache.org/resourceSpecifier}typeSystemDescription"


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
                entry, refused = _entry(members.read(name), name, where, _nearest(systems, name))
            except BadInput as reason:
                yield Refusal(file=where, reason=reason)
            else:
                yield from refused
                yield entry


def _type_system(data: bytes, name: str, file: str) -> dict[str, "TypeSystem"]:
    """Return the type system in an XML file by its folder; nothing if the file is something else."""
    from cassis import load_typesystem

    root = root_of(data, file)
    if root.tag != _ROOT:
        return {}
    _check_names(root, file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return {_folder(name): load_typesystem(BytesIO(data))}
    except _faults() as problem:
        raise BadInput("{file} is no type system of UIMA: {problem}.", file=file, problem=problem) from problem


def _check_names(root: "_Element", file: str) -> None:
    """Refuse names that are no names: the library makes Python code of them, and runs it.

    Raises:
        BadInput: there is one.
    """
    for element in root.iter("{*}name", "{*}supertypeName", "{*}rangeTypeName", "{*}elementType"):
        given = (element.text or "").strip()
        parent = element.getparent()
        is_feature = parent is not None and parent.tag.endswith("}featureDescription") and element.tag.endswith("}name")
        allowed = _FEATURE if is_feature else _TYPE
        if parent is not root and not (allowed.fullmatch(given) and not iskeyword(given)):
            raise BadInput(
                "{file}, line {line}: “{given}” cannot be the name of a type or feature.",
                file=file,
                line=element.sourceline,
                given=given[:60],
            )


def _folder(name: str) -> str:
    return str(PurePosixPath(name).parent)


def _nearest(systems: dict[str, "TypeSystem"], name: str) -> "TypeSystem | None":
    folders: Sequence[PurePosixPath] = PurePosixPath(name).parents
    return next((systems[str(folder)] for folder in folders if str(folder) in systems), None)


def _entry(data: bytes, name: str, file: str, system: "TypeSystem | None") -> tuple[Entry, list[Refusal]]:
    from cassis import load_cas_from_xmi

    if system is None:
        raise BadInput("{file}: the type system is missing; put TypeSystem.xml beside it.", file=file)
    root = root_of(data, file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            content = Content(load_cas_from_xmi(BytesIO(data), typesystem=system, lenient=True), root, file)
        entry = Entry(item=content.item(name), file=file, encoding="utf-8")
    except _faults() as problem:
        raise BadInput(
            "{file} is no CAS of its type system: {problem}.", file=file, problem=f"{type(problem).__name__}: {problem}"
        ) from problem
    return entry, content.refused


def _faults() -> tuple[type[Exception], ...]:
    """Return what the library raises for files that are not as it expects: syntax errors in classes that it makes."""
    from cassis.typesystem import AnnotationHasNoSofa, TypeCheckError, TypeNotFoundError

    return (
        *(AnnotationHasNoSofa, TypeCheckError, TypeNotFoundError),
        *(AssertionError, AttributeError, IndexError, KeyError, OverflowError, RuntimeError, SyntaxError, TypeError),
        ValueError,
    )
