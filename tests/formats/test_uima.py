import pytest
from folders import Losses, read, tagged, written
from hypothesis import given, settings
from msgspec.structs import replace
from strategies import annotated_documents
from tricky import tricky_documents, tricky_scheme

from workbench.core.losses import fingerprint, reduced
from workbench.core.records import AnnotatedDocument, surface
from workbench.formats import Entry, Refusal
from workbench.formats.uima import FORMAT

HELD = FORMAT.holds({})
SCHEME = tricky_scheme()


@settings(max_examples=25)
@given(items=annotated_documents())
def test_what_it_holds_comes_back_equal(items: list[AnnotatedDocument]) -> None:
    for item in items:
        kept = reduced(item, HELD, Losses())
        (entry,) = read(FORMAT, written(FORMAT, [kept], SCHEME, {}, Losses()))
        assert isinstance(entry, Entry), str(entry.reason)
        assert entry.item == kept
        assert fingerprint(entry.item, HELD) == fingerprint(kept, HELD)


TYPE_SYSTEM = """<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
<typeDescription><name>custom.Mention</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>label</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>sure</name><rangeTypeName>uima.cas.Boolean</rangeTypeName></featureDescription>
<featureDescription><name>count</name><rangeTypeName>uima.cas.Integer</rangeTypeName></featureDescription>
<featureDescription><name>tags</name><rangeTypeName>uima.cas.StringArray</rangeTypeName></featureDescription>
</features></typeDescription>
<typeDescription><name>custom.Link</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>Governor</name><rangeTypeName>custom.Mention</rangeTypeName></featureDescription>
<featureDescription><name>Dependent</name><rangeTypeName>custom.Mention</rangeTypeName></featureDescription>
</features></typeDescription>
<typeDescription><name>de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token</name>
<supertypeName>uima.tcas.Annotation</supertypeName></typeDescription>
</types></typeSystemDescription>
"""
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///custom.ecore"
 xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
