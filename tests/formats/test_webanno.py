from io import BytesIO

import pytest
from folders import Losses, read, tagged, written
from hypothesis import given
from msgspec.structs import replace
from strategies import annotated_documents
from tricky import tricky_documents, tricky_scheme

from workbench.core.losses import fingerprint, reduced
from workbench.core.records import AnnotatedDocument, surface
from workbench.formats import Entry, Refusal
from workbench.formats.format import AS_IT_IS
from workbench.formats.webanno import FORMAT

SCHEME = tricky_scheme()


@pytest.mark.parametrize("layer", ["NamedEntity", "Span"])
@given(items=annotated_documents())
def test_what_it_holds_comes_back_equal(layer: str, items: list[AnnotatedDocument]) -> None:
    held = FORMAT.holds({"layer": layer})
    for item in items:
        losses = Losses()
        kept = reduced(item, held, Losses())
        (entry,) = read(FORMAT, written(FORMAT, [kept], SCHEME, {"layer": layer}, losses))
        assert isinstance(entry, Entry), str(entry.reason)
        assert entry.item.document.text == kept.document.text
        assert losses.told.keys() <= {"notes"}
        if losses.told:
            assert kept.annotation
            kept = replace(kept, annotation=replace(kept.annotation, note=""))
        assert fingerprint(entry.item, held) == fingerprint(kept, held)


HEADER = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|label|count|workbench\n"
HEADER += "#T_RL=webanno.custom.Relation|label|BT_webanno.custom.Span\n\n\n"
TEXT = "#Text=كيم 🚀 هنا\n"
FIRST = "1-1\t0-3\tكيم\tPER\t3\t*\t_\t_\t\n"
SECOND = "1-2\t4-6\t🚀\t_\t_\t_\t_\t_\t\n"
THIRD = "1-3\t7-10\tهنا\tGPE\t*\t*\tin\t1-1\t\n"


def refusals(content: str | bytes) -> list[str]:
    data = content if isinstance(content, bytes) else content.encode()
    return [str(one.reason) for one in read(FORMAT, {"a.tsv": data}) if isinstance(one, Refusal)]


def entry_of(content: str, name: str = "a.tsv", **options: object) -> Entry:
    (entry,) = (one for one in read(FORMAT, {name: content.encode()}, **options) if isinstance(one, Entry))
    return entry


def surfaces(entry: Entry) -> list[tuple[str, str]]:
    said = entry.item.annotation
    return [(span.label, surface(entry.item.document.text, span)) for span in said.spans] if said else []


def test_the_file_is_as_inception_has_it() -> None:
    item = tagged("وبالصواريخ هاجموا 🚀.\r\nثم كيم", (3, 10), (3, 17), (18, 19), (25, 28))
    files = written(FORMAT, [item], SCHEME, {}, Losses())
    assert files["a.tsv"].decode() == (
        "#FORMAT=WebAnno TSV 3.3\n"
        "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n"
        "\n\n"
        "#Text=وبالصواريخ هاجموا 🚀.\\r\n"
        "1-1\t0-10\tوبالصواريخ\t_\t_\t\n"
        "1-1.1\t3-10\tلصواريخ\t*[1]|*[2]\tPER[1]|PER[2]\t\n"
        "1-2\t11-17\tهاجموا\t*[2]\tPER[2]\t\n"
        "1-3\t18-20\t🚀\t*\tPER\t\n"
        "1-4\t20-21\t.\t_\t_\t\n"
        "\n"
        "#Text=ثم كيم\n"
        "2-1\t23-25\tثم\t_\t_\t\n"
        "2-2\t26-29\tكيم\t*\tPER\t\n"
    )


def test_relations_name_both_ends() -> None:
    nested = [item for item in tricky_documents() if item.document.name == "nested"]
    lines = written(FORMAT, nested, SCHEME, {"layer": "Span"}, Losses())["nested.tsv"].decode().splitlines()
    assert "#T_RL=webanno.custom.Relation|label|note|BT_webanno.custom.Span" in lines
    assert "1-5\t20-24\tسالم\tPER[3]\t*[3]\tentity-nested-2[3]\tسالم[3]\tsource\t*\t1-7[4_3]\t" in lines


def test_a_file_by_hand_is_read() -> None:
    entry = entry_of(HEADER + TEXT + FIRST + SECOND + THIRD)
    assert entry.item.document.text == "كيم 🚀 هنا"
    assert surfaces(entry) == [("PER", "كيم"), ("GPE", "هنا")]
    said = entry.item.annotation
    assert said
    person, place = said.spans
    assert person.attributes == {"count": 3}
    assert [(one.type, one.source, one.target) for one in said.relations] == [("in", person.id, place.id)]


def test_exports_of_inception_say_document_and_annotator() -> None:
    entry = entry_of(HEADER + TEXT + FIRST, "project/annotation/article.txt/amal.tsv")
    assert entry.item.annotation
    assert (entry.item.document.name, entry.item.annotation.annotator) == ("article", "amal")


