"""The suggester "names": people by title and name, by the short name that follows, and by description.

Every word of the text gets a letter for what it can be in a name (`people.name_words`); patterns over the letters find
the names (`people.patterns`), which then are looked for again in parts (`people.known`). Posts, nationalities and
places that other suggesters or the annotator found help to see where a name begins.
"""

from collections.abc import Iterable, Iterator

from workbench.core.entities import name_of
from workbench.core.suggestions import Reason, Suggested, Suggestion, because
from workbench.core.zones import UNANNOTATED
from workbench.suggest.article import Article
from workbench.suggest.people.described import described
from workbench.suggest.people.known import People, Short
from workbench.suggest.people.lettered import Lettered
from workbench.suggest.people.name_words import NameWords
from workbench.suggest.people.patterns import Mention, mentions

NAME = "names"
LABEL = "PER"

# What the words within spans of these labels are in a name; where such spans overlap, the later one here counts.
_LETTERS = {
    "DATE": "i", "QTY": "i", "CALIBRE": "i", "DESIGNATION": "i", "WEAPON": "i", "TECH": "i", "LAW": "i",
    "LOC": "E", "GPE": "E", "FAC": "B", "ORG": "B", "NORP": "N", "ROLE": "R",
}  # fmt: skip
_RANK = {label: rank for rank, label in enumerate(_LETTERS)}
_SURE = 0.5
_TANWIN = "\u064b"


class Names:
    """Proposes people. The word lists are read when the first article comes."""

    name = NAME

    def __init__(self) -> None:
        self._kinds: NameWords | None = None

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return the people that an article names or describes; nothing in boilerplate other than captions."""
        text = self._lettered(article, earlier)
        tagged = list(_mentions_at(text, {(span.start, span.end) for span in article.spans if span.label == LABEL}))
        found = [one for one in mentions(text) if not _touches(one, tagged)]
        known = [one for one in _mentions_at(text, _proposed(earlier)) if not _touches(one, [*tagged, *found])]
        people = People(text, [*tagged, *found, *known])
        short = list(people.short_names([*tagged, *found]))
        fullest = _fullest(article.text, text, people)
        spans = [_named(one, text, fullest[people.person_of[one]]) for one in found]
        spans += [_again(one, text, fullest[one.person]) for one in short]
        parts: list[Mention | Short] = [*tagged, *found, *short]
        taken = {number for one in parts for number in range(one.first, one.last)}
        spans += [_described(one, text) for one in described(text) if taken.isdisjoint(range(one.first, one.last))]
        skipped = [(zone.start, zone.end) for zone in article.zones if zone.kind in UNANNOTATED]
        kept = {
            one.place: one
            for one in sorted(spans, key=lambda one: one.score)
            if not any(start < one.end and one.start < end for start, end in skipped)
        }
        return Suggested(tuple(sorted(kept.values(), key=lambda one: one.order)))

    def _lettered(self, article: Article, earlier: Suggested) -> Lettered:
        self._kinds = self._kinds or NameWords()
        text = Lettered(article.folded(1), self._kinds)
        known = [(one.label, one.start, one.end) for one in earlier.spans if one.score >= _SURE]
        known += [(span.label, span.start, span.end) for span in article.spans]
        known = [one for one in known if one[0] in _LETTERS]
        known.sort(key=lambda one: (_RANK[one[0]], one[1]))
        text.relettered(
            (start, end, _LETTERS[label]) for label, start, end in known if not _is_open(text, label, start, end)
        )
        return text


def _is_open(text: Lettered, label: str, start: int, end: int) -> bool:
    """Tell whether a post needs a genitive: رئيس, not الرئيس and not وزير الدفاع."""
    if label != "ROLE":
        return False
    first, last = text.numbers(start, end)
    return last == first + 1 and text.letters[first] == "t"


def _proposed(earlier: Suggested) -> set[tuple[int, int]]:
    return {(one.start, one.end) for one in earlier.spans if one.label == LABEL and one.score >= _SURE}


def _mentions_at(text: Lettered, ranges: Iterable[tuple[int, int]]) -> Iterator[Mention]:
    """Yield the names that others found in ranges of the source; descriptions are none."""
    for start, end in sorted(ranges):
        first, last = text.numbers(start, end)
        if first < last and all(letter in "GgkqQcFfXuxbazPh" for letter in text.letters[first:last]):
            yield Mention(first, last, "tagged", 1.0)


def _touches(one: Mention, others: Iterable[Mention]) -> bool:
    return any(one.first < other.last and other.first < one.last for other in others)


def _fullest(source: str, text: Lettered, people: People) -> list[str]:
    """Return the fullest name of each person as it stands in the source."""
    found = [""] * len(people.people)
    for mention, person in people.person_of.items():  # longest first
        found[person] = found[person] or name_of(source[slice(*text.source_range(mention.first, mention.last))])
    return found


def _reason(one: Mention, text: Lettered) -> Reason:
    score = round(one.score, 3)
    words = " ".join(map(text.word, range(one.first, one.last)))
    match one.rule:
        case "post" | "title" | "office" | "holder":
            return because(NAME, score, "A name follows a title or post.")
        case "famous":
            return because(NAME, score, "“{name}” is the family name of a well-known person.", name=words)
        case "given":
            return because(NAME, score, "It begins with the given name “{name}”.", name=text.word(one.first))
        case "listed":
            return because(NAME, score, "It goes on a list of names.")
        case "apposition":
            return because(NAME, score, "A post follows behind a comma.")
        case _:
            return because(NAME, score, "Words that look like a name stand behind a verb.")


def _named(one: Mention, text: Lettered, fullest: str) -> Suggestion:
    start, end = text.source_range(one.first, one.last)
    return Suggestion(
        start=start,
        end=end,
        label=LABEL,
        score=round(one.score, 3),
        reasons=(_reason(one, text),),
        attributes={"kind": "individual"},
        entity=fullest,
    )


def _again(one: Short, text: Lettered, fullest: str) -> Suggestion:
    start, end = text.source_range(one.first, one.last, one.clitics)
    score = round(one.score, 3)
    reason = (
        because(NAME, score, "It is a part of the names of several people in the text, such as “{name}”.", name=fullest)
        if one.shared
        else because(NAME, score, "It is a part of the name “{name}” in the text.", name=fullest)
    )
    return Suggestion(
        start=start,
        end=end,
        label=LABEL,
        score=score,
        reasons=(reason,),
        attributes={"kind": "individual"},
        entity="" if one.shared else fullest,
    )


def _described(one: Mention, text: Lettered) -> Suggestion:
    start, end = text.source_range(one.first, one.last)
    kind = "group" if one.rule == "many" else "individual"
    reason = because(NAME, one.score, "“{word}” describes people.", word=text.word(one.first))
    return Suggestion(start=start, end=end, label=LABEL, score=one.score, reasons=(reason,), attributes={"kind": kind})
