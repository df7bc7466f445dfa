"""The lists of the window keep Qt's rules for models."""

from pathlib import Path

import pytest
from articles import add, article
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from workbench.commands.documents import mark
from workbench.commands.history import undo
from workbench.commands.spans import tag
from workbench.storage.store import Store
from workbench.ui.panels.lists import HiddenModel, SpansModel
from workbench.ui.panels.step_rows import Extent, StepsModel
from workbench.ui.queue.model import DocumentsModel
from workbench.ui.session import Session


@pytest.fixture
def session(store: Store, qapp) -> Session:
    add(store, *(article(f"{number}.txt") for number in range(250)))
    session = Session(store, "sara")
    session.open_document(store.documents.ids()[0])
    return session


def test_the_list_of_documents_reads_pages_and_follows_steps(session: Session, qtmodeltester: ModelTester) -> None:
    model = DocumentsModel(session)
    assert model.rowCount() == 250
    assert model.data(model.index(249)) == "\u2068249.txt\u2069"
    assert len(model._pages) == 1
    document = session.article.document.id
    assert session.do(tag_first, document)
    assert (model.document(0).spans, model.document(0).status) == (1, "doing")
    assert session.do(mark, document, "done", annotator="sara")
    assert model.document(0).status == "done"
    qtmodeltester.check(model)


def tag_first(store: Store, document: str):
    return tag(store, document, 0, 3, "PER", annotator="sara")[0]


def test_lists_of_the_inspector(session: Session, qtmodeltester: ModelTester) -> None:
    span = session.tag(0, 3, "PER")
    session.tag(4, 8, "ORG")
    for model in (SpansModel(session), HiddenModel(session)):
        model.refresh()
        qtmodeltester.check(model)
    spans = SpansModel(session)
    spans.refresh()
    assert [spans.data(spans.index(row)) for row in range(2)] == ["\u2068قال\u2069", "\u2068مصدر\u2069"]
    assert spans.place(span).row() == 0


def test_the_list_of_steps_grows_page_by_page(session: Session, qtmodeltester: ModelTester) -> None:
    document = session.article.document.id
    for number in range(130):
        session.do(mark, document, "done" if number % 2 else "skipped", annotator="sara")
    model = StepsModel(session)
    model.refresh(Extent.ALL, None)
    assert model.rowCount() == 100
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 131
    assert not model.canFetchMore(QModelIndex())
    session.do(undo)
    model.refresh(Extent.ALL, None)
    assert model.rowCount() == 131
    assert "undone" in model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    qtmodeltester.check(model)


def test_another_annotators_spans_are_not_shown(session: Session, tmp_path: Path) -> None:
    document = session.article.document.id
    step, _ = tag(session.store, document, 0, 3, "PER", annotator="omar")
    session.absorb(step)
    assert len(session.article.spans) == 0
