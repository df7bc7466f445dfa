"""A plug-in as a suggester among the others: it is believed after a look, and switched off when it fails."""

from collections.abc import Callable
from hashlib import blake2b
from threading import Lock

import msgspec
from msgspec.structs import replace

from workbench.core.errors import Failure, WorkbenchError
from workbench.core.progress import Progress, no_progress
from workbench.core.scheme import Scheme
from workbench.core.suggestions import NOTHING, Suggested
from workbench.suggest.article import Article
from workbench.suggest.plug_ins.finding import Options, PlugIn
from workbench.suggest.plug_ins.messages import Answer, Sentence
from workbench.suggest.plug_ins.process import PlugInProcess
from workbench.suggest.soundness import check_foreign, is_sayable

LIMIT = 120.0  # seconds for an article, unless the option of that name says otherwise
LIMIT_OPTION = "timeout"
_NO_MATTER = {LIMIT_OPTION, "consent", "elsewhere"}  # options that change nothing about what is proposed


class Plugged:
    """A plug-in with its options. What it raises, proposes wrongly or does not get done switches it off.

    Attributes:
        name: what the suggester is called.
        version: a word that changes when it may propose something else.
        failure: why it is switched off, or None while it is not.
        remark: what it had to say about the last article, or None.
    """

    def __init__(
        self, plug_in: PlugIn, options: Options, scheme: Scheme, report: Callable[[WorkbenchError], None]
    ) -> None:
        self.name = plug_in.name
        self.version = _version(plug_in, options)
        self.failure: WorkbenchError | None = None
        self.remark: WorkbenchError | None = None
        self._scheme = scheme
        self._report = report
        self._limit = _limit(plug_in, options)
        self._process = PlugInProcess(plug_in, options, scheme)
        self._turn = Lock()
        self._is_closed = False

    @property
    def process(self) -> int | None:
        """The id of its process, or None while there is none."""
        return self._process.id

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return what the plug-in proposes, or nothing if it fails or is switched off."""
        return self.propose(article, no_progress)

    def propose(self, article: Article, progress: Progress) -> Suggested:
        """Return the same as `suggest`; `progress` is called several times a second.

        Raises:
            Cancelled: `progress` does not want it any more. The plug-in stays on.
        """
        with self._turn:
            if self.failure or self._is_closed:
                return NOTHING
            try:
                answer = self._process.ask(article, self._limit, progress)
                return self._checked(article.text, answer)
            except Failure as failure:
                self._process.stop()
                if not self._is_closed:
                    self.failure = failure
                    self._report(failure)
                return NOTHING

    def check(self, progress: Progress) -> WorkbenchError | None:
        """Start the plug-in unless it runs; return why it cannot be used, or None. It is not switched off.

        Raises:
            Cancelled: `progress` does not want to know any more.
        """
        with self._turn:
            try:
                answer = self._process.start(progress)
            except Failure as failure:
                return failure
            return _told(answer.failure) if answer else None

    def close(self) -> None:
        """End its process, also while another thread waits for an answer. It is not to be asked again."""
        self._is_closed = True
        self._process.kill()
        with self._turn:
            self._process.stop()

    def _checked(self, text: str, answer: Answer) -> Suggested:
        """Return what was proposed, in the plug-in's own name.

        Raises:
            Failure: it is no proposal for this text, or why there is none.
        """
        self.remark = _told(answer.remark)
        if answer.failure:
            raise _told(answer.failure) or Failure("The suggester {name} failed.", name=self.name)
        try:
            check_foreign(text, self._scheme, answer.suggested)
        except ValueError as error:
            raise self._process.nonsense(str(error)) from error
        spans = tuple(
            replace(one, reasons=tuple(replace(reason, suggester=self.name) for reason in one.reasons))
            for one in answer.suggested.spans
        )
        relations = tuple(replace(one, suggester=self.name) for one in answer.suggested.relations)
        return Suggested(tuple(sorted(spans, key=lambda one: one.order)), relations)


def _told(sentence: Sentence | None) -> Failure | None:
    """Return a sentence of a plug-in; one whose values do not fit is told as it stands."""
    if sentence is None:
        return None
    if not is_sayable(sentence.template, sentence.values):
        return Failure.of("{sentence}", {"sentence": sentence.template})
    return Failure.of(sentence.template, sentence.values)


def _limit(plug_in: PlugIn, options: Options) -> float:
    try:
        limit = float(options.get(LIMIT_OPTION) or LIMIT)
    except (TypeError, ValueError):
        limit = 0.0
    return limit if 0 < limit < 24 * 60 * 60 else LIMIT


def _version(plug_in: PlugIn, options: Options) -> str:
    counting = {key: value for key, value in options.items() if key not in _NO_MATTER}
    said = msgspec.json.encode((plug_in, counting), order="deterministic")
    return blake2b(said, digest_size=12).hexdigest()
