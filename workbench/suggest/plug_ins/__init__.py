"""Suggesters from outside: found by entry points, run in processes of their own, and believed only after a look."""
