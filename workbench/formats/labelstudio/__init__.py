"""Label Studio's JSON: an array of tasks, one a document, with annotations by people and predictions.

Offsets count code points: so does Label Studio (https://github.com/HumanSignal/label-studio/pull/1559). Each region
has its text beside it; where that does not fit, reading says so.

A task has an annotation for each annotator, and what is suggested as one prediction. Names of annotators cannot be
written as `completed_by`, for Label Studio refuses accounts that it does not have; they stand in a text of the whole
annotation, as its status and note do. Document labels are choices, attributes are choices, numbers and texts of their
region, and notes of spans are its meta information.

Written as a zip archive, the tasks come with the labelling configuration that shows all this: paste it under Settings,
Labeling Interface, Code, and then import the tasks.
"""

from workbench.core.losses import Part
from workbench.formats.format import Format, Option, Options
from workbench.formats.labelstudio.reading import TEXT_KEY, read, read_folder
from workbench.formats.labelstudio.writing import write, write_folder
from workbench.formats.repairing import REPAIR

_HELD: frozenset[Part] = frozenset(
    {
        "overlaps",
        "tokens",
        "relations",
        "attributes",
        "notes",
        "labels",
        "zones",
        "metadata",
        "annotator",
        "status",
        "suggestions",
        "names",
        "ids",
        "text",
    }
)


def _holds(_: Options) -> frozenset[Part]:
    return _HELD


def _recognises(_: str, head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    has_work = b'"annotations"' in head or b'"predictions"' in head or b'"completions"' in head
    return start in (b"[", b"{") and has_work and (b'"data"' in head or b'"from_name"' in head)


FORMAT = Format(
    name="labelstudio",
    title="Label Studio JSON",
    extensions=(".json",),
    holds=_holds,
    unit="codepoint",
    read=read,
    write=write,
    read_folder=read_folder,
    write_folder=write_folder,
    recognises=_recognises,
    reading_options=(
        Option(name="text_key", title="Name of the text in the data", kind="text", default=TEXT_KEY),
        REPAIR,
    ),
)
