from collections import Counter
from typing import Any

from articles import SCHEME
from hypothesis import given
from hypothesis import strategies as st
from strategies import annotated_documents

from workbench.core.adapting import Adapter
from workbench.core.checks import wrong_relations, wrong_spans
from workbench.core.records import AnnotatedDocument, Annotation, Document, Relation, Span
from workbench.core.scheme_conversion import AS_IT_IS, Conversion
from workbench.core.unknown_names import Unknowns, with_room

TEXT = "قال كيم إن راجمة BM-21 وصلت"


def span(id_: str, start: int, end: int, label: str, **attributes: Any) -> Span:
    return Span(id=id_, start=start, end=end, label=label, attributes=attributes)


def item(*spans: Span, relations: tuple[Relation, ...] = (), labels: tuple[str, ...] = ()) -> AnnotatedDocument:
    said = Annotation(annotator="a", spans=spans, relations=relations, labels=labels)
    return AnnotatedDocument(document=Document(id="d", name="d", text=TEXT, sha256="x"), annotation=said)


def adapted(
    given: AnnotatedDocument, conversion: Conversion = AS_IT_IS, *, skips: bool = False
) -> tuple[Annotation, dict[tuple[str, str], int]]:
    gone: Counter[tuple[str, str]] = Counter()
    found = Adapter(SCHEME, conversion, skips=skips).adapted(given, lambda kind, name: gone.update([(kind, name)]))
    assert found.annotation
    return found.annotation, dict(gone)


KIM, ROCKETS = span("1", 4, 7, "person"), span("2", 17, 22, "weapon")
OWNER = Relation(id="r", type="owner", source="2", target="1")


def test_labels_take_the_names_that_were_chosen() -> None:
    conversion = Conversion(labels={"person": "PER", "weapon": "WPN"})
    said, gone = adapted(item(KIM, ROCKETS, relations=(OWNER,)), conversion)
    assert ([one.label for one in said.spans], said.relations, gone) == (["PER", "WPN"], (OWNER,), {})


def test_what_was_let_go_is_counted_by_the_name_in_the_file() -> None:
    conversion = Conversion(labels={"person": None, "weapon": "WPN"}, document_labels={"old": None})
    said, gone = adapted(item(KIM, ROCKETS, relations=(OWNER,), labels=("old", "new")), conversion)
    assert [one.label for one in said.spans] == ["WPN"]
    assert (said.relations, said.labels) == ((), ("new",))
    assert gone == {("spans", "person"): 1, ("relations", "owner"): 1, ("document_labels", "old"): 1}


def test_two_labels_that_become_one_leave_one_span() -> None:
    other = span("3", 4, 7, "leader")
    relation = Relation(id="r", type="owner", source="2", target="3")
    conversion = Conversion(labels={"person": "PER", "leader": "PER", "weapon": "WPN"})
    said, gone = adapted(item(KIM, other, ROCKETS, relations=(relation,)), conversion)
    assert [one.id for one in said.spans] == ["1", "2"]
    assert said.relations[0].target == "1"
    assert gone == {("doubled", "leader"): 1}


def test_a_span_that_the_file_has_twice_stays_for_the_check() -> None:
    said, gone = adapted(item(KIM, KIM))
    assert (len(said.spans), gone) == (2, {})


def test_attributes_and_values_take_other_names() -> None:
    conversion = Conversion(
        labels={"person": "PER"},
        attributes={("person", "type"): "kind", ("person", "x"): None},
        values={("person", "type", "many"): "group"},
    )
    said, gone = adapted(item(span("1", 4, 7, "person", type="many", x=1)), conversion)
    assert (said.spans[0].attributes, gone) == ({"kind": "group"}, {("attributes", "person.x"): 1})


@given(items=annotated_documents())
def test_without_a_choice_nothing_changes(items: list[AnnotatedDocument]) -> None:
    adapter = Adapter(SCHEME, AS_IT_IS, skips=False)
    assert [adapter.adapted(one, lambda *_: None) for one in items] == items


@given(items=annotated_documents(), names=st.permutations(["PER", "ORG", "X", None]))
def test_what_is_skipped_leaves_only_what_the_scheme_has(
    items: list[AnnotatedDocument], names: list[str | None]
) -> None:
    conversion = Conversion(labels=dict(zip(("PER", "ORG", "WPN"), names, strict=False)))
    adapter = Adapter(SCHEME, conversion, skips=True)
    for one in items:
        gone: Counter[str] = Counter()
        said = adapter.adapted(one, lambda kind, _, gone=gone: gone.update([kind])).annotation
        if not said or not one.annotation:
            continue
        assert not list(wrong_spans(SCHEME, one.document.text, said.spans))
        assert not list(wrong_relations(SCHEME, said))
        assert len(said.spans) + gone["spans"] + gone["doubled"] == len(one.annotation.spans)
        assert len(said.relations) + gone["relations"] == len(one.annotation.relations)


@given(items=annotated_documents())
def test_a_scheme_with_room_takes_everything(items: list[AnnotatedDocument]) -> None:
    conversion = Conversion(labels={"PER": "human being", "WPN": "arm", "ORG": "ORG"})
    items = [Adapter(SCHEME, conversion, skips=False).adapted(one, lambda *_: None) for one in items]
    unknowns = Unknowns(SCHEME)
    for one in items:
        unknowns.see(one)
    scheme = with_room(SCHEME, [one for one in unknowns.found if one.kind != "attribute"])
    for one in items:
        if one.annotation:
            assert not list(wrong_relations(scheme, one.annotation))
            assert {span.label for span in one.annotation.spans} <= scheme.by_name.keys()


def test_what_is_unknown_is_counted_with_examples() -> None:
    unknowns = Unknowns(SCHEME)
    unknowns.see(item(KIM, span("3", 0, 3, "person"), ROCKETS, relations=(OWNER,)))
    person, weapon, owner = unknowns.found
    assert (person.name, person.count, person.documents, person.examples) == ("person", 2, 1, ["كيم", "قال"])
    assert (weapon.kind, weapon.name) == ("label", "weapon")
    assert (owner.kind, owner.name, owner.ends) == ("relation", "owner", ({"weapon"}, {"person"}))
    assert owner.examples == ["BM-21 → كيم"]


def test_attributes_get_the_type_of_their_values() -> None:
    unknowns = Unknowns(SCHEME)
    unknowns.see(item(span("1", 4, 7, "PER", sure=True, age=40, role="chief", seen=["a", "b"], odd={"x": 1})))
    scheme = with_room(SCHEME, unknowns.found)
    added = {one.name: (one.type, one.values) for one in scheme.label("PER").attributes[-4:]}
    assert added == {
        "sure": ("boolean", ()),
        "age": ("number", ()),
        "role": ("text", ()),
        "seen": ("choices", ("a", "b")),
    }


def test_a_choice_gets_the_values_that_it_lacks() -> None:
    unknowns = Unknowns(SCHEME)
    unknowns.see(item(span("1", 4, 7, "PER", kind="tribe")))
    scheme = with_room(SCHEME, unknowns.found)
    assert next(one for one in scheme.label("PER").attributes if one.name == "kind").values[-1] == "tribe"
