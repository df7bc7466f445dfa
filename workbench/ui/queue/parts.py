"""The parts of a filter in words, and the filter without each."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from workbench.core.queue import EVERYBODY, SORT_KEYS, Filter, SortKey
from workbench.core.records import STATUSES
from workbench.ui.panels.statuses import status_title
from workbench.ui.words.digits import in_digits, number
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed


class Part(NamedTuple):
    """What one part of a filter says, and what the filter is without it."""

    words: str
    rest: Filter


def parts(wanted: Filter) -> Iterator[Part]:
    """Yield the parts of a filter that a person can take away one by one, but for the words, which have a field."""
    translate = QCoreApplication.translate
    if wanted.statuses:
        titles = [status_title(status) for status in STATUSES if status in wanted.statuses]
        yield Part(listed(titles), replace(wanted, statuses=frozenset()))
    if wanted.discuss is not None:
        words = translate("filter", "to be discussed") if wanted.discuss else translate("filter", "not to be discussed")
        yield Part(words, replace(wanted, discuss=None))
    if wanted.label:
        yield Part(translate("filter", "with {label}").format(label=isolated(wanted.label)), replace(wanted, label=""))
    if wanted.unlabelled:
        words = translate("filter", "without {label}").format(label=isolated(wanted.unlabelled))
        yield Part(words, replace(wanted, unlabelled=""))
    if wanted.suggested is not None:
        has, lacks = translate("filter", "with suggestions"), translate("filter", "without suggestions")
        yield Part(has if wanted.suggested else lacks, replace(wanted, suggested=None))
    if wanted.outlet:
        yield Part(isolated(wanted.outlet), replace(wanted, outlet=""))
    if wanted.since or wanted.until:
        yield Part(_dates(wanted), replace(wanted, since="", until=""))
    if wanted.shortest is not None or wanted.longest is not None:
        yield Part(_lengths(wanted), replace(wanted, shortest=None, longest=None))
    if wanted.annotator:
        who = translate("filter", "anybody") if wanted.annotator == EVERYBODY else isolated(wanted.annotator)
        yield Part(translate("filter", "work of {annotator}").format(annotator=who), replace(wanted, annotator=""))
    if wanted.text:
        words = translate("filter", "text: {text}").format(text=isolated(wanted.text.text))
        yield Part(words, replace(wanted, text=None))


def sort_title(key: SortKey) -> str:
    """Return what documents are sorted by, in the language of the interface."""
    translate = QCoreApplication.translate
    titles: dict[SortKey, str] = {
        "order": translate("sort", "Import"),
        "name": translate("sort", "Name"),
        "title": translate("sort", "Title"),
        "outlet": translate("sort", "Outlet"),
        "date": translate("sort", "Date"),
        "length": translate("sort", "Length"),
        "spans": translate("sort", "Spans"),
        "status": translate("sort", "Status"),
        "suggestions": translate("sort", "Suggestions"),
        "gain": translate("sort", "Expected gain"),
    }
    assert titles.keys() == set(SORT_KEYS)
    return titles[key]


def _dates(wanted: Filter) -> str:
    translate = QCoreApplication.translate
    since, until = isolated(in_digits(wanted.since)), isolated(in_digits(wanted.until))
    if not wanted.until:
        return translate("filter", "from {date}").format(date=since)
    if not wanted.since:
        return translate("filter", "until {date}").format(date=until)
    return translate("filter", "{since} to {until}").format(since=since, until=until)


def _lengths(wanted: Filter) -> str:
    translate = QCoreApplication.translate
    shortest, longest = (number(value or 0) for value in (wanted.shortest, wanted.longest))
    if wanted.longest is None:
        return translate("filter", "{shortest} characters or more").format(shortest=shortest)
    if wanted.shortest is None:
        return translate("filter", "{longest} characters or fewer").format(longest=longest)
    return translate("filter", "{shortest} to {longest} characters").format(shortest=shortest, longest=longest)
