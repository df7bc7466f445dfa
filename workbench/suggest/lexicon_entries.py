"""What stands in a lexicon: entries, and the pieces that the words of an entry are made of."""

from functools import cached_property
from typing import Literal, get_args

import regex
from msgspec import Struct, field

from workbench.core.errors import BadInput

FormKind = Literal["name", "noun", "idafa", "person", "adjective", "nisba"]
FORM_KINDS: tuple[FormKind, ...] = get_args(FormKind)
Attributes = dict[str, str | bool | int | float]
# Word classes that mean something here: any word that may be a name, what may not, what stands in quotation marks, and
# numbers.
ANY, STOP, QUOTED, NUMBER = "*", "stop", "quoted", "number"
NOTHING = "nothing"  # what is proposed for nothing, nor anything that it overlaps but for what covers it whole
SCORE = 0.9  # of an entry that says nothing else
OWN_SCORE = 0.98  # of one in a later folder: a person asked for it


class Word(Struct, frozen=True):
    """Words that stand in the text as they are written here; `context` ones are no part of the span."""

    text: str
    context: bool = False


class Slot(Struct, frozen=True):
    """A place for anything that has one of some labels.

    Attributes:
        labels: labels, or word classes (in small letters).
        proclitics: the one-letter words that are joined to it: `ب<GPE>`.
        article: whether it has to have the article: `ال<NORP>`.
        optional: `<NORP?>`.
        several: one or more, joined by spaces, commas excluded, and by و: `<number+>`.
        context: it has to stand there, and is no part of the span.
    """

    labels: tuple[str, ...]
    proclitics: str = ""
    article: bool = False
    optional: bool = False
    several: bool = False
    context: bool = False


Piece = Word | Slot


class Entry(Struct, frozen=True, kw_only=True, dict=True):
    """A line of a lexicon: a thing with all the ways to write it.

    Attributes:
        label: what it is proposed as; a word class, which is never proposed, is in small letters.
        text: its first spelling, as it stands in the file.
        variants: its spellings.
        pattern: instead of spellings, a regular expression over the folded text; its first group is the span.
        score: the share of its suggestions that a person is expected to accept, 0 to 1.
        also: a word class that it belongs to as well.
        inner: the labels that may be proposed within it; all if it is None.
        lexicon, line: the name of the file without its ending, and the line.
        layer: the number of the folder that it comes from; a later one wins.
    """

    label: str
    text: str
    variants: tuple[tuple[Piece, ...], ...] = ()
    pattern: "regex.Pattern[str] | None" = None
    forms: FormKind = "name"
    score: float = SCORE
    attributes: Attributes = field(default_factory=dict)
    also: str = ""
    inner: frozenset[str] | None = None
    lexicon: str = ""
    line: int = 0
    layer: int = 0

    @cached_property
    def is_class(self) -> bool:
        """Whether it only serves other entries."""
        return self.label == self.label.lower()


class Lexicons(Struct, frozen=True):
    """All entries of some lexicons, the plurals of nouns that they need, and what was wrong with them.

    Attributes:
        never: names that are not proposed, each with the layer that says so; what a layer above the lowest one says
            holds for all suggesters (`suggest.never`).
    """

    entries: tuple[Entry, ...] = ()
    plurals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    never: dict[str, int] = field(default_factory=dict)
    problems: tuple[BadInput, ...] = ()
