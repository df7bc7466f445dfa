"""What a person reads off the page and the foot of the window while a mode is on."""

from driver import Driver

from workbench.ui.modes.hints import Hint
from workbench.ui.modes.mode import Mode
from workbench.ui.words.isolation import bare

# What the keys of an Arabic layout type.
ARABIC = dict(zip("QWERTYUIOP[]ASDFGHJKL;ZXCVNM,./", "ضصثقفغعهخحجدشسيبلاتنمكئءؤرىةوزظ", strict=True)) | {"B": "لا"}


def mode(at_work: Driver) -> Mode | None:
    return at_work.workspace.stage.mode


def hint(at_work: Driver, surface: str, label: str = "") -> str:
    """Return the code over a word, or over the span with that surface and label."""
    found = [one.code for one in hints(at_work) if shown_at(at_work, one) == (surface, label)]
    assert found, f"no hint over {surface}"
    return found[0]


def hints(at_work: Driver) -> list[Hint]:
    return mode(at_work)._hints.shown


def shown_at(at_work: Driver, one: Hint) -> tuple[str, str]:
    article = at_work.workspace.session.article
    span = article.spans.get(one.spot.span) if one.spot.span else None
    return at_work.text[one.spot.start : one.spot.end], span.label if span else ""


def choices(at_work: Driver) -> dict[str, str]:
    """Return what the keys do that the foot shows."""
    return {choice.key: bare(choice.text) for choice in mode(at_work).prompt().choices}


def key_of(at_work: Driver, words: str) -> str:
    """Return the key that the foot shows for those words."""
    return next(key for key, text in choices(at_work).items() if words in text)


def linked(at_work: Driver) -> list[tuple[str, str, str]]:
    """Return type, surface of the source and of the target of every relation, as the window has it."""
    article = at_work.workspace.session.article

    def words(span_id: str) -> str:
        span = article.spans.get(span_id)
        return at_work.text[span.start : span.end]

    return [(one.type, words(one.source), words(one.target)) for one in article.relations]


def tag(at_work: Driver, surface: str, label: str) -> None:
    """Make a span, and choose it."""
    start = at_work.text.index(surface)
    made = at_work.workspace.session.tag(start, start + len(surface), label)
    assert made, at_work.message
    at_work.workspace.choose(made)
