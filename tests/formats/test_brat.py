import pytest
from folders import Losses, read, tagged, written
from hypothesis import given
from msgspec.structs import replace
from strategies import annotated_documents
from tricky import tricky_documents, tricky_scheme

from workbench.core.losses import fingerprint, reduced
from workbench.core.records import AnnotatedDocument, Entity, surface
from workbench.formats import Entry, Refusal
from workbench.formats.brat import FORMAT

HELD = FORMAT.holds({})
SCHEME = tricky_scheme()


@given(items=annotated_documents())
def test_what_it_holds_comes_back_equal(items: list[AnnotatedDocument]) -> None:
    for item in items:
        losses = Losses()
        kept = reduced(item, HELD, Losses())
        (entry,) = read(FORMAT, written(FORMAT, [kept], SCHEME, {"keep_returns": True}, losses))
        assert isinstance(entry, Entry), str(entry.reason)
        text = kept.document.text.replace("\0", "\ufffd")
        assert (losses.told.get("text", 0) > 0) == (text != kept.document.text)
        expected = replace(kept, document=replace(kept.document, text=text))
        holds = HELD - {"notes"} if "notes" in losses.told else HELD
        assert fingerprint(entry.item, holds) == fingerprint(expected, holds)


TEXT = "قال كيم 🚀 إن BM-21 وصلت\nإلى عدن"


def brat(ann: str, text: str = TEXT, **options: object) -> tuple[list[Entry], list[str]]:
    found = read(FORMAT, {"a.txt": text.encode(), "a.ann": ann.encode()}, **options)
    entries = [one for one in found if isinstance(one, Entry)]
    return entries, [str(one.reason) for one in found if isinstance(one, Refusal)]


def surfaces(entry: Entry) -> list[tuple[str, str]]:
    said = entry.item.annotation
    return [(span.label, surface(entry.item.document.text, span)) for span in said.spans] if said else []


def test_the_files_are_as_brat_has_them() -> None:
    (nested,) = (item for item in tricky_documents() if item.document.name == "nested")
    files = written(FORMAT, [nested], SCHEME, {}, Losses())
    assert files["nested.txt"].decode() == nested.document.text
    lines = files["nested.ann"].decode().splitlines()
    assert "T1\tROLE 4 19\tوزير دفاع اليمن" in lines
    assert "A1\tkind T2 nation" in lines
    assert "N1\tReference T3 Workbench:entity-nested-2\tسالم" in lines
    assert "R1\tsource Arg1:T4 Arg2:T3" in lines
    configuration = files["annotation.conf"].decode().splitlines()
    assert {"[entities]", "WEAPON", "[relations]", "[events]", "[attributes]"} <= set(configuration)
    assert any(line.startswith("kind\tArg:") and "|nation" in line for line in configuration)
    assert "#" in files["visual.conf"].decode()


def test_a_span_over_line_ends_is_written_in_pieces_and_read_as_one() -> None:
    item = tagged("وصل كيم \r\n\t إلى عدن", (4, 18))
    files = written(FORMAT, [item], SCHEME, {"keep_returns": True}, Losses())
    assert files["a.ann"].decode() == "T1\tPER 4 7;12 18\tكيم إلى عد\n"
    (entry,) = read(FORMAT, files)
    assert isinstance(entry, Entry)
    assert surfaces(entry) == [("PER", "كيم \r\n\t إلى عد")]


def test_carriage_returns_and_nul_are_replaced_one_by_one_and_told() -> None:
    losses = Losses()
    files = written(FORMAT, [tagged("كيم\r\nعدن\0.", (5, 8))], SCHEME, {}, losses)
    assert files["a.txt"].decode() == "كيم \nعدن\ufffd."
    assert losses.told == {"text": 2}


def test_labels_that_are_no_words_come_back() -> None:
    item = tagged("كيم", (0, 3), label="a person: one")
    files = written(FORMAT, [item], SCHEME, {}, Losses())
    assert files["a.ann"].startswith(b"T1\ta_person__one 0 3\t")
    (entry,) = read(FORMAT, files)
    assert isinstance(entry, Entry)
    assert surfaces(entry) == [("a person: one", "كيم")]


def test_what_other_programs_write_is_read() -> None:
    ann = "\ufeffT1\tPER 4 7\tكيم \r\nT2\tWPN 13 18\tBM-21\nT3\tGPE 28 31\n"
    ann += "E1\tMove:T2 Agent:T1 Place2:T3\nM1\tNegation E1\n"
    ann += "*\tSame T1 T2 T3\nN1\tReference T1 Wikidata:Q1\tكيم\nA1\tn T1 3\n#1\tAnnotatorNotes T1\tملاحظة\n\n"
    (entry,), refused = brat(ann)
    assert refused == []
    assert surfaces(entry) == [("PER", "كيم"), ("WPN", "BM-21"), ("GPE", "عدن")]
    said = entry.item.annotation
    assert said
    names = {span.id: span.label for span in said.spans}
    assert [(one.type, names[one.source], names[one.target]) for one in said.relations] == [
        ("Agent", "WPN", "PER"),
        ("Place", "WPN", "GPE"),
        ("Same", "PER", "WPN"),
        ("Same", "PER", "GPE"),
    ]
    person, weapon, _ = said.spans
    assert (person.attributes, person.note, person.entity) == ({"n": 3}, "ملاحظة", "Wikidata:Q1")
    assert entry.item.entities == (Entity(id="Wikidata:Q1", name="كيم", uri="Q1"),)
    assert weapon.attributes == {"Negation": True}


