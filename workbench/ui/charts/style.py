"""How charts look."""

from typing import Literal

from msgspec import Struct

from workbench.ui.look.theme import Theme

DPI = 100  # pixels of the layout in an inch, of which the library's points are 1/72


class Style(Struct, frozen=True):
    """How charts look: colours, whether they are mirrored, the face of the interface and its size in pixels."""

    theme: Theme
    mirrored: bool
    face: str
    size: float

    @property
    def points(self) -> float:
        """The size of words in the library's points."""
        return self.size * 72 / DPI

    @property
    def start(self) -> Literal["left", "right"]:
        """The side at which one begins to read."""
        return "right" if self.mirrored else "left"
