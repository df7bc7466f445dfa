"""Words for formats, for what they hold, and for what an export left out."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QObject

from workbench.commands.exporting import LostPart
from workbench.core.losses import Loss
from workbench.core.releases import LostFact
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed

_FEW_NAMES = 3


def format_title(title: str) -> str:
    """Return what people call a format."""
    return QCoreApplication.translate("formats", title)


class PartWords(QObject):
    """What parts of the work are called, and what it means that some are left out."""

    def titles(self) -> dict[str, str]:
        """Return a few words for each part that a format may hold."""
        return {
            "overlaps": self.tr("spans within or across others"),
            "fragments": self.tr("spans in several pieces"),
            "tokens": self.tr("spans that begin or end inside a token"),
            "relations": self.tr("relations"),
            "attributes": self.tr("attributes"),
            "entities": self.tr("entities"),
            "notes": self.tr("notes"),
            "labels": self.tr("labels of documents"),
            "zones": self.tr("zones"),
            "metadata": self.tr("metadata"),
            "annotator": self.tr("who annotated"),
            "status": self.tr("status"),
            "origins": self.tr("how spans came to be"),
            "suggestions": self.tr("suggestions"),
            "names": self.tr("names of documents"),
            "ids": self.tr("ids"),
            "text": self.tr("the text with every space and character"),
        }

    def named(self, parts: Iterable[str]) -> str:
        """Return the names of parts as a list."""
        titles = self.titles()
        return listed(titles[part] for part in parts if part in titles)

    def lines(self, losses: Iterable[LostPart | LostFact]) -> Iterator[str]:
        """Yield a line for each thing that is left out, with the first documents that it concerns."""
        for lost in losses:
            names = listed(isolated(name) for name in lost.names[:_FEW_NAMES])
            more = lost.documents - _FEW_NAMES
            if more > 0:
                names = self.tr("{names} and %n more", "", more).format(names=names)
            yield self.tr("{what} – in %n document(s): {names}", "", lost.documents).format(
                what=self._lost(lost), names=names
            )

    def _lost(self, lost: LostPart | LostFact) -> str:
        words = self._counted(lost.part, lost.count)
        return self.tr("{what}: {name}").format(what=words, name=isolated(lost.name)) if lost.name else words

    def _counted(self, part: Loss, count: int) -> str:  # noqa: PLR0911, PLR0912 - a sentence for each
        match part:
            case "overlaps":
                return self.tr("%n span(s) within or across longer ones", "", count)
            case "fragments":
                return self.tr("%n span(s) in several pieces", "", count)
            case "tokens":
                return self.tr("%n span(s) that begin or end inside a token", "", count)
            case "relations":
                return self.tr("%n relation(s)", "", count)
            case "attributes":
                return self.tr("%n attribute(s)", "", count)
            case "entities":
                return self.tr("%n link(s) to entities", "", count)
            case "notes":
                return self.tr("%n note(s)", "", count)
            case "labels":
                return self.tr("%n label(s) of documents", "", count)
            case "zones":
                return self.tr("%n zone(s)", "", count)
            case "metadata":
                return self.tr("metadata of %n record(s)", "", count)
            case "status":
                return self.tr("status of %n record(s)", "", count)
            case "origins":
                return self.tr("how %n span(s) came to be", "", count)
            case "suggestions":
                return self.tr("%n suggestion(s)", "", count)
            case "text":
                return self.tr("%n character(s) that the format cannot hold", "", count)
            case "cut":
                return self.tr("%n span(s) that reach into text that is cut out", "", count)
            case "unmapped":
                return self.tr("%n thing(s) without a counterpart in the mapping", "", count)
            case "apart":
                return self.tr("%n relation(s) between different pieces", "", count)
            case "others":
                return self.tr("%n span(s) that the table is not about", "", count)
            case _:
                return self.titles()[part]
