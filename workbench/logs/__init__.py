"""The log on this machine: what was done and how long it took, never what was read or written."""

from workbench.logs.log import Log

__all__ = ["Log"]
