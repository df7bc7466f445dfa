"""The project with the articles that ship with the program."""

from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.commands.annotators import default_annotator
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.core.errors import Failure
from workbench.paths import SAMPLES, user_data

NAME = "sample.workbench"


def sample_project() -> Path:
    """Return the path of the sample project among the person's own files; it is made if it does not exist yet.

    Raises:
        Failure: it could not be made.
    """
    path = user_data() / NAME
    if not path.exists():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # Made aside and moved, so that a sample project without its articles is never found there.
            with TemporaryDirectory(dir=path.parent) as folder:
                make_sample(Path(folder)).replace(path)
        except OSError as error:
            raise Failure("{file} could not be made: {reason}.", file=path, reason=error.strerror or error) from error
    return path


def make_sample(folder: Path) -> Path:
    """Make a project with the sample articles in `folder` and return its path.

    Raises:
        OSError: it could not be written.
    """
    path = folder / NAME
    with create_project(path) as store:
        import_paths(store, sorted(SAMPLES.glob("*.txt")), annotator=default_annotator())
    return path
