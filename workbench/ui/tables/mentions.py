"""Weapons, technologies and other mentions with slots: one row a mention, one column a slot."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.commands.mention_table import MentionRow, each_mention, export_mentions, mention_columns
from workbench.core.progress import Progress
from workbench.core.scheme import Attribute, Scheme
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job
from workbench.ui.session import Session
from workbench.ui.tables.read_table import ReadTable
from workbench.ui.tables.rows_table import Row
from workbench.ui.words.language import listed


class MentionsTable(ReadTable):
    """The mentions of a document or of the project, with their attributes and what they are linked to."""

    file_name = "mentions.csv"

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title = translate("MentionsTable", "Weapons and technology")
        super().__init__(session, title, translate("MentionsTable", "No mentions yet."), parent)
        self._language = language

    def writing(self, document: str | None, path: Path) -> Job:
        annotator = self.session.annotator
        return lambda store, progress: export_mentions(
            store, path, document=document, annotator=annotator, progress=progress
        )

    def titles(self) -> list[str]:
        attributes, relations = mention_columns(self.session.scheme)
        slots = [one.title for one in attributes] + [one.title for one in relations]
        titles = [title.in_language(self._language) for title in slots]
        return [self.tr("Label"), self.tr("Mention"), self.tr("Entity"), *titles]

    def read(self, store: Store, document: str | None, progress: Progress) -> Iterator[Row]:
        scheme = store.scheme
        attributes, relations = mention_columns(scheme)
        for mention in each_mention(store, document, self.session.annotator, progress):
            slots = (self._shown(scheme, mention, one.name) for one in attributes)
            linked = (mention.relations.get(one.name, "") for one in relations)
            cells = (mention.span.label, mention.surface, mention.entity, *slots, *linked, mention.name)
            yield Row(mention.document, mention.span.id, cells)

    def _shown(self, scheme: Scheme, mention: MentionRow, name: str) -> str | int | float:
        label = scheme.by_name.get(mention.span.label)
        attribute = next((one for one in label.attributes if one.name == name), None) if label else None
        return self._value(attribute, mention.values.get(name))

    def _value(self, attribute: Attribute | None, value: Any) -> str | int | float:  # noqa: ANN401 - what is stored
        match value:
            case None:
                return ""
            case bool():
                return self.tr("yes") if value else self.tr("no")
            case int() | float():
                return value
            case list() | tuple():
                return listed(str(self._value(attribute, one)) for one in value)
        return attribute.value_title(str(value), self._language) if attribute else str(value)
