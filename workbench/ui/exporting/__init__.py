"""Exports and releases in the window: which format, what of the project, in what pieces, and what is left out."""
