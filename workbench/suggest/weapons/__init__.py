"""Weapons and technology: nouns from the lexicons, grown by the words that define them, with type names and amounts."""

from workbench.suggest.weapons.suggester import NAME, Weapons

__all__ = ["NAME", "Weapons"]
