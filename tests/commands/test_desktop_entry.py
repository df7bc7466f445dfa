import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.commands import desktop_entry
from workbench.commands.desktop_entry import MIME_TYPE, install_desktop, program, remove_desktop
from workbench.core.errors import Failure

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has desktop entries")


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [program for program in programs if not shutil.which(program)]
    return pytest.mark.skipif(bool(missing), reason=f"this machine has no {' '.join(missing)}")


def files(folder: Path) -> set[Path]:
    return {file for file in folder.rglob("*") if file.is_file()}


def entry(data: Path) -> dict[str, str]:
    text = (data / "applications" / "workbench.desktop").read_text(encoding="utf-8")
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line)


def test_writes_an_entry_a_type_and_icons(tmp_path):
    written = install_desktop(tmp_path)
    assert all(file.is_file() for file in written)
    assert entry(tmp_path)["Exec"] == f'"{program()[0]}" %f' if len(program()) == 1 else "python"
    assert entry(tmp_path)["MimeType"] == f"{MIME_TYPE};"
    assert {"applications", "mime", "icons"} <= {folder.name for folder in tmp_path.iterdir()}
    for size in (16, 32, 48, 128):
        assert (tmp_path / f"icons/hicolor/{size}x{size}/apps/workbench.png").is_file()


def test_twice_is_as_once_and_removing_takes_all_of_it(tmp_path):
    first = install_desktop(tmp_path)
    assert install_desktop(tmp_path) == first
    assert set(remove_desktop(tmp_path)) == set(first)
    assert not files(tmp_path) & set(first)
    assert remove_desktop(tmp_path) == []


def test_what_others_installed_stays(tmp_path):
    (tmp_path / "applications").mkdir()
    other = tmp_path / "applications" / "other.desktop"
    other.write_text("[Desktop Entry]\n")
    install_desktop(tmp_path)
    remove_desktop(tmp_path)
    assert other.is_file()


@needs("desktop-file-validate")
def test_the_entry_is_valid(tmp_path):
    install_desktop(tmp_path)
    command = ["desktop-file-validate", str(tmp_path / "applications" / "workbench.desktop")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@needs("update-mime-database", "gio")
def test_a_project_is_known_by_its_name(tmp_path):
    install_desktop(tmp_path)
    project = tmp_path / "مشروع.workbench"
    project.write_bytes(b"SQLite format 3\0")
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    command = ["gio", "info", "-a", "standard::content-type", str(project)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert MIME_TYPE in done.stdout


@needs("gio", "update-desktop-database")
@pytest.mark.parametrize("folder", ["plain", 'with space, "quotes", $HOME, `ticks` and \\'])
def test_a_double_click_starts_the_program_on_the_project(tmp_path, monkeypatch, folder):
    """`gio launch` does what a file manager does; the program is one that writes down what it is given."""
    script = tmp_path / folder / "workbench"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$1" > "{tmp_path}/given.part"\n'
                      f'mv "{tmp_path}/given.part" "{tmp_path}/given"\n')  # fmt: skip
    script.chmod(0o755)
    monkeypatch.setattr(desktop_entry, "program", lambda: [str(script)])
    install_desktop(tmp_path)
    project = tmp_path / "a project.workbench"
    project.write_bytes(b"")
    command = ["gio", "launch", str(tmp_path / "applications" / "workbench.desktop"), str(project)]
    subprocess.run(command, capture_output=True, check=True, timeout=30)
    for _ in range(100):
        if (tmp_path / "given").exists():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert (tmp_path / "given").read_text().splitlines() == ["1", str(project)]


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "applications").write_text("a file in the way")
    with pytest.raises(Failure, match="applications"):
        install_desktop(tmp_path)


def test_elsewhere_it_says_that_there_is_nothing_to_install(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(Failure, match="Linux"):
        install_desktop()


def test_the_packaged_program_names_itself(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "workbench"))
    assert program() == [str(tmp_path / "workbench")]
    monkeypatch.setenv("LD_LIBRARY_PATH", "/package")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/system")
    assert desktop_entry._environment()["LD_LIBRARY_PATH"] == "/system"
