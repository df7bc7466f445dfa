"""Write down whose work the program stands on: `python resources/licences/collect.py [FOLDER]`.

Follows the dependencies of pyproject.toml through what is installed, and writes `components.json` and the licence of
each in `texts/`, into FOLDER, by default beside this script. To be run again when a dependency is added or goes. What
is no Python distribution, or silent about itself, stands in `by-hand.toml`. It needs the development packages.
"""

import json
import re
import shutil
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).parent
PROJECT = HERE.parents[1] / "pyproject.toml"
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|ofl)", re.IGNORECASE)
# python-bidi has both texts; PySide6 and Qt are under the same licence and bring none.
GNU = {"LGPL-3.0": "COPYING.LESSER", "GPL-3.0": "COPYING"}


def distributions() -> dict[str, Distribution]:
    """Return what the program depends on, directly or not, by name, for this Python on this system.

    Raises:
        PackageNotFoundError: one of them is not installed.
    """
    asked = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    found: dict[str, Distribution] = {}
    while asked:
        requirement = Requirement(asked.pop())
        name = canonicalize_name(requirement.name)
        if name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        found[name] = distribution(name)
        asked += found[name].requires or []
    return dict(sorted(found.items()))


def texts_of(one: Distribution) -> Iterator[str]:
    """Yield the licence texts that a distribution brings."""
    for file in one.files or []:
        path = Path(str(one.locate_file(file)))
        in_metadata = ".dist-info" in file.parts[0]
        if (
            (in_metadata or len(file.parts) > 2)
            and LICENCE_FILE.search(file.name)
            and path.suffix not in (".py", ".pyc")
        ):
            yield path.read_text(encoding="utf-8", errors="replace").strip() + "\n"


def text_of(component: dict[str, Any]) -> str:
    """Return the text of a component of by-hand.toml."""
    if "file" in component:
        return (HERE.parent / component["file"]).read_text(encoding="utf-8")
    if "of_python" in component:
        return (Path(sysconfig.get_path("stdlib")) / component["of_python"]).read_text(encoding="utf-8")
    return str(component["text"])


def home_of(one: Distribution) -> str:
    """Return the address of a distribution's own pages."""
    urls = dict(url.split(", ", 1) for url in one.metadata.get_all("Project-URL") or [])
    named = {name.casefold(): url for name, url in urls.items()}
    wanted = ("homepage", "source", "repository", "source code", "documentation", "github", "changelog")
    return next((named[name] for name in wanted if name in named), one.metadata.get("Home-page") or "")


def licence_of(one: Distribution, by_hand: dict[str, str]) -> str:
    """Return the licence as an SPDX expression.

    Raises:
        SystemExit: neither the distribution nor by-hand.toml says it.
    """
    name = canonicalize_name(one.name)
    if found := by_hand.get(name) or one.metadata.get("License-Expression"):
        return found
    said = one.metadata.get("License") or ""
    if said and re.fullmatch(r"[\w.+-]+", said):
        return said
    sys.exit(f"{name} does not say its licence in one word; write it into by-hand.toml.")


def collect(folder: Path) -> None:
    """Write components.json and texts/ in `folder`."""
    by_hand = tomllib.loads((HERE / "by-hand.toml").read_text(encoding="utf-8"))
    texts = folder / "texts"
    shutil.rmtree(texts, ignore_errors=True)
    texts.mkdir(parents=True)
    components: list[dict[str, Any]] = []

    def add(name: str, licence: str, home: str, text: str, also: list[str]) -> None:
        files = [name] if text else []
        if text:
            (texts / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
        components.append({"name": name, "licence": licence, "home": home, "texts": [*files, *also]})

    for name, one in distributions().items():
        also = by_hand["also"].get(name, [])
        add(name, licence_of(one, by_hand["licence"]), home_of(one), "\n".join(dict.fromkeys(texts_of(one))), also)
    for one in by_hand["component"]:
        add(one["name"], one["licence"], one["home"], text_of(one).strip() + "\n", one.get("also", []))
    for name, file in GNU.items():
        gnu = distribution("python-bidi").read_text(f"licenses/{file}")
        assert gnu
        (texts / f"{name}.txt").write_text(gnu, encoding="utf-8", newline="\n")
    components.sort(key=lambda one: one["name"].casefold())
    written = json.dumps(components, indent=1, ensure_ascii=False) + "\n"
    (folder / "components.json").write_text(written, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    collect(Path(sys.argv[1]) if sys.argv[1:] else HERE)
