"""What a person wishes for words is done."""

from workbench.commands.own_lexicon import NEVER, Edit, Listed, always_suggest, never_suggest
from workbench.ui.lexicon.form import Wish


def fulfil(wish: Wish, entry: Listed | None = None) -> Edit:
    """Do what is wished, in place of `entry` if one is given.

    Raises:
        BadInput: this is nothing for a lexicon, or a lexicon cannot be read.
        Failure: a file could not be written.
    """
    if wish.label == NEVER:
        return never_suggest(wish.words, instead_of=entry)
    return always_suggest(wish.words, wish.label, wish.attributes, wish.forms, instead_of=entry)
