"""The ways in which a span can be linked: found, named, given keys, and gone."""

from PySide6.QtCore import QCoreApplication

from workbench.commands import relations
from workbench.core.linking import Link, Way, ends, possible_links
from workbench.ui.modes.codes import reminders
from workbench.ui.reading.article import Article
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated


def links_of(session: Session, article: Article, span: str) -> list[Link]:
    """Return what a span (id) of the open article can be linked with, nearest first."""
    chosen = article.spans.get(span)
    if not chosen:
        return []
    return possible_links(session.scheme, chosen, article.spans, article.relations.of_span(span))


def make_link(session: Session, way: Way, span: str, other: str) -> bool:
    """Make a relation between two spans (ids); tell whether that was done."""
    source, target = ends(way, span, other)
    return session.make(relations.link, way.type.name, source, target, annotator=session.annotator) is not None


def keys_of(ways: list[Way]) -> dict[str, Way]:
    """Return the ways by their keys: the scheme's where it gives one, with Shift the same type the other way round."""
    keys: dict[str, Way] = {}
    rest = []
    for way in ways:
        wanted = [way.type.key, f"Shift+{way.type.key}"] if way.type.key else []
        if key := next((key for key in wanted if key not in keys), ""):
            keys[key] = way
        else:
            rest.append(way)
    taken = [key.removeprefix("Shift+") for key in keys]
    for key, way in zip(reminders((way.type.name for way in rest), taken), rest, strict=True):
        keys[key] = way
    return {key: way for key, way in keys.items() if key}


def way_title(way: Way, language: str) -> str:
    """Return what a person reads of a way: the relation's title, with an arrow to or from it as one reads."""
    onward, back = ("←", "→") if language == "ar" else ("→", "←")
    title = isolated(way.type.title.in_language(language))
    return f"{title} {onward}" if way.outgoing else f"{back} {title}"


def cannot_link(label: str) -> str:
    """Return that a span with that label has nothing to be linked with."""
    words = QCoreApplication.translate("modes", "There is nothing that this {label} could be linked with.")
    return words.format(label=isolated(label))
