"""The pages of the guide: both languages alike, every picture there and used, every key and word one of the window."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest

from workbench.commands.schemes import load_scheme, scheme_names
from workbench.paths import RESOURCES
from workbench.ui.guide.pages import GUIDE, INDEX
from workbench.ui.menus import MENUS, Action, Menu

ROOT = Path(__file__).parents[1]
LANGUAGES = ("en", "ar")
PAGES = sorted((GUIDE / "en").glob("*.md"))
EVERY_PAGE = [GUIDE / language / page.name for language in LANGUAGES for page in PAGES]
NAMES = [f"{page.parent.name}/{page.name}" for page in EVERY_PAGE]
EACH = pytest.mark.parametrize("page", EVERY_PAGE, ids=NAMES)
IN_ARABIC = pytest.mark.parametrize("page", [page for page in EVERY_PAGE if page.parent.name == "ar"])

COMMANDS = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
KEY = re.compile(r"`([^`]+)`")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
WORDS_OF_THE_WINDOW = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"

# What a mode, a table or the scheme editor takes, as their modules write it.
KEY_IN_SOURCES = re.compile(
    r'"((?:(?:Shift|Ctrl|Alt)\+)*(?:[A-Z0-9=;,.\[\]]|Enter|Esc|Tab|Space|Backspace|Delete|Insert|Left|Right|Up|Down|PgUp'
    r'|PgDown))"'
)
WITH_MODES = ("modes", "quality", "search", "suggestions", "tables", "scheme_editor")
HELD = {"Alt", "Shift", "Ctrl"}  # with the mouse or a label's key
OF_QT = {
    "Ctrl+F",
    "Alt+Left",
    "Alt+Right",
    "Ctrl+A",
    "Down",
    "Up",
    "Shift+Enter",
}  # standard keys, and those of its fields


class Page(NamedTuple):
    headings: list[int]  # their levels
    pictures: list[str]
    links: list[str]
    tables: int
    items: int


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """Return a page without its commands."""
    return COMMANDS.sub("", text_of(page))


def shape(page: Path) -> Page:
    text = prose(page)
    return Page(
        headings=[len(marks) for marks in re.findall(r"^(#+) ", text, re.MULTILINE)],
        pictures=[Path(target).name for _, target in PICTURE.findall(text)],
        links=sorted(LINK.findall(text)),
        tables=len(re.findall(r"^\|---", text, re.MULTILINE)),
        items=len(re.findall(r"^(?:\d+\.|-) ", text, re.MULTILINE)),
    )


def actions(items: Sequence[Action | Menu | None] = MENUS) -> Iterator[Action]:
    for item in items:
        if isinstance(item, Menu):
            yield from actions(item.items)
        elif item:
            yield item


def as_written(key: str) -> str:
    return key.replace("Return", "Enter")


KEYS_OF_MENUS = {as_written(key) for action in actions() for key in action.keys}


def known_keys() -> set[str]:
    folder = Path(__file__).parents[1] / "workbench" / "ui"
    sources = chain.from_iterable((folder / part).glob("*.py") for part in WITH_MODES)
    of_modes = {key for source in sources for key in KEY_IN_SOURCES.findall(source.read_text(encoding="utf-8"))}
    of_labels = {label.key for label in load_scheme("arms-news").labels}
    return KEYS_OF_MENUS | of_modes | of_labels | HELD | OF_QT


def keys_on(page: Path) -> set[str]:
    return {key.replace(LEFT_TO_RIGHT_MARK, "") for key in KEY.findall(prose(page))}


def words_of_the_window(language: str) -> set[str]:
    """Return every text of the window in a language, without marks of access keys, and the titles of schemes."""
    found = {load_scheme(name).title.in_language(language) for name in scheme_names()}
    for message in ET.parse(RESOURCES / "translations" / "workbench_ar.ts").getroot().iter("message"):
        text = message.findtext("source" if language == "en" else "translation") or ""
        found.add(text.replace("&", ""))
    return found


# Both languages


def test_both_languages_have_the_same_pages():
    for language in LANGUAGES:
        assert sorted(page.name for page in (GUIDE / language).glob("*.md")) == [page.name for page in PAGES]


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_page_is_built_alike_in_both_languages(page):
    assert shape(GUIDE / "ar" / page.name) == shape(page)


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_page_names_the_same_keys_and_commands_in_both_languages(page):
    other = GUIDE / "ar" / page.name
    assert keys_on(other) == keys_on(page)
    assert COMMANDS.findall(text_of(other)) == COMMANDS.findall(text_of(page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_leads_to_every_page(language):
    links = LINK.findall(text_of(GUIDE / language / INDEX))
    assert sorted([INDEX, *links]) == [page.name for page in PAGES]


# What a page leads to


@EACH
def test_a_link_leads_to_a_page(page):
    assert [target for target in LINK.findall(text_of(page)) if not (page.parent / target).is_file()] == []


@EACH
def test_a_picture_is_there_in_the_language_of_the_page(page):
    for description, target in PICTURE.findall(text_of(page)):
        assert description
        assert target == f"../images/{page.parent.name}/{Path(target).name}"
        assert (page.parent / target).is_file()


def test_every_picture_is_used():
    shown = {(page.parent / target).resolve() for page in EVERY_PAGE for _, target in PICTURE.findall(text_of(page))}
    assert {path for path in (GUIDE / "images").rglob("*") if path.is_file()} == shown


def test_the_pictures_of_the_readme_are_there():
    pictures = [target for _, target in PICTURE.findall(text_of(ROOT / "README.md"))]
    assert pictures
    assert [target for target in pictures if not (ROOT / target).is_file()] == []


# What a page says


@EACH
def test_a_page_begins_with_its_only_title(page):
    assert text_of(page).startswith("# ")
    assert shape(page).headings.count(1) == 1


@EACH
def test_every_key_on_a_page_is_one_of_the_window(page):
    assert keys_on(page) - known_keys() == set()


def test_every_key_of_the_menus_is_on_the_page_of_keys():
    assert KEYS_OF_MENUS - keys_on(GUIDE / "en" / "keys.md") == set()


@EACH
def test_menus_and_buttons_are_called_what_the_window_calls_them(page):
    language = page.parent.name
    arrow = {"en": " ▸ ", "ar": " ◂ "}[language]
    named = {part for words in WORDS_OF_THE_WINDOW.findall(prose(page)) for part in words.split(arrow)}
    assert named - words_of_the_window(language) == set()


# Directions, on pages that a code host shows without this program's care for them


@IN_ARABIC
def test_what_runs_from_right_to_left_begins_with_arabic(page):
    """Who shows a page takes the direction of a paragraph from its first letter."""
    paragraphs = re.split(r"\n\n|\n(?=- |\d+\. )", prose(page))
    written = [PICTURE.sub("", one) for one in paragraphs if not one.startswith("|")]
    wrong = [one for one in written if (letter := re.search(r"[A-Za-zء-ي]", one)) and letter[0].isascii()]
    assert wrong == []


@IN_ARABIC
def test_a_key_that_ends_in_a_mark_is_kept_in_one_piece(page):
    """Between Latin and Arabic a last + or ; would jump to the other side of its key."""
    keys = [key for key in KEY.findall(prose(page)) if len(key) > 1]
    assert [key for key in keys if not key[-1].isalnum() and key[-1] != LEFT_TO_RIGHT_MARK] == []


@IN_ARABIC
def test_keys_in_a_row_read_from_right_to_left(page):
    """Two Latin words with an Arabic comma between them would read from left to right."""
    assert re.findall(rf"`،(?!{RIGHT_TO_LEFT_MARK})\s*`", prose(page)) == []
