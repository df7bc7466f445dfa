"""Fixtures of all layers; also here so that pytest puts this folder on the path: tests import `strategies`."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from articles import SCHEME
from hypothesis import settings

from workbench.core.scheme import Scheme
from workbench.storage.store import Store

settings.register_profile("no clock", deadline=None)  # the machine may be busy with other things
settings.load_profile("no clock")


gc.disable()  # a worker's thread must not take widgets down: see workbench/ui/garbage.py


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    """Collect what a test left in cycles here, between two tests, when Python would have."""
    yield
    due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the programs that tests start write their logs elsewhere than a person's, and find no lexicons of hers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    """The small scheme of the tests."""
    return SCHEME


@pytest.fixture
def store(tmp_path: Path, scheme: Scheme) -> Iterator[Store]:
    """An empty project."""
    with Store.create(tmp_path / "test.workbench", scheme) as project:
        yield project
