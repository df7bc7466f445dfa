"""Suggestions in the window: worked out for the open article, walked through, accepted, corrected and rejected."""
