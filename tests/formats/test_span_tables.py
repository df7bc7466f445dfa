"""Tables of quotes and weapon mentions: every cell comes back, as CSV and as Parquet."""

import csv
from collections import Counter
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from articles import SCHEME, add, annotated, article
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import annotated_documents
from tricky import tricky_scheme

from workbench.commands.exporting import export_project
from workbench.core.errors import BadInput, Failure
from workbench.core.losses import Part, reduced
from workbench.core.records import AnnotatedDocument, Entity, Relation, Span
from workbench.core.scheme import MentionRoles, QuoteRoles
from workbench.formats import FORMATS
from workbench.formats.format import Writing
from workbench.formats.span_tables import FORMATS as TABLES
from workbench.storage.store import Store

NEWS = tricky_scheme()
# In the small scheme a weapon's owner stands where the source of a quote would.
ROLES = replace(
    SCHEME,
    quotes=QuoteRoles(content="WPN", cue="ORG", source="PER", cue_relation="", source_relation="owner"),
    mentions=MentionRoles(labels=("WPN", "PER")),
)
TEXT = "مقدمة قصيرة. قال سامر الراوي: «=وصلت ثلاث راجمات BM-21». انتهى."


def place(surface: str, label: str, id_: str, **more: Any) -> Span:
    start = TEXT.index(surface)
    return Span(id=id_, start=start, end=start + len(surface), label=label, **more)


def item() -> AnnotatedDocument:
    document = replace(
        article("خبر", TEXT), id="1", meta={"title": "-1", "outlet": "المرفأ", "date": "2024-03-31", "x": 1}
    )
    spans = (
        place("قال", "CUE", "c"),
        place("سامر الراوي", "PER", "p", entity="e", note="n"),
        place("=وصلت ثلاث راجمات BM-21", "QUOTE", "q", attributes={"mode": "direct", "foreign": 1}),
        place("ثلاث", "COUNT", "n", attributes={"value": 3.0}),
        place("راجمات", "WEAPON", "w", attributes={"category": "rocket-mlrs"}),
        place("BM-21", "DESIGNATION", "d"),
        place("انتهى", "EVENT", "o"),
    )
    links = [
        ("source", "q", "p"),
        ("cue", "q", "c"),
        ("count", "w", "n"),
        ("designation", "w", "d"),
        ("user", "w", "p"),
    ]
    relations = tuple(
        Relation(id=f"r{number}", type=kind, source=source, target=target)
        for number, (kind, source, target) in enumerate(links)
    )
    spans = tuple(sorted(spans, key=lambda span: span.order))
    whole = annotated(document, "amal", status="done", spans=spans, relations=relations)
    return replace(whole, entities=(Entity(id="e", name="سامر"),))


def written(name: str, items: list[AnnotatedDocument], scheme: Any = NEWS) -> tuple[bytes, Counter[Part]]:
    lost: Counter[Part] = Counter()
    one = FORMATS[name]

    def lose(part: Part, _: AnnotatedDocument, count: int) -> None:
        lost[part] += count

    items = [reduced(each, one.holds(one.defaults), lambda *_: None) for each in items]
    assert one.write
    return b"".join(one.write(items, Writing(scheme=scheme, options=one.defaults, lose=lose))), lost


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_quote_is_a_row() -> None:
    data, lost = written("quotes", [item()])
    (row,) = rows(data)
    assert row["quote"] == "'=وصلت ثلاث راجمات BM-21"  # no spreadsheet runs it
    assert (row["document"], row["title"], row["outlet"], row["date"]) == ("خبر", "'-1", "المرفأ", "2024-03-31")
    assert (row["source"], row["entity"], row["cue"], row["mode"]) == ("سامر الراوي", "سامر", "قال", "direct")
    assert (row["annotator"], row["work_status"]) == ("amal", "done")
    assert row["sentence"] == "قال سامر الراوي: «=وصلت ثلاث راجمات BM-21»."
    assert TEXT[int(row["start"]) : int(row["end"])] == row["quote"][1:]
    assert lost["metadata"] == 1
    assert lost["attributes"] == 3  # the foreign one, and those of spans that are no quotes


def test_a_weapon_is_a_row_with_its_slots() -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    (row,) = rows(written("weapons", [item()])[0])
    assert (row["mention"], row["category"], row["count"], row["designation"]) == (
        "راجمات",
        "rocket-mlrs",
        "ثلاث",
        "BM-21",
    )
    (same,) = pq.read_table(BytesIO(written("weapons-parquet", [item()])[0])).to_pylist()
    assert {name: "" if value is None else str(value) for name, value in same.items()} == row | {"title": "-1"}


def test_the_spans_are_those_in_rows_and_what_they_are_linked_to() -> None:
    about = FORMATS["quotes"].about
    assert about and about(item(), NEWS) == {"q", "p", "c"}
    about = FORMATS["weapons"].about
    assert about and about(item(), NEWS) == {"w", "n", "d", "p"}


@pytest.mark.parametrize("one", TABLES, ids=lambda one: one.name)
@given(items=annotated_documents())
def test_every_cell_comes_back(one: Any, items: list[AnnotatedDocument]) -> None:
    if one.library:
        pytest.importorskip(one.library)
    data, _ = written(one.name, items, ROLES)
    found = list(one.prove(BytesIO(data), "x", one.defaults))
    reduced_items = [reduced(each, one.holds(one.defaults), lambda *_: None) for each in items]
    expected = [facts for each in reduced_items if (facts := one.facts(each, ROLES))]
    assert [Counter(facts) for facts in found] == [Counter(facts) for facts in expected]


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
            st.sampled_from(["=", "@", "'", "\t", "\r", ""]),
        ),
        max_size=3,
    )
)
def test_no_cell_is_a_formula(parts: list[tuple[str, str]]) -> None:
    names = [begin + text for text, begin in parts]
    items = [replace(item(), document=replace(item().document, name=name)) for name in names]
    data, _ = written("quotes", items)
    assert all(not row["document"].startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows(data))


@pytest.mark.parametrize("name", [one.name for one in TABLES])
def test_a_scheme_without_such_labels_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="does not say"):
        written(name, [item()], SCHEME)


@pytest.fixture
def news(tmp_path: Path) -> Any:
    with Store.create(tmp_path / "news.workbench", NEWS) as store:
        said = item().annotation
        assert said
        unnamed = replace(said, spans=tuple(replace(span, entity="") for span in said.spans))
        add(store, replace(item(), annotation=unnamed, entities=()), article("two.txt"))
        yield store


@pytest.mark.parametrize("name", [one.name for one in TABLES])
def test_a_project_is_exported_and_says_what_it_is_not_about(news: Store, tmp_path: Path, name: str) -> None:
    report = export_project(news, tmp_path / "out", format=name)
    others = {one.name: one.count for one in report.losses if one.part == "others"}
    assert others["EVENT"] == 1
    assert ("CUE" in others) == name.startswith("weapons")
    assert report.spans == 7 - sum(others.values())


def test_a_cell_that_changed_is_found(news: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = FORMATS["quotes"]

    def write(items: Any, writing: Writing) -> Any:
        assert one.write
        for piece in one.write(items, writing):
            yield piece.replace("سامر الراوي,".encode(), "سامر,".encode())

    monkeypatch.setitem(FORMATS, "quotes", replace(one, write=write))
    with pytest.raises(Failure, match="خبر"):
        export_project(news, tmp_path / "out", format="quotes")
    assert not (tmp_path / "out").exists()
