"""Where sentences begin: behind a stop that ends one, and on every line of its own."""

from bisect import bisect_left, bisect_right

import regex

_LINE_END = r"\n\r\x85\u2028\u2029"
_CLOSING = r"[\"”“»’'\)\]]"
# What a point shortens, beside single letters (`أ. ف. ب.`, `د. سامر`, `J. Smith`).
_SHORT_FORMS = "أ.د|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|St|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|e.g|i.e".replace(
    ".", r"\."
)
# A point ends a sentence if white space follows it, but not behind a single letter or a short form, nor behind the
# number of an item in a list.
_POINT = (
    r"(?<!(?<!\p{L})\p{L}\p{M}*)"
    rf"(?<!\b(?:{_SHORT_FORMS}))"
    rf"(?<!(?:^|[{_LINE_END}])[ \t]*\p{{Nd}}{{1,3}})\."
)
# What stands in «» is one passage, with sentences of its own: none but the last ends the sentence around it. Marks and
# brackets that close belong to the sentence before.
_END = regex.compile(
    rf"«[^«»{_LINE_END}]*(?:«[^«»{_LINE_END}]*»[^«»{_LINE_END}]*)*(?<![.؟?!…])»"
    rf"|«[^«»{_LINE_END}]*(?<=[.؟?!…])»(?=\s*[^\s\p{{L}}])"
    rf"|(?P<end>«[^«»{_LINE_END}]*(?<=[.؟?!…])»(?=\s)"
    rf"|(?:{_POINT}|[؟?!…])+{_CLOSING}*(?=\s)"
    rf"|[{_LINE_END}])"
)


def sentence_starts(text: str) -> list[int]:
    """Return the offsets behind which a sentence begins, in order: 0, and the ends of all sentences but for the last.

    White space may follow an offset before the first word does.
    """
    ends = (match.end() for match in _END.finditer(text) if match["end"])
    return [0, *(end for end in ends if end < len(text))]


class Sentences:
    """The sentences of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = sentence_starts(text)

    def around(self, start: int, end: int) -> str:
        """Return the sentences that a range lies in, whole, without the white space around them."""
        first = self._starts[bisect_right(self._starts, start) - 1]
        last = bisect_left(self._starts, end)
        return self._text[first : self._starts[last] if last < len(self._starts) else len(self._text)].strip()
