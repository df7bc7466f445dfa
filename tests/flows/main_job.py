"""Does the main job as a person would, from outside: `python -m tests.flows.main_job OUTPUT_DIR`.

On a virtual screen it starts the program and presses real keys: a new project, the sample articles, spans, undo, redo,
an Arabic keyboard layout, the export. It leaves `screenshot.png` and `export.jsonl` in OUTPUT_DIR and looks at the
export by itself: every span against the bytes of the article's file. Linux only; needs no pytest.
"""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

from tests.flows.virtual_screen import ROOT, Stuck, VirtualScreen, wait_for
from workbench.core.paragraphs import split_paragraphs
from workbench.core.tokens import words

T = TypeVar("T")

SEEDS = ROOT / "seeds"
ARTICLE = SEEDS / "02-drone-plant-web-page.txt"


class Mark(NamedTuple):
    """A span: where, and which label."""

    start: int
    end: int
    label: str


class MainJob:
    """The program on a screen, and one project in it."""

    def __init__(self, screen: VirtualScreen, folder: Path) -> None:
        self._screen = screen
        self._folder = folder
        self._project = folder / "arms-news.workbench"
        self._text = ARTICLE.read_bytes().decode()
        self._marks: set[Mark] = set()
        self.exported = folder / "export.jsonl"

    def start(self) -> None:
        """Start the program as a person would."""
        self._said = (self._folder / "stderr.txt").open("w+", encoding="utf-8")
        command = [sys.executable, "-X", "faulthandler", "-m", "workbench"]
        self._program = subprocess.Popen(command, cwd=ROOT, env=self._screen.environment, stderr=self._said)
        self._screen.focus("Workbench")

    def make_project(self) -> None:
        """Make an empty project through the menu's key and the file dialog."""
        self._screen.press("ctrl+n")
        self._answer("New project", self._project)
        self._wait("The new project in the window", lambda: self._title_has(self._project.stem))
        tell(f"Made the empty project {self._project.name}.")

    def import_samples(self) -> None:
        """Import the folder of sample articles."""
        files = sorted(SEEDS.glob("*.txt"))
        folder = shutil.copytree(SEEDS, self._folder / "articles")  # a short path without surprises can be typed
        self._screen.press("ctrl+shift+i")
        self._answer("Import a folder", folder)
        names = "SELECT name FROM documents ORDER BY id"
        self._wait("Every sample article in the project", lambda: len(self._rows(names)) == len(files))
        self._wait("The first article in the window", lambda: self._title_has("رئيسة نيرادا"))
        tell(f"Imported {len(files)} articles.")

    def open_second_article(self) -> None:
        """Go to the next article."""
        self._screen.press("ctrl+Next")
        self._wait("The second article in the window", lambda: self._title_has("مصنع جديد للمسيّرات"))
        tell("Opened the second article.")

    def tag(self, surface: str, label: str, key: str) -> None:
        """Select the words of `surface` with arrow keys and press the key of the label."""
        start = self._text.index(surface)
        self._screen.press(*keys_to(self._text, start, start + len(surface)), key)
        self._expect(self._marks | {Mark(start, start + len(surface), label)}, f"The span {label} on “{surface}”")
        tell(f"Tagged “{surface}” as {label}.")

    def tag_without_its_first_letter(self, word: str, label: str, key: str) -> None:
        """Select a word, move its beginning by one character with the keys for that, and tag what is left."""
        start = self._text.index(word)
        selecting = keys_to(self._text, start, start + len(word))
        self._screen.press(*selecting, "x", "ctrl+shift+Left", key)
        self._expect(self._marks | {Mark(start + 1, start + len(word), label)}, f"The span {label} inside “{word}”")
        tell(f"Tagged “{word[1:]}” in “{word}” as {label}.")

    def retag(self, label: str, key: str) -> None:
        """Give the span that was tagged last another label."""
        before = self._newest
        self._screen.press(key)
        self._expect(self._marks - {before} | {before._replace(label=label)}, f"The label {label} in place of {before.label}")
        tell(f"Made it {label}.")

    def undo_and_redo(self) -> None:
        """Take the last step back and do it again."""
        before = self._newest
        self._screen.press("ctrl+z")
        self._expect(self._marks - {before}, "The undo of the last span")
        self._screen.press("ctrl+shift+z")
        self._expect(self._marks | {before}, "The redo of the last span")
        tell("Took that back, and did it again.")

    def tag_with_arabic_layout(self, surface: str, label: str, key_code: int) -> None:
        """Tag while the keyboard types Arabic: the key is named by its place, the code it sends."""
        self._screen.use_layout("ara")
        self.tag(surface, label, str(key_code))
        self._screen.use_layout("us")
        tell("The keyboard had an Arabic layout for that.")

    def export(self) -> None:
        """Export the project through the menu's key and the file dialog."""
        self._screen.press("ctrl+e")
        self._answer("Export as JSONL", self.exported)
        self._wait("The exported file", self.exported.exists)
        tell("Exported the project.")

    def verify(self) -> None:
        """Compare the export with the article files and with what was tagged.

        Raises:
            Stuck: they differ.
        """
        lines = [json.loads(line) for line in self.exported.read_text(encoding="utf-8").splitlines()]
        spans = 0
        for line in lines:
            content = (SEEDS / line["name"]).with_suffix(".txt").read_bytes()
            text = content.decode()
            if line["text"] != text or line["sha256"] != sha256(content).hexdigest():
                raise Stuck(f"The export holds another text of {line['name']} than its file.")
            for span in line["spans"]:
                if span["text"] != text[span["start"] : span["end"]]:
                    raise Stuck(f"The export says “{span['text']}” where {line['name']} has other words.")
            spans += len(line["spans"])
        exported = {Mark(span["start"], span["end"], span["label"]) for line in lines for span in line["spans"]}
        if exported != self._marks or spans != len(self._marks):
            raise Stuck(f"The export holds other spans than were made: {sorted(exported ^ self._marks)}.")
        tell(f"Checked the export: {len(lines)} articles, {spans} spans, each with the words that its file has there.")

    def quit(self) -> None:
        """Quit the program; it must end well and must not have complained."""
        self._screen.press("ctrl+q")
        code = wait_for("The end of the program", lambda: self._program.poll() is not None and [self._program.wait()])
        if code != [0] or self._complaints():
            raise Stuck(f"The program ended with code {code[0]} and said: {self._complaints() or 'nothing'}")
        tell("Quit the program.")

    def end(self) -> None:
        """End the program whatever it does."""
        self._program.kill()
        self._program.wait()
        self._said.close()

    def _answer(self, dialog: str, path: Path) -> None:
        self._screen.focus(dialog)
        self._screen.write(str(path))
        self._screen.press("Return")
        self._wait(f"The end of the dialog “{dialog}”", lambda: not self._title_has(dialog))
        self._screen.focus("Workbench")

    def _expect(self, marks: set[Mark], what: str) -> None:
        """Wait until the project file holds exactly these spans."""
        self._wait(what, lambda: self._stored() == marks)
        if made := marks - self._marks:
            (self._newest,) = made
        self._marks = marks

    def _wait(self, what: str, look: Callable[[], T]) -> T:
        def watchful() -> T:
            if (code := self._program.poll()) is not None:
                raise Stuck(f"{what} cannot come: the program ended with code {code}. {self._complaints()}")
            return look()

        return wait_for(what, watchful)

    def _title_has(self, words: str) -> bool:
        return any(words in title for title in self._screen.titles().values())

    def _stored(self) -> set[Mark]:
        return {Mark(*row) for row in self._rows('SELECT start, "end", label FROM spans')}

    def _rows(self, query: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(f"file:{self._project}?mode=ro", uri=True)) as connection:
            return connection.execute(query).fetchall()

    def _complaints(self) -> str:
        self._said.seek(0)
        return self._said.read().strip()