def test_linguistic_layers_and_chains_are_passed_over_with_a_remark() -> None:
    pos = "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n"
    sentiment = "#T_SP=custom.Sentiment|Category|Opinion\n"
    content = f"#FORMAT=WebAnno TSV 3.2\r\n{pos}{sentiment}\n\n#Text=كيم\r\n1-1\t0-3\tكيم\tN\tabstract\tno\\|ne\r\n"
    entry = entry_of(content)
    assert surfaces(entry) == [("Sentiment", "كيم")]
    assert entry.item.annotation
    assert entry.item.annotation.spans[0].attributes == {"Category": "abstract", "Opinion": "no|ne"}
    assert [str(one) for one in entry.remarks] == [
        "folder/a.tsv: the layer de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS was passed over."
    ]


def test_gaps_between_sentences_are_filled() -> None:
    rows = "#Text=كيم\n1-1\t2-5\tكيم\t_\t_\t_\t_\t_\n\n#Text=هنا\n2-1\t8-11\tهنا\t_\t_\t_\t_\t_\n"
    assert entry_of(HEADER + rows).item.document.text == "  كيم\n  هنا"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", ", line 1: this is not WebAnno TSV 3, which begins with “#FORMAT=WebAnno TSV 3.3”."),
        ("#FORMAT=WebAnno TSV 2.0\n", ", line 1: this is not WebAnno TSV 3"),
        ("#FORMAT=WebAnno TSV 3.3\n#T_SP\n", ", line 2: a layer is declared as #T_SP=TYPE|FEATURE|FEATURE."),
        (HEADER, " is empty: it holds no text."),
        (HEADER + FIRST, ", line 6: the line #Text= before it is missing."),
        (HEADER + TEXT + "1-1\t0-3\tكيم\tPER\n", ", line 7: the row has 4 columns; it must have 8."),
        (HEADER + TEXT + "1-1", ", line 7: the offsets cannot be “”; a row is like 1-1 ⇥ 0-5 ⇥ TOKEN."),
        (HEADER + TEXT + FIRST.replace("0-3", "0:3"), ", line 7: the offsets cannot be “0:3”; a row is like"),
        (HEADER + TEXT + FIRST.replace("1-1", "one"), ", line 7: the unit cannot be “one”; a row is like"),
        (HEADER + TEXT + FIRST.replace("0-3", "0-99"), ", line 7: “كيم” does not stand from 0 to 99 in the text"),
        (HEADER + TEXT + FIRST.replace("0-3", "999999999999-999999999999"), ", line 7: “كيم” does not stand from 9999"),
        (
            HEADER + TEXT + FIRST + THIRD.replace("هنا", "عدن"),
            ", line 8: “عدن” does not stand from 7 to 10",
        ),
        ((HEADER + TEXT).encode() + b"\xff", ", line 7: this is not UTF-8."),
    ],
)
def test_a_wrong_file_is_refused_by_line(content: str | bytes, reason: str) -> None:
    (refused,) = refusals(content)
    assert refused.startswith(f"folder/a.tsv{reason}")


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (FIRST + "1-1.1\t1-1\t\tGPE\t*\t*\t_\t_\t\n", "line 8: the span: there is no text from 1 to 1."),
        (FIRST + THIRD.replace("1-1", "1-9"), "line 8: the source of the relation is not there."),
        (FIRST + THIRD.replace("1-1", "1-1[7_8]"), "line 8: the source of the relation is not there."),
        (FIRST + THIRD.replace("*\tin", "{\tin"), "line 8: the JSON in this row cannot be read: "),
        (FIRST + THIRD.replace("*\tin", "\\[" * 100_000 + "\tin"), "line 8: the JSON in this row cannot be read: "),
    ],
)
def test_a_wrong_cell_is_refused_and_the_rest_comes_in(rows: str, reason: str) -> None:
    (refused,) = refusals(HEADER + TEXT + rows)
    assert refused.startswith(f"folder/a.tsv, {reason}")
    assert ("PER", "كيم") in surfaces(entry_of(HEADER + TEXT + rows))


def test_offsets_in_code_points_are_refused_with_a_way_out_and_repaired_on_demand() -> None:
    content = HEADER + TEXT + FIRST + SECOND.replace("4-6", "4-5") + THIRD.replace("7-10", "6-9")
    (refused,) = refusals(content)
    assert refused.startswith(
        "folder/a.tsv: the offsets do not fit as UTF-16 units, but all of them fit as code points"
    )
    entry = entry_of(content, repair=True)
    assert surfaces(entry) == [("PER", "كيم"), ("GPE", "هنا")]
    assert len(entry.remarks) == 1


@pytest.mark.parametrize(
    ("head", "expected"), [(HEADER.encode(), True), (b"\xef\xbb\xbf#FORMAT=WebAnno TSV 3.2", True), (b"a\tb\n", False)]
)
def test_it_is_recognised_by_its_first_line(head: bytes, expected: bool) -> None:
    assert FORMAT.recognises("a.tsv", head) == expected


def test_a_single_file_is_read_as_well() -> None:
    assert FORMAT.read
    (entry,) = FORMAT.read(BytesIO((HEADER + TEXT + FIRST).encode()), "folder/a.tsv", AS_IT_IS)
    assert isinstance(entry, Entry)
    assert (entry.item.document.name, entry.file) == ("a", "folder/a.tsv")


def test_the_same_documents_give_the_same_bytes() -> None:
    first, second = (written(FORMAT, tricky_documents(), SCHEME, {}, Losses()) for _ in range(2))
    assert first == second
