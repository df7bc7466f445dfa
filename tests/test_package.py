"""What the self-contained package would hold, read from its recipe; that it starts is proven by building it."""

import importlib.util
import runpy
import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from workbench import preflight
from workbench.paths import RESOURCES

RECIPE = RESOURCES / "package" / "workbench.spec"
ROOT = RECIPE.parents[2]
QT = "PySide6/Qt"
FOUND = [  # what PyInstaller finds by itself: name in the package, source, kind
    (f"{QT}/lib/libQt6Widgets.so.6", "/venv/libQt6Widgets.so.6", "BINARY"),
    ("libQt6Widgets.so.6", "/venv/libQt6Widgets.so.6", "SYMLINK"),
    (f"{QT}/lib/libQt6Network.so.6", "/venv/libQt6Network.so.6", "BINARY"),
    ("libQt6Network.so.6", "/venv/libQt6Network.so.6", "SYMLINK"),
    (f"{QT}/plugins/platforms/libqxcb.so", "/venv/libqxcb.so", "BINARY"),
    (f"{QT}/plugins/platforms/libqwayland.so", "/venv/libqwayland.so", "BINARY"),
    (f"{QT}/plugins/platforms/libqoffscreen.so", "/venv/libqoffscreen.so", "BINARY"),
    (f"{QT}/plugins/platforms/libqvnc.so", "/venv/libqvnc.so", "BINARY"),
    (f"{QT}/plugins/platformthemes/libqgtk3.so", "/venv/libqgtk3.so", "BINARY"),
    ("libxcb-cursor.so.0", "/lib/libxcb-cursor.so.0", "BINARY"),
    ("libX11.so.6", "/lib/libX11.so.6", "BINARY"),
    ("libgtk-3.so.0", "/lib/libgtk-3.so.0", "BINARY"),
    ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY"),
    ("python3.11/lib-dynload/_sqlite3.so", "/usr/lib/python3.11/lib-dynload/_sqlite3.so", "EXTENSION"),
    ("libsqlite3.so.0", "/usr/lib/libsqlite3.so.0", "BINARY"),
]
NEEDS = {
    "/venv/libqxcb.so": ["libxcb-cursor.so.0", "libX11.so.6"],
    "/venv/libqgtk3.so": ["libgtk-3.so.0"],
    "/usr/lib/python3.11/lib-dynload/_sqlite3.so": ["libsqlite3.so.0"],
}
DATA = [
    (f"{QT}/translations/qtbase_ar.qm", "", "DATA"),
    (f"{QT}/translations/qtbase_de.qm", "", "DATA"),
    ("workbench/resources/translations/workbench_ar.qm", "", "DATA"),
]