def keys_to(text: str, start: int, end: int) -> list[str]:
    """Return the keys that select `text[start:end]`, whole words of a right-to-left paragraph, from anywhere."""
    first = next(iter(words(text))).start
    paragraphs = [paragraph for paragraph in split_paragraphs(text) if paragraph.end > paragraph.start]
    down = sum(first < paragraph.start <= start for paragraph in paragraphs)
    paragraph = next(paragraph for paragraph in paragraphs if paragraph.start <= start < paragraph.end)
    here = list(words(text, paragraph.start, paragraph.end))
    left = sum(word.end <= start for word in here)
    more = sum(start <= word.start < end for word in here) - 1
    return ["ctrl+Home", *["ctrl+Down"] * down, *["Left"] * left, *["shift+Left"] * more]


def do_main_job(job: MainJob) -> None:
    """Do the main job from beginning to end."""
    job.start()
    job.make_project()
    job.import_samples()
    job.open_second_article()
    job.tag("نيروبي", "GPE", "g")
    job.tag("هالدرين سيستمز", "PER", "p")
    job.retag("ORG", "o")
    job.tag("مدير المصنع أوين كاراندو", "SOURCE", "s")
    job.tag("أوين كاراندو", "PER", "p")
    job.undo_and_redo()
    job.tag("قوله", "CUE", "c")
    job.tag("إن ستين في المئة من القطع تُصنع محليًا", "QUOTE", "q")
    job.tag("أول طلعة ناجحة 🚀 والسماء لم تعد بعيدة", "QUOTE", "q")
    job.tag("قذائف هاون من عيار 60 ملم", "WEAPON", "w")
    job.tag_with_arabic_layout("60 ملم", "CALIBRE", B_KEY)
    job.tag_without_its_first_letter("لأوروغواي", "GPE", "g")


def tell(line: str) -> None:
    """Print one line at once."""
    print(line, flush=True)


def main(output: Path) -> int:
    """Do the main job; return 0 if all went well."""
    output.mkdir(parents=True, exist_ok=True)
    screenshot = output / "screenshot.png"
    ...


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
