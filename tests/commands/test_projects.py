"""Creating and opening projects, and reading schemes."""

import sqlite3
from contextlib import closing

import pytest
from articles import add, article

from workbench.commands.checking import check
from workbench.commands.projects import create_project, open_project
from workbench.commands.schemes import load_scheme, scheme_names
from workbench.core.errors import BadInput, Failure
from workbench.storage.backups import backups

FAMILY = """
name = "mine"
version = "1"
title = {en = "Mine", ar = "لي"}

[[families]]
name = "entity"
title = {en = "Entity", ar = "كيان"}

[[labels]]
name = "PER"
family = "entity"
key = "P"
color = "#aabbcc"
title = {en = "Person", ar = "شخص"}
guideline = {en = "A person", ar = "شخص"}
"""


def test_a_project_is_created_with_a_scheme_that_ships(tmp_path):
    with create_project(tmp_path / "new.workbench") as store:
        assert store.scheme == load_scheme("arms-news")
        assert check(store) == []
        with open_project(store.path, read_only=True) as reader:
            assert reader.read_only
        with pytest.raises(Failure, match="another window"):
            open_project(store.path)


def test_a_project_is_created_with_a_scheme_from_a_file(tmp_path):
    (tmp_path / "mine.toml").write_text(FAMILY, encoding="utf-8")
    with create_project(tmp_path / "new.workbench", str(tmp_path / "mine.toml")) as store:
        assert list(store.scheme.by_name) == ["PER"]
        add(store, article())
    with open_project(tmp_path / "new.workbench") as store:
        assert store.scheme.title.ar == "لي"


def test_every_scheme_that_ships_loads():
    assert "arms-news" in scheme_names()
    assert [load_scheme(name).name for name in scheme_names()] == scheme_names()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("name = 3", r"mine\.toml, line 1, name: Expected `str`, got `int`"),
        (FAMILY.replace('key = "P"', "key = 1"), r"mine\.toml, line \d+, labels\.key: "),
        (FAMILY.replace('family = "entity"', ""), r"mine\.toml, line \d+: the field labels\.family is missing"),
        ("name = ", r"mine\.toml, line 1: this is not TOML"),
        (FAMILY.replace('family = "entity"', 'family = "none"'), r"PER has “none” as family"),
    ],
)
def test_a_scheme_that_cannot_be_used_says_where(tmp_path, content, reason):
    path = tmp_path / "mine.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match=reason):
        create_project(tmp_path / "new.workbench", str(path))
    assert not (tmp_path / "new.workbench").exists()


def test_a_scheme_in_another_encoding_says_so(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes(FAMILY.encode("cp1256"))
    with pytest.raises(BadInput, match=r"mine\.toml, line 4: this is not UTF-8 text"):
        load_scheme(str(path))


@pytest.mark.parametrize("name", ["none", "", "."])
def test_a_scheme_that_is_not_there_names_those_that_are(name):
    with pytest.raises(BadInput, match=r"no scheme .*arms-news"):
        load_scheme(name)


def test_a_project_of_an_older_format_is_backed_up_before_it_is_brought_up_to_date(tmp_path):
    path = tmp_path / "old.workbench"
    with create_project(path) as store:
        add(store, article())
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 1")
    assert backups(path) == []
    open_project(path).close()
    [backup] = backups(path)
    with closing(sqlite3.connect(backup.path)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)


def test_opening_a_project_of_this_format_makes_no_backup(tmp_path):
    with create_project(tmp_path / "new.workbench") as store:
        add(store, article())
    open_project(tmp_path / "new.workbench").close()
    assert backups(tmp_path / "new.workbench") == []
