"""What a set of annotated documents holds, in numbers: by part of a split, by label, by length."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct, field

from workbench.core.agreement import AgreementCount
from workbench.core.records import AnnotatedDocument, surface


class PartSurvey(Struct, kw_only=True):
    """What a part holds.

    Attributes:
        texts: documents, or pieces of them; `records` are those with the work of one annotator each.
        characters, words: of the texts, each counted once; words stand between white space.
        labels, relations: how many spans have a label, how many relations a type.
        text_words, span_words, span_characters: how often each length comes; of spans by label.
    """

    texts: int = 0
    records: int = 0
    characters: int = 0
    words: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    text_words: Counter[int] = field(default_factory=Counter)
    span_words: dict[str, Counter[int]] = field(default_factory=dict)
    span_characters: dict[str, Counter[int]] = field(default_factory=dict)

    @property
    def spans(self) -> int:
        """How many spans it holds."""
        return self.labels.total()


class Survey:
    """Counts the documents of all parts while they pass by."""

    def __init__(self) -> None:
        self.parts: dict[str, PartSurvey] = {}
        self.annotators: Counter[str] = Counter()  # records
        self.statuses: Counter[str] = Counter()  # records
        self.agreement = AgreementCount()

    def add(self, part: str, items: Iterable[AnnotatedDocument]) -> None:
        """Count the documents of a part, in which the work on one document stands together."""
        found = self.parts.setdefault(part, PartSurvey())
        for _, group in groupby(items, key=lambda item: item.document.id):
            self._add_text(found, list(group))

    def _add_text(self, part: PartSurvey, items: list[AnnotatedDocument]) -> None:
        text = items[0].document.text
        words = len(text.split())
        part.texts += 1
        part.records += len(items)
        part.characters += len(text)
        part.words += words
        part.text_words[words] += 1
        work = [item.annotation for item in items if item.annotation]
        self.agreement.add(work)
        for said in work:
            self.annotators[said.annotator] += 1
            self.statuses[said.status] += 1
            part.relations.update(relation.type for relation in said.relations)
            for span in said.spans:
                covered = surface(text, span)
                part.labels[span.label] += 1
                part.span_words.setdefault(span.label, Counter())[len(covered.split())] += 1
                part.span_characters.setdefault(span.label, Counter())[len(covered)] += 1
