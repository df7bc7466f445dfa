from tricky import TEXTS, tricky_documents, tricky_scheme

from workbench.core.checks import wrong_relations, wrong_spans


def test_a_project_could_hold_the_tricky_documents() -> None:
    scheme, items = tricky_scheme(), tricky_documents()
    for item in items:
        assert item.annotation
        assert list(wrong_spans(scheme, item.document.text, item.annotation.spans)) == []
        assert list(wrong_relations(scheme, item.annotation)) == []
    counts = [len(item.annotation.spans) if item.annotation else 0 for item in items]
    assert counts == [marked.count("⟦") for marked in TEXTS.values()]
    assert len(items[[*TEXTS].index("nested")].annotation.relations) == 1
