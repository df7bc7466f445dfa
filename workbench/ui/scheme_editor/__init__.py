"""The editor of label schemes: an outline of all parts, a form for the chosen one, and what a change does."""
