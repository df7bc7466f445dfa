"""Random annotated documents, with all the characters that break offsets."""

from hashlib import sha256
from typing import Any

from hypothesis import strategies as st

from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Relation, Span, Zone
from workbench.core.suggestions import Place, Reason, Suggested, SuggestedRelation, Suggestion

# Emoji, ZWJ, BOM, CRLF, NUL, ESC, NEL, U+2028, NBSP, tatweel, tashkeel, bidi controls, ligature letters.
TRICKY = "🚀👩\u200d\ufeff\r\n\0\x1b\x85\u2028\u2029\u00a0ـُّلاأكيم BM-21«»\u202e\u202c\u2067\u2069é"
LABELS = ("PER", "ORG", "WPN")


def texts(min_size: int = 1) -> st.SearchStrategy[str]:
    character = st.one_of(st.sampled_from(TRICKY), st.characters(exclude_categories=["Cs"]))
    return st.text(character, min_size=min_size, max_size=60).map(lambda text: f"ك{text}")


# The keys that files bring of their own begin with "x": none of them is a key of the contract.
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts(0),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(0), inner, max_size=3),
    max_leaves=4,
)
extras = st.dictionaries(texts(0).map(lambda key: f"x{key}"), values, max_size=2)


ENTITIES = {
    "entity-0": Entity(id="entity-0", name="كوريا", label="ORG", aliases=("كوريا الشمالية",), uri="Q423"),
    "entity-1": Entity(id="entity-1", name="سامر", note="ملاحظة", extra={"x": 1}),
}


@st.composite
def spans(draw: st.DrawFn, text: str, span_id: str) -> Span:
    """A span that a project may hold: no edge within a line end, no piece of white space alone."""
    offsets = [offset for offset in range(len(text) + 1) if text[max(offset - 1, 0) : offset + 1] != "\r\n"]
    edges = sorted(draw(st.sets(st.sampled_from(offsets), min_size=2, max_size=6)))
    pairs = [pair for pair in zip(edges[::2], edges[1::2], strict=False) if not text[slice(*pair)].isspace()]
    pieces = tuple(pairs) or ((0, offsets[1]),)
    attributes = draw(st.dictionaries(texts(0), values, max_size=2)) | draw(st.sampled_from([{}, {"kind": "group"}]))
    return Span(
        id=span_id,
        start=pieces[0][0],
        end=pieces[-1][1],
        label=draw(st.sampled_from(LABELS)),
        attributes=attributes,
        origin=draw(st.sampled_from(["manual", "suggestion", "bulk", "import"])),
        note=draw(texts(0)),
        fragments=pieces if len(pieces) > 1 else (),
        entity=draw(st.sampled_from(["", *ENTITIES])),
        suggester=draw(st.sampled_from(["", "lexicon"])),
        extra=draw(extras),
    )


@st.composite
def zones(draw: st.DrawFn, length: int) -> Zone:
    start, end = sorted(draw(st.sets(st.integers(0, length), min_size=2, max_size=2)))
    kind = draw(st.sampled_from(["title", "body", "caption"]))
    return Zone(start=start, end=end, kind=kind, rule=draw(st.sampled_from(["", "first line"])), extra=draw(extras))


@st.composite
def annotations(draw: st.DrawFn, annotator: str, text: str, prefix: str) -> Annotation:
    drawn = [draw(spans(text, f"{prefix}-{number}")) for number in range(draw(st.integers(0, 4)))]
    different = {(span.start, span.end, span.label, span.fragments): span for span in drawn}.values()
    sources = [span.id for span in different if span.label == "WPN"]
    targets = [span.id for span in different if span.label != "WPN"]
    ends = st.tuples(st.sampled_from(sources), st.sampled_from(targets))
    links = draw(st.lists(ends, max_size=3)) if sources and targets else []
    return Annotation(
        annotator=annotator,
        status=draw(st.sampled_from(["todo", "doing", "done", "skipped"])),
        labels=tuple(draw(st.lists(texts(0), max_size=2))),
        note=draw(texts(0)),
        discuss=draw(st.booleans()),
        spans=tuple(sorted(different, key=lambda span: span.order)),
        relations=tuple(
            Relation(
                id=f"{prefix}-r{number}",
                type="owner",
                source=source,
                target=target,
                note=draw(texts(0)),
                extra=draw(extras),
            )
            for number, (source, target) in enumerate(links)
        ),
    )


@st.composite
def documents(draw: st.DrawFn, number: int) -> Document:
    text = draw(texts())
    meta: dict[str, Any] = {"title": "عنوان"} if draw(st.booleans()) else {}
    return Document(
        id=f"document-{number}",
        name=f"{number} {draw(texts(0))}",
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        meta=meta | draw(extras),
        zones=tuple(sorted(draw(st.lists(zones(len(text)), max_size=2)), key=lambda zone: (zone.start, zone.end))),
        extra=draw(extras),
    )


@st.composite
def annotated_documents(draw: st.DrawFn, max_size: int = 4) -> list[AnnotatedDocument]:
    """Documents in import order; each with the work of nobody, one or two annotators, in the annotators' order."""
    items: list[AnnotatedDocument] = []
    for number in range(draw(st.integers(1, max_size))):
        document = draw(documents(number))
        names = draw(st.sampled_from([(), ("amal",), ("amal", "badr")]))
        work = [draw(annotations(name, document.text, f"{number}-{name}")) for name in names]
        items += [_item(document, one) for one in work or [None]]
    return items


@st.composite
def suggested(draw: st.DrawFn, item: AnnotatedDocument) -> Suggested:
    """What may be suggested for a document: ranges as spans have them, several reasons, relations between any two."""
    score = st.floats(0, 1)
    text = item.document.text
    drawn = [draw(spans(text, "")) for _ in range(draw(st.integers(0, 3)))]
    found = {}
    for span in drawn:
        names = draw(st.lists(st.sampled_from(["lexicon", "names"]), min_size=1, max_size=3))
        reasons = tuple(
            Reason(
                suggester=name,
                score=draw(score),
                template=draw(texts(0)).replace("{", "{{").replace("}", "}}"),
                instead=draw(st.sampled_from([None, Place("PER", 0, 1)])),
            )
            for name in names
        )
        made = Suggestion(
            start=span.start,
            end=span.end,
            label=span.label,
            score=draw(score),
            reasons=reasons,
            attributes=span.attributes,
            fragments=span.fragments,
            entity=draw(texts(0)),
        )
        found[made.place] = made
    there = item.annotation.spans if item.annotation else ()
    places = [*found, *(Place(span.label, span.start, span.end) for span in there)]
    ends = draw(st.lists(st.tuples(st.sampled_from(places), st.sampled_from(places)), max_size=2)) if found else []
    return Suggested(
        tuple(sorted(found.values(), key=lambda one: one.order)),
        tuple(
            SuggestedRelation(type="owner", source=one, target=other, score=draw(score), suggester="lexicon")
            for one, other in ends
        ),
    )


def _item(document: Document, annotation: Annotation | None) -> AnnotatedDocument:
    named = {span.entity for span in annotation.spans} if annotation else set()
    entities = tuple(entity for name, entity in ENTITIES.items() if name in named)
    return AnnotatedDocument(document=document, annotation=annotation, entities=entities, scheme="small/1")
