"""What a log may show of a project."""


class Fact(str):
    """A word of the program itself: a verb, an id that it made, a version. Any other string in a log is withheld.

    Usage: `log.info("step %s: %d ms", Fact(verb), milliseconds)`; numbers are shown as they are.
    """

    __slots__ = ()
