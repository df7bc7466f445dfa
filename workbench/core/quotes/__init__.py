"""Quotes: quoted passages, reporting words, and proposals of content, cue, speaker and relay."""

from workbench.core.quotes.finding import FoundQuote, find_quotes
from workbench.core.quotes.marks import Passage, passage_at, passages
from workbench.core.quotes.proposals import Candidate, QuoteProposal, propose, propose_at

__all__ = [
    "Candidate",
    "FoundQuote",
    "Passage",
    "QuoteProposal",
    "find_quotes",
    "passage_at",
    "passages",
    "propose",
    "propose_at",
]
