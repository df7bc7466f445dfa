"""Who annotates."""

import getpass

_NOBODY_KNOWN = "annotator"


def default_annotator() -> str:
    """Return the name under which this person works until they choose another: that of their account."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # an account without a name, as in a container
        return _NOBODY_KNOWN
