"""How many keys a person presses who annotates whole articles, against what the documented flows of others take.

Ours: `tests/flows/annotating` reaches the gold annotations from the bare texts with real key events in the window. A
press with its modifiers is one press, so is every letter that is typed; pointer actions would be counted beside them,
and there are none. Every press is charged to the thing that it was for, the way to it included, from wherever the one
before left the caret:

- a plain entity is a span that is neither part of a quote nor a mention with slots; one that was tagged with the other
  occurrences of its name (V) counts as its share of the presses that this took;
- a whole quote is its content, cue, speaker and relay with their relations, mode, marks and how the speaker is known.
  A cue or speaker that several quotes share belongs to the first. Proposals that are passed over on the way count;
- a mention is a weapon or technology with all its slots, which are the values of its attributes and the relations that
  lead from it; the spans of its designation, calibre and count belong to it, owners and quotes stand by themselves.

Others: the same things by label, drag and click, as they are documented: a span is one drag of the pointer and the key
of its label (labelbuddy, doccano, Label Studio; INCEpTION needs both, too), an attribute two clicks (its field, its
value), a relation six clicks (label-studio#2106: "six clicks per relation"; brat#849, QualCoder#361 and #1294 ask for
the same to be possible with keys). Nobody makes quotes or mentions as one object. Whom a span mentions counts as an
attribute for them (labelbuddy: the id in its field for more). Scrolling, looking for the place and second tries are not
counted for others; for us the shortest way is taken, which a person does not always find.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from tests.benchmarks.measuring import Aim, Figure, Scale, percentile
from tests.benchmarks.windows import application, settle
from tests.flows.annotating.goal import Goal
from tests.flows.annotating.ledger import Kind, Ledger, Part
from tests.flows.annotating.person import Person
from tests.flows.driver import Driver
from tests.gold.gold import load
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.paths import SAMPLES
from workbench.ui.app import make_window

_HERE = Path(__file__).parent
_GOLD = _HERE.parent / "gold"
_ARTICLES = {"real": _HERE.parents[2] / "shared" / "seeds", "samples": SAMPLES}
_SPAN, _ATTRIBUTE, _RELATION = 2, 2, 6  # actions that others need
_MOST_SLOTS = 6

_WHOLE: tuple[Part, ...] = ("tag", "attributes", "links")


@dataclass(frozen=True)
class Presses(Figure):
    """Presses for each of many things, and the actions that others need for the same things."""

    unit: str = "presses"

    def cells(self) -> list[str]:
        """Return median, mean and what nine of ten stay within, of both."""
        aim = f"≤ {self.aim.plus:g}" if self.aim else ""
        return [self.subject, _shown(self.ours), _shown(self.limit), f"{self.ratio:.2f}", aim, self.verdict]


@dataclass(frozen=True)
class _Work:
    """What a person did on one article."""

    goal: Goal
    ledger: Ledger


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Annotate the gold articles, one sample article where little is wanted."""
    works = [_annotate(folder, path) for path in _files(few=scale.size < 1)]
    yield _figure("a plain entity", works, "entity", ("tag",), 3)
    yield _figure("a plain entity with its attributes", works, "entity", _WHOLE)
    yield _figure("a whole quote", works, "quote", _WHOLE, 6)
    yield _figure("a whole quote and its stance", works, "quote", (*_WHOLE, "stance"))
    yield _figure("a weapon or technology mention", works, "mention", _WHOLE)
    for slots in range(_MOST_SLOTS + 1):
        if any(_slots(work.goal, key) == slots for work in works for key in _of_kind(work, "mention")):
            yield _figure(
                f"a mention with {slots} slot(s)", works, "mention", _WHOLE, 10 if slots == 4 else None, slots=slots
            )
    yield _entities(works)
    yield _articles(works)


_ALL_PARTS: tuple[Part, ...] = (*_WHOLE, "stance")


