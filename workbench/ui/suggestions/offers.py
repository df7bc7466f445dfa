"""The suggestions of the open article: worked out off the window's thread, and kept in step with what is done."""

from collections.abc import Iterator
from functools import partial
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from workbench.commands.proposing import Proposals, Range, propose
from workbench.commands.suggesters import SUGGESTERS, Chain, project_chain
from workbench.core.changes import Change, Step
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress
from workbench.core.suggestion_index import SuggestionIndex
from workbench.core.suggestions import NOTHING, Suggested, Suggestion
from workbench.storage.store import Store
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.preferences import Preferences
from workbench.ui.reading.article import Article
from workbench.ui.session import Session

_PAUSE = 700  # milliseconds after a step before the suggesters look at the article again
_LONGEST = 200_000  # code points; the suggesters look at a longer article when it is opened, and not after each step
_MANY = 500  # changes of one step; beyond that the suggesters look again instead
_DECIDED = frozenset({"spans", "rejections"})

State = Literal["off", "working", "nothing", "decided", "hidden", "some"]


class Offers(QObject):
    """Keeps the suggestions of the open article (`Article.suggestions`).

    Signals:
        changed: others are left, or others reach the threshold.
        followed: the suggestions are in step with this one (Step); these came back with it (list of Suggestion).
        plug_ins_changed: others of them are to be asked, or all again.
        failed: the suggestions could not be worked out, or a suggester failed (WorkbenchError).
    """

    changed = Signal()
    followed = Signal(object, object)
    failed = Signal(object)
    plug_ins_changed = Signal()

    def __init__(self, session: Session, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._proposals: Proposals | None = None
        self._article: Article | None = None
        self._touched: list[Range] = []  # since the suggesters began to look
        self._is_resting = False
        self.accepted = 0
        self._chain: _Chain | None = None  # made once, because lexicons are read for it
        self._job = LatestJob(session.store, self)
        self._job.done.connect(self._take)
        self._job.refused.connect(self.failed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        session.article_changed.connect(self._on_article)
        session.stepped.connect(self._on_step)

    # What there is

    @property
    def is_on(self) -> bool:
        """Whether suggestions are wanted; where nothing can be changed there are none."""
        return self._preferences.shows_suggestions and not (self._is_resting or self._session.store.read_only)

    @property
    def is_busy(self) -> bool:
        """Whether the suggesters are looking, or will in a moment."""
        return self._job.busy or self._pause.isActive()

    @property
    def left(self) -> SuggestionIndex:
        """The suggestions of the open article that are left to decide."""
        return self._session.article.suggestions if self._session.article else SuggestionIndex()

    @property
    def alongside(self) -> Suggested:
        """All that is suggested for the open article, decided or not."""
        return self._proposals.alongside() if self._proposals is not None else NOTHING

    @property
    def state(self) -> State:
        """How it stands with the suggestions of the open article.

        Off; being worked out; nothing is suggested; all of it is decided; what is left is below the threshold; or there
        are some.
        """
        if not self.is_on:
            return "off"
        if self._proposals is None:
            return "working"
        if len(self.left):
            return "some"
        if not self._proposals:
            return "nothing"
        return "hidden" if self.left.has_any() else "decided"

    # What a person wants

    def turn(self, on: bool) -> None:
        """Show suggestions, or none; then nothing is worked out either."""
        self._preferences.shows_suggestions = on
        self._is_resting = False
        self._begin()
        self.plug_ins_changed.emit()

    def rest(self) -> None:
        """Show none until a person asks for them, whatever is remembered."""
        self._is_resting = True
        self._begin()

    def use_threshold(self, threshold: float) -> None:
        """Show suggestions with that score and better ones."""
        self._preferences.suggestion_threshold = threshold
        self.left.threshold = threshold
        self.changed.emit()

    @property
    def threshold(self) -> float:
        """The least score (0 to 1) of a suggestion that is shown."""
        return self._preferences.suggestion_threshold

    def asks(self, name: str) -> bool:
        """Tell whether a suggester is asked: those of the program unless turned off, plug-ins once turned on."""
        if name in SUGGESTERS:
            return name not in self._preferences.suggesters_off
        return name in self._preferences.plug_ins_on

    def use_suggester(self, name: str, on: bool) -> None:
        """Ask the suggester of that name too, or no longer."""
        if name in SUGGESTERS:
            off = set(self._preferences.suggesters_off)
            self._preferences.suggesters_off = sorted(off - {name} if on else off | {name})
        else:
            self._preferences.use_plug_in(name, on)
            self.plug_ins_changed.emit()
        self._look()

    def look_again(self) -> None:
        """Let the suggesters look once more: what is stored for the article, or who is asked, has changed."""
        self._look()

    def renew(self) -> None:
        """Look again with lexicons that are read anew: one of them was changed."""
        self._chain = None
        self._look()

    def stop(self) -> None:
        """Stop looking, and wait for that: for closing."""
        self._pause.stop()
        self._job.stop()

    # Looking

    def _on_article(self) -> None:
        self._count_accepted()
        self._begin()

    def _begin(self) -> None:
        """Show nothing until the suggesters have looked at the article that is open now."""
        self._proposals = None
        self._article = self._session.article
        if self._article:
            self._article.suggestions = SuggestionIndex()
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        self._pause.stop()
        self._job.drop()
        self._touched = []
        if self._article and self.is_on:
            document, annotator = self._article.document.id, self._session.annotator
            off = tuple(self._preferences.suggesters_off)
            self._job.start(partial(_propose, document, annotator, off, self._chain))

    def _take(self, found: "tuple[Proposals, _Chain, list[WorkbenchError]]") -> None:
        proposals, self._chain, problems = found
        for problem in problems:
            self.failed.emit(problem)
        article = self._article
        if not article or article is not self._session.article:
            return
        if self._touched:
            rejected = self._session.store.rejections.of(article.document.id, self._session.annotator)
            proposals.review(self._touched, article.spans, rejected)
        self._proposals = proposals
        proposals.left.threshold = self.threshold
        article.suggestions = proposals.left
        self.changed.emit()

    # Following steps

    def _on_step(self, step: Step) -> None:
        article = self._session.article
        if not article or article.document.id not in step.touched.documents or not step.touched.tables & _DECIDED:
            return
        self._count_accepted()
        changes = self._session.store.history.changes(step.id)
        if len(changes) > _MANY:
            self._look()
            return
        touched = [one for change in changes if change.document == article.document.id for one in _ranges(change)]
        self._touched += touched
        back: list[Suggestion] = []
        if self._proposals is not None:
            rejected = self._session.store.rejections.of(article.document.id, self._session.annotator)
            back = self._proposals.review(touched, article.spans, rejected)
        self.followed.emit(step, back)
        self.changed.emit()
        if self.is_on and len(article.text) <= _LONGEST:
            self._pause.start()

    def _count_accepted(self) -> None:
        article = self._session.article
        self.accepted = sum(span.origin == "suggestion" for span in article.spans) if article else 0


class _Chain(Struct, frozen=True):
    """Suggesters, the names that were wanted, and the versions of the models that they were made with."""

    names: tuple[str, ...]
    models: dict[str, str]
    chain: Chain
    problems: list[WorkbenchError]  # to which the suggesters add


def _propose(
    document: str, annotator: str, off: tuple[str, ...], made: _Chain | None, store: Store, _progress: Progress
) -> tuple[Proposals, _Chain, list[WorkbenchError]]:
    """Return what is suggested, what it was worked out with, and what went wrong meanwhile."""
    names = tuple(name for name in SUGGESTERS if name not in off)
    models = store.models.versions()
    if not made or (made.names, made.models) != (names, models):
        problems: list[WorkbenchError] = []
        chain = project_chain(store, only=names, report=problems.append) if names else _nobody(store)
        made = _Chain(names, models, chain, problems)
    proposals = propose(store, document, made.chain, annotator=annotator, without=off)
    told = made.problems.copy()
    made.problems.clear()
    return proposals, made, told


def _nobody(store: Store) -> Chain:
    """Return the chain of a person who asks no suggester: what files brought is still suggested."""
    return Chain((), (), store.scheme, is_whole=False)


def _ranges(change: Change) -> Iterator[Range]:
    """Yield where a change touched what is decided: the outer ranges of a span or rejection before and after it."""
    if change.table in _DECIDED:
        for row in (change.before, change.after):
            if row:
                yield row["start"], row["end"]
