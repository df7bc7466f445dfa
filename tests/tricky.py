"""Annotated documents with all that breaks offsets and files, for the programs that read our exports."""

from hashlib import sha256

from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Relation, Span, Zone
from workbench.core.scheme import Scheme
from workbench.formats.scheme_toml import read_scheme
from workbench.paths import RESOURCES

# In the texts «label|surface» stands for a span; a surface may hold further ones.
_OPEN, _BETWEEN, _CLOSE = "⟦", "|", "⟧"

TEXTS = {
    "emoji": "🚀🚀 أطلقت ⟦GPE|كوريا⟧ صاروخ ⟦WEAPON|هواسونغ-١٨⟧ 👩\u200d🔬 قرب ⟦GPE|سيول⟧.",
    "marks": "صرّحَ ⟦PER|مُحَمَّدٌ⟧ أنَّ ⟦WEAPON|الصّاروخَ⟧ لَمْ يُصِبْ ⟦GPE|صَنْعَاءَ⟧.",
    "tatweel": "قـــال ⟦ORG|النـــاطق⟧ إن ⟦WEAPON|ســلاح المدفعية⟧ وصل.",
    "spaces": "وصل\u00a0⟦PER|سامر\u00a0الراوي⟧ إلى\u202f⟦GPE|عدن⟧\u3000اليوم.",
    "line ends": "عنوان الخبر\r\n\r\nأعلن ⟦ORG|المجلس⟧ ذلك\u2028ثم زار ⟦GPE|القاهرة⟧\u2029\nوانتهى.\r\n",
    "controls": "نشرت \u2067⟦ORG|شركة ABC⟧\u2069 صورة \u202b⟦WEAPON|BM-21⟧\u202c في \u200f⟦GPE|دمشق⟧\u200e.",
    "mixed": "اشترت ⟦GPE|مصر⟧ مقاتلات ⟦WEAPON|Rafale⟧ و⟦WEAPON|إف-16⟧ (F-16) بـ3.5 مليار.",
    "nested": "قال ⟦ROLE|وزير دفاع ⟦GPE|اليمن⟧⟧ ⟦PER|سالم⟧: ⟦QUOTE|«وصلت ⟦WEAPON|الصواريخ⟧ إلى ⟦GPE|عدن⟧»⟧.",
    "clitics": "وبـ⟦WEAPON|الصواريخ⟧ هاجموا، ول⟦GPE|لبنان⟧ رأيٌ، و⟦PER|كيم⟧ صامت.",
    "marked": "\ufeff⟦GPE|تونس⟧ ترحّب بـ⟦PER|هدى⟧ و⟦ORG|الاتحاد⟧.",
    "wide": "𝟙𝟚 ⟦WEAPON|𝔹𝕄-𝟚𝟙⟧ 🇪🇬 ⟦GPE|مصر⟧ ⟦PER|Rene\u0301⟧ \U0001f468\u200d\U0001f469\u200d\U0001f467 ⟦ORG|أوبك⟧",
    "nobody": "لا شيء هنا.",
}


def tricky_scheme() -> Scheme:
    """Return the scheme of the tricky documents: `arms-news`."""
    path = RESOURCES / "schemes" / "arms-news.toml"
    return read_scheme(path.read_bytes(), path.name)


def tricky_documents() -> list[AnnotatedDocument]:
    """Return the documents in a fixed order, each with the work of one annotator; "nested" has relations as well."""
    return [_document(name, marked) for name, marked in TEXTS.items()]


def _document(name: str, marked: str) -> AnnotatedDocument:
    text, spans = _unmarked(name, marked)
    by_label = {span.label: span for span in spans}
    relations = []
    if name == "nested":
        relations = [Relation(id=f"{name}-r0", type="source", source=by_label["QUOTE"].id, target=by_label["PER"].id)]
    entities = tuple(
        Entity(id=f"entity-{span.id}", name=text[span.start : span.end], label=span.label)
        for span in spans
        if span.entity
    )
    document = Document(
        id=f"document-{name.replace(' ', '-')}",
        name=name,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        meta={"title": f"«{name}» 🚀", "url": "https://example.org/a?b=1&c=<2>", "date": "2024-03-31"},
        zones=(Zone(start=0, end=len(text), kind="body"),),
    )
    said = Annotation(
        annotator="amal", status="done", labels=("خبر",), note="ملاحظة", spans=spans, relations=tuple(relations)
    )
    return AnnotatedDocument(document=document, annotation=said, entities=entities, scheme="arms-news/1")


def _unmarked(name: str, marked: str) -> tuple[str, tuple[Span, ...]]:
    """Return the text without its marks, and the spans that they stood for."""
    text, opened, spans, rest = "", [], [], marked
    while rest:
        if rest.startswith(_OPEN):
            label, rest = rest[1:].split(_BETWEEN, 1)
            opened.append((label, len(text)))
        elif rest.startswith(_CLOSE):
            (label, start), rest = opened.pop(), rest[1:]
            spans.append((start, len(text), label))
        else:
            text, rest = text + rest[0], rest[1:]
    found = [
        Span(
            id=f"{name.replace(' ', '-')}-{number}",
            start=start,
            end=end,
            label=label,
            attributes={"kind": "nation"} if label == "GPE" else {},
            note="ملاحظة <b>" if label == "ORG" else "",
            entity=f"entity-{name.replace(' ', '-')}-{number}" if label == "PER" else "",
        )
        for number, (start, end, label) in enumerate(sorted(spans))
    ]
    return text, tuple(sorted(found, key=lambda span: span.order))
