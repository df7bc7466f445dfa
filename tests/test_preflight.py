import ctypes
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from workbench import preflight
from workbench.core.errors import Failure

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes these libraries from the system")

# In every Linux system that runs Python: the C and C++ runtimes, zlib, zstd.
IN_EVERY_SYSTEM = re.compile(r"lib(c|m|dl|rt|pthread|gcc_s|stdc\+\+|z|zstd)\.so\.\d+")


def without_loader(*gone: str):
    def load(soname: str) -> None:
        if soname in gone:
            raise OSError(f"{soname}: cannot open shared object file")

    return load


@linux
def test_names_the_missing_library_and_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(ctypes, "CDLL", without_loader("libEGL.so.1", "libxcb-cursor.so.0"))
    monkeypatch.setattr("shutil.which", lambda program: f"/usr/bin/{program}")
    assert preflight.missing_libraries() == ["libEGL.so.1", "libxcb-cursor.so.0"]
    with pytest.raises(Failure, match=r"libEGL\.so\.1.*sudo apt-get install libegl1 libxcb-cursor0$"):
        preflight.check()


@linux
def test_names_only_the_libraries_where_there_is_no_apt(monkeypatch):
    monkeypatch.setattr(ctypes, "CDLL", without_loader("libEGL.so.1"))
    monkeypatch.setattr("shutil.which", lambda program: None)
    with pytest.raises(Failure, match=r"missing: libEGL\.so\.1; install them with the package manager"):
        preflight.check()


def test_one_package_that_holds_two_libraries_is_named_once():
    assert preflight.debian_packages(["libglib-2.0.so.0", "libgthread-2.0.so.0", "libGL.so.1"]) == [
        "libglib2.0-0",
        "libgl1",
    ]


@linux
def test_no_display_is_said_in_one_sentence(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not preflight.has_display()
    with pytest.raises(Failure, match="There is no display"):
        preflight.check()


@linux
def test_a_display_that_nobody_serves_is_none(monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-4711")
    assert not preflight.has_display()


@linux
@pytest.mark.parametrize("platform", ["offscreen", "xcb;offscreen", "vnc:port=5901"])
def test_a_platform_without_a_screen_needs_none(monkeypatch, platform):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert preflight.has_display()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_need_nothing(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(ctypes, "CDLL", without_loader("libEGL.so.1"))
    assert preflight.missing_libraries() == []
    assert preflight.has_display()


@linux
@pytest.mark.parametrize(
    "shared_object",
    [
        "lib/libQt6Core.so.6",
        "lib/libQt6Gui.so.6",
        "lib/libQt6Widgets.so.6",
        "lib/libQt6DBus.so.6",
        "plugins/platforms/libqxcb.so",
        "plugins/platforms/libqoffscreen.so",
    ],
)
def test_the_table_holds_every_library_that_this_qt_asks_for(shared_object):
    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    qt = Path(spec.origin).parent / "Qt"
    asked = {
        name.decode() for name in re.findall(rb"\0(lib[\w.+-]+\.so\.\d+)(?=\0)", (qt / shared_object).read_bytes())
    }
    asked = {name for name in asked if not (qt / "lib" / name).exists() and not IN_EVERY_SYSTEM.fullmatch(name)}
    assert asked
    assert preflight.debian_packages(sorted(asked))


def test_importing_it_loads_nothing_but_the_standard_library():
    script = (
        "import sys, workbench.preflight; print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'msgspec')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
