"""`python -m workbench` is the same program as the `workbench` command."""

from multiprocessing import freeze_support

from workbench.cli import main

freeze_support()  # in the self-contained package, the processes that the program starts are this program too
main()
