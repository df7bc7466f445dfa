"""Pages to look at: an article on a shown page, without a project."""

from collections.abc import Iterable
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QApplication

from workbench.core.records import Annotation, Document, Relation, Span
from workbench.core.scheme import Scheme
from workbench.core.scheme_rules import checked
from workbench.core.zones import detect_zones
from workbench.paths import RESOURCES
from workbench.ui.look.theme import LIGHT, Theme
from workbench.ui.reading.article import Article
from workbench.ui.reading.geometry import PlacedLine, lines_between
from workbench.ui.reading.page import Page
from workbench.ui.reading.typesetting import Typesetting

PROSE = "وصل وفد من الخبراء إلى لأوكرانيا صباح اليوم لبحث سبل التعاون، قال كيم «مُجهّزة» 122 ملم BM-21 في الله. "
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def arms_news() -> Scheme:
    file = RESOURCES / "schemes" / "arms-news.toml"
    return checked(msgspec.toml.decode(file.read_bytes(), type=Scheme))


def article_of(text: str, spans: Iterable[Span] = (), relations: Iterable[Relation] = ()) -> Article:
    document = Document(id="d", name="d", text=text, sha256="", zones=detect_zones(text))
    return Article(document, Annotation(annotator="a", spans=tuple(spans), relations=tuple(relations)), {})


def page_of(text: str, spans: Iterable[Span] = (), *, theme: Theme = LIGHT, setting: Typesetting | None = None) -> Page:
    """Return a shown page of 900 by 700 pixels with that article."""
    page = Page(arms_news(), theme, setting or Typesetting())
    page.resize(900, 700)
    page.open_article(article_of(text, spans))
    page.show()
    QApplication.processEvents()
    return page


def placed_lines(page: Page) -> list[PlacedLine]:
    """Return every line of the page."""
    return list(lines_between(page.document(), 0, page.document().size().height()))


def span(text: str, surface: str, label: str = "PER", *, name: str = "") -> Span:
    start = text.index(surface)
    return Span(id=name or f"{label}-{start}", start=start, end=start + len(surface), label=label)
