"""A tour that is done, not read."""
