"""People in a text: their names, the short names that follow, and people that are only described."""
