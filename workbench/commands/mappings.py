"""Label mappings: those that ship with the program, and a person's own files."""

from workbench.commands.schemes import load_scheme, scheme_names
from workbench.commands.toml_files import read_named, shipped_names
from workbench.core.errors import BadInput
from workbench.core.mapping import LabelMapping
from workbench.core.scheme import Scheme
from workbench.formats.mapping_toml import read_mapping
from workbench.paths import RESOURCES

_SHIPPED = RESOURCES / "mappings"


def mapping_names() -> list[str]:
    """Return the names of the mappings that ship with the program."""
    return shipped_names(_SHIPPED)


def load_mapping(name_or_path: str) -> LabelMapping:
    """Return the mapping that ships under a name, or the one in a TOML file.

    Raises:
        BadInput: there is no such mapping, or the file cannot be used; names the file, the line and the field.
    """
    if not (found := read_named(_SHIPPED, name_or_path)):
        raise BadInput(
            "There is no label mapping {mapping}: give the path of a TOML file, or one of {names}.",
            mapping=name_or_path,
            names=", ".join(mapping_names()),
        )
    path, content = found
    return read_mapping(content, str(path), path.stem, _known_scheme)


def _known_scheme(name: str) -> Scheme | None:
    return load_scheme(name) if name in scheme_names() else None
