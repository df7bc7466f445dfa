"""A program that is killed while a person tags loses nothing that its page showed."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from driver import Driver

from workbench.commands.checking import check
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project, open_project

TAGGER = Path(__file__).with_name("tag_for_ever.py")
WORDS = 2000  # far more than are tagged before the end comes
ENOUGH = 40


def test_what_was_shown_is_there_after_a_kill_and_can_be_undone(
    drive: Callable[[Path | None], Driver], tmp_path: Path
) -> None:
    article, project, settings = tmp_path / "long.txt", tmp_path / "killed.workbench", tmp_path / "settings.ini"
    article.write_text("\n".join(["كلمة في مقال طويل"] * (WORDS // 4)), encoding="utf-8")
    with create_project(project) as store:
        import_paths(store, [article], annotator="importer")
    settings.write_text("[General]\nannotator=sara\nlanguage=en\n", encoding="utf-8")

    shown = shown_until_killed(project, settings)

    with open_project(project) as store:  # nobody holds it any more
        assert check(store) == []
        (document,) = store.documents.ids()
        kept = [span.id for span in store.annotations.get(document, "sara").spans]
    assert set(shown) <= set(kept)
    assert len(kept) <= len(shown) + 2  # one that was not shown yet, one whose line was cut

    again = drive(project)
    for left in reversed(range(len(kept))):
        again.press("Ctrl+Z")
        assert len(again.shown) == left
    assert again.stored() == []


def shown_until_killed(project: Path, settings: Path) -> list[str]:
    """Return the ids of the spans that a window showed until it was killed, in the middle of its work."""
    command = [sys.executable, str(TAGGER), str(project), str(settings)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        shown: list[str] = []
        while len(shown) < ENOUGH:
            line = process.stdout.readline()
            assert line, process.stderr.read()
            shown.append(line.strip())
        process.kill()
        return shown + process.stdout.read().split("\n")[:-1]
