"""The window of statistics: what is counted as pictures and as tables of numbers."""
