"""Label schemes as TOML files: read with the line of whatever is wrong, written for people to read and edit."""

from collections.abc import Mapping
from typing import Any

import msgspec

from workbench.core.scheme import Scheme
from workbench.core.scheme_rules import problems
from workbench.formats.toml_file import TomlFile

_WIDTH = 110  # characters of an array in one line


def read_scheme(content: bytes, file: str) -> Scheme:
    """Return the scheme that the bytes of a file hold.

    Raises:
        BadInput: they hold none that can be used; it names `file`, the line and the field.
    """
    toml = TomlFile(content, file)
    scheme = toml.converted(Scheme)
    for problem in problems(scheme):
        raise toml.wrong(problem.place, problem.reason)
    return scheme


def write_scheme(scheme: Scheme) -> str:
    """Return a scheme as TOML; `read_scheme` makes the same scheme of it."""
    import tomlkit

    return tomlkit.dumps(_fill(tomlkit.document(), msgspec.to_builtins(scheme)))


# Writing


def _fill(table: Any, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a document or table of tomlkit
    """Fill a table and return it; what needs a heading comes last: everything below a heading belongs to that."""
    import tomlkit

    for name, value in values.items():
        if not _needs_heading(value):
            _add(table, name, value)
    for name, value in values.items():
        if _needs_heading(value) and isinstance(value, dict):
            table.add(name, _fill(tomlkit.table(), value))
        elif _needs_heading(value):
            rows = tomlkit.aot()
            rows.extend(_fill(tomlkit.table(), row) for row in value)
            table.add(name, rows)
    return table


def _needs_heading(value: Any) -> bool:  # noqa: ANN401 - what a scheme may hold
    if isinstance(value, list | tuple):
        return bool(value) and isinstance(value[0], dict)
    return isinstance(value, dict) and any(isinstance(one, dict) for one in value.values())


def _add(table: Any, name: str, value: Any) -> None:  # noqa: ANN401
    import tomlkit

    item = _item(value)
    if isinstance(value, dict) and len(item.as_string()) > _WIDTH:
        for key, one in value.items():
            table.add(tomlkit.key([name, key]), _item(one))
    else:
        table.add(name, item)


def _item(value: Any) -> Any:  # noqa: ANN401
    """Return a value as it stands behind an equals sign."""
    import tomlkit

    if isinstance(value, dict):
        inline = tomlkit.inline_table()
        for name, one in value.items():
            inline.add(name, _item(one))
        return inline
    if isinstance(value, list | tuple):
        array = tomlkit.array()
        array.extend(_item(one) for one in value)
        return array.multiline(len(array.as_string()) > _WIDTH)
    return tomlkit.item(value)
