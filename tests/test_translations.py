"""Every word that a person sees in the window exists in Arabic, and the compiled files say the same as the others."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest
from bidi import get_display
from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.core.errors import BadInput, Failure
from workbench.core.zones import ZONE_KINDS
from workbench.paths import RESOURCES
from workbench.ui.app import make_window
from workbench.ui.dialogs.keys import KeySheet
from workbench.ui.menus import MENUS, Action, Menu
from workbench.ui.verbs.verb_titles import verb_title
from workbench.ui.words.language import Language, sentence

FOLDER = RESOURCES / "translations"
EXTRACT = "python resources/translations/extract.py"
PACKAGE = Path(__file__).parents[1] / "workbench"
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}

# The same in every language.
NAMES = {"Workbench", "{title} — Workbench", "English", "https://… · Q42"}
FORMATS = {
    "BILOU",
    "GLiNER JSON",
    "IOB2",
    "Label Studio JSON",
    "NamedEntity",
    "Prodigy JSONL",
    "Span",
    "UIMA CAS XMI",
    "W3C Web Annotation",
    "WebAnno TSV (INCEpTION)",
    "Workbench JSONL",
    "brat standoff",
    "doccano JSONL",
    "labelbuddy JSONL",
    "spaCy DocBin",
}
# Contexts whose words are not written where they are translated.
DATA = {"actions", "errors", "reasons", "formats", "zones", "characters"}
ARABIC = re.compile("[ء-ي]")
LATIN = re.compile("[A-Za-z]")
NUMBER = re.compile("%L?n")
ISOLATE = re.compile("\u2068[^\u2069]*\u2069")
LEFT_TO_RIGHT = re.compile(r"\d{4}-\d\d[-0-9T:]*|\(\*\.[^)]*\)")  # dates, and what a file dialog shows


class Message(NamedTuple):
    context: str
    source: str
    is_plural: bool
    forms: list[str]
    is_finished: bool


def messages(language: str) -> list[Message]:
    found = []
    for context in ET.parse(FOLDER / f"workbench_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            is_plural = message.get("numerus") == "yes"
            source, name = message.findtext("source", ""), context.findtext("name", "")
            found.append(Message(name, source, is_plural, forms, translation.get("type") is None))
    return found


IN_ARABIC = messages("ar")
EACH = pytest.mark.parametrize(
    "message", IN_ARABIC, ids=[f"{message.context}: {message.source[:40]}" for message in IN_ARABIC]
)


class Call(NamedTuple):
    where: str
    context: str
    source: str  # empty if it is not a plain string
    is_plural: bool
    in_function: bool


def translating_calls() -> Iterator[Call]:
    """Yield every `self.tr()` and `translate()` of the sources."""

    def walk(node: ast.AST, path: Path, owner: str, in_function: bool) -> Iterator[Call]:
        for child in ast.iter_child_nodes(node):
            name = child.name if isinstance(child, ast.ClassDef) else owner
            inside = in_function or isinstance(child, ast.FunctionDef | ast.Lambda)
            if isinstance(child, ast.Call):
                function = ast.unparse(child.func)
                where, plain = f"{path.name}:{child.lineno}", [plain_string(value) for value in child.args]
                if function == "self.tr":
                    yield Call(where, name, plain[0], len(plain) > 1, in_function)
                elif function in ("translate", "QCoreApplication.translate"):
                    yield Call(where, plain[0], plain[1], len(plain) > 2, in_function)
            yield from walk(child, path, name, inside)

    return chain.from_iterable(walk(tree, path, "", False) for path, tree in TREES.items())


def plain_string(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


CALLS = list(translating_calls())


def has_words(template: str) -> bool:
    return any(LATIN.search(literal) for literal, *_ in Formatter().parse(template))


def fields(text: str) -> list[str]:
    return sorted(f"{name}:{spec}" for _, name, spec, _ in Formatter().parse(text) if name is not None)


# What is in the files


def test_the_files_are_up_to_date_with_the_sources(tmp_path):
    for file in FOLDER.glob("*.ts"):
        shutil.copy(file, tmp_path)
    subprocess.run([sys.executable, FOLDER / "extract.py", tmp_path], check=True, capture_output=True)
    for language in ("ar", "en"):
        for suffix in (".ts", ".qm"):
            fresh, ours = (folder / f"workbench_{language}{suffix}" for folder in (tmp_path, FOLDER))
            assert fresh.read_bytes() == ours.read_bytes(), f"{ours.name} is out of date: run {EXTRACT}"


def test_every_word_of_the_sources_is_in_the_file():
    known = {(message.context, message.source, message.is_plural) for message in IN_ARABIC}
    assert len(CALLS) > 100
    assert [call for call in CALLS if call.source and (call.context, call.source, call.is_plural) not in known] == []


def test_what_is_translated_is_a_plain_string_or_known_data():
    assert [call for call in CALLS if not call.source and call.context not in DATA] == []


def test_nothing_is_translated_before_a_language_is_chosen():
    assert [call for call in CALLS if not call.in_function] == []


@pytest.mark.parametrize("message", [one for one in IN_ARABIC if LEFT_TO_RIGHT.search(one.source)])
def test_dates_and_patterns_of_names_read_from_left_to_right(message: Message) -> None:
    for line in message.forms[0].split(";;"):
        shown = get_display(line, base_dir="R")
        assert all(part.rstrip(".") in shown for part in LEFT_TO_RIGHT.findall(line))


@EACH
def test_it_is_in_arabic(message):
    assert message.is_finished
    assert all(message.forms)
    if message.source not in NAMES | FORMATS and has_words(message.source):
        assert all(ARABIC.search(form) for form in message.forms)


@EACH
def test_fields_stay_as_they_are(message):
    assert {tuple(fields(form)) for form in message.forms} == {tuple(fields(message.source))}


@EACH
def test_the_six_plural_forms_of_arabic(message):
    if message.is_plural:
        assert len(message.forms) == 6
        assert all(NUMBER.search(form) for form in message.forms[3:])
    else:
        assert not NUMBER.search(message.source)


@pytest.mark.parametrize("message", messages("en"), ids=lambda message: message.source[:40])
def test_the_two_plural_forms_of_english(message):
    assert message.is_plural
    assert message.is_finished
    assert len(message.forms) == 2
    assert all(NUMBER.search(form) and "(s)" not in form for form in message.forms)


# What Qt makes of them


@pytest.fixture(scope="module")
def arabic() -> QTranslator:
    translator = QTranslator()
    assert translator.load("workbench_ar", str(FOLDER))
    return translator


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    chosen = Language(qapp)
    yield chosen
    chosen.use("en")
    chosen.release()


@pytest.mark.parametrize(
    ("context", "source", "expected"),
    [
        ("actions", "&Undo", "&تراجع"),
        ("errors", "There is nothing to undo.", "لا شيء يمكن التراجع عنه."),
        ("zones", "caption", "تعليق صورة"),
        ("characters", "RIGHT-TO-LEFT MARK", "علامة من اليمين إلى اليسار"),
        ("status", "done", "منجز"),
        ("Inspector", "Spans", "المقاطع"),
    ],
)
def test_the_compiled_file_speaks_arabic(arabic, context, source, expected):
    assert arabic.translate(context, source) == expected


@EACH
def test_the_compiled_file_has_the_first_form(arabic, message):
    assert arabic.translate(message.context, message.source, "", 0 if message.is_plural else -1) == message.forms[0]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "لا مستندات"),
        (1, "مستند واحد"),
        (2, "مستندان"),
        (3, "3 مستندات"),
        (11, "11 مستندًا"),
        (100, "100 مستند"),
        (105, "105 مستندات"),
    ],
)
def test_numbers_and_nouns_agree_in_arabic(language, number, expected):
    language.use("ar")
    assert QCoreApplication.translate("Heading", "%n document(s)", "", number) == expected


@pytest.mark.parametrize(("number", "expected"), [(1, "1 document"), (5, "5 documents"), (0, "0 documents")])
def test_numbers_and_nouns_agree_in_english(language, number, expected):
    language.use("en")
    assert QCoreApplication.translate("Heading", "%n document(s)", "", number) == expected


@pytest.mark.parametrize(
    ("name", "digits", "expected"),
    [
        ("en", "latin", "1,905 documents"),
        ("ar", "latin", "1,905 مستندات"),
        ("ar", "arabic", "١٬٩٠٥ مستندات"),
        ("en", "arabic", "١٬٩٠٥ documents"),
    ],
)
def test_numbers_have_the_digits_that_a_person_chose(language, name, digits, expected):
    language.use(name, digits)
    assert QCoreApplication.translate("Heading", "%n document(s)", "", 1905) == expected


def test_the_dialogs_of_qt_are_arabic_too(language):
    language.use("ar")
    assert ARABIC.search(QCoreApplication.translate("QPlatformTheme", "Cancel"))
    assert ARABIC.search(QCoreApplication.translate("QFileDialog", "&Look in:"))
    assert ARABIC.search(QCoreApplication.translate("QAbstractFileIconProvider", "Folder", "All other platforms"))


def test_an_error_and_the_reason_in_it_are_said_in_one_language(language):
    language.use("ar")
    reason = BadInput("{file} is not a file.", file=Path("مقال.txt"))
    error = Failure(
        "The export is wrong and was thrown away; what was there before is as it was. {reason}",
        reason=reason,
    )
    said = ISOLATE.sub("", sentence(error))
    assert ARABIC.search(said)
    assert not LATIN.search(said)
    assert "\u2068مقال.txt\u2069" in sentence(error)


@pytest.mark.parametrize(("name", "file"), [("ar", "report.txt"), ("en", "مقال.txt")])
def test_a_sentence_keeps_its_direction_whatever_name_it_begins_with(language, name, file):
    language.use(name)
    said = sentence(BadInput("{file} is not a file.", file=file))
    assert said[0] == {"ar": "\u200f", "en": "\u200e"}[name]


# Data that is translated by name


def menus(items: Sequence[Action | Menu | None] = MENUS) -> Iterator[list[str]]:
    """Yield the texts of the menu bar, of each menu and of each submenu."""
    yield [item.text for item in items if item]
    for item in items:
        if isinstance(item, Menu):
            yield from menus(item.items)


@pytest.mark.parametrize("name", ["en", "ar"])
@pytest.mark.parametrize("texts", list(menus()), ids=lambda texts: texts[0] if texts else "empty")
def test_no_access_key_stands_twice_in_a_menu(language, name, texts):
    language.use(name)
    shown = [QCoreApplication.translate("actions", text) for text in texts]
    keys = [match[1].casefold() for text in shown if (match := re.search("&(.)", text))]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("text", [text for texts in menus() for text in texts])
def test_an_access_key_in_english_is_one_in_arabic(arabic, text):
    assert ("&" in text) == ("&" in arabic.translate("actions", text))


def test_every_verb_of_the_history_has_a_title():
    verbs = {
        plain_string(node.args[0])
        for path, tree in TREES.items()
        if path.parent.name == "commands"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "store.step"
    }
    assert len(verbs) > 5
    assert {verb for verb in verbs if verb_title(verb) == verb} == set()


@pytest.mark.parametrize("kind", ZONE_KINDS)
def test_every_kind_of_zone_has_a_title(arabic, kind):
    assert ARABIC.search(arabic.translate("zones", kind))


# In the window


def shown_texts(window: QObject) -> set[str]:
    """Return everything that objects of a window say, without names of files and people."""
    properties = ("text", "title", "windowTitle", "toolTip", "placeholderText", "accessibleName")
    texts = (thing.property(name) for thing in window.findChildren(QObject) for name in properties)
    return {ISOLATE.sub("", text) for text in texts if isinstance(text, str)}


def test_nothing_stays_english_in_the_window(qtbot: QtBot, qapp: QApplication, language: Language, tmp_path: Path):
    (tmp_path / "خبر.txt").write_text("وصل الوفد إلى الميناء صباح اليوم.\n", encoding="utf-8")
    project = tmp_path / "test.workbench"
    with create_project(project) as store:
        import_paths(store, [tmp_path / "خبر.txt"], annotator="سارة")
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "ar")
    window = make_window(qapp, settings)
    qtbot.addWidget(window)
    texts = shown_texts(window)
    window.open_path(project)
    KeySheet(None, "ar", window)
    texts |= shown_texts(window)
    window.close()
    assert len(texts) > 80
    assert {text for text in texts if LATIN.search(text) and not ARABIC.search(text)} <= NAMES
