"""How the window says things: languages, digits, directions, and what a screen reader says."""
