"""Dates of articles: ISO 8601 as the project keeps them, and the common forms that tables bring."""

import re
from calendar import monthrange
from collections.abc import Iterable
from typing import Literal

from workbench.core.errors import BadInput

DayOrder = Literal["day", "month"]  # which of the two comes first in `03/04/2024`

_ORDERS: tuple[DayOrder, ...] = ("day", "month")
# Arabic-Indic and Persian digits become 0–9; the marks of direction that a person cannot see go.
_PLAIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2, "\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
_TIME = r"(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?"
_ISO = re.compile(rf"(?P<year>\d{{4}})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ]{_TIME})?)?)?", re.ASCII)
_YEAR_FIRST = re.compile(rf"(\d{{4}})([/.])(\d\d?)\2(\d\d?)(?:[T ]+({_TIME}))?", re.ASCII)
_YEAR_LAST = re.compile(rf"(\d\d?)([-/.])(\d\d?)\2(\d{{4}})(?:[T ]+({_TIME}))?", re.ASCII)
_LONGEST = 40  # code points of what is no date, in a sentence


def iso_date(text: str) -> str:
    """Return the ISO date that `text` is: a year, a month, a day, or a day with a time, with the digits 0–9.

    Raises:
        BadInput: it is none, or there is no such day or time.
    """
    plain = _plain(text)
    found = _ISO.fullmatch(plain)
    if not found:
        raise BadInput(
            "“{value}” is no date: write it as 2024, 2024-05, 2024-05-31 or 2024-05-31T14:30.", value=_short(text)
        )
    if not _exists(found):
        raise BadInput("“{value}” is no date: there is no such day or time.", value=_short(text))
    return plain.replace(" ", "T")


def common_order(texts: Iterable[str]) -> DayOrder | None:
    """Return the one order of day and month that every date in `texts` fits; None if both do, or none does."""
    possible = set(_ORDERS)
    for text in texts:
        possible &= _readings(text).keys() or set(_ORDERS)
    return possible.pop() if len(possible) == 1 else None


def table_date(text: str, order: DayOrder | None) -> str:
    """Return the ISO date of `text`, which may also be written as 31/05/2024, 5.31.2024 or 2024/5/31.

    `order` says what comes first where both are possible, or with None that nobody knows.

    Raises:
        BadInput: it is none, or day and month cannot be told apart.
    """
    if found := _YEAR_FIRST.fullmatch(_plain(text)):
        year, _, month, day, time, *_ = found.groups()
        return iso_date(_iso(year, month, day, time))
    readings = _readings(text)
    if not readings:
        return iso_date(text)
    if len(dates := sorted(set(readings.values()))) == 1:
        return dates[0]
    if order is None:
        raise BadInput(
            "“{value}” may be {first} or {second}, and the file does not show whether its dates begin with the day or "
            "the month; write them as 2024-05-31.",
            value=_short(text),
            first=dates[0],
            second=dates[1],
        )
    return readings[order]


def _readings(text: str) -> dict[DayOrder, str]:
    """Return the ISO dates that a date with its year last may be, by the order of day and month."""
    found = _YEAR_LAST.fullmatch(_plain(text))
    if not found:
        return {}
    first, _, second, year, time, *_ = found.groups()
    written: dict[DayOrder, str] = {"day": _iso(year, second, first, time), "month": _iso(year, first, second, time)}
    return {order: date for order, date in written.items() if (match := _ISO.fullmatch(date)) and _exists(match)}


def _iso(year: str, month: str, day: str, time: str | None) -> str:
    return f"{year}-{int(month):02}-{int(day):02}" + (f"T{time}" if time else "")


def _exists(found: re.Match[str]) -> bool:
    year, month, day = (int(found[name] or 1) for name in ("year", "month", "day"))
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    is_day = year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return is_day and hour < 24 and minute < 60 and second < 60


def _plain(text: str) -> str:
    return text.translate(_PLAIN).strip()


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
