"""Where sentences begin: behind a stop, and on every line of its own."""

import regex

# A point ends a sentence if white space follows it, but no single letter stands before it (`أ. ف. ب.`); marks and
# brackets that close belong to the sentence before.
_END = regex.compile(
    r"(?:(?<!(?<!\p{L})\p{L})\.|[؟?!…])+[\"”“»’'\)\]]*(?=\s)|[\n\r\x85\u2028\u2029]",
)


def sentence_starts(text: str) -> list[int]:
    """Return the offsets behind which a sentence begins, in order: 0, and the ends of all sentences but for the last.

    White space may follow an offset before the first word does.
    """
    return [0, *(match.end() for match in _END.finditer(text) if match.end() < len(text))]
