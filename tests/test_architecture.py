"""The layers, read from the source: who may import whom, and what may stand where."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

import workbench

PACKAGE = Path(workbench.__file__).parent
ROOT = PACKAGE.parent

# Arrows one way: each part of the package, and the parts that it may import.
MAY_IMPORT = {
    "__main__": {"cli"},
    "core": set(),
    "paths": set(),
    "preflight": {"core"},
    "logs": {"core"},
    "storage": {"core"},
    "formats": {"core", "paths"},
    "suggest": {"core", "paths"},
    "commands": {"core", "formats", "paths", "storage", "suggest"},
    "ui": {"commands", "core", "logs", "paths", "preflight", "storage"},
    "terminal": {"core"},
    "cli": {"commands", "core", "logs", "paths", "preflight", "terminal", "ui"},
}
# Rooms of the window that know nothing of each other; what several of them need stands in a room of its own.
APART = {
    "evaluation",
    "guide",
    "lexicon",
    "palette",
    "quality",
    "queue",
    "scheme_editor",
    "search",
    "splits",
    "statistics",
    "suggestions",
    "tour",
}
# Libraries that belong to some parts only.
ONLY_IN = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "sqlite3": {"storage"},
    "sqlite_utils": {"storage"},
    "click": {"cli"},
    "matplotlib": {"ui"},
}
NOWHERE = {"http", "urllib", "socket", "ssl", "ftplib", "smtplib", "requests", "httpx", "aiohttp"}  # no network
HARMLESS = ("urllib.parse",)  # of these: only takes addresses apart
# But for one module: it talks to a language-model server on this machine, for people who turn that on and agree to what
# is sent. It checks the address that it connects to itself, and runs in the process of a plug-in only.
TALKS = {"workbench.suggest.language_server.exchange": {"http", "socket"}}
NOT_IN_CORE = {"datetime", "glob", "io", "os", "platformdirs", "random", "shutil", "subprocess", "time"}
TOUCHES_FILES = {
    "open",
    "exists",
    "is_file",
    "iterdir",
    "mkdir",
    "read_bytes",
    "read_text",
    "stat",
    "write_bytes",
    "write_text",
}
# Who may catch everything: one ends the program with a sentence, and the log has the rest; the others call what others
# wrote, and go on without it; and one library raises nothing narrower for a file that it cannot read.
CATCH_EVERYTHING = {
    "workbench.cli.program",
    "workbench.formats.tokenizing",
    "workbench.suggest.guarded",
    "workbench.suggest.plug_ins.child",
}
LOGS = {"debug", "info", "warning", "error", "critical", "exception", "log"}
UNCLEAR_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}
SQL = re.compile(
    r"\s*(SELECT\s|INSERT\s+(OR\s|INTO\s)|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|CREATE\s|DROP\s|ALTER\s|PRAGMA\s)"
)
MACHINE_PATH = re.compile(r"(?<![\w.])/(home|root|work|opt|Users)/\w")


class Import(NamedTuple):
    module: str  # who imports
    target: str  # what: a dotted module, or a name in one
    when_loaded: bool  # while the importing module loads, so neither inside a function nor for type checkers only

    @property
    def part(self) -> str:
        return part_of(self.module)


def part_of(module: str) -> str:
    return module.split(".")[1] if "." in module else module


def module_name(path: Path) -> str:
    dotted = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {module: ast.parse(path.read_text(encoding="utf-8")) for module, path in MODULES.items()}
MODULE = pytest.mark.parametrize("module", MODULES)


def is_for_type_checkers(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


def imports_of(module: str) -> Iterator[Import]:
    def walk(node: ast.AST, when_loaded: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                yield from (Import(module, alias.name, when_loaded) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                assert child.level == 0, f"{module}:{child.lineno}: write the import in full"
                yield from (Import(module, f"{child.module}.{alias.name}", when_loaded) for alias in child.names)
            else:
                later = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) or is_for_type_checkers(child)
                yield from walk(child, when_loaded and not later)

    return walk(TREES[module], when_loaded=True)


IMPORTS = [found for module in MODULES for found in imports_of(module)]
WITHIN = [found for found in IMPORTS if found.target.split(".")[0] == "workbench"]


def defining_module(target: str) -> str:
    """`workbench.core.records.Span` → `workbench.core.records`."""
    return target if target in MODULES else target.rpartition(".")[0]


def test_every_part_has_its_place_in_the_table():
    assert {part_of(module) for module in MODULES} - {"workbench"} <= set(MAY_IMPORT)


def test_the_table_has_no_cycle():
    TopologicalSorter(MAY_IMPORT).prepare()


def test_a_part_imports_only_what_stands_below_it():
    wrong = [
        f"{found.module} imports {found.target}"
        for found in WITHIN
        if "." in found.target
        and defining_module(found.target) != "workbench"
        and part_of(found.target) not in MAY_IMPORT.get(found.part, set()) | {found.part}
    ]
    assert wrong == []


def room_of(module: str) -> str:
    """`workbench.ui.search.table` → `search`; `workbench.ui.session` and what is no part of the window → nothing."""
    room = module.removeprefix("workbench.ui.").split(".")[0]
    return room if (PACKAGE / "ui" / room).is_dir() and part_of(module) == "ui" else ""


def test_the_rooms_of_the_window_stand_apart():
    assert {room_of(module) for module in MODULES} >= APART | {"words"}
    wrong = [
        f"{found.module} imports {found.target}"
        for found in WITHIN
        if (here := room_of(found.module)) in APART | {"words"}
        and (there := room_of(defining_module(found.target))) != here
        and (there in APART or (there and here == "words"))  # words are below everything
    ]
    assert wrong == []


def test_modules_do_not_import_each_other_in_a_circle():
    graph: dict[str, set[str]] = {module: set() for module in MODULES}
    for found in WITHIN:
        if found.when_loaded:
            graph[found.module].add(defining_module(found.target))
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_libraries_stay_where_they_belong():
    wrong = [
        f"{found.module} imports {found.target}"
        for found in IMPORTS
        if (
            (library := found.target.split(".")[0]) in NOWHERE - TALKS.get(found.module, set())
            and not found.target.startswith(HARMLESS)
        )
        or (library in ONLY_IN and found.part not in ONLY_IN[library])
        or (library in NOT_IN_CORE and found.part == "core")
    ]
    assert wrong == []


def test_the_program_itself_never_loads_what_talks():
    plug_in = "workbench.suggest.language_server.plug_in"
    importers = {found.module for found in WITHIN if defining_module(found.target) in {*TALKS, plug_in}}
    assert importers == {plug_in}


def test_core_carries_paths_at_most_and_never_follows_them():
    called = {
        (module, node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", ""))
        for module in MODULES
        if part_of(module) == "core"
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.Call)
    }
    assert {call for call in called if call[1] in TOUCHES_FILES} == set()


def test_the_command_line_takes_the_window_only_when_asked():
    assert [
        found for found in WITHIN if found.part == "cli" and found.when_loaded and part_of(found.target) == "ui"
    ] == []


def test_the_command_line_loads_without_qt():
    script = "import sys, workbench.cli; print([m for m in sys.modules if m.startswith(('PySide6', 'workbench.ui'))])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_charts_are_loaded_only_when_they_are_drawn():
    script = (
        "import sys, workbench.ui.app, workbench.ui.statistics.window;"
        " print([one for one in sys.modules if 'plotlib' in one])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@MODULE
def test_sql_stands_only_in_storage(module):
    if part_of(module) == "storage":
        return
    strings = [node.value for node in ast.walk(TREES[module]) if isinstance(node, ast.Constant)]
    assert [value for value in strings if isinstance(value, str) and SQL.match(value)] == []


@MODULE
def test_no_error_is_swallowed_wholesale(module):
    handlers = [node for node in ast.walk(TREES[module]) if isinstance(node, ast.ExceptHandler)]
    wholesale = [f"line {handler.lineno}" for handler in handlers if is_wholesale(handler)]
    assert len(wholesale) == (1 if module in CATCH_EVERYTHING else 0), wholesale


@MODULE
def test_what_is_logged_is_written_in_the_sources(module):
    """Words of people reach a record as its arguments only, where they are withheld (workbench/logs)."""
    calls = [
        node
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in LOGS
        and ast.unparse(node.func.value) == "_LOG"
    ]
    messages = [call.args[1 if call.func.attr == "log" else 0] for call in calls]
    assert all(isinstance(message, ast.Constant) for message in messages)
    assert "getLogger" not in ast.unparse(TREES[module]) or module.startswith("workbench.logs") or calls


def is_wholesale(handler: ast.ExceptHandler) -> bool:
    """Cleaning up after anything at all is allowed where the error then goes on its way."""
    caught = (
        {name.id for name in ast.walk(handler.type) if isinstance(name, ast.Name)}
        if handler.type
        else {"BaseException"}
    )
    goes_on = any(isinstance(node, ast.Raise) and node.exc is None for node in ast.walk(handler))
    return "Exception" in caught or ("BaseException" in caught and not goes_on)


def test_module_names_say_what_is_inside():
    assert {module for module in MODULES if module.rpartition(".")[2] in UNCLEAR_NAMES} == set()


def test_no_file_knows_the_machine_it_was_written_on():
    written = [
        path for pattern in ("*.py", "*.md", "*.toml", "*.txt", "*.json") for path in files_of_the_project(pattern)
    ]
    assert [str(path) for path in written if MACHINE_PATH.search(path.read_text(encoding="utf-8"))] == []


def files_of_the_project(pattern: str) -> Iterator[Path]:
    yield from ROOT.glob(pattern)
    for folder in ("workbench", "resources", "seeds", "tests", ".ci"):
        yield from (ROOT / folder).rglob(pattern)


# PySide6 6.12.0 loses a reference to None on every call that returns none; below Python 3.12 the process aborts once
# they are used up. On 3.12 and later None is immortal and its count says nothing, but the calls must survive.
VOID_CALLS = """
import sys
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

class Painted(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)

app = QApplication([])
widget, text, pixmap = Painted(), QPlainTextEdit(), QPixmap(8, 8)
widget.resize(8, 8)
before = sys.getrefcount(None)
for _ in range(10_000):
    widget.update()
    widget.render(pixmap)
    text.setPlainText("")
    painter = QPainter(pixmap)
    painter.save()
    painter.restore()
    painter.end()
print(before - sys.getrefcount(None))
"""


def test_qt_gives_back_every_reference_to_none(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run([sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 1000  # of some hundred thousand calls; what Qt itself lets go differs from run to run
