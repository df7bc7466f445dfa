"""Does the main job as a person would, from outside: `python -m tests.flows.main_job OUTPUT_DIR`.

On a virtual screen it starts the program and presses real keys: a new project, the sample articles, spans, undo, redo,
an Arabic keyboard layout, the export. It leaves `screenshot.png` and `export.jsonl` in OUTPUT_DIR, and compares every
exported span with the bytes of the article's file. Linux only; needs neither pytest nor a display.
"""

import argparse
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from tests.flows.virtual_screen import ROOT, Stuck, VirtualScreen, wait_for
from workbench.core.paragraphs import split_paragraphs
from workbench.core.tokens import words

SEEDS = ROOT / "seeds"
FILES = {file.stem: file for file in sorted(SEEDS.glob("*.txt"))}
ARTICLE = "02-drone-plant-web-page"
_B_KEY = 56  # the code that the B key of a PC keyboard sends, whatever its layout; in Arabic it types lam-alef


class Mark(NamedTuple):
    """A span: where, and which label."""

    start: int
    end: int
    label: str


class MainJob:
    """The program on a screen, one project in it, and the person who works there.

    Attributes:
        exported: the file that the export writes.
    """

    def __init__(self, screen: VirtualScreen, folder: Path) -> None:
        self._screen = screen
        self._folder = folder
        self._project = folder / "arms-news.workbench"
        self.exported = folder / "export.jsonl"
        self._text = FILES[ARTICLE].read_bytes().decode()
        self._marks: Sequence[Mark] = ()  # the spans that must be in the project, in the order they were made
        self._said = (folder / "errors.txt").open("w+", encoding="utf-8")
        command = [sys.executable, "-X", "faulthandler", "-m", "workbench"]
        self._program = subprocess.Popen(command, cwd=ROOT, env=screen.environment, stderr=self._said)

    def do(self) -> None:
        """Do all of it; Stuck says what did not come about."""
        self._wait("The window", lambda: self._title_has("Workbench"))
        self._screen.focus("Workbench")
        self.make_project()
        self.import_samples()
        self.open_second_article()
        self.tag("هالدرين سيستمز", "PER", "p")
        self.retag("ORG", "o")
        self.tag("مدير المصنع أوين كاراندو", "SOURCE", "s")
        self.tag("أوين كاراندو", "PER", "p")
        self.undo_and_redo()
        self.tag("قوله", "CUE", "c")
        self.tag("إن ستين في المئة من القطع تُصنع محليًا", "QUOTE", "q")
        self.tag_inside_a_word("لأوروغواي", "GPE", "g")
        self.tag("قذائف هاون من عيار 60 ملم", "WEAPON", "w")
        self.tag_with_arabic_layout("60 ملم", "CALIBRE", _B_KEY)
        self.tag("أول طلعة ناجحة 🚀 والسماء لم تعد بعيدة", "QUOTE", "q")
        self.export()
        self.verify()

    def make_project(self) -> None:
        """Make an empty project through the menu's key and the file dialog."""
        self._screen.press("ctrl+n")
        self._answer("New project", self._project)
        self._wait("The new project in the window", lambda: self._title_has(self._project.stem))
        tell(f"Made the empty project {self._project.name}.")

    def import_samples(self) -> None:
        """Import the folder of sample articles."""
        folder = shutil.copytree(SEEDS, self._folder / "articles")  # a path that any keyboard can type
        self._screen.press("ctrl+shift+i")
        self._answer("Import a folder", folder)
        documents = "SELECT name FROM documents ORDER BY id"
        self._wait("All sample articles in the project", lambda: len(self._rows(documents)) == len(FILES))
        self._wait("The first article in the window", lambda: self._title_has("رئيسة نيرادا"))
        tell(f"Imported {len(FILES)} articles.")

    def open_second_article(self) -> None:
        """Go on to the next article."""
        self._screen.press("ctrl+Next")
        self._wait("The second article in the window", lambda: self._title_has("مصنع جديد للمسيّرات"))
        tell("Opened the second article.")

    def tag(self, surface: str, label: str, key: str) -> None:
        """Select the words of `surface` with arrow keys and press the key of the label."""
        start = self._text.index(surface)
        mark = Mark(start, start + len(surface), label)
        self._screen.press(*keys_to(self._text, start, mark.end), key)
        self._expect([*self._marks, mark], f"The span {label} on “{surface}”")
        tell(f"Tagged “{surface}” as {label}.")

    def tag_inside_a_word(self, word: str, label: str, key: str) -> None:
        """Select a word, move the selection's beginning by one character, and tag what is left."""
        start = self._text.index(word)
        mark = Mark(start + 1, start + len(word), label)
        self._screen.press(*keys_to(self._text, start, mark.end), "x", "ctrl+shift+Left", key)
        self._expect([*self._marks, mark], f"The span {label} inside “{word}”")
        tell(f"Tagged “{word[1:]}” inside “{word}” as {label}.")

    def tag_with_arabic_layout(self, surface: str, label: str, key_code: int) -> None:
        """Tag while the keyboard types Arabic, by the same key as ever."""
        self._screen.use_layout("ara")
        self.tag(surface, label, str(key_code))
        self._screen.use_layout("us")
        tell("An Arabic keyboard layout was active for that.")

    def retag(self, label: str, key: str) -> None:
        """Give the span that was made last another label."""
        *others, last = self._marks
        self._screen.press(key)
        self._expect([*others, last._replace(label=label)], f"The label {label} in place of {last.label}")
        tell(f"Changed that to {label}.")

    def undo_and_redo(self) -> None:
        """Take the last step back and do it again."""
        *others, last = self._marks
        self._screen.press("ctrl+z")
        self._expect(others, f"The undo of the last span, {last.label},")
        self._screen.press("ctrl+shift+z")
        self._expect([*others, last], f"The redo of the last span, {last.label},")
        tell("Took that back and did it again.")

    def export(self) -> None:
        """Export the project through the menu's key and the file dialog."""
        self._screen.press("ctrl+e")
        self._screen.focus("Export")
        self._screen.press("Return")
        self._answer("Export as Workbench JSONL", self.exported)
        self._wait("The exported file", self.exported.exists)
        tell("Exported the project.")

    def verify(self) -> None:
        """Compare the export with the files of the articles and with the spans that were made."""
        lines = [json.loads(line) for line in self.exported.read_bytes().splitlines()]
        exported = []
        for line in lines:
            content = FILES[line["name"]].read_bytes()
            text = content.decode()
            if (line["text"], line["sha256"]) != (text, sha256(content).hexdigest()):
                raise Stuck(f"The exported text of {line['name']} is not that of its file.")
            for span in line["spans"]:
                exported.append(Mark(span["start"], span["end"], span["label"]))
                if span["text"] != text[span["start"] : span["end"]]:
                    raise Stuck(
                        f"The export says “{span['text']}” where the file of {line['name']} says something else."
                    )
        if len(lines) != len(FILES) or sorted(exported) != sorted(self._marks):
            raise Stuck(f"The export holds {len(lines)} articles and {exported}, but {self._marks} were made.")
        tell(f"Checked the export: {len(lines)} articles and {len(exported)} spans, each with the words of its file.")

    def quit(self) -> None:
        """Quit the program, which must end well and have nothing to complain about."""
        self._screen.press("ctrl+q")
        wait_for("The end of the program", lambda: self._program.poll() is not None)
        if self._program.returncode or self._complaints():
            raise Stuck(f"The program ended with code {self._program.returncode} and said: {self._complaints()}")
        tell("Quit the program.")

    def close(self) -> None:
        """End the program, whatever it does."""
        self._program.kill()
        self._program.wait()
        self._said.close()

    def _answer(self, dialog: str, path: Path) -> None:
        self._screen.focus(dialog)
        self._screen.write(str(path))
        self._screen.press("Return")
        self._wait(f"The end of the dialog “{dialog}”", lambda: not self._title_has(dialog))
        self._screen.focus("Workbench")

    def _expect(self, marks: Sequence[Mark], what: str) -> None:
        """Wait until the project file holds exactly these spans."""
        self._wait(what, lambda: self._stored() == set(marks))
        self._marks = marks

    def _wait(self, what: str, look: Callable[[], bool]) -> None:
        def look_while_it_runs() -> bool:
            if (code := self._program.poll()) is not None:
                raise Stuck(f"{what} did not come: the program ended with code {code}. {self._complaints()}")
            return look()

        wait_for(what, look_while_it_runs)

    def _title_has(self, some: str) -> bool:
        return any(some in title for title in self._screen.titles().values())

    def _stored(self) -> set[Mark]:
        return {Mark(*row) for row in self._rows('SELECT start, "end", label FROM spans')}

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(f"{self._project.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(query).fetchall()

    def _complaints(self) -> str:
        return Path(self._said.name).read_text(encoding="utf-8").strip()


def keys_to(text: str, start: int, end: int) -> list[str]:
    """Return the keys that select `text[start:end]`, words of one right-to-left paragraph, from anywhere."""
    paragraphs = [paragraph for paragraph in split_paragraphs(text) if paragraph.end > paragraph.start]
    number = sum(paragraph.start <= start for paragraph in paragraphs) - 1
    here = list(words(text, *paragraphs[number]))
    before = sum(word.end <= start for word in here)
    selected = sum(start < word.end and word.start < end for word in here)
    return ["ctrl+Home", *["ctrl+Down"] * number, *["Left"] * before, *["shift+Left"] * (selected - 1)]


def tell(line: str) -> None:
    """Print one line at once."""
    print(line, flush=True)


def main(output: Path) -> int:
    """Do the main job and return 0, or say what did not come about and return 1; a screenshot is left in any case."""
    output.mkdir(parents=True, exist_ok=True)
    try:
        with (
            TemporaryDirectory(prefix="workbench-") as folder,
            VirtualScreen(Path(folder, "home")) as screen,
            closing(MainJob(screen, Path(folder))) as job,
        ):
            try:
                job.do()
            finally:
                screen.grab(output / "screenshot.png")
            job.quit()
            shutil.copyfile(job.exported, output / "export.jsonl")
    except Stuck as stuck:
        print(f"The main job failed. {stuck}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Do the main job on a virtual screen.")
    parser.add_argument("output", metavar="OUTPUT_DIR", type=Path, help="where the screenshot and the export go")
    sys.exit(main(parser.parse_args().output))
