"""What the columns of a table of articles are: the one with the texts, the one with the names, and fields."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.core.metadata import checked_name
from workbench.formats.format import Option, Options
from workbench.formats.metadata.columns import field_of, folded_header, key_column

TEXT = Option(name="text", title="Column with the texts", kind="text", default="")
NAME = Option(name="name", title="Column with the names", kind="text", default="")
FIELDS = Option(name="fields", title="Other columns as fields", kind="text", default="")

# Folded headers of the column with the texts; the best comes first.
_TEXTS = tuple(
    folded_header(name)
    for name in (
        *("text", "النص", "نص", "full text", "النص الكامل", "article text", "نص المقال", "نص الخبر"),
        *("body", "المتن", "content", "المحتوى", "article", "المقال", "story", "الخبر", "paragraph", "الفقرة"),
    )
)


class Columns(Struct, frozen=True):
    """Numbers of columns, from 0. `name` is None where rows have no names; `fields` are the rest by their numbers."""

    text: int
    name: int | None
    fields: Mapping[int, str]


def columns_of(header: Sequence[str], options: Options, file: str) -> Columns:
    """Return what the columns under `header` are, as `options` say; what they leave open is guessed.

    The option `fields` says `COLUMN=FIELD; COLUMN=FIELD; …` for columns that become other fields than they are called;
    without a field the column is left out.

    Raises:
        BadInput: no column is known to hold the texts, or the options name a column that is not there.
    """
    text = _text_column(header, options.get(TEXT.name, ""), file)
    others = [name if number != text else "" for number, name in enumerate(header)]
    wanted = options.get(NAME.name, "")
    name = _number(header, wanted, file) if wanted else key_column(others)
    given = dict(_given(options.get(FIELDS.name, ""), header, file))
    fields: dict[int, str] = {}
    for number, title in enumerate(header):
        field = given.get(number, field_of(title))
        if number not in (text, name) and field.strip():
            fields[number] = checked_name(field)
    _refuse_twice(fields, header, file)
    return Columns(text, name, fields)


def _text_column(header: Sequence[str], wanted: str, file: str) -> int:
    if wanted:
        return _number(header, wanted, file)
    folded = [folded_header(name) for name in header]
    for name in _TEXTS:
        if name in folded:
            return folded.index(name)
    if len(header) == 1:
        return 0
    raise BadInput(
        "{file}: no column is called text, so nobody knows where the articles are; say which one it is "
        "(-O text=COLUMN). It has: {columns}.",
        file=file,
        columns=", ".join(header),
    )


def _number(header: Sequence[str], wanted: str, file: str) -> int:
    names = [" ".join(name.split()) for name in header]
    bare = " ".join(wanted.split())
    if bare in names:
        return names.index(bare)
    folded = [folded_header(name) for name in header]
    if folded_header(bare) in folded:
        return folded.index(folded_header(bare))
    raise BadInput("{file} has no column {key}; it has {columns}.", file=file, key=wanted, columns=", ".join(header))


def _given(fields: str, header: Sequence[str], file: str) -> Iterator[tuple[int, str]]:
    for part in filter(str.strip, fields.split(";")):
        column, sign, field = part.rpartition("=")
        if not sign:
            raise BadInput("“{part}” should say COLUMN=FIELD, or COLUMN= to leave the column out.", part=part.strip())
        yield _number(header, column, file), field.strip()


def _refuse_twice(fields: Mapping[int, str], header: Sequence[str], file: str) -> None:
    seen: dict[str, int] = {}
    for number, field in fields.items():
        if field in seen:
            raise BadInput(
                "{file}: the columns {first} and {second} are the same field, {field}; give one of them another field, "
                "or leave it out (-O fields=…).",
                file=file,
                first=header[seen[field]],
                second=header[number],
                field=field,
            )
        seen[field] = number
