"""What the window needs from the machine before Qt may be imported: system libraries and a display.

Without them Qt raises no error that could be caught: it aborts, and its message names the wrong library. So look first.
Standard library only, because the set-up asks the same questions before anything is installed.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from workbench.core.errors import Failure

# What the shared objects of PySide6-Essentials name as needed (`objdump -p`: Core, Gui, Widgets, DBus, the xcb
# platform), and the Debian or Ubuntu package that holds it. Where a release has renamed a package (`libglib2.0-0t64`
# since Debian 13 and Ubuntu 24.04), apt-get takes the old name for the new package.
_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# What every desktop has in a version that fits it better than ours: its fonts, its display. The self-contained package
# brings them for machines that lack them. In the order in which they need each other.
FALLBACK = (
    "libGLdispatch.so.0",
    "libxcb.so.1",
    "libX11.so.6",
    "libX11-xcb.so.1",
    "libGLX.so.0",
    "libGL.so.1",
    "libEGL.so.1",
    "libfreetype.so.6",
    "libfontconfig.so.1",
)
_WITH_DISPLAY = frozenset({"xcb", "wayland", "wayland-egl"})


def load_fallbacks() -> None:
    """In the self-contained package: load what it brings of the libraries that this machine lacks.

    A library that is loaded already is found under its name by those that need it, wherever it lies.
    """
    brought = Path(getattr(sys, "_MEIPASS", "")) / "fallback"
    if not getattr(sys, "frozen", False) or not brought.is_dir():
        return
    for soname in FALLBACK:
        if not _loads(soname):
            ctypes.CDLL(str(brought / soname))


def missing_libraries() -> list[str]:
    """Return the system libraries (sonames) that Qt needs and the loader does not find; on Windows and macOS, none."""
    if sys.platform != "linux":
        return []
    return [soname for soname in _PACKAGES if not _loads(soname)]


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """Return the Debian and Ubuntu packages that hold `libraries` (from `missing_libraries`), each once."""
    return list(dict.fromkeys(_PACKAGES[soname] for soname in libraries))


def has_display() -> bool:
    """Tell whether Qt will find a screen: an X server that answers, or a Wayland socket; always so off Linux.

    A platform without a screen that was asked for by name (`QT_QPA_PLATFORM=offscreen`) counts as one.
    """
    if sys.platform != "linux":
        return True
    platforms = {name.partition(":")[0] for name in os.environ.get("QT_QPA_PLATFORM", "xcb").split(";")}
    return not platforms <= _WITH_DISPLAY or _wayland_answers() or _x_answers()


def check() -> None:
    """Make sure that Qt can be imported and can open a window.

    Raises:
        Failure: libraries or the display are missing; the sentence says what to do.
    """
    load_fallbacks()
    if missing := missing_libraries():
        libraries, packages = ", ".join(missing), " ".join(debian_packages(missing))
        if shutil.which("apt-get"):
            raise Failure(
                "The window needs system libraries that are missing ({libraries}); "
                "install them with: sudo apt-get install {packages}",
                libraries=libraries,
                packages=packages,
            )
        raise Failure(
            "The window needs system libraries that are missing: {libraries}; "
            "install them with the package manager of this system.",
            libraries=libraries,
        )
    if not has_display():
        raise Failure(
            "There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY name none that answers); "
            "start the program from a graphical desktop."
        )


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    return bool(name) and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name or "").is_socket()


def _x_answers() -> bool:
    """Connect to the X server as Qt would: a DISPLAY whose server is gone makes Qt abort, too."""
    if not os.environ.get("DISPLAY") or not _loads("libxcb.so.1"):
        return False
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused
