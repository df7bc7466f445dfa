"""How far a mention of a weapon reaches: its noun, the complements of it, and the modifiers behind them.

The words are gone through from the noun on. Words of origin, age and praise are passed over: they belong to the mention
only where defining words follow them. Everything is an offset into a text folded on level 2.
"""

import re
from collections.abc import Collection, Iterator

from msgspec import Struct, field

from workbench.suggest.weapons import patterns
from workbench.suggest.weapons.designations import Designations, Named
from workbench.suggest.weapons.modifiers import ADJECTIVES, COMPLEMENTS, NAMES_OF_KINDS, TARGETS

_ADJECTIVES = patterns.effects(ADJECTIVES)
_COMPLEMENTS = patterns.effects(COMPLEMENTS)
_KINDS = patterns.effects(NAMES_OF_KINDS)
_NOTHING: frozenset[str] = frozenset()
_GAP = re.compile(r'[  ]+(?=[^\s.,;:؟?!)\]])|(?= ?["(])| ?(?=\()')
_BRACKETED = re.compile(r"\(([^()\n]{2,40})\)")
_JOINED = re.compile(" (?:و|او |الي جانب )")
_THE = re.compile("ال(?=[a-z])")
_ONE_SHIP = re.compile(
    r"(?:وال|بال|ال|ل)?(?:(?<=ال)(?:فرقاطه|مدمره|غواصه|بارجه|كورفيت|حامله)(?![\w])|(?:حامله|كاسحه|سفينه|زورق) ال)"
)
_MOST_STEPS = 14
_SHIPS = ("ship", "submarine")
_FEMININE = ("ه", "ات")


class Measure(Struct, frozen=True):
    """A calibre or range: where its number with the unit stands, and what they say; no value for two numbers."""

    start: int
    end: int
    value: int | float | None
    unit: str


class Mention(Struct):
    """A weapon in a folded text.

    Attributes:
        definite: whether its noun is definite.
        category: that of its noun.
        effects: what the words behind the noun make of it.
        steps: how many times words were taken in.
        joined: whether a proclitic is joined to the noun.
    """

    start: int
    end: int
    noun_end: int
    definite: bool
    category: str
    score: float
    noun: str = ""
    effects: frozenset[str] = _NOTHING
    designations: list[Named] = field(default_factory=list)
    calibres: list[Measure] = field(default_factory=list)
    steps: int = 0
    joined: bool = False


class Grammar:
    """The grammar over one folded text."""

    def __init__(self, folded: str, designations: Designations, nouns: Collection[int]) -> None:
        self._text = folded
        self._nouns = nouns  # where nouns for weapons begin
        self._designations = designations

    def grow(self, mention: Mention, *, owned: bool = False) -> None:
        """Take in what defines `mention`; `owned`: its noun has an article or a pronoun, so no complement follows."""
        position = mention.end
        may_complement = not owned
        for _ in range(_MOST_STEPS):
            gap = _GAP.match(self._text, position)
            if not gap:
                return
            begin = gap.end()
            end = self._step(mention, begin, may_complement=may_complement)
            if end:
                mention.end = position = end
                mention.steps += 1
            elif begin > position and (related := patterns.RELATED.match(self._text, begin)):
                if (related["article"] is not None) != mention.definite:
                    return
                position = related.end()
                may_complement = False
            else:
                self._ship(mention, begin)
                return
            may_complement = may_complement and self._complemented

    _complemented = False

    def _step(self, mention: Mention, begin: int, *, may_complement: bool) -> int:
        """Take in the defining words at `begin` and return where they end; 0 if there are none."""
        self._complemented = False
        if self._text[begin].isascii():
            return self._calibre(mention, begin) or self._designated(mention, begin) or self._bracketed(mention, begin)
        return (
            self._kind(mention, begin)
            or self._typed(mention, begin)
            or self._calibre(mention, begin)
            or self._target(mention, begin)
            or self._turn(mention, begin)
            or self._designated(mention, begin)
            or (self._complement(mention, begin) if may_complement else 0)
            or self._adjective(mention, begin)
        )

    def _ship(self, mention: Mention, begin: int) -> None:
        """Take in the name of a ship that stands behind the noun and where it is from."""
        if mention.designations or mention.category not in _SHIPS or begin in self._nouns:
            return
        if _ONE_SHIP.match(self._text[mention.start : mention.end]) and (name := self._designations.ship_at(begin)):
            mention.designations.append(name)
            mention.end = name.end

    def _kind(self, mention: Mention, begin: int) -> int:
        kind = patterns.KIND.match(self._text, begin)
        if not kind:
            return 0
        mention.effects |= _KINDS[patterns.plain(kind["word"])]
        return kind.end()

    def _typed(self, mention: Mention, begin: int) -> int:
        if typed := patterns.TYPE.match(self._text, begin):
            return self._designated(mention, typed.end(), typed=True)
        called = patterns.CALLED.match(self._text, begin)
        return self._designated(mention, called.end()) if called else 0

    def _target(self, mention: Mention, begin: int) -> int:
        against = patterns.AGAINST.match(self._text, begin)
        if not against or not self._agrees(mention, against):
            return 0
        target = next((key for word, key in TARGETS.items() if against["target"].startswith(word)), "anti")
        mention.effects |= {target, "anti"}
        return against.end()

    def _turn(self, mention: Mention, begin: int) -> int:
        turn = patterns.TURN.match(self._text, begin)
        if not turn:
            return 0
        mention.effects |= {turn.lastgroup} if turn.lastgroup else _NOTHING
        return turn.end()

    def _complement(self, mention: Mention, begin: int) -> int:
        complement = patterns.COMPLEMENT.match(self._text, begin)
        if not complement:
            return 0
        mention.effects |= _COMPLEMENTS[patterns.plain(complement["word"])]
        mention.definite = complement["article"] is not None
        self._complemented = True
        return complement.end()

    def _adjective(self, mention: Mention, begin: int) -> int:
        adjective = patterns.ADJECTIVE.match(self._text, begin)
        if not adjective or not self._defines(mention, adjective):
            return 0
        mention.effects |= _ADJECTIVES[patterns.plain(adjective["word"])] | {"adjective"}
        return adjective.end()

    def _defines(self, mention: Mention, adjective: re.Match[str]) -> bool:
        if adjective["und"] and not self._goes_on(mention, adjective):
            return False
        return " " in adjective["word"] or self._agrees(mention, adjective)

    def _goes_on(self, mention: Mention, adjective: re.Match[str]) -> bool:
        """Tell whether an adjective behind و is one more of the same noun: it ends as the one before it."""
        before = self._text[mention.noun_end : mention.end]
        is_noun = adjective.start() + 1 in self._nouns
        return bool(before) and not is_noun and before.endswith(_FEMININE) == adjective[0].endswith(_FEMININE)

    def _agrees(self, mention: Mention, adjective: re.Match[str]) -> bool:
        definite = adjective["article"] is not None
        return definite == mention.definite or (definite and bool(mention.designations))

    def _designated(self, mention: Mention, begin: int, *, typed: bool = False) -> int:
        last = 0
        if the := _THE.match(self._text, begin):
            begin = the.end()
        while found := self._designations.at(begin, typed=typed or last > 0):
            mention.designations.append(found)
            quoted = self._text.startswith('"', begin)
            last = found.end + (self._text.startswith('"', found.end) if quoted else 0)
            if quoted and not self._text.startswith('"', found.end):
                last = self._text.find('"', found.end) + 1
            joined = _JOINED.match(self._text, last)
            if not joined or not self._is_another(joined.end(), found.category):
                return last
            begin = joined.end()
        return last

    def _is_another(self, begin: int, category: str) -> bool:
        """Tell whether a further designation of the same mention begins there, behind one of a `category`."""
        return not self._text.startswith('"', begin) and self._designations.is_sure(begin, category)

    def _bracketed(self, mention: Mention, begin: int) -> int:
        """Take in a designation in brackets."""
        bracketed = _BRACKETED.match(self._text, begin)
        if not bracketed:
            return 0
        named = self._designations.at(begin + 1, typed=True)
        if named and named.end == bracketed.end(1):
            mention.designations.append(named)
            return bracketed.end()
        return 0

    def _calibre(self, mention: Mention, begin: int) -> int:
        calibres = patterns.CALIBRES.match(self._text, begin)
        if not calibres:
            return 0
        mention.calibres += measures(self._text, calibres.start("first"), calibres.end())
        mention.effects |= {"calibre"}
        return calibres.end()


def measures(text: str, start: int, end: int) -> Iterator[Measure]:
    """Yield the calibres within a range of a folded text."""
    for one in patterns.CALIBRE.finditer(text, start, end):
        number = one["number"].replace(",", ".")
        value = float(number) if number.replace(".", "", 1).isdigit() else None
        yield Measure(one.start(), one.end(), int(value) if value and value.is_integer() else value, one["unit"])
