"""The program in a person's desktop: an entry in the menu, an icon, and projects that open by a double click.

Files of the freedesktop.org specifications (Desktop Entry, Shared MIME-info, Icon Theme) among the person's own data;
they need no rights of an administrator, and hold the place where the program lies now.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import platformdirs

from workbench.core.errors import Failure
from workbench.paths import RESOURCES

MIME_TYPE = "application/x-workbench-project"
_ICONS = RESOURCES / "icons"
_ENTRY = Path("applications/workbench.desktop")
_TYPE = Path("mime/packages/workbench.xml")
_THEME = Path("icons/hicolor")
_TO_QUOTE = ("\\", '"', "`", "$")  # within the quotes of a command


def install_desktop(data: Path | None = None) -> list[Path]:
    """Put the program into the person's desktop, anew if it is there; return the files written.

    `data` is where the person's data lies, by default XDG_DATA_HOME.

    Raises:
        Failure: this is no Linux desktop, or a file cannot be written.
    """
    data = data or _data_home()
    entry = _read("workbench.desktop").replace("@EXEC@", _command_line(program()))
    texts = {_ENTRY: entry, _TYPE: _read("workbench.xml")}
    try:
        for place, text in texts.items():
            (data / place).parent.mkdir(parents=True, exist_ok=True)
            (data / place).write_text(text, encoding="utf-8")
        for place, icon in _icons():
            (data / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(icon, data / place)
    except OSError as error:
        raise _not_written(error) from error
    _refresh(data)
    return [data / place for place in _places()]


def remove_desktop(data: Path | None = None) -> list[Path]:
    """Take the program out of the person's desktop; return the files that were there.

    Raises:
        Failure: this is no Linux desktop, or a file cannot be removed.
    """
    data = data or _data_home()
    there = [data / place for place in _places() if (data / place).exists()]
    try:
        for file in there:
            file.unlink()
    except OSError as error:
        raise _not_written(error) from error
    _refresh(data)
    return there


def program() -> list[str]:
    """Return the command that starts this very program: the packaged one, or the Python that runs it."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.executable).with_name("workbench")
    return [str(script)] if script.exists() else [sys.executable, "-m", "workbench"]


def _data_home() -> Path:
    if sys.platform != "linux":
        raise Failure("There is a menu entry to install on Linux desktops only.")
    return platformdirs.user_data_path()


def _read(name: str) -> str:
    return (RESOURCES / "desktop" / name).read_text(encoding="utf-8")


def _icons() -> Iterator[tuple[Path, Path]]:
    """Yield where each icon goes, and the file: for the program and for its projects."""
    for name in ("apps/workbench", f"mimetypes/{MIME_TYPE.replace('/', '-')}"):
        yield _THEME / "scalable" / f"{name}.svg", _ICONS / "workbench.svg"
        for file in sorted(_ICONS.glob("workbench-*.png")):
            size = file.stem.removeprefix("workbench-")
            yield _THEME / f"{size}x{size}" / f"{name}.png", file


def _places() -> list[Path]:
    return [_ENTRY, _TYPE, *(place for place, _ in _icons())]


def _command_line(command: Sequence[str]) -> str:
    """Return a command as the key Exec wants it: quoted, and then escaped once more like every string of the file."""
    return " ".join([*(_quoted(part) for part in command), "%f"])


def _quoted(part: str) -> str:
    for character in _TO_QUOTE:
        part = part.replace(character, f"\\{character}")
    return f'"{part}"'.replace("\\", "\\\\").replace("%", "%%")


def _refresh(data: Path) -> None:
    """Have the caches of the desktop made anew, where it has any."""
    _run("update-desktop-database", data / _ENTRY.parent)
    _run("update-mime-database", data / _TYPE.parents[1])
    if (data / _THEME).is_dir():
        os.utime(data / _THEME)  # which is how an icon theme says that it has changed


def _run(program: str, folder: Path) -> None:
    found = shutil.which(program)
    if found and folder.is_dir():
        subprocess.run([found, str(folder)], env=_environment(), capture_output=True, check=False)


def _environment() -> dict[str, str]:
    """Return the environment for programs of the system, which must not meet the libraries of the package."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
        environment.pop("LD_LIBRARY_PATH", None)
        if before:
            environment["LD_LIBRARY_PATH"] = before
    return environment


def _not_written(error: OSError) -> Failure:
    return Failure("{file} cannot be written: {reason}.", file=error.filename, reason=error.strerror or error)
