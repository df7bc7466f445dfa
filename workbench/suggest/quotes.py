"""Suggests the quotes of an article: what was said, the words that report it, who said it, and who passes it on."""

from collections.abc import Iterator, Mapping

from workbench.core.quotes import FoundQuote, find_quotes
from workbench.core.suggestions import Place, Reason, Suggested, SuggestedRelation, Suggestion, because
from workbench.suggest.article import Article

NAME = "quotes"

_SPEAKERS = frozenset(("PER", "ORG", "GPE"))
_NAMES = frozenset(("ORG", "FAC", "EVENT", "LAW", "DESIGNATION", "PER", "GPE", "LOC", "NORP"))
_READ = frozenset(("title", "body", "caption", "duplicate"))  # zones that hold quotes


class Quotes:
    """Finds direct and indirect quotes by marks and by reporting words."""

    name = NAME

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return the quotes of an article. People and bodies among `earlier` help to tell who speaks."""
        tagged = [(one.label, one.start, one.end) for one in earlier.spans]
        tagged += [(one.label, one.start, one.end) for one in article.spans]
        found = find_quotes(
            article.text,
            article.words,
            known=[(start, end) for label, start, end in tagged if label in _SPEAKERS],
            names=[(start, end) for label, start, end in tagged if label in _NAMES],
            titles=[(zone.start, zone.end) for zone in article.zones if zone.kind == "title"],
            skipped=[(zone.start, zone.end) for zone in article.zones if zone.kind not in _READ],
        )
        bodies = {end: start for label, start, end in tagged if label == "ORG"}
        spans: dict[Place, Suggestion] = {}
        relations: list[SuggestedRelation] = []
        for quote in found:
            content = _quote(article.text, quote)
            _keep(spans, content)
            for relation, linked in _linked(article.text, quote, bodies):
                _keep(spans, linked)
                relations.append(
                    SuggestedRelation(
                        type=relation,
                        source=content.place,
                        target=linked.place,
                        score=min(content.score, linked.score),
                        suggester=NAME,
                    )
                )
        return Suggested(
            tuple(sorted(spans.values(), key=lambda one: one.order)),
            tuple(sorted(relations, key=lambda one: (one.source, one.type, one.target))),
        )


def _keep(spans: dict[Place, Suggestion], one: Suggestion) -> None:
    """Keep the surer one of two suggestions for the same place: a speaker may have said several things."""
    place = one.place
    if place not in spans or spans[place].score < one.score:
        spans[place] = one


def _quote(text: str, quote: FoundQuote) -> Suggestion:
    score = round(quote.score, 3)
    attributes: dict[str, str] = {"mode": quote.mode, "speaker": quote.speaker}
    if quote.mode == "direct":
        attributes["marks"] = quote.marks
    if quote.stance:
        attributes["stance"] = quote.stance
    return Suggestion(
        start=quote.content[0][0],
        end=quote.content[-1][1],
        label="QUOTE",
        score=score,
        reasons=(_why(text, quote, score),),
        attributes=attributes,
        fragments=quote.content if len(quote.content) > 1 else (),
    )


def _why(text: str, quote: FoundQuote, score: float) -> Reason:
    cue = text[slice(*quote.cues[0])] if quote.cues else ""
    if quote.way == "headline":
        return because(NAME, score, "It stands behind the name of a speaker and a colon.")
    if quote.way == "goes-on":
        return because(NAME, score, "These words in quotation marks go on with what was quoted before.")
    if quote.way == "marks":
        return because(NAME, score, "“{cue}” reports these words in quotation marks.", cue=cue)
    if quote.way == "around":
        return because(NAME, score, "“{cue}” says where this comes from.", cue=cue)
    if quote.way == "noun":
        return because(NAME, score, "“{cue}” reports what this noun stands for.", cue=cue)
    return because(NAME, score, "“{cue}” reports this clause.", cue=cue)


def _linked(text: str, quote: FoundQuote, bodies: Mapping[int, int]) -> Iterator[tuple[str, Suggestion]]:
    """Yield what a quote is linked to, and by which relation."""
    score = round(quote.score, 3)
    for start, end in quote.cues:
        why = because(NAME, score, "This word reports a quote.")
        yield "cue", Suggestion(start=start, end=end, label="CUE", score=score, reasons=(why,))
    if quote.source:
        start, end = quote.source
        why = because(NAME, score, "This is who says a quote.")
        yield "source", Suggestion(start=start, end=end, label="SOURCE", score=score, reasons=(why,))
    for start, end in quote.relays:
        begin = bodies.get(end, start)  # an outlet that was found already is not found twice
        why = because(NAME, score, "It passes on what another says.")
        kind = {"kind": "media"}
        yield "relay", Suggestion(start=begin, end=end, label="ORG", score=score, reasons=(why,), attributes=kind)
