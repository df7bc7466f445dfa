"""The tasks of the tour, each on a real place of the first sample article, and how one sees that they are done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from workbench.core.changes import Step
from workbench.core.records import Span
from workbench.core.scheme import Scheme
from workbench.core.tokens import Range
from workbench.ui.words.isolation import isolated, isolated_keys
from workbench.ui.workspace.workspace import Workspace

_WORD, _NAME, _WEAPONS, _SEARCHED = "إيزولا", "إيزولا مارنغ", "زوارق حربية", "هالفر"
PLACES = (_WORD, _NAME, _WEAPONS, _SEARCHED)  # as they stand in the first article of the samples


@dataclass
class Sight:
    """What has happened since a task was set, in the document (id) that the tour is about."""

    workspace: Workspace
    document: str
    steps: list[Step] = field(default_factory=list)
    has_opened_palette: bool = False

    def spans(self, label: str) -> list[Span]:
        """Return the spans of the open article with a label."""
        article = self.workspace.session.article
        return [span for span in article.spans if span.label == label] if article else []

    def find(self, words: str) -> Range | None:
        """Return where `words` first stand in the open article."""
        article = self.workspace.session.article
        start = article.text.find(words) if article and words else -1
        return Range(start, start + len(words)) if start >= 0 else None


@dataclass(frozen=True)
class Task:
    """One thing to do: what is said, the words of the article it is about, and whether it is done."""

    words: str
    place: str
    is_done: Callable[[Sight], bool]


def tasks(scheme: Scheme, keys: Mapping[str, str]) -> list[Task]:
    """Return the tasks in the language of the interface.

    `keys` gives the key of an action or label by its name, and the key Enter as `enter`.
    """
    quoting = scheme.quotes.content if scheme.quotes else "QUOTE"
    shown = {name.replace(":", "_"): isolated_keys(key) for name, key in keys.items()}

    def task(words: str, is_done: Callable[[Sight], bool], place: str = "") -> Task:
        return Task(words.format(place=isolated(place), **shown), place, is_done)

    translate = QCoreApplication.translate
    return [
        task(
            translate("tour", "Click the marked word {place} in the article, or go to it with {next_word}."),
            lambda sight: _selected(sight) == sight.find(_WORD),
            _WORD,
        ),
        task(
            translate("tour", "Take the next word in as well, so that {place} is selected: press {extend_left}."),
            lambda sight: _selected(sight) == sight.find(_NAME),
            _NAME,
        ),
        task(
            translate("tour", "This is a person: press {tag_PER}. The labels and their keys stand at the foot."),
            lambda sight: _is_tagged(sight, "PER", _NAME),
            _NAME,
        ),
        task(
            translate("tour", "Take it back with {undo}, and have it again with {redo}. Everything can be undone."),
            lambda sight: _was_undone(sight) and bool(sight.spans("PER")),
            _NAME,
        ),
        task(
            translate("tour", "Select {place}: click its first word, then {extend_left}. Press {tag_WEAPON}: weapons."),
            lambda sight: _is_tagged(sight, "WEAPON", _WEAPONS),
            _WEAPONS,
        ),
        task(
            translate("tour", "Say more of them: press {attributes}, then the letter of a category at the foot."),
            lambda sight: any(span.attributes.get("category") for span in sight.spans("WEAPON")),
            _WEAPONS,
        ),
        task(
            translate("tour", "Press {clear}, then {quote}: a quote with its speaker is proposed. {enter} accepts it."),
            lambda sight: bool(sight.spans(quoting)),
        ),
        task(
            translate("tour", "Press {clear}, then {search}, and write {place}: every spelling is found as you type."),
            _has_searched,
            _SEARCHED,
        ),
        task(
            translate("tour", "Press {clear} to be in the article again. {done_next} says it is done and goes on."),
            _is_next_open,
        ),
        task(
            translate("tour", "Press {palette} and write a word or two: every action is found by its name."),
            lambda sight: sight.has_opened_palette,
        ),
    ]


def _selected(sight: Sight) -> Range | None:
    cursor = sight.workspace.page.word_cursor
    return Range(cursor.selection.start, cursor.selection.end) if cursor and cursor.selection else None


def _is_tagged(sight: Sight, label: str, words: str) -> bool:
    """Tell whether a span of the label lies over the words, or over a part of them."""
    place = sight.find(words)
    return place is not None and any(span.start < place.end and place.start < span.end for span in sight.spans(label))


def _was_undone(sight: Sight) -> bool:
    return any(step.state == "undone" for step in sight.steps)


def _has_searched(sight: Sight) -> bool:
    search = sight.workspace.search
    return bool(search.query) and search.model.rowCount() > 0


def _is_next_open(sight: Sight) -> bool:
    """Tell whether the tour's document is done and another one is open."""
    session = sight.workspace.session
    if not session.article or session.article.document.id == sight.document:
        return False
    return session.store.annotations.get(sight.document, session.annotator).status == "done"
