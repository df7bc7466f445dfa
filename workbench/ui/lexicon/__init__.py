"""A person's own lexicons in the window: words that are suggested always, or never again."""
