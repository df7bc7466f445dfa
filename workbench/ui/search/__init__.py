"""Search and concordance: what to look for and where, the hits as lines below each other, and the way to each."""
