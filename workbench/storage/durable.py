"""Making what was renamed survive a power cut."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Make the renames in `folder` durable; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
