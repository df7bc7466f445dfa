"""Letters to type for things: short codes by nearness, and letters that remind of a word."""

from collections.abc import Iterable, Sequence

HOME_ROW_FIRST = "FJDKSLAGHRUEIWOVNCMTYBXPQZ"  # the letters of a keyboard, those under the fingers first


def codes(count: int, letters: Sequence[str] = HOME_ROW_FIRST) -> list[str]:
    """Return `count` codes of `letters`, shortest first; none is the beginning of another.

    As many as can be have one letter; of two and more letters they have only when they must.
    """
    found = list(letters)
    while len(found) < count:
        shortest = len(found[0])
        last = next(place for place in reversed(range(len(found))) if len(found[place]) == shortest)
        found += [found[last] + letter for letter in letters]
        del found[last]
    return found[:count]


def reminders(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return a letter for each name, from its own Latin letters where one is free, then any other.

    None of them is in `taken`. Where letters run out the rest of the names get an empty string.
    """
    used = set(taken)
    found: list[str] = []
    for name in names:
        own = [letter for letter in name.upper() if "A" <= letter <= "Z"]
        letter = next((letter for letter in [*own, *HOME_ROW_FIRST] if letter not in used), "")
        used.add(letter)
        found.append(letter)
    return found
