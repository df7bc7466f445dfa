"""Random work, undone, redone and reopened, against a model that keeps every state in memory."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from articles import SCHEME, TEXT, add, article, dump
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from workbench.commands.documents import direct, mark, remove
from workbench.commands.history import redo, undo
from workbench.commands.spans import annotate, relabel, resize, set_attribute, tag, untag
from workbench.core.errors import BadInput
from workbench.core.paragraphs import split_paragraphs
from workbench.core.records import STATUSES, Span
from workbench.storage.store import Store

ANNOTATORS = ("amal", "badr")
OFFSETS = st.integers(-1, len(TEXT) + 1)
ANNOTATOR = st.sampled_from(ANNOTATORS)
LABEL = st.sampled_from(["PER", "ORG", "WPN", "NONE"])
PARAGRAPHS = [paragraph.start for paragraph in split_paragraphs(TEXT)]
ATTRIBUTE = st.sampled_from(
    [("kind", "group"), ("kind", None), ("kind", "x"), ("count", 3), ("sure", True), ("uses", ["sea"]), ("alias", "ع")]
)
LABEL_OF = {"kind": {"PER", "ORG"}, "alias": {"PER"}, "count": {"WPN"}, "sure": {"WPN"}, "uses": {"WPN"}}


@dataclass(frozen=True)
class State:
    """What the project should hold: documents, statuses, directions, and spans with document and annotator."""

    documents: tuple[str, ...] = ()
    statuses: dict[tuple[str, str], str] = field(default_factory=dict)
    directions: dict[tuple[str, int], str] = field(default_factory=dict)
    spans: dict[str, tuple[str, str, Span]] = field(default_factory=dict)


class Work(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = Path(mkdtemp())
        self.done = [State()]
        self.undone = []

    @initialize(count=st.integers(1, 2))
    def begin(self, count):
        self.store = Store.create(self.folder / "test.workbench", SCHEME)
        ids = add(self.store, *(article(f"{number}.txt") for number in range(count)))
        self.commit(State(documents=tuple(ids)))

    @property
    def state(self):
        return self.done[-1]

    def commit(self, state):
        self.done.append(state)
        self.undone.clear()

    @contextmanager
    def unless_refused(self):
        """What a verb refuses must change nothing: the invariant looks."""
        steps = len(self.store.history.steps(limit=10**6))
        try:
            yield
        except BadInput:
            assert len(self.store.history.steps(limit=10**6)) == steps

    @precondition(lambda self: self.state.documents)
    @rule(data=st.data(), start=OFFSETS, length=st.integers(0, 9), label=LABEL, annotator=ANNOTATOR)
    def tag(self, data, start, length, label, annotator):
        document = data.draw(st.sampled_from(self.state.documents))
        with self.unless_refused():
            _, span = tag(self.store, document, start, start + length, label, annotator=annotator)
            statuses = dict(self.state.statuses)
            if statuses.get((document, annotator), "todo") == "todo":
                statuses[document, annotator] = "doing"
            spans = self.state.spans | {span.id: (document, annotator, span)}
            self.commit(State(self.state.documents, statuses, self.state.directions, spans))

    def change(self, data, annotator, verb, changed):
        """Apply `verb(span id)`; the model's span becomes `changed(span)`, or goes if that is None."""
        span_id = data.draw(st.sampled_from(sorted(self.state.spans)))
        document, owner, span = self.state.spans[span_id]
        with self.unless_refused():
            verb(span_id)
            assert owner == annotator
            spans = {other: value for other, value in self.state.spans.items() if other != span_id}
            if new := changed(span):
                spans[span_id] = (document, owner, new)
            self.commit(State(self.state.documents, self.state.statuses, self.state.directions, spans))

    @precondition(lambda self: self.state.spans)
    @rule(data=st.data(), annotator=ANNOTATOR)
    def untag(self, data, annotator):
        self.change(data, annotator, lambda span: untag(self.store, span, annotator=annotator), lambda span: None)

    @precondition(lambda self: self.state.spans)
    @rule(data=st.data(), annotator=ANNOTATOR, label=LABEL)
    def relabel(self, data, annotator, label):
        def changed(span):
            kept = {name: value for name, value in span.attributes.items() if label in LABEL_OF[name]}
            return replace(span, label=label, attributes=kept)

        self.change(data, annotator, lambda span: relabel(self.store, span, label, annotator=annotator), changed)

    @precondition(lambda self: self.state.spans)
    @rule(data=st.data(), annotator=ANNOTATOR, start=OFFSETS, length=st.integers(0, 9))
    def resize(self, data, annotator, start, length):
        end = start + length
        self.change(
            data,
            annotator,
            lambda span: resize(self.store, span, start, end, annotator=annotator),
            lambda span: replace(span, start=start, end=end),
        )

    @precondition(lambda self: self.state.spans)
    @rule(data=st.data(), annotator=ANNOTATOR, note=st.sampled_from(["", "ملاحظة", "🚀\0\u202e"]))
    def annotate(self, data, annotator, note):
        self.change(
            data,
            annotator,
            lambda span: annotate(self.store, span, note, annotator=annotator),
            lambda span: replace(span, note=note),
        )

    @precondition(lambda self: self.state.spans)
    @rule(data=st.data(), annotator=ANNOTATOR, attribute=ATTRIBUTE)
    def set_attribute(self, data, annotator, attribute):
        name, value = attribute

        def changed(span):
            rest = {key: old for key, old in span.attributes.items() if key != name}
            return replace(span, attributes=rest if value is None else {**rest, name: value})

        self.change(
            data,
            annotator,
            lambda span: set_attribute(self.store, span, name, value, annotator=annotator),
            changed,
        )

    @precondition(lambda self: self.state.documents)
    @rule(data=st.data(), annotator=ANNOTATOR, status=st.sampled_from([*STATUSES, "none"]))
    def mark(self, data, annotator, status):
        document = data.draw(st.sampled_from(self.state.documents))
        with self.unless_refused():
            mark(self.store, document, status, annotator=annotator)
            statuses = self.state.statuses | {(document, annotator): status}
            self.commit(State(self.state.documents, statuses, self.state.directions, self.state.spans))

    @precondition(lambda self: self.state.documents)
    @rule(data=st.data(), start=st.sampled_from([*PARAGRAPHS, 1]), direction=st.sampled_from(["rtl", "ltr", None]))
    def direct(self, data, start, direction):
        document = data.draw(st.sampled_from(self.state.documents))
        with self.unless_refused():
            direct(self.store, document, start, direction, annotator="amal")
            directions = {key: value for key, value in self.state.directions.items() if key != (document, start)}
            if direction:
                directions[document, start] = direction
            self.commit(State(self.state.documents, self.state.statuses, directions, self.state.spans))

    @precondition(lambda self: self.state.documents)
    @rule(data=st.data())
    def remove(self, data):
        gone = data.draw(st.sampled_from(self.state.documents))
        remove(self.store, gone, annotator="amal")
        state = self.state
        self.commit(
            State(
                tuple(document for document in state.documents if document != gone),
                {key: value for key, value in state.statuses.items() if key[0] != gone},
                {key: value for key, value in state.directions.items() if key[0] != gone},
                {key: value for key, value in state.spans.items() if value[0] != gone},
            )
        )

    @precondition(lambda self: len(self.done) > 1)
    @rule()
    def undo(self):
        undo(self.store)
        self.undone.append(self.done.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self):
        redo(self.store)
        self.done.append(self.undone.pop())

    @rule()
    def reopen(self):
        self.store.close()
        self.store = Store.open(self.folder / "test.workbench")

    @invariant()
    def the_project_holds_what_the_model_holds(self):
        state, store = self.state, self.store
        assert store.documents.ids() == list(state.documents)
        for document in state.documents:
            starts = {start: value for (of, start), value in state.directions.items() if of == document}
            assert store.documents.directions(document) == starts
            for annotator in ANNOTATORS:
                annotation = store.annotations.get(document, annotator)
                spans = [span for of, by, span in state.spans.values() if (of, by) == (document, annotator)]
                assert annotation.spans == tuple(sorted(spans, key=lambda span: span.order))
                assert annotation.status == state.statuses.get((document, annotator), "todo")

    def teardown(self):
        """Undo all and redo all: every row must be what it was."""
        try:
            before = dump(self.store)
            for _ in self.done[1:]:
                undo(self.store)
            assert self.store.documents.count() == 0
            for _ in self.done[1:]:
                redo(self.store)
            assert dump(self.store) == before
        finally:
            self.store.close()
            rmtree(self.folder)


TestWork = Work.TestCase
TestWork.settings = settings(max_examples=25, stateful_step_count=25)
