"""Bring the translation files up to date with the sources: `python resources/translations/extract.py [FOLDER]`.

lupdate finds the words inside `tr()` and `translate()` by itself. Words that stand elsewhere, or that are data (menus,
error templates, formats, zones, hidden characters), are handed to it as a file of QT_TRANSLATE_NOOP. Translations that
exist are kept, words that no source has any more go, new ones are marked as unfinished; then lrelease compiles.
The files lie in FOLDER, by default beside this script. It needs the packages of the workbench, for Qt's own tools.
"""

import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from workbench.core.hidden import hidden_characters
from workbench.core.zones import ZONE_KINDS
from workbench.formats import FORMATS

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "workbench"

# The window shows what these raise. The command line and the set-up speak English: they have no Qt.
LAYERS = ("core", "storage", "formats", "suggest", "commands", "ui")
# In ui/menus.py and ui/actions.py: the functions whose argument at that place is shown.
ACTION_WORDS = {"Action": 1, "Menu": 0, "_translated": 0}
# What Qt's own Arabic lacks (6.11) in the file dialog that Qt shows where the system has none.
QT_WORDS = {
    "QFileDialog": ("&Look in:", "Files of &type:"),
    "QAbstractFileIconProvider": ("Folder", "Drive", "File"),
}
# Beyond these the names of hidden characters (presentation forms, Plane 14) stay those of the Unicode Standard.
NAMED_CHARACTERS = "".join(map(chr, range(0x3001))) + "\ufeff"
# Arabic is translated whole; English, the language of the sources, needs its plural forms only.
LANGUAGES = {"ar": (), "en": ("-pluralonly",)}


def sources() -> list[Path]:
    """Return the modules that have words for the window."""
    return [path for layer in LAYERS for path in sorted((PACKAGE / layer).rglob("*.py"))]


def words() -> Iterator[tuple[str, str]]:
    """Yield the context and the English of every word that lupdate does not find by itself."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sources()}
    for module in ("menus.py", "actions.py"):
        for name, call in calls(trees[PACKAGE / "ui" / module]):
            if name in ACTION_WORDS and (text := literal(call, ACTION_WORDS[name])):
                yield "actions", text
    errors = error_classes(list(trees.values()))
    for path, tree in trees.items():
        for name, call in calls(tree):
            if name in errors:
                if not (text := literal(call, 0)):
                    sys.exit(f"{path.relative_to(PACKAGE.parent)}:{call.lineno}: write the template as a plain string.")
                yield "errors", text
            if name == "because":
                if not (text := literal(call, 2)):
                    sys.exit(f"{path.relative_to(PACKAGE.parent)}:{call.lineno}: write the template as a plain string.")
                yield "reasons", text
    yield from words_of_data()


def words_of_data() -> Iterator[tuple[str, str]]:
    """Yield the context and the English of words that are data, or Qt's own."""
    for context, texts in QT_WORDS.items():
        yield from ((context, text) for text in texts)
    for one in FORMATS.values():
        yield "formats", one.title
        for option in (*one.options, *one.reading_options):
            yield from (("formats", text) for text in (option.title, *option.choices))
    for kind in ZONE_KINDS:
        yield "zones", kind
    for character in hidden_characters(NAMED_CHARACTERS):
        yield "characters", character.name


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of a plain name, with that name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node


def literal(call: ast.Call, place: int) -> str:
    """Return the argument at that place if it is a plain string, else an empty one."""
    argument = call.args[place] if len(call.args) > place else None
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


def error_classes(trees: list[ast.Module]) -> set[str]:
    """Return the names of all errors that a person may meet."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found: set[str] = {"WorkbenchError"}
    while more := {node.name for node in classes if found & {ast.unparse(base) for base in node.bases}} - found:
        found |= more
    return found


def with_digits(file: Path, scratch: Path) -> Path:
    """Return a copy of a translation file whose plural forms write their number in the digits that a person chose.

    In the sources and in the file it stands as %n, which is plainer to write; Qt knows the other as %Ln.
    """
    forms = re.compile("(?<=<numerusform>)[^<]*")
    text = forms.sub(lambda form: form[0].replace("%n", "%Ln"), file.read_text(encoding="utf-8"))
    copy = scratch / file.name
    copy.write_text(text, encoding="utf-8")
    return copy


def run(tool: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools, which lie beside the Python that runs this."""
    subprocess.run([Path(sys.executable).parent / f"pyside6-{tool}", *arguments], check=True)


def main(folder: Path) -> None:
    """Update and compile the files in `folder`."""
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch) / "words.py"
        lines = [
            f"QT_TRANSLATE_NOOP({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})"
            for context, text in dict.fromkeys(words())
        ]
        listed.write_text("\n".join(lines), encoding="utf-8")
        for language, options in LANGUAGES.items():
            file = folder / f"workbench_{language}.ts"
            stable = ("-locations", "none", "-sort-messages", "-no-obsolete", "-source-language", "en")
            run("lupdate", *stable, *options, "-silent", *sources(), listed, "-ts", file)
            compiled = Path(scratch) / f"{language}.qm"
            run("lrelease", with_digits(file, Path(scratch)), "-qm", compiled)
            # Renamed into place: a window that has the old file mapped would die if it shrank under it.
            fresh = shutil.copy(compiled, file.with_suffix(".qm.new"))
            Path(fresh).replace(file.with_suffix(".qm"))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else HERE)
