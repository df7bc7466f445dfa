"""UIMA CAS XMI, read by Apache UIMA itself."""

import shutil
from pathlib import Path

import msgspec
from consumer import HERE, ConsumedDocument, missing, pairs, run
from folders import Losses, laid_down, tagged, written
from tricky import tricky_documents, tricky_scheme

from workbench.formats.uima import FORMAT

LIBRARY = Path("/usr/share/java/uimaj-core.jar")  # Debian: libuima-core-java


def test_labels_and_surfaces_are_the_same(tmp_path: Path) -> None:
    java = shutil.which("java")
    if not java or not shutil.which("javac"):
        missing("A JDK")
    if not LIBRARY.exists():
        missing("Apache UIMA (libuima-core-java)")
    items = [*tricky_documents(), tagged("🚀 نص\0 فيه\x1b عدن", (7, 10), (3, 6), label="GPE")]
    folder = laid_down(written(FORMAT, items, tricky_scheme(), {}, Losses()), tmp_path)
    output = run([str(java), "-cp", str(LIBRARY), str(HERE / "readers" / "UimaReader.java"), str(folder)])
    found = {one.name: one for one in msgspec.json.decode(output, type=dict[str, list[ConsumedDocument]])["documents"]}
    assert found.keys() == {item.document.name for item in items}
    for item in items[:-1]:
        one = found[item.document.name]
        assert one.text == item.document.text
        assert sorted(one.spans) == sorted(pairs(item)), item.document.name
    assert found["nested"].relations == [("source", "«وصلت الصواريخ إلى عدن»", "سالم")]
    assert sorted(found["a"].spans) == [("GPE", "ص\ufffd "), ("GPE", "يه\ufffd")]
