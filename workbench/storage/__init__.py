"""The project file: one SQLite database. The only SQL of the program lives here."""

import sys
from typing import Any

# sqlite-utils loads numpy wherever it is installed, which takes 25 MB and a part of every start, so as to know columns
# of its types; a project has none. Charts load numpy when they are drawn.
_modules: dict[str, Any] = sys.modules
if "numpy" not in _modules:
    _modules["numpy"] = None  # as if it were not there
    import sqlite_utils as sqlite_utils

    del _modules["numpy"]
