"""Numbers as people see them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QTime
from PySide6.QtWidgets import QApplication

from workbench.ui.words import digits as module
from workbench.ui.words.digits import Digits, in_digits, locale_for, moment, number
from workbench.ui.words.language import Language


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    chosen = Language(qapp)
    yield chosen
    chosen.use("en")
    chosen.release()


@pytest.mark.parametrize(
    ("name", "digits", "shown"),
    [
        ("en", "latin", "12,345"),
        ("ar", "latin", "12,345"),
        ("en", "arabic", "١٢٬٣٤٥"),
        ("ar", "arabic", "١٢٬٣٤٥"),
    ],
)
def test_numbers_have_the_chosen_digits_and_separators(
    language: Language, name: str, digits: Digits, shown: str
) -> None:
    language.use(name, digits)
    assert number(12345) == shown


@pytest.mark.parametrize(
    ("system", "name", "zero"),
    [
        ("ar_EG", "ar", "٠"),
        ("ar_SA", "ar", "٠"),
        ("ar_MA", "ar", "0"),
        ("ar_AE", "ar", "0"),
        ("fa_IR", "ar", "0"),
        ("de_DE", "ar", "0"),
        ("ar_EG", "en", "0"),
    ],
)
def test_the_system_is_asked_in_an_arabic_interface(
    monkeypatch: pytest.MonkeyPatch, system: str, name: str, zero: str
) -> None:
    class System(QLocale):
        @staticmethod
        def system() -> QLocale:
            return QLocale(system)

    monkeypatch.setattr(module, "QLocale", System)
    assert locale_for(name, "system").zeroDigit() == zero


def test_dates_are_in_the_language_of_the_interface(language: Language) -> None:
    at = QDateTime(QDate(2026, 11, 22), QTime(15, 4))
    language.use("en", "arabic")
    assert moment(at).endswith("PM")
    assert "٢٢" in moment(at)
    language.use("ar", "latin")
    assert "22" in moment(at)
    assert in_digits("2026-11-22") == "2026-11-22"
    language.use("ar", "arabic")
    assert in_digits("2026-11-22") == "٢٠٢٦-١١-٢٢"
