"""`python -m workbench` is the same program as the `workbench` command."""

from workbench.cli import main

main()
