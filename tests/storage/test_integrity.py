"""Each kind of damage is found and named."""

import pytest
from articles import TEXT, add, annotated, article

from workbench.core.progress import Cancelled
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
        ("UPDATE spans SET \"end\" = 999 WHERE uuid = 's1'", "span s1: The range 0–999 lies outside the article"),
        ("UPDATE spans SET label = 'OLD' WHERE uuid = 's1'", "span s1: The scheme small has no label OLD"),
        ("UPDATE spans SET start = 3, \"end\" = 4 WHERE uuid = 's1'", "span s1: The range 3–4 holds only white space"),
        (
            f"UPDATE spans SET \"end\" = {CRLF + 1} WHERE uuid = 's1'",
            f"span s1: The offset {CRLF + 1} lies inside a line",
        ),
        (
            f"UPDATE spans SET \"end\" = {CRLF + 9}, fragments = '[[4,{CRLF + 1}],[{CRLF + 3},{CRLF + 9}]]'"
            " WHERE uuid = 's2'",
            f"span s2: The offset {CRLF + 1} lies inside a line",
        ),
        ("UPDATE spans SET fragments = '[[9,16],[4,8]]' WHERE uuid = 's2'", "span s2: The pieces"),
        ("UPDATE spans SET fragments = '[[4,8],[9,15]]' WHERE uuid = 's2'", "span s2: The pieces"),
        ("UPDATE spans SET attributes = '{\"count\":\"3\"}' WHERE uuid = 's1'", "span s1: WPN.count cannot be “3”"),
        (
            "UPDATE spans SET start = 4, \"end\" = 16, label = 'PER', fragments = '[[4,8],[9,16]]'",
            "span s2: The range 4–16 has the label PER already",
        ),
        ("UPDATE relations SET type = 'none'", "relation r1: The scheme small has no relation none"),
        ("UPDATE relations SET source_id = target_id", "relation r1: The relation owner cannot lead from PER"),
        ("UPDATE spans SET label = 'WPN'", "relation r1: The relation owner cannot lead to WPN"),
        ("UPDATE documents SET meta = '{'", "one.txt: meta of row 1 of documents cannot be read"),
        ("UPDATE documents SET meta = '7'", "one.txt: meta of row 1 of documents cannot be read"),
        ("UPDATE annotations SET labels = '{}' WHERE id = 1", "one.txt: labels of row 1 of annotations cannot be read"),
        ("UPDATE spans SET attributes = '' WHERE id = 2", "one.txt: attributes of row 2 of spans cannot be read"),
        ("UPDATE relations SET extra = 'x'", "one.txt: extra of row 1 of relations cannot be read"),
        ("UPDATE zones SET extra = 'x'", "one.txt: extra of row 1 of zones cannot be read"),
        ("UPDATE work SET spans = 7 WHERE annotation_id = 1", "by the table work, which has 2 wrong rows"),
        ("DELETE FROM span_counts", "by the table span_counts, which has"),
        ("UPDATE document_keys SET title = 'x'", "by the table document_keys, which has 2 wrong rows"),
        ("UPDATE relations SET annotation_id = 2", "relation r1 leads to a span of another"),
        ('UPDATE zones SET "end" = 999', "zone title 0–999 lies outside"),
    ],
)
def test_damage_is_named(full, damage, problem):
    full.connection.execute(damage)
    found = [str(problem) for problem in problems(full)]
    assert any(problem in sentence for sentence in found), found


def test_attributes_that_only_the_file_knew_and_overlaps_are_no_problems(store):
    spans = (
        Span(id="s1", start=0, end=8, label="PER", attributes={"mine": 1}),
        Span(id="s2", start=4, end=16, label="ORG"),
    )
    add(store, annotated(article(), "a", spans=spans))
    assert list(problems(store)) == []


def test_documents_with_other_damage_do_not_hide_each_other(full):
    add(full, article("two.txt", "قال مصدر آخر"))
    full.connection.execute("UPDATE documents SET meta = '{'")
    found = [str(problem) for problem in problems(full)]
    assert [sentence.split(":")[0] for sentence in found[:2]] == ["one.txt", "two.txt"]


def test_progress_counts_documents_and_may_stop_it(full):
    seen = []
    assert list(problems(full, lambda done, total: seen.append((done, total)))) == []
    assert seen[-1] == (1, 1)

    def stop(done, total):
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        list(problems(full, stop))


def test_the_check_of_a_large_file_may_be_stopped_within(full):
    text = "قال " * 12_000
    spans = tuple(Span(id=f"x{start}", start=start, end=start + 3, label="WPN") for start in range(0, len(text), 4))
    add(full, annotated(article("long.txt", text), "a", spans=spans))

    def stop(done, total):
        if total is None:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        list(problems(full, stop))
    assert list(problems(full)) == []


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
