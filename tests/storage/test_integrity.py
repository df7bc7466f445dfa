"""Each kind of damage is found and named."""

import pytest
from articles import TEXT, add, annotated, article

from workbench.core.records import Relation, Span, Zone
from workbench.storage.integrity import problems
from workbench.storage.store import Store

CRLF = TEXT.index("\r")


@pytest.fixture
def full(store):
    spans = (
        Span(id="s1", start=0, end=3, label="WPN"),
        Span(id="s2", start=4, end=16, label="PER", fragments=((4, 8), (9, 16))),
    )
    link = Relation(id="r1", type="owner", source="s1", target="s2")
    zone = Zone(start=0, end=9, kind="title")
    add(store, annotated(article(zones=(zone,)), "a", spans=spans, relations=(link,)), annotated(article(), "b"))
    return store


def test_a_sound_project_has_no_problems(full):
    assert list(problems(full)) == []


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        ("UPDATE texts SET text = text || ' '", "not the one that was imported"),
        ("UPDATE documents SET characters = 7", "the list says 7"),
        ("UPDATE spans SET \"end\" = 999 WHERE uuid = 's1'", "span s1 lies outside the text: 0–999"),
        ("UPDATE spans SET label = 'OLD' WHERE uuid = 's1'", "span s1 has the label OLD"),
        (f"UPDATE spans SET \"end\" = {CRLF + 1} WHERE uuid = 's1'", "span s1 has an edge inside a line end"),
        ("UPDATE spans SET fragments = '[[9,16],[4,8]]' WHERE uuid = 's2'", "span s2 has pieces"),
        ("UPDATE spans SET fragments = '[[4,8],[9,15]]' WHERE uuid = 's2'", "span s2 has pieces"),
        ("UPDATE relations SET annotation_id = 2", "relation r1 leads to a span of another"),
        ('UPDATE zones SET "end" = 999', "zone title 0–999 lies outside"),
    ],
)
def test_damage_is_named(full, damage, problem):
    full.connection.execute(damage)
    found = [str(problem) for problem in problems(full)]
    assert any(problem in sentence for sentence in found), found


def test_a_missing_row_is_named(full):
    full.connection.execute("PRAGMA foreign_keys = OFF")
    full.connection.execute("DELETE FROM spans WHERE uuid = 's2'")
    assert "The row 1 of relations refers to a row of spans that is not there." in [
        str(problem) for problem in problems(full)
    ]


def test_a_damaged_file_is_a_problem_not_a_crash(full):
    add(full, article("long.txt", "قال المصدر " * 20_000))
    full.close()
    with full.path.open("r+b") as file:
        file.seek(full.path.stat().st_size - 20 * 4096)
        file.write(b"\x55" * 4096 * 10)
    with Store.open(full.path) as store:
        assert any("damaged" in str(sentence) for sentence in problems(store))
