"""Asks the programs that exports are made for what they read in them.

Their libraries are heavy and want other versions than ours, so they live in environments of their own, which
`tasks.py test` sets up; a reader is a script that one of these runs and that prints what it read as JSON.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from msgspec import Struct

from workbench.core.records import AnnotatedDocument, surface

HERE = Path(__file__).parent
# Where the environments lie: a virtual environment for each of the files in environments/.
ENVIRONMENTS = Path(os.environ.get("WORKBENCH_CONSUMERS", HERE.parent.parent / ".consumers"))
_SECONDS = 110


class ConsumedDocument(Struct, frozen=True):
    """What a consumer read of one document: labels and surfaces of its spans, and relations between surfaces."""

    spans: list[tuple[str, str]]
    relations: list[tuple[str, str, str]] = []
    text: str | None = None
    name: str | None = None


class _Consumed(Struct, frozen=True):
    documents: list[ConsumedDocument]


def consumed(reader: str, path: Path, environment: str = "readers") -> list[ConsumedDocument]:
    """Return what the script `readers/READER.py` read in `path`, run in one of the environments.

    Without that environment the test is skipped, but for the checks of a clean checkout (`CI` is set): there it fails.
    """
    output = run([str(_python(environment)), str(HERE / "readers" / f"{reader}.py"), str(path)])
    return msgspec.json.decode(output, type=_Consumed).documents


def run(command: Sequence[str]) -> bytes:
    """Return what a consumer prints; fail with what it complains of if it does not end well."""
    quiet = {"HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", "PYTHONPATH": "", "PYTHONUTF8": "1"}
    done = subprocess.run(command, capture_output=True, env={**os.environ, **quiet}, check=False, timeout=_SECONDS)
    if done.returncode:
        pytest.fail(f"{command[1:]}: {done.stderr.decode(errors='replace')[-3000:]}")
    return done.stdout


def missing(what: str) -> None:
    """Skip a test that needs `what`; where everything must be there, fail."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing; `python3 tasks.py test` sets it up.")
    pytest.skip(f"{what} is missing; `python3 tasks.py test` sets it up.")


def pairs(item: AnnotatedDocument) -> list[tuple[str, str]]:
    """Return the label and the surface of each span of a document, in the order of the text."""
    spans = item.annotation.spans if item.annotation else ()
    return [(span.label, surface(item.document.text, span)) for span in spans]


def whole(item: AnnotatedDocument) -> ConsumedDocument:
    """Return what a consumer reads of a document that takes its text, spans and relations."""
    text, spans = item.document.text, item.annotation.spans if item.annotation else ()
    surfaces = {span.id: surface(text, span) for span in spans}
    links = item.annotation.relations if item.annotation else ()
    relations = [(link.type, surfaces[link.source], surfaces[link.target]) for link in links]
    return ConsumedDocument(text=text, spans=pairs(item), relations=relations)


def _python(environment: str) -> Path:
    python = ENVIRONMENTS / environment / "bin" / "python"
    if not python.exists():
        missing(f"The environment {python.parent.parent}")
    return python
