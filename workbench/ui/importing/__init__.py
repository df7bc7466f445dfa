"""Asking what to import, and what a person has to decide on before anything is written."""