def test_bionlp_keeps_what_is_given_apart_from_what_is_found() -> None:
    files = {"x/a.txt": TEXT.encode(), "x/a.a1": "T1\tPER 4 7\tكيم".encode(), "x/a.a2": b"T2\tWPN 13 18\tBM-21"}
    (entry,) = read(FORMAT, files)
    assert isinstance(entry, Entry)
    assert surfaces(entry) == [("PER", "كيم"), ("WPN", "BM-21")]
    assert (entry.item.document.name, entry.file) == ("a", "folder/x/a.txt")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("T2 PER 4 7\tكيم", "“T2 PER 4 7\tكيم” is not as such lines are: T1 ⇥ LABEL START END ⇥ TEXT."),
        ("T2\tPER 4,7\tكيم", "“T2\tPER 4,7\tكيم” is not as such lines are: T1 ⇥ LABEL START END ⇥ TEXT."),
        ("T2\tPER 4 700\tكيم", "T2: there is no text from 4 to 700."),
        ("T2\tPER 4 7;30 90\tكيم", "T2: there is no text from 30 to 90."),
        ("T2\tPER 7 4\tكيم", "T2: there is no text from 7 to 4."),
        ("T2\tPER 0 3\tكيم", "T2 is “كيم”, but the text has “قال” from 0 to 3."),
        ("T1\tPER 0 3\tقال", "T1 is the id of another line already."),
        ("R1\tOwner Arg1:T1 Arg2:T9", "Arg is T9, but no line has that id, or that line was refused."),
        ("R1\tOwner T1", "“R1\tOwner T1” is not as such lines are: R1 ⇥ TYPE Arg1:T1 Arg2:T2."),
        ("A1\tkind T9 group", "target is T9, but no line has that id, or that line was refused."),
        ("#1\tWorkbench T1\t{", "the JSON in this note cannot be read: Input data was truncated."),
        ("#1\tWorkbench T1\t" + '{"attributes": {"a":' + "[" * 100_000, "the JSON in this note cannot be read: "),
        ('#1\tWorkbench T1\t{"ranges": [[0, 99]]}', "ranges lies outside the text, or is not in its order."),
        ('#1\tWorkbench T1\t{"ranges": [[5, 9], [2, 3]]}', "ranges lies outside the text, or is not in its order."),
        ("?", "“?” is no annotation; lines begin with one of T, R, E, A, M, N, # and *."),
    ],
)
def test_a_wrong_line_is_refused_and_the_others_come_in(line: str, reason: str) -> None:
    (entry,), (refused,) = brat(f"T1\tPER 4 7\tكيم\n{line}\n")
    assert refused.startswith(f"folder/a.ann, line 2: {reason}")
    assert surfaces(entry) == [("PER", "كيم")]


def test_offsets_in_utf16_are_refused_with_a_way_out_and_repaired_on_demand() -> None:
    ann = "T1\tPER 4 7\tكيم\nT2\tWPN 14 19\tBM-21\n"
    entries, (refused,) = brat(ann)
    assert entries == []
    assert refused.startswith(
        "folder/a.ann: the offsets do not fit as code points, but all of them fit as UTF-16 units"
    )
    (entry,), _ = brat(ann, repair=True)
    assert surfaces(entry) == [("PER", "كيم"), ("WPN", "BM-21")]
    assert len(entry.remarks) == 1


def test_files_without_their_partner_and_in_other_encodings() -> None:
    article = "أعلنت الوزارة أمس أن السفينة غادرت الميناء شمالا نحو الجزيرة، وأضافت أنها لن تعود. " * 5
    files = {
        "alone.ann": b"T1\tPER 0 1\tx",
        "nobody.txt": TEXT.encode(),
        "old.txt": article.encode("cp1256"),
        "old.ann": "T1\tORG 6 13\tالوزارة".encode("cp1256"),
        "pdf.txt": b"%PDF\0\1\2",
    }
    found = read(FORMAT, files)
    refused = {one.file: str(one.reason) for one in found if isinstance(one, Refusal)}
    assert refused["folder/alone.ann"].startswith("folder/alone.ann: the text that belongs to it is missing")
    assert refused["folder/old.ann"] == "folder/old.ann, line 1: this is not UTF-8."
    assert "folder/pdf.txt" in refused
    entries = {one.item.document.name: one for one in found if isinstance(one, Entry)}
    assert entries.keys() == {"nobody", "old"}
    assert entries["nobody"].item.annotation is None
    assert entries["old"].encoding == "windows-1256"


def test_documents_with_one_name_and_the_work_of_several_do_not_overwrite_each_other() -> None:
    items = [tagged("كيم", (0, 3)), tagged("عدن هنا", (0, 3), label="GPE"), tagged("كيم", (0, 3), label="ORG")]
    files = written(FORMAT, items, SCHEME, {}, Losses())
    assert sorted(files)[:6] == ["a-2.ann", "a-2.txt", "a-3.ann", "a-3.txt", "a.ann", "a.txt"]


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [("a.ann", b"T1\tPER 0 1\tx", True), ("a.ANN", b"", True), ("a.ann", b"\x89PNG", False), ("a.txt", b"T1\t", False)],
)
def test_it_is_recognised_by_name_and_first_bytes(name: str, head: bytes, expected: bool) -> None:
    assert FORMAT.recognises(name, head) == expected


def test_the_same_documents_give_the_same_bytes() -> None:
    first, second = (written(FORMAT, tricky_documents(), SCHEME, {}, Losses()) for _ in range(2))
    assert first == second
