"""Modes: for a while the page's keys mean something else, and the foot of the window says what."""
