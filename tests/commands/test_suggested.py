"""What is suggested for a project: stored, counted, exported beside the annotations, and imported again."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from articles import article

from workbench.commands.checking import check
from workbench.commands.documents import mark, remove, rezone
from workbench.commands.exporting import export_formats, export_project
from workbench.commands.history import undo
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.commands.schemes import load_scheme
from workbench.commands.suggest_stream import Recipe, suggest_lines
from workbench.commands.suggested import Suggesting, proposals, recount, suggest_project
from workbench.commands.suggesters import Chain, chain, project_chain
from workbench.commands.suggesting import accept, reject
from workbench.core.errors import BadInput
from workbench.core.progress import Cancelled
from workbench.core.queue import Filter, Sort
from workbench.core.suggestions import Place, Suggested, Suggestion, because
from workbench.storage.store import Store
from workbench.suggest.article import Article

TEXTS = (
    "وزير النقل يزور الميناء\n\nقال وزير النقل سامر الراوي: «سنفتح الميناء غدا»، وأضاف أن السفن ستعود إليه قريبا.\n",
    "هدوء\n\nلا شيء.\n",
    'أخبار الشمال\r\n\r\nأكدت وكالة الأنباء نقلا عن مصدر أن الدبابات وصلت. وقال المصدر: "نحن جاهزون لكل شيء" 🚀.\n',
)


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for number, text in enumerate(TEXTS):
        (folder / f"{number}.txt").write_bytes(text.encode())
    with create_project(tmp_path / "p.workbench", "arms-news") as store:
        import_paths(store, [folder], annotator="a")
        yield store


def chain_of(store: Store, **more) -> Chain:
    return project_chain(store, report=pytest.fail, **more)


def exported(store: Store, path: Path, **more) -> bytes:
    export_project(store, path, **more)
    return path.read_bytes()


def with_suggestions(store: Store, path: Path) -> bytes:
    return exported(store, path, suggesting=Suggesting(chain_of(store)))


def streamed(data: bytes, jobs: int = 1) -> bytes:
    recipe = Recipe(scheme=load_scheme("arms-news"), models={})
    results = list(suggest_lines(BytesIO(data), recipe, file="x", jobs=jobs))
    assert [problem for result in results for problem in result.problems] == []
    return b"".join(result.output for result in results)


def decide(store: Store) -> None:
    """Let a person accept a quote, and another one finish another document."""
    first, second, _ = store.documents.ids()
    suggested = proposals(chain_of(store), store.documents.get(first), {}).suggested
    said = next(one for one in suggested.spans if one.label == "QUOTE")
    accept(store, first, said, annotator="a", alongside=suggested)
    accept(store, first, next(one for one in suggested.spans if one.label == "QUOTE"), annotator="b")
    mark(store, second, "done", annotator="b")


def test_the_stream_and_the_project_suggest_the_same_byte_for_byte(project, tmp_path):
    decide(project)
    plain = exported(project, tmp_path / "plain.jsonl")
    expected = with_suggestions(project, tmp_path / "a.jsonl")
    assert streamed(plain) == streamed(plain, jobs=2) == expected != plain
    assert streamed(expected) == expected
    suggest_project(project, chain_of(project))
    assert with_suggestions(project, tmp_path / "b.jsonl") == expected
    assert exported(project, tmp_path / "c.jsonl") == plain


def test_nothing_suggested_is_exported_as_annotation(project, tmp_path):
    suggest_project(project, chain_of(project))
    for name in export_formats():
        target = tmp_path / f"as-{name}"
        report = export_project(project, target, format=name)
        assert (report.spans, report.relations, report.suggestions) == (0, 0, 0)
        files = [target] if target.is_file() else [path for path in target.rglob("*") if path.is_file()]
        assert files
        assert not [path for path in files if "لفظ".encode() in path.read_bytes()]
    for line in with_suggestions(project, tmp_path / "s.jsonl").splitlines():
        assert json.loads(line)["spans"] == json.loads(line)["relations"] == []
    decide(project)
    first = json.loads(with_suggestions(project, tmp_path / "s.jsonl").splitlines()[0])
    taken = {(span["label"], span["start"], span["end"]) for span in first["spans"]}
    assert taken and not taken & {(one["label"], one["start"], one["end"]) for one in first["suggestions"]}


def test_what_is_rejected_is_exported_to_nobody_who_rejected_it(project, tmp_path):
    decide(project)
    third = project.documents.ids()[2]
    suggested = proposals(chain_of(project), project.documents.get(third), {}).suggested
    reject(project, third, suggested.spans, annotator="a", alongside=suggested)
    mark(project, third, "doing", annotator="a")
    mark(project, third, "doing", annotator="b")
    lines = [json.loads(line) for line in with_suggestions(project, tmp_path / "s.jsonl").splitlines()]
    of_a, of_b = [line for line in lines if line["id"] == third]
    assert "suggestions" not in of_a
    assert len(of_b["suggestions"]) == len([one for one in suggested.spans if one.score >= 0.5])


def test_suggestions_come_in_and_leave_as_they_were(project, tmp_path):
    decide(project)
    lines = with_suggestions(project, tmp_path / "s.jsonl")
    with create_project(tmp_path / "q.workbench", "arms-news") as other:
        report = import_paths(other, [tmp_path / "s.jsonl"], annotator="c")
        assert (report.added, report.suggested, report.refused) == (3, 2, ())
        assert with_suggestions(other, tmp_path / "t.jsonl") == lines
        again = import_paths(other, [tmp_path / "s.jsonl"], annotator="c")
        assert (again.suggested, again.step) == (2, None)
        assert check(other) == []
        remove(other, other.documents.ids()[0], annotator="c")
        assert other.connection.one("SELECT count(*) FROM suggestions WHERE document_id = 1") == (0,)
        undo(other)
        assert other.suggestions.of(other.documents.ids()[0]) == {}


def test_what_others_suggest_stands_beside_what_is_found(project, tmp_path):
    reasons = (because("their-model", 0.9, "It says so."),)
    theirs = Suggestion(start=0, end=4, label="TECH", score=0.9, reasons=reasons)
    text = json.dumps(
        {"text": TEXTS[1], "name": "1", "annotator": "c", "status": "doing",
         "suggestions": [{"start": 0, "end": 4, "label": "TECH", "score": 0.9, "suggester": "their-model",
                          "reason": "It says so."}]},
    )  # fmt: skip
    (tmp_path / "theirs.jsonl").write_text(text, "utf-8")
    import_paths(project, [tmp_path / "theirs.jsonl"], annotator="c")
    second = project.documents.ids()[1]
    assert project.annotations.get(second, "c").spans == ()
    suggest_project(project, chain_of(project))
    line = json.loads(with_suggestions(project, tmp_path / "s.jsonl").splitlines()[1])
    assert theirs.place in {Place(one["label"], one["start"], one["end"]) for one in line["suggestions"]}
    assert line["spans"] == []


class Counted:
    """A suggester that counts how often it is asked."""

    name = "quotes"

    def __init__(self):
        self.asked = 0

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        self.asked += 1
        return Suggested()


def test_what_is_stored_is_not_looked_for_again_until_something_changed(project):
    counted = Counted()
    made = Chain((counted,), ("1",), project.scheme)
    suggest_project(project, made)
    suggest_project(project, made)
    assert counted.asked == 3
    rezone(project, project.documents.ids()[0], 0, 4, "caption", annotator="a")
    suggest_project(project, made)
    assert counted.asked == 4
    suggest_project(project, Chain((counted,), ("2",), project.scheme))
    assert counted.asked == 7
    suggest_project(project, made, project.documents.ids()[:1])
    assert counted.asked == 8


def test_the_report_counts_by_label_and_suggester(project):
    report = suggest_project(project, chain_of(project))
    assert (report.documents, report.cancelled) == (3, False)
    assert report.counts["QUOTE"]["quotes"] >= 3
    assert report.relations >= 3
    none = suggest_project(project, chain_of(project), threshold=1.0)
    assert (none.counts, none.relations) == ({}, 0)


def test_what_was_stored_before_a_person_stopped_it_stays(project, monkeypatch):
    monkeypatch.setattr("workbench.commands.suggested._BATCH", 1)

    def stop(done, total):
        if done == 2:
            raise Cancelled("Stopped.")

    report = suggest_project(project, chain_of(project), progress=stop)
    assert (report.documents, report.cancelled) == (2, True)
    assert [bool(project.suggestions.of(one)) for one in project.documents.ids()] == [True, True, False]


def test_documents_are_counted_once_until_the_suggesters_change(project):
    assert recount(project, report=pytest.fail)
    ids = project.documents.ids()
    assert not recount(project, report=pytest.fail)
    assert project.suggestions.of(ids[0]) == {}  # nothing is kept of it
    for key in ("suggestions", "gain"):
        assert project.queue.places(sort=Sort(key, descending=True), annotator="a")[-1] == 2  # nothing happened there
    mark(project, ids[0], "done", annotator="a")
    assert list(project.queue.places(Filter(suggested=True), annotator="a")) == [3]
    new = project.path.with_name("new.txt")
    new.write_text("قال الوزير: «نعم، سنعود غدا».\n", "utf-8")
    import_paths(project, [new], annotator="a")
    asked = []
    assert recount(project, report=pytest.fail, progress=lambda done, total: asked.append((done, total)))
    assert asked == [(3, 4), (4, 4)]


def test_only_some_suggesters(project):
    assert chain_of(project, only=["quotes"]).names == ("quotes",)
    suggest_project(project, chain_of(project, only=["quotes"]))
    assert set(project.suggestions.of(project.documents.ids()[0])) == {"quotes"}
    with pytest.raises(BadInput, match="There is no suggester x; there are weapons, lexicon"):
        chain_of(project, only=["x"])


def test_damaged_suggestions_are_named(project):
    suggest_project(project, chain_of(project))
    first = project.documents.ids()[0]
    place = Suggestion(start=0, end=9999, label="PER", score=1, reasons=(because("a", 1, "So."),))
    reject(project, first, [place], annotator="a")
    project.connection.execute("UPDATE suggestions SET body = replace(body, '\"start\":', '\"start\":9')")
    found = [str(problem) for problem in check(project)]
    assert "0: the rejected suggestion PER 0–9999 lies outside the text." in found
    assert any("which lies outside the text" in problem and "suggested" in problem for problem in found)
    project.connection.execute("UPDATE suggestions SET body = 'x'")
    assert any("body of row 1 of suggestions cannot be read" in str(problem) for problem in check(project))


def test_a_stream_names_bad_lines_and_goes_on():
    good = json.dumps({"text": TEXTS[0], "spans": [{"start": 0, "end": 4, "label": "ROLE"}]}).encode()
    lines = b"\n".join([good, b"{", b"", b'{"text": ""}', good])
    recipe = Recipe(scheme=load_scheme("arms-news"), models={})
    results = list(suggest_lines(BytesIO(lines), recipe, file="standard input"))
    assert [bool(result.output) for result in results] == [True, False, False, False, True]
    problems = [problem for result in results for problem in result.problems]
    assert [problem.split(":")[0] for problem in problems] == ["standard input, line 2", "standard input, line 4"]
    first, last = (json.loads(results[place].output) for place in (0, 4))
    assert first["id"] != last["id"]  # their names, which follow from the lines, differ
    assert first["spans"][0]["id"]
    assert first["suggestions"] == last["suggestions"]


def test_a_suggester_that_fails_on_a_line_is_named_with_it(monkeypatch):
    class Picky(Counted):
        def suggest(self, article: Article, earlier: Suggested) -> Suggested:
            if "هدوء" in article.text:
                raise ValueError("not this one")
            return Suggested()

    monkeypatch.setattr("workbench.commands.suggesters.Quotes", Picky)
    lines = [json.dumps({"text": text}).encode() for text in TEXTS]
    recipe = Recipe(scheme=load_scheme("arms-news"), models={}, only=("quotes",))
    results = list(suggest_lines(lines, recipe, file="x"))
    assert all(result.output for result in results)
    assert [result.problems for result in results] == [
        (), ("x, line 2: The suggester quotes failed: ValueError: not this one.",), (),
    ]  # fmt: skip


def test_without_a_project_the_chain_is_that_of_a_scheme():
    made = chain(load_scheme("arms-news"), {}, report=pytest.fail)
    item = article(text=TEXTS[0])
    assert {one.label for one in proposals(made, item, {}).suggested.spans} >= {"QUOTE", "CUE"}
