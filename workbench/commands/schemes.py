"""Label schemes: those that ship with the program, and a person's own files."""

from pathlib import Path

import msgspec

from workbench.core.errors import BadInput
from workbench.core.scheme import Scheme
from workbench.core.scheme_rules import checked
from workbench.paths import RESOURCES

_SHIPPED = RESOURCES / "schemes"


def scheme_names() -> list[str]:
    """Return the names of the schemes that ship with the program."""
    return sorted(path.stem for path in _SHIPPED.glob("*.toml"))


def load_scheme(name_or_path: str) -> Scheme:
    """Return the scheme that ships under a name, or the one in a TOML file.

    Raises:
        BadInput: there is no such scheme, or the file cannot be used; names the file and the path of the field.
    """
    path = _SHIPPED / f"{name_or_path}.toml" if name_or_path in scheme_names() else Path(name_or_path)
    try:
        return checked(msgspec.toml.decode(path.read_bytes(), type=Scheme))
    except (FileNotFoundError, IsADirectoryError) as error:
        raise BadInput(
            "There is no scheme {scheme}: give the path of a TOML file, or one of {names}.",
            scheme=name_or_path,
            names=", ".join(scheme_names()),
        ) from error
    except OSError as error:
        raise BadInput("{file} cannot be read: {reason}.", file=path, reason=error.strerror) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadInput("{file} is not a label scheme: {reason}.", file=path, reason=error) from error
