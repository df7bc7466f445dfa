"""Random work with every verb of annotation: what is undone is as it was, to the row, and what is there is sound."""

from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from articles import TEXT, add, article, dump
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from news_scheme import NEWS

from workbench.commands import documents, entities, history, relations, spans
from workbench.commands.checking import check
from workbench.commands.exporting import export_project
from workbench.commands.importing import import_paths
from workbench.commands.occurrences import find_occurrences, tag_all
from workbench.commands.quotes import quote
from workbench.core.errors import BadInput
from workbench.core.tokens import words
from workbench.core.zones import ZONE_KINDS
from workbench.storage.store import Store

OFFSETS = st.integers(-1, len(TEXT) + 1)
RANGE = st.sampled_from([tuple(word) for word in words(TEXT)]) | st.tuples(OFFSETS, st.integers(0, 12)).map(
    lambda place: (place[0], sum(place))
)
LABEL = st.sampled_from([label.name for label in NEWS.labels])
ANNOTATOR = st.sampled_from(["amal", "amal", "amal", "badr"])
NAME = st.sampled_from(["الجيش", "الوزارة", "مصدر", " "])


def state(store):
    """All rows but those that no undo takes back."""
    return {table: rows for table, rows in dump(store).items() if table not in ("annotators", "texts")}


