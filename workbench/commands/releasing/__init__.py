"""Makes datasets of a project: releases, which the project remembers."""

from workbench.commands.releasing.release import ReleaseReport, release, releases

__all__ = ["ReleaseReport", "release", "releases"]
