"""The window of near-duplicates and splits."""
