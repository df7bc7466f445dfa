"""Text of a person or a file, set apart so that it cannot reorder the words around it. For display only."""

_FSI, _PDI = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """Return `text` on one line inside an isolate (UAX #9: FSI … PDI)."""
    return f"{_FSI}{' '.join(text.split())}{_PDI}"
