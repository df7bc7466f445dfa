"""The command line. Importing it loads no Qt."""

from workbench.cli.program import main

__all__ = ["main"]
