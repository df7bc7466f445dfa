"""Nearly identical documents that were annotated differently."""

from core.quality.work import covered, span_of, subject

from workbench.core.quality.copies import differing
from workbench.core.quality.findings import Tag

FIRST = "أعلن سامر الراوي أن المصنع الجديد سلم الجيش ثلاثة زوارق.\nوقالت ليلى حداد من الميناء إنها لا تعلم شيئا."
SECOND = "عاجل: أعلن سامر الراوي أن المصنع الجديد سلّم الجيش ثلاثة زوارق اليوم.\nوقال شاهد إنه رآها."


def found(here, there, *, status="done"):
    one = subject(FIRST, *(span_of(FIRST, *span) for span in here), status=status, name="first")
    other = subject(SECOND, *(span_of(SECOND, *span) for span in there), status="done", name="second")
    return [covered(finding) for finding in differing(one, other)]


def test_the_same_work_on_the_same_words_differs_in_nothing():
    spans = [("سامر الراوي", "PER"), ("الجيش", "ORG")]
    assert found(spans, spans) == []


def test_what_is_tagged_in_the_other_only():
    assert found([("الجيش", "ORG")], [("سامر الراوي", "PER"), ("الجيش", "ORG")]) == [
        ("copy", "سامر الراوي", Tag("PER"))
    ]
    assert found([("سامر الراوي", "PER"), ("ليلى حداد", "PER")], [("سامر الراوي", "PER")]) == []


def test_other_labels_and_other_borders():
    assert found([("الجيش", "PER")], [("الجيش", "ORG")]) == [("copy", "الجيش", None)]
    assert found([("سامر", "PER")], [("سامر الراوي", "PER")]) == [("copy", "سامر", None)]


def test_words_that_the_texts_do_not_share_are_not_compared():
    assert found([], [("شاهد", "PER"), ("اليوم", "ORG")]) == []


def test_only_finished_work_is_compared():
    assert found([], [("سامر الراوي", "PER")], status="doing") == []
