"""`python -m tests.benchmarks [SUBJECT...] [--small]`: how close the workbench comes to what the machine can do."""

import argparse
import json
import tempfile
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measuring import FULL, SMALL, Figure, surroundings, table

SUBJECTS = {
    "import": "importing",
    "export": "exporting",
    "exchange": "exchanging",
    "memory": "memory",
    "search": "searching",
    "occurrences": "occurring",
    "suggest": "suggesting",
    "open": "opening",
    "tag": "tagging",
    "scroll": "scrolling",
    "arcs": "relating",
    "start": "starting",
    "keystrokes": "keystrokes",
    "large": "large",
    "queue": "queueing",
    "check": "checking",
    "duplicates": "duplicating",
}


def main() -> None:
    """Measure the subjects that were asked for, or all, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"any of {', '.join(SUBJECTS)}; all if none")
    parser.add_argument("--small", action="store_true", help="little of everything: to see that it runs")
    parser.add_argument("--json", action="store_true", help="print the ratios as JSON instead of the table")
    options = parser.parse_args()
    if unknown := set(options.subjects) - SUBJECTS.keys():
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    figures: list[Figure] = []
    for name in options.subjects or SUBJECTS:
        with tempfile.TemporaryDirectory() as folder:
            module = import_module(f"tests.benchmarks.{SUBJECTS[name]}")
            for figure in module.measure(Path(folder), SMALL if options.small else FULL):
                figures.append(figure)
                if not options.json:
                    print(" · ".join(cell for cell in figure.cells() if cell), flush=True)
    if options.json:
        print(json.dumps({figure.subject: figure.ratio for figure in figures}))
    else:
        print("", *table(figures), "", surroundings(), sep="\n")


if __name__ == "__main__":
    main()
