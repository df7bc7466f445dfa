"""Runs a command of the program and prints its peak memory in megabytes."""

import re
import resource
import sys
from pathlib import Path

from workbench.cli import main

_STATUS = Path("/proc/self/status")


def _peak() -> float:
    # getrusage counts what the parent held at the fork as well, where there is a better source.
    if _STATUS.exists():
        found = re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text())
        assert found
        return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 1024)


try:
    main()
except SystemExit:
    print(_peak())
    raise
