"""A project in a folder that may not be written. Root may write everywhere, so another user looks at it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from articles import add, article

from workbench.core.scheme import Scheme
from workbench.storage.store import Store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="folders have POSIX rights on POSIX systems only")

# Everything is imported before the rights go: the interpreter itself may lie where nobody else may read.
LOOK = """
import json, os, sys
from pathlib import Path
from workbench.core.errors import WorkbenchError
from workbench.storage.backups import back_up
from workbench.storage.store import Store

if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)

def said(call):
    try:
        return call()
    except WorkbenchError as error:
        return str(error)

def count():
    with Store.open(path, read_only=True) as store:
        return store.documents.count()

path = Path(sys.argv[1])
print(json.dumps([said(lambda: Store.open(path)), said(count), said(lambda: back_up(path))]))
"""


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory):
    if not tmp_path_factory.getbasetemp().is_relative_to("/tmp"):
        pytest.skip("the folder for temporary files may be closed to other users")
    found = Path(subprocess.check_output(["mktemp", "-d", "/tmp/read-only-XXXXXX"], text=True).strip())
    yield found
    found.chmod(0o700)
    for file in sorted(found.rglob("*"), reverse=True):
        file.unlink()
    found.rmdir()


def look(path: Path) -> list[object]:
    done = subprocess.run([sys.executable, "-c", LOOK, path], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("is_read_beforehand", [False, True])
def test_a_project_in_a_read_only_folder_opens_read_only(folder: Path, scheme: Scheme, is_read_beforehand: bool):
    path = folder / "test.workbench"
    with Store.create(path, scheme) as store:
        add(store, article())
    if is_read_beforehand:
        Store.open(path, read_only=True).close()  # leaves an empty write-ahead log behind
    path.chmod(0o444)
    folder.chmod(0o555)
    before = sorted(folder.iterdir())
    opened, count, backup = look(path)
    assert "cannot be written: it or its folder is read-only" in str(opened)
    assert count == 1
    assert "No backup could be made" in str(backup)
    assert sorted(folder.iterdir()) == before