def _files(*, few: bool) -> Sequence[Path]:
    """Return the gold files of the articles that are there; where few are wanted, one."""
    there = [name for name, articles in _ARTICLES.items() if articles.is_dir()]
    found = [path for name in there for path in sorted((_GOLD / name).glob("*.json"))]
    return found[-1:] if few else found


def _annotate(folder: Path, path: Path) -> _Work:
    gold = load(path)
    project = folder / f"{path.stem}.workbench"
    with create_project(project) as store:
        import_paths(store, [_ARTICLES[path.parent.name] / gold.name], annotator="sara")
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("annotator", "sara")
    settings.setValue("language", "en")
    settings.setValue("suggestions/shown", "no")  # by hand
    window = make_window(application(), settings)
    window.resize(1280, 800)
    window.show()
    window.open_path(project)
    window.activateWindow()
    while not window.isActiveWindow():
        QApplication.processEvents()
    settle()
    try:
        person = Person(Driver(window, None), gold)
        person.annotate()
        return _Work(person.goal, person.ledger)
    finally:
        window.close()
        window.deleteLater()
        settle()


def _figure(
    subject: str,
    works: Sequence[_Work],
    kind: Kind,
    parts: tuple[Part, ...],
    aim: int | None = None,
    *,
    slots: int | None = None,
) -> Figure:
    """Return the presses and others' actions for these parts of everything of a kind."""
    ours: list[float] = []
    theirs: list[float] = []
    for work in works:
        pressed, others = work.ledger.of_each(kind, parts), _theirs(work, parts)
        for key in _of_kind(work, kind):
            if slots is None or _slots(work.goal, key) == slots:
                ours.append(pressed.get(key, 0.0))
                theirs.append(others[key])
    return Presses(f"keystrokes: {subject} ({len(ours)})", ours, theirs, Aim(0, aim) if aim else None)


def _entities(works: Sequence[_Work]) -> Figure:
    """Return what it takes to say whom a span mentions; a name that was tagged with V brought that along."""
    mentions = [(work, key) for work in works for key, span in work.goal.spans.items() if span.entity]
    ours = [work.ledger.presses[work.goal.purpose(key, "entity")] for work, key in mentions]
    return Presses(f"keystrokes: whom a span mentions ({len(mentions)})", ours, [_ATTRIBUTE] * len(mentions))


def _articles(works: Sequence[_Work]) -> Figure:
    """Return what whole articles take for each of their spans, document entities left out."""
    ours = [
        sum(presses for purpose, presses in work.ledger.presses.items() if purpose.part != "entity")
        / len(work.goal.spans)
        for work in works
    ]
    theirs = [sum(_theirs(work, _ALL_PARTS).values()) / len(work.goal.spans) for work in works]
    return Presses("keystrokes: whole articles but for entities, for each span", ours, theirs)


def _of_kind(work: _Work, kind: Kind) -> Sequence[str]:
    """Return the keys of the main spans of that kind."""
    purposes = (work.goal.purpose(key, "tag") for key in work.goal.spans)
    return sorted({purpose.key for purpose in purposes if purpose.kind == kind})


def _slots(goal: Goal, key: str) -> int:
    return len(goal.spans[key].attributes) + sum(bond.source == key for bond in goal.bonds_of(key))


def _theirs(work: _Work, parts: Sequence[Part]) -> Mapping[str, int]:
    """Return the actions that others need for these parts of each thing."""
    goal = work.goal
    found: dict[str, int] = defaultdict(int)
    for key, span in goal.spans.items():
        if "tag" in parts:
            found[goal.purpose(key, "tag").key] += _SPAN
        stances = "stance" in span.attributes
        said = (len(span.attributes) - stances) * ("attributes" in parts) + stances * ("stance" in parts)
        found[goal.purpose(key, "attributes").key] += _ATTRIBUTE * said
    for bond in goal.bonds if "links" in parts else ():
        found[goal.purpose_of(bond).key] += _RELATION
    return found


def _shown(values: Sequence[float]) -> str:
    return f"{median(values):.1f} (mean {mean(values):.1f}, 90 % {percentile(values, 0.9):.1f})"
