"""What can go wrong, said in one sentence that a person can act on."""

from collections.abc import Mapping
from typing import Self


class WorkbenchError(Exception):
    """A sentence for a person, kept as a template and its values so that the window can translate the template.

    `str(error)` is the English sentence. `template` has `{name}` fields, filled from `values`.
    """

    exit_code = 1

    def __init__(self, template: str, /, **values: object) -> None:
        super().__init__(template, values)
        self.template = template
        self.values = values

    @classmethod
    def of(cls, template: str, values: Mapping[str, object]) -> Self:
        """Return an error whose template was written elsewhere: it came from another process."""
        return cls(template, **values)

    def __str__(self) -> str:
        return self.template.format(**self.values)


class BadInput(WorkbenchError):
    """What was given cannot be used: a file, a line, a field, an offset, a label. Exit code 2."""

    exit_code = 2


class Failure(WorkbenchError):
    """The work itself failed: a full disk, a locked or damaged project, a failed verification. Exit code 1."""


class NotWritable(Failure):
    """The project `values["file"]` cannot be written now, but can be opened read-only."""


class Remark(WorkbenchError):
    """Nothing went wrong, but a person should know it. Never raised."""
