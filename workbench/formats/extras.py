"""Libraries that only some formats need, and that not everybody has installed."""

import sys
from importlib.util import find_spec

from workbench.core.errors import BadInput
from workbench.formats.format import Format


def needed(one: Format) -> BadInput | None:
    """Return what to install before a format can be used, in one sentence; None if all is there."""
    if not one.library or find_spec(one.library.partition(".")[0]):
        return None
    if getattr(sys, "frozen", False):  # the self-contained package has no pip
        return BadInput(
            "The format {format} needs the library {library}, which this package does not bring; use a workbench "
            "that was installed with pip for it.",
            format=one.name,
            library=one.library,
        )
    return BadInput(
        "The format {format} needs the library {library}; install it with: "
        'pip install "arabic-news-workbench[{extra}]".',
        format=one.name,
        library=one.library,
        extra=one.extra,
    )