"""
PERSON = (
    '<custom:Mention xmi:id="1" sofa="9" begin="0" end="3" label="PER" sure="true"><tags>a</tags></custom:Mention>\n'
)
PLACE = '<custom:Mention xmi:id="2" sofa="9" begin="7" end="10" count="3"/>\n'
LINK = '<custom:Link xmi:id="3" sofa="9" begin="7" end="10" Governor="1" Dependent="2"/>\n'
TOKEN = '<type:Token xmi:id="4" sofa="9" begin="0" end="3"/>\n'
TAIL = """<cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="كيم 🚀 عدن"/>
<cas:View sofa="9" members="1 2 3 4"/></xmi:XMI>
"""
WHOLE = HEAD + PERSON + PLACE + LINK + TOKEN + TAIL


def uima(xmi: str | bytes, types: str | None = TYPE_SYSTEM) -> tuple[list[Entry], list[str]]:
    files = {"x/a.xmi": xmi if isinstance(xmi, bytes) else xmi.encode()}
    if types is not None:
        files["TypeSystem.xml"] = types.encode()
    found = read(FORMAT, files)
    entries = [one for one in found if isinstance(one, Entry)]
    return entries, [str(one.reason) for one in found if isinstance(one, Refusal)]


def surfaces(entry: Entry) -> list[tuple[str, str]]:
    said = entry.item.annotation
    return [(span.label, surface(entry.item.document.text, span)) for span in said.spans] if said else []


def test_a_cas_of_others_is_read() -> None:
    (entry,), refused = uima(WHOLE)
    assert refused == []
    assert surfaces(entry) == [("PER", "كيم"), ("Mention", "عدن")]
    said = entry.item.annotation
    assert said
    person, place = said.spans
    assert (person.attributes, place.attributes) == ({"sure": True, "tags": ["a"]}, {"count": 3})
    assert [(one.type, one.source, one.target) for one in said.relations] == [("Link", person.id, place.id)]
    assert (entry.item.document.name, entry.file) == ("a", "folder/x/a.xmi")


def test_labels_are_in_the_type_that_dkpro_and_inception_know_and_attributes_beside_them() -> None:
    item = next(item for item in tricky_documents() if item.document.name == "emoji")
    files = written(FORMAT, [item], SCHEME, {}, Losses())
    xmi = files["emoji.xmi"].decode()
    assert '="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"' in xmi
    # The two rockets before it count two units each.
    assert ':NamedEntity xmi:id="5" sofa="1" begin="11" end="16" value="GPE"' in xmi
    assert 'kind="nation"' in xmi
    assert b"<name>kind</name>" in files["TypeSystem.xml"]


def test_characters_that_xml_cannot_hold_are_replaced_told_and_put_back() -> None:
    losses = Losses()
    item = tagged("كيم\0 \x1bعدن\ufffe", (5, 9))
    files = written(FORMAT, [item], SCHEME, {}, losses)
    assert losses.told == {"text": 3}
    assert 'sofaString="كيم\ufffd \ufffdعدن\ufffd"' in files["a.xmi"].decode()
    (entry,) = read(FORMAT, files)
    assert isinstance(entry, Entry)
    assert entry.item == item


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("xmi", "reason"),
    [
        ("", ", line 1: this is not XML as it should be: "),
        (WHOLE[:600], ", line "),
        (WHOLE.replace("<cas:NULL", f"{ENTITIES}<cas:NULL"), ", line 4: it defines a document type, which is not read"),
        (WHOLE.replace("<xmi:XMI", f"{OUTSIDE}<xmi:XMI"), ", line 2: it defines a document type, which is not read"),
        (WHOLE.replace('"UTF-8"', '"UTF-7"'), " says that it is in UTF-7; only UTF-8 is read."),
        (WHOLE.encode("cp1256", "replace"), ", line 9: this is not UTF-8."),
        (WHOLE.encode("utf-16"), ", line 1: this is not UTF-8."),
        (WHOLE.replace("كيم 🚀 عدن", ""), " is empty: it holds no text."),
        (WHOLE.replace('begin="0"', 'begin="zero"'), " is no CAS of its type system: ValueError"),
        (WHOLE.replace('xmi:id="1"', ""), " is no CAS of its type system: KeyError"),
        (WHOLE.replace('label="PER"', 'colour="red"'), " is no CAS of its type system: TypeError"),
        (WHOLE.replace('Governor="1"', 'Governor="77"'), " is no CAS of its type system: KeyError"),
        ("<a>" * 10_000, ", line 1: this is not XML as it should be: "),
        ("<a/>", " is empty: it holds no text."),
    ],
)
def test_a_wrong_file_is_refused(xmi: str | bytes, reason: str) -> None:
    entries, (refused,) = uima(xmi)
    assert entries == []
    assert refused.startswith(f"folder/x/a.xmi{reason}")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('begin="0" end="3" label', 'begin="0" end="99" label', "custom.Mention 1: there is no text from 0 to 99."),
        ('begin="0" end="3" label', 'begin="5" end="8" label', "custom.Mention 1: there is no text from 5 to 8."),
        ('begin="0" end="3" label', 'begin="3" end="0" label', "custom.Mention 1: there is no text from 3 to 0."),
        ('Governor="1"', "", "custom.Link 3, Governor is no span that was read."),
        ('Governor="1"', 'Governor="4"', "custom.Link 3, Governor is no span that was read."),
    ],
)
def test_a_wrong_annotation_is_refused_and_the_rest_comes_in(old: str, new: str, reason: str) -> None:
    (entry,), refused = uima(WHOLE.replace(old, new))
    assert refused[0].startswith("folder/x/a.xmi, line ")
    assert refused[0].endswith(reason)
    assert ("Mention", "عدن") in surfaces(entry)


def test_without_a_type_system_the_file_is_refused_with_a_way_out() -> None:
    _, (refused,) = uima(WHOLE, None)
    assert refused == "folder/x/a.xmi: the type system is missing; put TypeSystem.xml beside it."


@pytest.mark.parametrize(
    "types",
    [
        TYPE_SYSTEM.replace("uima.tcas.Annotation", "custom.Nothing"),
        TYPE_SYSTEM.replace("uima.cas.Boolean", "custom.Nothing"),
        TYPE_SYSTEM.replace("<types>", OUTSIDE),
        TYPE_SYSTEM[:-60],
        TYPE_SYSTEM.replace("<name>sure</name>", '<name>a)}{open("/tmp/x", "w")}(</name>'),
        TYPE_SYSTEM.replace("<name>sure</name>", "<name>class</name>"),
        TYPE_SYSTEM.replace("<name>sure</name>", "<name>__init__</name>"),
        TYPE_SYSTEM.replace("<name>sure</name>", "<name/>"),
        TYPE_SYSTEM.replace("<name>custom.Link</name>", "<name>custom.Link\nimport os</name>"),
    ],
)
def test_a_wrong_type_system_is_refused(types: str) -> None:
    entries, refused = uima(WHOLE, types)
    assert entries == []
    assert refused[0].startswith("folder/TypeSystem.xml")


def test_our_own_facts_that_were_tampered_with_are_refused() -> None:
    files = written(FORMAT, [tagged("كيم\0", (0, 3))], SCHEME, {}, Losses())
    for old, new in ((b"[3,0]", b"[9,0]"), (b"&quot;replaced&quot;:[[3,0]]", b"[" * 50_000), (b"[3,0]", b"[3,55296]")):
        assert old in files["a.xmi"]
        (refused,) = read(FORMAT, files | {"a.xmi": files["a.xmi"].replace(old, new)})
        assert isinstance(refused, Refusal)
        assert str(refused.reason).startswith("folder/a.xmi")


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [("a.xmi", b"", True), ("a.xml", HEAD.encode(), True), ("a.xml", b"<html/>", False)],
)
def test_it_is_recognised_by_name_or_namespace(name: str, head: bytes, expected: bool) -> None:
    assert FORMAT.recognises(name, head) == expected


def test_the_same_documents_give_the_same_bytes() -> None:
    first, second = (written(FORMAT, tricky_documents(), SCHEME, {}, Losses()) for _ in range(2))
    assert first == second


def test_an_id_that_is_there_twice_is_refused() -> None:
    item = next(item for item in tricky_documents() if item.document.name == "nested")
    files = written(FORMAT, [item], SCHEME, {}, Losses())
    twice = files["nested.xmi"].replace(b'id="nested-1"', b'id="nested-0"')
    refused, entry = read(FORMAT, files | {"nested.xmi": twice})
    assert isinstance(refused, Refusal)
    assert str(refused.reason).endswith(" id is nested-0, which another one has already.")
    assert isinstance(entry, Entry)
    assert len(surfaces(entry)) == len(pairs_of(item)) - 1


def pairs_of(item: AnnotatedDocument) -> list[str]:
    return [span.label for span in item.annotation.spans] if item.annotation else []


def test_a_type_system_without_our_features_is_no_crash() -> None:
    files = written(FORMAT, [tagged("كيم", (0, 3))], SCHEME, {}, Losses())
    broken = files["TypeSystem.xml"].replace(b"<name>workbench</name>", b"<name>other</name>")
    (refused,) = read(FORMAT, files | {"TypeSystem.xml": broken})
    assert isinstance(refused, Refusal)
    assert str(refused.reason).startswith("folder/a.xmi is no CAS of its type system: ")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<name>note</name>", b"<name>note.x</name>"),
        (b"<name>note</name>", b"<name>note[]</name>"),
        (b"<name>note</name>", b"<name>_value</name>"),
        (b"<supertypeName>uima.tcas.Annotation<", b"<supertypeName>workbench.Work<"),
    ],
)
def test_types_that_no_class_can_have_are_refused(old: bytes, new: bytes) -> None:
    files = written(FORMAT, [tagged("كيم", (0, 3))], SCHEME, {}, Losses())
    broken = files["TypeSystem.xml"].replace(old, new)
    found = read(FORMAT, files | {"TypeSystem.xml": broken})
    assert found
    assert all(isinstance(one, Refusal) for one in found)


def test_attributes_whose_names_are_words_of_python_come_back() -> None:
    item = tagged("كيم", (0, 3))
    assert item.annotation
    names = ("class", "__class__", "type", "value", "value_", "get", "صنف", "a b", "")
    spans = tuple(replace(span, attributes=dict.fromkeys(names, "x")) for span in item.annotation.spans)
    item = replace(item, annotation=replace(item.annotation, spans=spans))
    files = written(FORMAT, [item], SCHEME, {}, Losses())
    assert b"<name>value_</name>" in files["TypeSystem.xml"]  # its name is taken by the label
    (entry,) = read(FORMAT, files)
    assert isinstance(entry, Entry)
    assert entry.item == item


def test_attributes_that_only_later_documents_have_come_back() -> None:
    items = [tagged("كيم", (0, 3)), tagged("عدن", (0, 3))]
    assert items[1].annotation
    spans = tuple(replace(span, attributes={"later": "x", "kind": "nation"}) for span in items[1].annotation.spans)
    items[1] = replace(items[1], annotation=replace(items[1].annotation, spans=spans))
    found = read(FORMAT, written(FORMAT, items, SCHEME, {}, Losses()))
    assert sorted(one.item.document.text for one in found if isinstance(one, Entry)) == ["عدن", "كيم"]
    assert all(isinstance(one, Entry) and one.item in items for one in found)
