"""TOML files that people name: those that ship with the program by their names, their own by their paths."""

from pathlib import Path

from workbench.core.errors import BadInput


def shipped_names(folder: Path) -> list[str]:
    """Return the names of the files that ship in `folder`."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def read_named(folder: Path, name_or_path: str) -> tuple[Path, bytes] | None:
    """Return the file that ships in `folder` under a name, or the one at a path, with its contents; None without one.

    Raises:
        BadInput: the file cannot be read.
    """
    path = folder / f"{name_or_path}.toml" if name_or_path in shipped_names(folder) else Path(name_or_path)
    try:
        return path, path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        return None
    except OSError as error:
        raise BadInput("{file} cannot be read: {reason}.", file=path, reason=error.strerror) from error
