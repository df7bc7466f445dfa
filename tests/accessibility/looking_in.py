"""Looks at the program through AT-SPI, as a screen reader does, and writes as JSON what it saw.

Run with the system's Python: `looking_in.py PYTHON PROJECT OUTPUT`; PYTHON starts the program. Nothing waits for a
fixed time.
"""

import json
import pathlib
import subprocess
import sys
import time

import pyatspi

_PATIENCE = 40.0  # seconds for one thing to happen


def wait_for(what, look):
    deadline = time.monotonic() + _PATIENCE
    while not (found := look()):
        if time.monotonic() > deadline:
            sys.exit(f"{what} did not come within {_PATIENCE:.0f} seconds.")
        time.sleep(0.05)
    return found


def program():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((one for one in desktop if one and one.name.casefold() == "workbench"), None)


def find(root, role, name=None):
    """Return the first thing with that role and name that is seen, or None."""
    for one in root or ():
        if one is None:
            continue
        is_wanted = one.getRoleName() == role and (name is None or one.name == name)
        if is_wanted and one.getState().contains(pyatspi.STATE_SHOWING):
            return one
        if found := find(one, role, name):
            return found
    return None


def main(python, project, output):
    command = [python, "-m", "workbench", project]
    with subprocess.Popen(command) as process:
        try:
            seen = look()
        finally:
            process.kill()
    pathlib.Path(output).write_text(json.dumps(seen), encoding="utf-8")


def look():
    app = wait_for("The program", program)
    window = wait_for("The window", lambda: next((one for one in app if one and "news" in one.name), None))
    article = wait_for("The article", lambda: find(window, "text", "Article"))
    text = article.queryText()
    wait_for("The text", lambda: text.characterCount > 100)
    documents = wait_for("The list", lambda: find(window, "table", "Documents"))
    cells = [one for one in documents if one and one.getRoleName() == "table cell"]
    seen = {
        "window": window.name,
        "documents": [{"name": one.name, "description": one.description} for one in cells],
        "text": text.getText(0, -1),
    }
    pyatspi.Registry.generateKeyboardEvent(0xFF50, None, pyatspi.KEY_SYM)  # Home: the first word
    wait_for("The selection", text.getNSelections)
    seen["selected"] = text.getText(*text.getSelection(0))
    pyatspi.Registry.generateKeyboardEvent(0xFF09, None, pyatspi.KEY_SYM)  # Tab: the next span
    seen["description"] = wait_for("The span", lambda: article.clearCache() or article.description)
    name = "Fold the panel Inspector"
    button = find(window, "push button", name) or find(window, "button", name)
    seen["inspector before"] = button is not None
    button.queryAction().doAction(0)
    wait_for(
        "The fold", lambda: not find(window, "panel", "Inspector") and not find(window, button.getRoleName(), name)
    )
    seen["inspector after"] = False
    return seen


if __name__ == "__main__":
    main(*sys.argv[1:])
