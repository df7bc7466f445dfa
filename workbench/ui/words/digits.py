"""Numbers as people see them: the digits that they chose, grouped as their language groups them.

Never for offsets, keys, exports or what stands in an article: those have the digits 0–9 or their own.
"""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication

Digits = Literal["system", "latin", "arabic"]
DIGITS: tuple[Digits, ...] = ("system", "latin", "arabic")

# Arabic of no country in particular writes the digits 0–9.
LOCALES = {"en": "en", "ar": "ar_001"}
_WITH_ARABIC_DIGITS = "ar_EG"
_ARABIC_ZERO = "٠"


def locale_for(language: str, digits: Digits) -> QLocale:
    """Return the locale that writes numbers of an interface in `language` (`en` or `ar`).

    `system`: English has 0–9; Arabic has the digits of the system's country where that is an Arabic one, else 0–9.
    """
    if digits == "system":
        system = QLocale.system()
        likes_arabic = language == "ar" and system.zeroDigit() == _ARABIC_ZERO
        digits = "arabic" if likes_arabic else "latin"
    return QLocale(_WITH_ARABIC_DIGITS if digits == "arabic" else LOCALES[language])


def number(value: int) -> str:
    """Return a whole number as it is shown now."""
    return QLocale().toString(value)


def percent(share: float) -> str:
    """Return a share (0 to 1) in whole per cent as it is shown now."""
    return QCoreApplication.translate("digits", "{number} %").format(number=number(round(100 * share)))


def moment(at: QDateTime) -> str:
    """Return a date and time as they are shown now, in the language of the interface."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return in_digits(QLocale(LOCALES["ar" if rtl else "en"]).toString(at, QLocale.FormatType.ShortFormat))


def in_digits(text: str) -> str:
    """Return `text` with the digits that are shown now in place of 0–9, such as a date written as `2026-11-22`."""
    zero = ord(QLocale().zeroDigit())
    return text.translate({ord("0") + place: zero + place for place in range(10)})
