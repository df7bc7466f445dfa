"""Suggests the quotes of an article: what was said, the words that report it, who said it, and who passes it on."""

from workbench.core.quotes.finding import FoundQuote, find_quotes
from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion, because
from workbench.suggest.article import Article

NAME = "quotes"


class Quotes:
    """Finds direct and indirect quotes by marks and by reporting words."""

    name = NAME

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return the quotes of an article. People and bodies among `earlier` help to tell who speaks."""
        spans = {}
        relations = []
        for quote in find_quotes(article.text, article.words):
            place = Place("QUOTE", quote.content[0][0], quote.content[-1][1])
            attributes = {"mode": quote.mode}
            if quote.mode == "direct":
                attributes["marks"] = quote.marks
            why = because(NAME, quote.score, "?")
            spans[place] = Suggestion(start=place.start, end=place.end, label="QUOTE", score=quote.score, reasons=(why,), attributes=attributes, fragments=quote.content if len(quote.content) > 1 else ())
            for label, type, ranges in (("CUE", "cue", quote.cues), ("SOURCE", "source", (quote.source,) if quote.source else ()), ("ORG", "relay", quote.relays)):
                for start, end in ranges:
                    target = Place(label, start, end)
                    spans.setdefault(target, Suggestion(start=start, end=end, label=label, score=quote.score, reasons=(why,)))
                    relations.append(SuggestedRelation(type=type, source=place, target=target, score=quote.score, suggester=NAME))
        return Suggested(tuple(sorted(spans.values(), key=lambda one: one.order)), tuple(relations))
