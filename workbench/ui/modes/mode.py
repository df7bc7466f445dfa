"""What a mode is: it takes the keys of the page while it is on, paints over the text, and says what it waits for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Optional

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from workbench.ui.reading.page import Page

SCROLLING = ("PgUp", "PgDown")  # keys that show other text and leave a mode as it is


class Choice(NamedTuple):
    """One thing that a key does in a mode.

    Attributes:
        key: the key as `Mode.press` gets it; a click on the choice presses it. Empty if only a click chooses it.
        text: what it does, or the value it stands for; text of a person or a file comes isolated.
        chosen: it is what holds now.
        color: that of a label (`#rrggbb`), or empty.
        quiet: it does not answer the question of the prompt: skip, back, leave.
    """

    key: str
    text: str
    chosen: bool = False
    color: str = ""
    quiet: bool = False


class Field(NamedTuple):
    """A line to write in: what stands in it at first, and pale words while it is empty."""

    text: str = ""
    placeholder: str = ""


@dataclass(frozen=True)
class Prompt:
    """What a mode shows at the foot of the window: what it asks, and the keys that answer.

    With a `field` the person writes the answer, which comes as `Mode.enter`.
    """

    title: str
    choices: Sequence[Choice] = ()
    note: str = ""
    field: Field | None = None


class Mode(QObject):
    """One mode, from when it begins until it ends; Escape ends every mode.

    Class attributes:
        waits: it stays while another mode is on, and goes on when that one ends: it waits for a selection.
        hides_chips: the labels of spans give room to what it paints.

    Signals:
        changed: its prompt or what it paints is another one.
        finished: it has ended; with the mode that goes on from here, or None.
        told: a message for the person.
        refused: a warning for the person.
    """

    changed = Signal()
    finished = Signal(object)
    told = Signal(str)
    refused = Signal(str)

    waits = False
    hides_chips = False

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self.page = page

    def prompt(self) -> Prompt:
        """Return what to show at the foot."""
        raise NotImplementedError

    def press(self, key: str) -> bool:
        """Take a key (see `keymap.key_name`); return False for one that should do what it does without the mode."""
        if key == "Esc":
            self.finish()
            return True
        return False

    def enter(self, text: str) -> None:
        """Take what a person wrote in the field of the prompt."""

    def click(self, offset: int) -> bool:
        """Take a click on the character at `offset` (code points); return False to let the page have it.

        A click ends a mode unless it says otherwise.
        """
        self.finish()
        return False

    def move(self, point: QPointF) -> None:
        """Follow the pointer, whose button is held since the mode began (`point`: in the viewport)."""

    def drop(self, point: QPointF) -> None:
        """The button that was held went up."""

    def paint(self, painter: QPainter) -> None:
        """Paint over the text, in document coordinates."""

    def refresh(self) -> None:
        """Look again: spans, the selection or the chosen span may have changed."""
        self.changed.emit()

    def finish(self, then: Optional["Mode"] = None) -> None:
        """End the mode; `then` goes on from here."""
        self.finished.emit(then)
