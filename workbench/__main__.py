"""`python -m workbench` is the same program as the `workbench` command."""

from multiprocessing import freeze_support

freeze_support()  # in the package without Python: this may be one of several processes

from workbench.cli import main  # noqa: E402 - which another process does not need

main()
