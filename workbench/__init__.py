"""A desktop workbench that turns Arabic news into training data."""

__version__ = "0.1.0"
