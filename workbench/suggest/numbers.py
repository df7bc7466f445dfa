"""What numbers are worth that are written in words or digits: `ثلاثة آلاف`, `مئة وعشرون ألفا`, `1,554`, `1.5`."""

from collections.abc import Iterable

_HUNDRED, _THOUSAND = 100, 1000
_LARGEST = 10**15


def value_of(values: Iterable[int | float | str | bool]) -> int | float:
    """Return the number that a row of number words stands for, given the worth of each: 3, 1000 → 3000."""
    total: float = 0
    group: float = 0
    for value in values:
        number = float(value)
        if number >= _THOUSAND and group:
            total += group * number
            group = 0
        elif number == _HUNDRED and 0 < group < 10:
            group *= number
        else:
            group += number
    total += group
    return int(total) if total.is_integer() and abs(total) < _LARGEST else total


def number_of(digits: str) -> int | float | None:
    """Return the worth of a number in digits, with commas between thousands; None if it is none (`17.02.2026`)."""
    try:
        number = float(digits.replace(",", ""))
    except ValueError:
        return None
    return int(number) if number.is_integer() and abs(number) < _LARGEST else number
