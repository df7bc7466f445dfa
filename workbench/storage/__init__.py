"""The project file: one SQLite database. The only SQL of the program lives here."""

import sys

# sqlite-utils loads numpy and pandas where they are installed, to store their types, which no project has. Charts bring
# numpy along; without this every start, also of a command that draws nothing, would wait for it (80 ms, 15 MB).
_unwanted = {"numpy", "pandas"} - sys.modules.keys()
sys.modules.update(dict.fromkeys(_unwanted))  # type: ignore[arg-type]  # None: as if it were not installed

import sqlite_utils  # noqa: E402, F401

for _name in _unwanted:
    del sys.modules[_name]
