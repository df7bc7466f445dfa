"""What a person chose for a format: every option has a value, and every value is one that the option takes."""

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.core.errors import BadInput
from workbench.formats.format import Option, Options

_FLAGS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def chosen(options: Sequence[Option], values: Mapping[str, Any], *, format: str) -> Options:  # noqa: A002
    """Return the value of every one of `options`: what `values` say, by name, else its default.

    Flags and numbers may be text as the command line has them: `yes`, `no`, `40`. `format` is what messages call it.

    Raises:
        BadInput: there is no such option, or it takes no such value.
    """
    known = {option.name: option for option in options}
    for name in values:
        if name not in known:
            raise BadInput(
                "The format {format} has no option {option}; it has {options}.",
                format=format,
                option=name,
                options=", ".join(known) or "none",
            )
    return {name: _value(option, values[name]) if name in values else option.default for name, option in known.items()}


def _value(option: Option, given: Any) -> Any:  # noqa: ANN401 - what a person chose
    match option.kind:
        case "flag":
            return _flag(option, given)
        case "number" if str(given).isascii() and str(given).isdecimal():
            return int(given)
        case "number":
            raise BadInput(
                "The option {option} is “{value}”, but it takes a whole number from 0 on.",
                option=option.name,
                value=given,
            )
        case "choice" if given not in option.choices:
            raise BadInput(
                "The option {option} is “{value}”, but it takes one of {choices}.",
                option=option.name,
                value=given,
                choices=", ".join(option.choices),
            )
        case _:
            return str(given)


def _flag(option: Option, given: Any) -> bool:  # noqa: ANN401
    if isinstance(given, bool):
        return given
    if (known := _FLAGS.get(str(given).lower())) is None:
        raise BadInput("The option {option} is “{value}”, but it takes yes or no.", option=option.name, value=given)
    return known
