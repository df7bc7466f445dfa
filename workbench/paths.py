"""Where the files that ship with the program lie, and where a person's own files go."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent
# In a wheel both folders lie inside the package; in a checkout they lie beside it.
_ROOT = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent

RESOURCES = _ROOT / "resources"
SAMPLES = _ROOT / "seeds"


def user_logs() -> Path:
    """Return the folder for the logs of this machine; it may not exist yet."""
    return platformdirs.user_log_path("workbench", appauthor=False)


def user_lexicons() -> Path:
    """Return the folder for a person's own lexicons; it may not exist yet."""
    return user_data() / "lexicons"


def user_data() -> Path:
    """Return the folder for a person's own data (the sample project lies there); it may not exist yet."""
    return platformdirs.user_data_path("workbench", appauthor=False)
