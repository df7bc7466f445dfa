"""Examples in guidelines: pieces of text in which ⟦ and ⟧ stand around the spans."""

_OPENING, _CLOSING = "⟦", "⟧"


def without_brackets(example: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of an example and the ranges (code points) of its spans, the outer one of two that nest first.

    A bracket without its other half is left out like the rest, and marks nothing.
    """
    text = ""
    begun: list[int] = []
    ranges: list[tuple[int, int]] = []
    for character in example:
        if character == _OPENING:
            begun.append(len(text))
        elif character == _CLOSING:
            if begun:
                ranges.append((begun.pop(), len(text)))
        else:
            text += character
    return text, sorted((one for one in ranges if one[0] < one[1]), key=lambda one: (one[0], -one[1]))