def module(name: str, **functions: Any) -> ModuleType:
    made = ModuleType(name)
    vars(made).update(functions)
    return made


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the recipe hands to PyInstaller, which need not be installed."""
    handed: dict[str, Any] = {}
    analysis = SimpleNamespace(binaries=FOUND, datas=DATA, pure=[], scripts=[])

    def analyse(scripts: list[str], **options: Any) -> SimpleNamespace:
        handed["scripts"] = scripts
        handed.update(options)
        return analysis

    def collect(_exe: object, binaries: object, datas: object, **options: Any) -> None:
        handed.update(collected=binaries, collected_datas=datas)

    bindepend = module(
        "PyInstaller.depend.bindepend",
        get_imports=lambda source: [(name, None) for name in NEEDS.get(source, [])],
        resolve_library_path=lambda name: f"/lib/{name}",
    )
    hooks = module(
        "PyInstaller.utils.hooks",
        collect_data_files=lambda name: [(f"{name}/files", name)],
        copy_metadata=lambda name: [(f"{name}.dist-info", f"{name}.dist-info")],
    )
    for made in (module("PyInstaller"), module("PyInstaller.depend"), module("PyInstaller.utils"), bindepend, hooks):
        monkeypatch.setitem(sys.modules, made.__name__, made)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "platform", "linux")
    names = {
        "SPECPATH": str(RECIPE.parent),
        "Analysis": analyse,
        "PYZ": lambda *_: None,
        "EXE": lambda *_, **options: handed.update(executable=options["name"]),
        "COLLECT": collect,
    }
    runpy.run_path(str(RECIPE), init_globals=names)
    return handed


def test_the_package_starts_where_the_command_starts(recipe):
    assert recipe["scripts"] == [str(ROOT / "workbench" / "__main__.py")]
    assert recipe["executable"] == "workbench"


def test_it_has_the_files_that_the_program_reads(recipe):
    datas = dict(recipe["datas"])
    assert datas[str(ROOT / "resources")] == "workbench/resources"
    assert datas[str(ROOT / "seeds")] == "workbench/seeds"
    assert "fontpkg_amiri/files" in datas
    assert "python-bidi.dist-info" in datas


def test_it_has_what_a_window_needs_and_no_network(recipe):
    names = {name for name, _, _ in recipe["collected"]}
    for kept in ("platforms/libqxcb.so", "platforms/libqwayland.so", "platforms/libqoffscreen.so"):
        assert f"{QT}/plugins/{kept}" in names
    assert {f"{QT}/lib/libQt6Widgets.so.6", "libxcb-cursor.so.0"} <= names
    assert not any("Network" in name or "vnc" in name or "gtk" in name for name in names)
    assert "ssl" in recipe["excludes"]


def test_python_is_whole_also_where_it_is_the_systems(recipe):
    names = {name for name, _, _ in recipe["collected"]}
    assert {"libpython3.11.so.1.0", "python3.11/lib-dynload/_sqlite3.so", "libsqlite3.so.0"} <= names


def test_libraries_that_desktops_have_are_brought_as_a_fallback_only(recipe):
    names = {name for name, _, _ in recipe["collected"]}
    assert {f"fallback/{name}" for name in preflight.FALLBACK} <= names
    assert not names & set(preflight.FALLBACK)


def test_it_speaks_both_languages(recipe):
    assert [name for name, _, _ in recipe["collected_datas"]] == [DATA[0][0], DATA[2][0]]


@pytest.fixture
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build", RECIPE.with_name("build.py"))
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the archive is a .zip")
def test_the_archive_has_one_folder_that_says_the_version(build, monkeypatch, tmp_path):
    import tarfile

    monkeypatch.setattr(build, "DIST", tmp_path)
    program = tmp_path / "workbench" / "workbench"
    program.parent.mkdir()
    program.write_text("")
    program.chmod(0o755)
    with tarfile.open(build.pack(program.parent, "workbench-0.1.0-linux")) as archive:
        assert archive.getnames() == ["workbench-0.1.0-linux", "workbench-0.1.0-linux/workbench"]
        assert archive.getmember("workbench-0.1.0-linux/workbench").mode & 0o111


def test_licences_lie_beside_the_program(build, monkeypatch, tmp_path):
    monkeypatch.setattr(build, "distribution", lambda name: SimpleNamespace(read_text=lambda file: f"{name} {file}"))
    monkeypatch.setattr(build.shutil, "which", lambda name: None)
    build.add_licences(tmp_path)
    names = {path.relative_to(tmp_path / "licences").as_posix() for path in (tmp_path / "licences").rglob("*")}
    assert {"workbench.txt", "components.json", "README.md", "texts/LGPL-3.0.txt", "texts/Qt.txt"} <= names
    assert not any(name.endswith(".py") for name in names)


def test_what_the_machine_lacks_is_loaded_from_the_package(monkeypatch, tmp_path):
    (tmp_path / "fallback").mkdir()
    loaded = []

    def load(name: str) -> None:
        if name == "libfontconfig.so.1":
            raise OSError(name)
        loaded.append(name)

    monkeypatch.setattr(preflight.ctypes, "CDLL", load)
    preflight.load_fallbacks()
    assert loaded == []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    preflight.load_fallbacks()
    assert str(tmp_path / "fallback" / "libfontconfig.so.1") in loaded
    assert str(tmp_path / "fallback" / "libX11.so.6") not in loaded


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize(
    ("script", "works"), [('[ "$1" = new ] && touch "$2"; echo workbench 0.1.0', True), ("exit 1", False)]
)
def test_what_was_built_is_tried_out(build, tmp_path, script, works):
    program = tmp_path / "workbench"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    if works:
        build.try_out(program, "0.1.0")
    with pytest.raises(SystemExit, match="does not work"):
        build.try_out(program, "0.2.0")
