"""Templates of instructions: readable files with names in braces, which nothing but text takes the place of."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.formats.format import Options
from workbench.formats.toml_file import TomlFile
from workbench.paths import RESOURCES

META = ("title", "outlet", "date", "source", "url")
NAMES = frozenset({"text", "annotations", "labels", "guidelines", "relations", "name", *META})
LANGUAGES = ("en", "ar")

_NAME = re.compile(r"\$(?:\{(\w*)\}|(\$)|)")


class Template(Struct, frozen=True, forbid_unknown_fields=True):
    """The three messages of a chat, with names to fill in; titles and guidelines are in `language`."""

    system: str
    user: str
    assistant: str
    language: Literal["en", "ar"] = "en"

    @property
    def names(self) -> frozenset[str]:
        """Return the names that are to be filled in."""
        return frozenset(name for part in (self.system, self.user, self.assistant) for name in names_in(part))

    def answer(self, said: str) -> str | None:
        """Return the annotations that stand in an assistant's message; None if it is not made by this template."""
        before, _, after = self.assistant.partition("${annotations}")
        before, after = filled(before, {}), filled(after, {})
        if not (said.startswith(before) and said.endswith(after)):
            return None
        return said[len(before) : len(said) - len(after)]


def filled(part: str, values: Mapping[str, str]) -> str:
    """Return a message with its names filled in; what is filled in is not looked at again."""
    return _NAME.sub(lambda match: values[match[1]] if match[1] else "$", part)


def names_in(part: str) -> list[str]:
    """Return the names that a message has, in order."""
    return [match[1] for match in _NAME.finditer(part) if match[1] is not None]


def load_template(options: Options) -> Template:
    """Return the template in the file of the option `template`, or the one that ships for `language`.

    Raises:
        BadInput: it cannot be read or used; names the file, the line and the field.
    """
    shipped = RESOURCES / "templates" / f"instruct-{options['language']}.toml"
    path = Path(options["template"]) if options["template"] else shipped
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadInput("{file} cannot be read: {reason}.", file=path, reason=error.strerror or error) from error
    toml = TomlFile(content, str(path))
    template = toml.converted(Template)
    for field, reason in _problems(template):
        raise toml.wrong((field,), reason)
    return template


def _problems(template: Template) -> list[tuple[str, BadInput]]:
    found = []
    for field in ("system", "user", "assistant"):
        part = getattr(template, field)
        for name in names_in(part):
            if name not in NAMES:
                found.append((field, _unknown(name)))
        if any(match[1] is None and match[2] is None for match in _NAME.finditer(part)):
            found.append((field, BadInput("a dollar sign alone is written as $$.")))
    asked = names_in(template.system) + names_in(template.user)
    if "text" not in asked:
        found.append(("user", BadInput("the text is missing: write ${name} where it belongs.", name="{text}")))
    if "annotations" in asked:
        found.append(("user", BadInput("the annotations would be told before they are asked for.")))
    if names_in(template.assistant) != ["annotations"]:
        reason = BadInput("it must have ${name} once, and no other name.", name="{annotations}")
        found.append(("assistant", reason))
    return found


def _unknown(name: str) -> BadInput:
    return BadInput("there is no name {name}; use one of {names}.", name=name or "{}", names=", ".join(sorted(NAMES)))
