"""What could be a quote in the open article, given what is tagged there already."""

from workbench.core import tokens
from workbench.core.quote_draft import MODES, SPEAKERS, QuoteDraft, Range, Role, draft
from workbench.core.quote_tour import QuoteTour, is_taken
from workbench.core.quotes import QuoteProposal, propose, propose_at
from workbench.core.records import Span
from workbench.core.scheme import QuoteRoles, Scheme
from workbench.ui.reading.article import Article

_NEAR = 1000  # code points round an offset in which tagged speakers are looked for


class QuoteFinder:
    """Finds drafts of quotes in one article; `roles` are those of `scheme`."""

    def __init__(self, article: Article, scheme: Scheme, roles: QuoteRoles) -> None:
        self._article = article
        self._text = article.text
        self._scheme = scheme
        self._roles = roles
        skipped = [(zone.start, zone.end) for zone in article.dimmed]
        self._tour = QuoteTour(article.text, skipped, self._known, self._begins_quote)

    def of_words(self, start: int, end: int) -> QuoteDraft:
        """Return the draft of a quote with these words as its content."""
        return draft(self._text, propose(self._text, start, end, known=self._known(start)))

    def at(self, offset: int) -> QuoteDraft | None:
        """Return the draft for the passage or reported clause at `offset`, if there is one."""
        proposal = propose_at(self._text, offset, known=self._known(offset))
        return draft(self._text, proposal) if proposal else None

    def untaken_at(self, offset: int) -> QuoteDraft | None:
        """Return the draft for the passage or reported clause at `offset`, unless a quote is there."""
        found = self.at(offset)
        return found if found and not is_taken(found.content, self._quotes_near(*found.outer)) else None

    def following(self, offset: int, *, forward: bool) -> QuoteDraft | None:
        """Return the draft for the next passage or clause without a quote, or for the previous one."""
        walk = self._tour.after(offset) if forward else self._tour.before(offset)
        found = next((one for one in walk if not self._is_taken(one)), None)
        return draft(self._text, found) if found else None

    def of_quote(self, quote: Span) -> QuoteDraft:
        """Return the draft of a quote that is stored: what it has stands first."""
        made = self.of_words(quote.start, quote.end)
        made.content, made.span, made.kept = quote.ranges, quote.id, quote.attributes
        mode, speaker = quote.attributes.get(self._roles.mode), quote.attributes.get(self._roles.speaker)
        if mode in MODES:
            made.mode = mode
        for role, ends in self.ends(quote.id).items():
            if ends and (pick := made.pick(role)):
                pick.replace(ends[0].ranges[0])
        if speaker in SPEAKERS:
            made.speaker, made.is_speaker_given = speaker, True
        made.follow_source(self._text)
        return made

    def ends(self, quote: str) -> dict[Role, list[Span]]:
        """Return the spans that a stored quote (id) is joined with, by their roles; none for an empty id."""
        there = [one for one in self._article.relations.of_span(quote) if one.source == quote]
        return {
            role: [span for one in there if one.type == name and (span := self._article.spans.get(one.target))]
            for role, name in self.relation_names().items()
        }

    def relation_names(self) -> dict[Role, str]:
        """Return the types of the relations that lead to the roles that the scheme has."""
        roles = self._roles
        names: dict[Role, str] = {"cue": roles.cue_relation, "source": roles.source_relation}
        return names | ({"relay": roles.relay_relation} if roles.relay_relation else {})

    def label(self, role: Role) -> str:
        """Return the label of a span that takes a role."""
        own = {"content": self._roles.content, "cue": self._roles.cue, "source": self._roles.source}.get(role)
        return own or next(iter(self._targets(role)), "")

    def place_at(self, offset: int, role: Role) -> Range | None:
        """Return the innermost span at `offset` that may take a role, or the word there."""
        labels = {self.label(role), *self._targets(role)}
        span = next((one for one in self._article.spans.at(offset) if one.label in labels and not one.fragments), None)
        if span:
            return span.start, span.end
        word = tokens.word_at(self._text, offset)
        return (word.start, word.end) if word else None

    def _targets(self, role: Role) -> tuple[str, ...]:
        known = self._scheme.relations_by_name.get(self.relation_names().get(role, ""))
        return known.targets if known else ()

    def _is_taken(self, proposal: QuoteProposal) -> bool:
        return is_taken(proposal.content, self._quotes_near(proposal.content[0][0], proposal.content[-1][1]))

    def _quotes_near(self, start: int, end: int) -> list[Range]:
        return [(span.start, span.end) for span in self._near(start, end) if span.label == self._roles.content]

    def _begins_quote(self, first: int, last: int) -> bool:
        there = self._article.spans.overlapping(first, last + 1)
        return any(first <= span.start <= last for span in there if span.label == self._roles.content)

    def _known(self, offset: int) -> list[Range]:
        labels = {self._roles.source, *self._targets("source"), *self._targets("relay")}
        return [(span.start, span.end) for span in self._near(offset, offset) if span.label in labels]

    def _near(self, start: int, end: int) -> list[Span]:
        return self._article.spans.overlapping(max(0, start - _NEAR), end + _NEAR)