class Annotating(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = Path(mkdtemp())

    @initialize()
    def begin(self):
        self.store = Store.create(self.folder / "test.workbench", NEWS)
        self.documents = add(self.store, article("one.txt"), article("two.txt"))
        self.states = [state(self.store)]
        self.undone = []

    def do(self, verb):
        """Do a verb; what it refuses must change nothing."""
        try:
            verb()
        except BadInput:
            assert state(self.store) == self.states[-1]
        else:
            assert state(self.store) != self.states[-1]
            self.states.append(state(self.store))
            self.undone.clear()

    def ids(self, table):
        return [uuid for (uuid,) in self.store.connection.all(f"SELECT uuid FROM {table} ORDER BY id")]

    def any_of(self, data, table, **more):
        return data.draw(st.sampled_from(self.ids(table)), **more)

    @rule(data=st.data(), place=RANGE, label=LABEL, annotator=ANNOTATOR, attach=st.booleans())
    def tag(self, data, place, label, annotator, attach):
        document = data.draw(st.sampled_from(self.documents))
        self.do(lambda: spans.tag(self.store, document, *place, label, annotator=annotator, attach=attach))

    @precondition(lambda self: self.ids("spans"))
    @rule(
        data=st.data(), place=RANGE, annotator=ANNOTATOR, verb=st.sampled_from([spans.unite, spans.cut, spans.resize])
    )
    def reshape(self, data, place, annotator, verb):
        span = self.any_of(data, "spans")
        self.do(lambda: verb(self.store, span, *place, annotator=annotator))

    @precondition(lambda self: self.ids("spans"))
    @rule(data=st.data(), annotator=ANNOTATOR, label=LABEL)
    def change_span(self, data, annotator, label):
        span = self.any_of(data, "spans")
        verb = data.draw(
            st.sampled_from(
                [
                    lambda: spans.untag(self.store, span, annotator=annotator),
                    lambda: spans.relabel(self.store, span, label, annotator=annotator),
                    lambda: spans.set_attribute(self.store, span, "mode", "direct", annotator=annotator),
                ]
            )
        )
        self.do(verb)

    @precondition(lambda self: self.ids("spans"))
    @rule(data=st.data(), annotator=ANNOTATOR)
    def link(self, data, annotator):
        ends = [self.any_of(data, "spans") for _ in range(2)]
        possible = NEWS.links(*(self.store.annotations.span(end).span.label for end in ends))
        name = data.draw(st.sampled_from([one.name for one in possible] or ["owner"]))
        self.do(lambda: relations.link(self.store, name, *ends, annotator=annotator))

    @precondition(lambda self: self.ids("relations"))
    @rule(data=st.data(), annotator=ANNOTATOR, note=st.sampled_from(["", "ملاحظة", None]))
    def change_relation(self, data, annotator, note):
        relation = self.any_of(data, "relations")
        if note is None:
            self.do(lambda: relations.unlink(self.store, relation, annotator=annotator))
        else:
            self.do(lambda: relations.annotate_relation(self.store, relation, note, annotator=annotator))

    @rule(
        data=st.data(),
        content=st.lists(RANGE, min_size=1, max_size=2),
        cue=RANGE | st.none(),
        relay=RANGE | st.none(),
        annotator=ANNOTATOR,
    )
    def quote(self, data, content, cue, relay, annotator):
        document = data.draw(st.sampled_from(self.documents))
        source = data.draw(st.none() | RANGE | st.sampled_from([*self.ids("spans"), "none"]))
        self.do(lambda: quote(self.store, document, content, annotator=annotator, cue=cue, source=source, relay=relay))

    @precondition(lambda self: self.ids("spans"))
    @rule(data=st.data(), name=st.sampled_from(["", "كيم", " "]))
    def found_entity(self, data, name):
        span = self.any_of(data, "spans")
        owner = self.store.annotations.span(span).annotator
        self.do(lambda: entities.found_entity(self.store, [span], name, annotator=owner))

    @precondition(lambda self: self.ids("spans"))
    @rule(data=st.data(), name=NAME, annotator=ANNOTATOR)
    def mention(self, data, name, annotator):
        some = data.draw(st.lists(st.sampled_from(self.ids("spans")), min_size=1, max_size=3))
        entity = data.draw(st.sampled_from([*self.ids("entities"), "none"]))
        verb = data.draw(
            st.sampled_from(
                [
                    lambda: entities.identify(self.store, some, entity, annotator=annotator),
                    lambda: entities.distinguish(self.store, some, name, annotator=annotator),
                    lambda: entities.distinguish(self.store, some, None, annotator=annotator),
                    lambda: spans.set_attribute(self.store, some[0], "speaker", entity, annotator=annotator),
                ]
            )
        )
        self.do(verb)

    @precondition(lambda self: self.ids("entities"))
    @rule(data=st.data(), name=NAME, uri=st.sampled_from(["Q42", None, "x y"]))
    def change_entity(self, data, name, uri):
        entity = self.any_of(data, "entities")
        others = data.draw(st.lists(st.sampled_from(self.ids("entities")), max_size=2))
        verb = data.draw(
            st.sampled_from(
                [
                    lambda: entities.merge(self.store, entity, others, annotator="amal"),
                    lambda: entities.forget(self.store, entity, annotator="amal"),
                    lambda: entities.describe(self.store, entity, annotator="amal", name=name, uri=uri),
                    lambda: entities.describe(self.store, entity, annotator="amal", aliases=[name], note=name),
                ]
            )
        )
        self.do(verb)

    @rule(name=NAME, label=LABEL, annotator=ANNOTATOR)
    def tag_everywhere(self, name, label, annotator):
        def verb():
            found = find_occurrences(self.store, [name], label, annotator=annotator)
            tag_all(self.store, [one for one in found if not one.forbidden], label, annotator=annotator)

        self.do(verb)

    @rule(data=st.data(), place=RANGE, kind=st.sampled_from([*list(ZONE_KINDS)[:3], None]))
    def rezone(self, data, place, kind):
        document = data.draw(st.sampled_from(self.documents))
        self.do(lambda: documents.rezone(self.store, document, *place, kind, annotator="amal"))

    @rule(data=st.data(), annotator=ANNOTATOR, labels=st.lists(st.sampled_from(["relevant", "opinion", "x"])))
    def say_of_document(self, data, annotator, labels):
        document = data.draw(st.sampled_from(self.documents))
        verb, value = data.draw(
            st.sampled_from(
                [
                    (documents.label_document, labels),
                    (documents.annotate_document, "ملاحظة"),
                    (documents.discuss, bool(labels)),
                    (documents.mark, "done"),
                ]
            )
        )
        self.do(lambda: verb(self.store, document, value, annotator=annotator))

    @precondition(lambda self: len(self.states) > 1)
    @rule()
    def undo(self):
        history.undo(self.store)
        self.undone.append(self.states.pop())
        assert state(self.store) == self.states[-1]

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self):
        history.redo(self.store)
        self.states.append(self.undone.pop())
        assert state(self.store) == self.states[-1]

    @precondition(lambda self: len(self.states) > 2)
    @rule(data=st.data())
    def undo_far(self, data):
        count = data.draw(st.integers(1, len(self.states) - 1))
        done = [step.id for step in self.store.history.steps(limit=10**6) if step.state == "done"]
        history.undo_to(self.store, done[count])
        for _ in range(count):
            self.undone.append(self.states.pop())
        assert state(self.store) == self.states[-1]

    def teardown(self):
        """The work must be sound by every rule, not only as far as it can be undone, and come back from a file."""
        try:
            assert check(self.store) == []
            one, other = (self.folder / f"{name}.jsonl" for name in ("one", "other"))
            export_project(self.store, one)
            with Store.create(self.folder / "other.workbench", self.store.scheme) as empty:
                assert import_paths(empty, [one], annotator="amal").refused == ()
                export_project(empty, other)
            assert other.read_bytes() == one.read_bytes()
        finally:
            self.store.close()
            rmtree(self.folder)


TestAnnotating = Annotating.TestCase
TestAnnotating.settings = settings(max_examples=50, stateful_step_count=40)
