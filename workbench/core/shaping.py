"""Documents in pieces: sentences, or windows of words, that no span crosses."""

from workbench.core.records import Document


def origin(document: Document) -> tuple[str, str]:
    """Return the id and the name of the document that a piece comes from; those of a whole document are its own."""
    return document.id, document.name
