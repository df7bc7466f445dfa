"""Mentions as a table, and tables as files for spreadsheets."""

import csv

import pytest
from articles import add, article
from news_scheme import NEWS

from workbench.commands.entities import found_entity
from workbench.commands.mention_table import each_mention, export_mentions, mentions
from workbench.commands.quote_table import export_quotes
from workbench.commands.quotes import quote
from workbench.commands.relations import link
from workbench.commands.spans import tag
from workbench.commands.tables import write_table
from workbench.core.errors import BadInput
from workbench.core.progress import Cancelled
from workbench.storage.store import Store

TEXT = "قال كيم:\r\n=HYPERLINK(1) و+مدفع من عيار 155 للجيش"


def at(words):
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture
def news(tmp_path):
    with Store.create(tmp_path / "news.workbench", NEWS) as project:
        (document,) = add(project, article("=1+1", TEXT))
        values = {"count": -3, "sure": True, "uses": ["air", "sea"]}
        _, gun = tag(project, document, *at("+مدفع"), "WPN", annotator="a", attributes=values)
        tag(project, document, *at("155"), "CALIBRE", annotator="a", attach=True)
        _, army = tag(project, document, *at("لجيش"), "ORG", annotator="a")
        _, kim = tag(project, document, *at("كيم"), "PER", annotator="a")
        link(project, "owner", gun.id, army.id, annotator="a")
        link(project, "owner", gun.id, kim.id, annotator="a")
        _, said = quote(project, document, [at(":\r\n=HYPERLINK(1)")], annotator="a", cue=at("قال"))
        link(project, "evidence", gun.id, said.id, annotator="a")
        found_entity(project, [gun.id], "المدفع", annotator="a")
        yield project


def read(path):
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_mention_is_a_row_with_all_that_is_said_of_it(news):
    table = mentions(news)
    assert [one.name for one in table.attributes] == ["count", "sure", "uses"]
    assert [one.name for one in table.relations] == ["owner", "calibre", "evidence"]
    (row,) = table.rows
    assert (row.name, row.surface, row.entity) == ("=1+1", "+مدفع", "المدفع")
    assert row.values == {"count": -3, "sure": True, "uses": ["air", "sea"]}
    assert row.relations == {"owner": "كيم | لجيش", "calibre": "155", "evidence": ":\r\n=HYPERLINK(1)"}
    assert mentions(news, annotator="b").rows == []


def test_a_scheme_without_mentions_has_an_empty_table(store):
    assert mentions(store).rows == []
    assert list(each_mention(store)) == []


def test_mentions_as_a_file(news, tmp_path):
    assert export_mentions(news, tmp_path / "m.csv") == 1
    (row,) = read(tmp_path / "m.csv")
    assert {name: row[name] for name in ("document", "label", "mention", "count", "sure", "uses", "owner")} == {
        "document": "'=1+1",
        "label": "WPN",
        "mention": "'+مدفع",
        "count": "-3",  # a number is no formula
        "sure": "yes",
        "uses": "air; sea",
        "owner": "كيم | لجيش",
    }


def test_quotes_as_a_file(news, tmp_path):
    (tmp_path / "q.csv").write_text("old")
    assert export_quotes(news, tmp_path / "q.csv", document=news.documents.ids()[0]) == 1
    (row,) = read(tmp_path / "q.csv")
    assert (row["quote"], row["cue"], row["source"]) == (":\r\n=HYPERLINK(1)", "قال", "")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＠x"])
def test_no_cell_is_a_formula(news, tmp_path, text):
    write_table(news, tmp_path / "t.csv", [text], [[text], [[text, "b"]]])
    assert [*map(dict, read(tmp_path / "t.csv"))] == [{f"'{text}": f"'{text}"}, {f"'{text}": f"'{text}; b"}]


@pytest.mark.parametrize("text", ["قال = 1", "'", "", 'a,b"c\nd', " =1", "1-2"])
def test_other_cells_stay_as_they_are(news, tmp_path, text):
    write_table(news, tmp_path / "t.csv", ["a", "b"], [[text, 1]])
    assert [row["a"] for row in read(tmp_path / "t.csv")] == [text]


def test_a_file_that_is_stopped_leaves_the_old_one(news, tmp_path):
    def stop(done, total):
        raise Cancelled("Stopped.")

    (tmp_path / "q.csv").write_text("old")
    with pytest.raises(Cancelled):
        export_quotes(news, tmp_path / "q.csv", progress=stop)
    assert (tmp_path / "q.csv").read_text() == "old"
    assert len(list(tmp_path.glob("*.new"))) == 0


def test_the_project_is_no_place_for_a_table(news):
    with pytest.raises(BadInput, match="belongs to the project"):
        export_mentions(news, news.path)
