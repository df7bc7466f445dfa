"""Zones: which paragraphs of a scraped article are its title and its body, and which the page put around them.

Only short paragraphs are looked at closely, and the text itself is never changed: a wrong guess costs one undo.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from workbench.core import zone_lexicon
from workbench.core.folding import fold_plain
from workbench.core.paragraphs import split_paragraphs
from workbench.core.records import Zone

# Each kind, and whether it is boilerplate: what the page adds to an article, left out when a text is used.
ZONE_KINDS: Mapping[str, bool] = {
    "title": False,
    "body": False,  # section headings are body
    "caption": True,  # of a picture or film, web shortcodes included
    "credit": True,  # who owns the picture or the page
    "byline": True,
    "dateline": True,
    "share": True,
    "ad": True,
    "tags": True,
    "related": True,  # links to other articles
    "duplicate": True,  # a paragraph that has stood in the article before
    "chrome": True,  # menus, buttons and whatever else the site shows on every page
}
BOILERPLATE = frozenset(kind for kind, is_boilerplate in ZONE_KINDS.items() if is_boilerplate)
UNANNOTATED = BOILERPLATE - {"caption", "duplicate"}  # what a page says, and not the article

SHORT = 160  # code points: what captions, links and page furniture stay below, and most sentences of news do not
_TITLE = 130
_REPEATABLE = 20  # a shorter line may well come twice
_TAG_WORDS = 4
_KICKER_WORDS = 2  # the section's name above a title
_OPENING = 64  # the most of a line that the lexicon needs to see
_CREDITS = 80  # code points of a line that says who reports, whence and when
_PART_WORDS = 4

_SHORTCODE = re.compile(
    r"\[(\w{1,30})\b[^\[\]]{0,300}\][^\[\]]{0,600}\[/\1\]"  # a pair, over several paragraphs too
    r"|\[\w{1,30} [\w-]{1,30}=[^\[\]]{1,300}\]"  # an opening with attributes whose end was lost
    r"|(?<![^\n\r\u2029])[^\[\]\n\r\u2029]{0,300}\[/\w{1,30}\]",  # an end whose opening was lost
    re.ASCII,
)
_FOREIGN = re.compile(r"[A-Za-z©]")
_CREDIT = re.compile(r"©|copyright|all rights reserved|getty images|(?:reuters|afp|ap)/", re.IGNORECASE)
_CAPTION_END = re.compile(r"\s*(?:©|Copyright|\[/)")
_BUTTONS = re.compile(r"[A-Za-z .,:;|/&'’-]+\Z|.*[A-Za-z]{3}[ء-ي]{3}")
_ARABIC = re.compile(r"[ء-ي]")
_DIGIT = re.compile(r"\d")


def _any_of(strings: Iterable[str]) -> str:
    folded = sorted({fold_plain(string) for string in strings}, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, folded))})"


def _lexicon() -> re.Pattern[str]:
    """Return the lexicon as one pattern over a folded line; its groups are called `<form>_<kind>`."""
    groups = [f"(?P<line_{kind}>{_any_of(strings)}\\W*\\Z)" for kind, strings in zone_lexicon.LINES.items()]
    groups += [f"(?P<label_{kind}>{_any_of(strings)} *[:|])" for kind, strings in zone_lexicon.LABELS.items()]
    groups += [f"(?P<opening_{kind}>{_any_of(strings)})" for kind, strings in zone_lexicon.OPENINGS.items()]
    groups.append(rf"(?P<date_dateline>{_WEEKDAY}{_DATE}\b.{{0,24}}\Z)")
    groups.append(rf"(?P<age_dateline>(?:قبل|منذ) (?:\d+ )?{_any_of(zone_lexicon.AGES)}\W*\Z)")
    return re.compile(rf"\W*(?:{'|'.join(groups)})", re.DOTALL)


_WEEKDAY = rf"(?:{_any_of(zone_lexicon.WEEKDAYS)}\W*)?"
_MONTH = rf"{_any_of(zone_lexicon.MONTHS)}(?: ?[/(] ?{_any_of(zone_lexicon.MONTHS)}\)?)?"
_DATE = rf"\d{{1,4}}(?:[/.-]\d{{1,2}}[/.-]| {_MONTH},? )\d{{2,4}}"
_LEXICON = _lexicon()
_INSIDE = {kind: re.compile(_any_of(strings)) for kind, strings in zone_lexicon.INSIDE.items()}
_BUTTON_ROW = re.compile(rf"\W*(?:{_any_of(zone_lexicon.BUTTONS)}(?!\w)\W*)+\Z")
_OUTLET = re.compile(rf"\"?(?:مراسله? |وكاله |خاص |موقع |قناه |صحيفه )?{_any_of(zone_lexicon.OUTLETS)}\"?\Z")
# A place, a date, and what stands beside them where an agency says whence and when it reports.
_DATELINE = re.compile(
    rf"\W*(?:\w+(?: \w+){{0,2}}[ ,/|)–—-]+)?(?:في )?{_WEEKDAY}"
    rf"(?P<date>{_DATE}|\d{{1,2}} {_MONTH})\b"
    rf"(?:\W*(?:{_DATE}|\d{{1,2}}:\d\d|{_any_of(zone_lexicon.BEHIND_DATES)}|(?P<outlet>{_any_of(zone_lexicon.OUTLETS)}))(?!\w))*"
    r"\W*\Z"
)
_YEAR = re.compile(r"\d{4}|[/.-]\d+[/.-]")
_TIME = re.compile(r"\W*\d{1,2}:\d\d(?:\W*(?:ص|م|صباحا|مساء|am|pm|gmt))*\W*\Z")
_READING_TIME = re.compile(r"\W*(?:\d+ )?(?:دقيقه|دقيقتان|دقائق)(?: (?:قراءه|للقراءه|من القراءه))\W*\Z")
_HASHTAGS = re.compile(r"(?:\W*#\s?[\w.-]+(?: (?=#))?)+\W*\Z")
_BREADCRUMB = re.compile(r"\w+(?: \w+){0,3}(?: ?[>›»←] ?\w+(?: \w+){0,4})+\Z")
_HOME = re.compile(r"(?:الرئيسيه|home) ?[/|>›»←-]")
_ENDING = re.compile(r"\W*(?:انتهى|النهايه)\b.{0,16}\Z")
_CAPTION_CREDIT = re.compile(
    rf"[^.]*[^.\s] ?\((?:{_any_of(zone_lexicon.OUTLETS)}|ارشيف(?:يه)?|من الارشيف|[a-z .-]{{2,24}})\)\Z"
    r"|[^.]* - ارشيف(?:يه)?\Z"
)
_SEPARATOR = re.compile(r" ?[/|:,()–—] ?| ?- |- ")
_LEAD = re.compile(rf"{_any_of(zone_lexicon.LEADS)}\b")


class _Line(NamedTuple):
    """A paragraph that holds something: its range, and its text without white space around it."""

    start: int
    end: int
    text: str


class _Finding(NamedTuple):
    """What a paragraph was found to be, and by which rule; `opens` if the paragraphs behind it belong to it."""

    kind: str
    rule: str
    opens: bool = False


_Findings = dict[int, _Finding]


def detect_zones(text: str) -> tuple[Zone, ...]:
    """Return the zones of an article: whole paragraphs, in order, not overlapping, empty paragraphs left out.

    Neighbouring body paragraphs are one zone. Offsets are code points.
    """
    lines = [_Line(start, end, shown) for start, end in split_paragraphs(text) if (shown := text[start:end].strip())]
    findings = _shortcodes(text, lines) if "[" in text else {}
    for number, line in enumerate(lines):
        if len(line.text) <= SHORT and number not in findings and (finding := _furniture(line.text)):
            findings[number] = finding
    if not _ARABIC.search(text):
        findings = {number: finding for number, finding in findings.items() if finding.rule != "foreign"}
    _find_title(lines, findings)
    _find_authors(lines, findings)
    _find_repeated(lines, findings)
    _find_lists(lines, findings)
    _find_tags(lines, findings)
    return tuple(_zones(lines, findings))


def _shortcodes(text: str, lines: list[_Line]) -> _Findings:
    """Find the paragraphs of which a shortcode such as `[caption …]…[/caption]` takes the greater part."""
    findings: _Findings = {}
    number = 0
    for shortcode in _SHORTCODE.finditer(text):
        while number < len(lines) and lines[number].end <= shortcode.start():
            number += 1
        for covered in range(number, len(lines)):
            line = lines[covered]
            if line.start >= shortcode.end():
                break
            shared = min(line.end, shortcode.end()) - max(line.start, shortcode.start())
            if 2 * shared >= len(line.text):
                findings[covered] = _Finding("caption", "shortcode")
    return findings


def _furniture(line: str) -> _Finding | None:
    """Tell whether a short line gives away by itself that it belongs to the page and not to the article."""
    folded = fold_plain(line)
    found = _notice(folded) or _credit(line, folded)
    return found or (None if line[-1] == "." else _page_line(line, folded))


def _notice(folded: str) -> _Finding | None:
    for kind, inside in _INSIDE.items():
        if inside.search(folded):
            return _Finding(kind, "lexicon")
    return None


def _credit(line: str, folded: str) -> _Finding | None:
    opening = _LEXICON.match(folded[:_OPENING])
    if opening and opening.lastgroup == "opening_credit":
        return _Finding("credit", "lexicon")
    if _FOREIGN.search(line) and (credit := _CREDIT.search(line)):
        return _Finding("caption" if _ARABIC.search(line, 0, credit.start()) else "credit", "credit")
    return None


def _page_line(line: str, folded: str) -> _Finding | None:
    if match := _LEXICON.match(folded[:_OPENING]):
        form, kind = str(match.lastgroup).split("_")
        return _Finding(kind, "lexicon", opens=form == "line")
    for kind, rule, tells in _FORMS:
        if tells(line, folded):
            return _Finding(kind, rule)
    return None


def _matches(pattern: re.Pattern[str]) -> Callable[[str, str], bool]:
    """Return what tells whether a folded line is of that form."""

    def tells(_: str, folded: str) -> bool:
        return pattern.match(folded) is not None

    return tells


def _is_foreign(line: str, _: str) -> bool:
    return _FOREIGN.search(line) is not None and _BUTTONS.match(line) is not None


def _is_dateline(_: str, folded: str) -> bool:
    """Tell whether a line has a date and nothing but place, time and outlet; a date without year needs an outlet."""
    match = _DATELINE.match(folded) if len(folded) <= _CREDITS else None
    return match is not None and bool(_YEAR.search(match["date"]) or match["outlet"])


def _names_outlet(_: str, folded: str) -> bool:
    """Tell whether a line is made of a few short parts of which one is an outlet: "المدينة – سلمى الراوي – رويترز"."""
    if len(folded) > _CREDITS:
        return False
    parts = [part for part in map(str.strip, _SEPARATOR.split(folded)) if part]
    return all(len(part.split()) <= _PART_WORDS for part in parts) and any(map(_OUTLET.match, parts))


# What the form of a line tells: the kind of zone, the rule, and how it is told from the line and the folded line.
_FORMS: tuple[tuple[str, str, Callable[[str, str], bool]], ...] = (
    ("tags", "hashtags", _matches(_HASHTAGS)),
    ("chrome", "way through the site", _matches(_BREADCRUMB)),
    ("chrome", "way through the site", _matches(_HOME)),
    ("chrome", "end of a report", _matches(_ENDING)),
    ("chrome", "time of reading", _matches(_READING_TIME)),
    ("dateline", "time", _matches(_TIME)),
    ("share", "buttons", _matches(_BUTTON_ROW)),
    ("dateline", "place and date", _is_dateline),
    ("byline", "outlet", _names_outlet),
    ("caption", "credit in brackets", _matches(_CAPTION_CREDIT)),
    ("chrome", "foreign", _is_foreign),
)


def _find_title(lines: list[_Line], findings: _Findings) -> None:
    """Find the title: the first line of the article itself, if it reads as one and if more follows.

    The short name of a section above it belongs to the page.
    """
    free = [number for number in range(len(lines)) if number not in findings]
    for place, number in enumerate(free[:-1]):
        words = len(lines[number].text[: _TITLE + 1].split())
        if words > _KICKER_WORDS:
            if _reads_as_title(lines[number].text):
                findings[number] = _Finding("title", "first line")
                findings.update(dict.fromkeys(free[:place], _Finding("chrome", "above the title")))
            return


def _reads_as_title(line: str) -> bool:
    if len(line) > _TITLE or line[0] in "-–•*" or line[-1] in "،:" or _is_sentence(line):
        return False
    return not _LEAD.match(fold_plain(line[:_OPENING]))


def _is_sentence(line: str) -> bool:
    """Tell whether `line` ends with a full stop, be it before a closing mark."""
    bare = line.rstrip("\"'”“»)] ")
    return bare.endswith(".") and not bare.endswith("..")


def _find_authors(lines: list[_Line], findings: _Findings) -> None:
    """Find names of people and captions between the title and the first paragraph, by what stands beside them."""
    head = [number for number in range(len(lines)) if _kind(findings, number) == "title"]
    for number in range(head[0] + 1 if head else 0, len(lines)):
        line = lines[number].text
        if number in findings:
            continue
        if len(line) > SHORT or _is_sentence(line) or line[-1] in ":،؟?!":
            break
        beside = {_kind(findings, number - 1), _kind(findings, number + 1)}
        words = len(line.split())
        if beside & {"byline", "dateline"} and 1 < words <= _PART_WORDS and not _DIGIT.search(line):
            findings[number] = _Finding("byline", "beside a byline")
        elif "credit" in beside and words > _PART_WORDS:
            findings[number] = _Finding("caption", "beside a credit")


def _find_repeated(lines: list[_Line], findings: _Findings) -> None:
    """Find captions and other paragraphs that stand in the article twice."""
    captions = {
        _CAPTION_END.split(line.text, 1)[0] for number, line in enumerate(lines) if _kind(findings, number) == "caption"
    }
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        if len(line.text) < _REPEATABLE or _kind(findings, number) not in ("", "title"):
            continue
        before = first.setdefault(line.text, number)
        if line.text in captions:
            findings[number] = _Finding("caption", "repeated")
        elif before == number:
            continue
        elif len(line.text) > SHORT or _is_sentence(line.text) or _kind(findings, before) == "title":
            findings[number] = _Finding("duplicate", "repeated")
        else:
            findings[before] = findings[number] = _Finding("caption", "repeated")


def _find_lists(lines: list[_Line], findings: _Findings) -> None:
    """Find what stands below a bare header of related articles or of tags, up to the next long paragraph."""
    header: _Finding | None = None
    for number, line in enumerate(lines):
        if finding := findings.get(number):
            if finding.kind in ("related", "tags"):
                header = finding if finding.opens else header
        elif header and (len(line.text) > SHORT or (header.kind == "tags" and not _is_tag(line.text))):
            header = None
        elif header:
            findings[number] = _Finding(header.kind, f"below {header.kind}")
    _part_tags_from_related(lines, findings)


def _part_tags_from_related(lines: list[_Line], findings: _Findings) -> None:
    """Find the tags that stand below a list of related articles: two or more short phrases at its end."""
    listed = [number for number, finding in sorted(findings.items()) if finding.rule == "below related"]
    tags = 0
    while tags < len(listed) and len(lines[listed[-1 - tags]].text.split()) <= _TAG_WORDS:
        tags += 1
    if 1 < tags < len(listed):
        findings.update(dict.fromkeys(listed[-tags:], _Finding("tags", "closing phrases")))


def _find_tags(lines: list[_Line], findings: _Findings) -> None:
    """Find two or more short phrases behind the last paragraph of the article."""
    free = [number for number in range(len(lines)) if number not in findings]
    tags = 0
    while tags < len(free) and _is_tag(lines[free[-1 - tags]].text):
        tags += 1
    if 1 < tags < len(free):
        findings.update(dict.fromkeys(free[-tags:], _Finding("tags", "closing phrases")))


def _is_tag(line: str) -> bool:
    return len(line) <= SHORT and len(line.split()) <= _TAG_WORDS and line[-1] not in ".؟!:"


def _kind(findings: _Findings, number: int) -> str:
    return findings[number].kind if number in findings else ""


def _zones(lines: list[_Line], findings: _Findings) -> list[Zone]:
    """Return the zones of all lines; those without a finding are body, and neighbours among them one zone."""
    zones: list[Zone] = []
    for number, line in enumerate(lines):
        finding = findings.get(number)
        if finding:
            zones.append(Zone(start=line.start, end=line.end, kind=finding.kind, rule=finding.rule))
        elif zones and zones[-1].kind == "body":
            zones[-1] = Zone(start=zones[-1].start, end=line.end, kind="body")
        else:
            zones.append(Zone(start=line.start, end=line.end, kind="body"))
    return zones
