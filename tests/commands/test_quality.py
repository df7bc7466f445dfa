"""What should be looked at again, in one document and in all of them."""

import pytest
from articles import add, annotated, article
from core.quality.work import span_of
from msgspec.structs import replace
from news_scheme import NEWS

from workbench.commands.mending import set_aside
from workbench.commands.quality import findings, findings_in, survey
from workbench.commands.quality_table import export_findings
from workbench.commands.spans import tag, untag
from workbench.commands.suggesting import reject
from workbench.core.progress import Cancelled
from workbench.core.suggestions import Suggestion, because

TEXT = "زار القائد كيم سون المصنع الجديد رقم {} في الجنوب ثم عاد."
STORY = " ".join(f"زار القائد كيم سون المصنع الجديد رقم {number} في الجنوب." for number in range(9))


@pytest.fixture
def scheme():
    return NEWS


@pytest.fixture
def documents(store):
    """Five finished articles: in three a man is tagged, in one he is an organisation, in one he is left out."""
    labels = ["PER", "PER", "PER", "ORG", None]
    texts = [TEXT.format(number) for number in range(1, 6)]
    return add(
        store,
        *(
            annotated(
                article(f"{number}.txt", text),
                "a",
                status="done",
                spans=(replace(span_of(text, "كيم سون", label), id=str(number)),) if label else (),
            )
            for number, (text, label) in enumerate(zip(texts, labels, strict=True), 1)
        ),
    )


def nobody(_store, _progress):
    """Name no documents as nearly identical: these are, but here they are to be seen as others."""
    return ()


def told(found):
    return [(one.kind, one.name, one.surface) for one in found]


def test_what_is_customary_is_known_from_the_whole_project(store, documents):
    # Of four that agree on the words, one has another label: too few to say that the fifth should be tagged.
    assert told(findings(store, known=survey(store, copies=nobody))) == [("label", "4.txt", "كيم سون")]
    untag(store, "4", annotator="a")
    tag(store, documents[3], 11, 18, "PER", annotator="a")
    known = survey(store, copies=nobody)
    assert told(findings(store, known=known)) == [("untagged", "5.txt", "كيم سون")]
    assert told(findings_in(store, documents[4], annotator="a", known=known)) == [("untagged", "5.txt", "كيم سون")]
    assert list(findings(store)) == findings_in(store, documents[4], annotator="a") == []


def test_a_rejected_suggestion_is_not_asked_again(store, documents):
    untag(store, "4", annotator="a")
    tag(store, documents[3], 11, 18, "PER", annotator="a")
    one = Suggestion(start=11, end=18, label="PER", score=1, reasons=(because("memory", 1, "So."),))
    reject(store, documents[4], [one], annotator="a")
    assert list(findings(store, known=survey(store, copies=nobody))) == []


@pytest.mark.parametrize("status", ["done", "doing"])
def test_nearly_identical_documents_are_compared_once_they_are_done(store, status):
    spans = (span_of(STORY, "كيم سون"),)
    copy = STORY + " وغادر الوفد ليلا."
    add(store, annotated(article("one.txt", STORY), "a", status="done", spans=spans))
    add(store, annotated(article("copy.txt", copy), "b", status=status))
    known = survey(store)
    expected = [("copy", "copy.txt", "كيم سون")] if status == "done" else []
    assert told(findings(store, kinds=["copy"], known=known)) == expected
    assert told(findings(store, kinds=["copy"], annotator="a", known=known)) == []


def test_what_is_set_aside_does_not_come_back_until_it_changes(store, documents):
    tag(store, documents[4], 11, 19, "PER", annotator="a")
    found = findings_in(store, documents[4], annotator="a")
    assert told(found) == [("edges", "5.txt", "كيم سون ")]
    set_aside(store, found, annotator="a")
    assert findings_in(store, documents[4], annotator="a") == list(findings(store)) == []
    tag(store, documents[4], 11, 19, "WPN", annotator="a")
    assert told(findings(store)) == [("edges", "5.txt", "كيم سون ")]


def test_it_counts_documents_and_can_be_stopped(store, documents):
    seen = []
    known = survey(store, progress=lambda done, total: seen.append((done, total)))
    list(findings(store, known=known, progress=lambda done, total: seen.append((done, total))))
    assert seen[0] == (1, 25)
    assert seen[-1] == (25, 25)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)

    def stop(done, total):
        raise Cancelled("Enough.")

    with pytest.raises(Cancelled):
        survey(store, progress=stop)


def test_findings_are_written_as_a_table(store, documents, tmp_path):
    tag(store, documents[4], 11, 19, "PER", annotator="a")
    for one in (documents[4], None):
        assert export_findings(store, tmp_path / "found.csv", document=one, annotator="a") >= 1
        lines = (tmp_path / "found.csv").read_text(encoding="utf-8-sig").splitlines()
        assert lines[0].startswith("document,kind,severity,text,problem")
        assert any(line.startswith("5.txt,edges,wrong,كيم سون ,This PER has spaces") for line in lines)
