"""Widgets that nothing refers to any more die in the window's thread.

Python collects cycles in whichever thread happens to allocate. If that is a worker's, it takes widgets down there,
which Qt does not allow: the program hangs or crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # milliseconds


class Collector(QObject):
    """Collects cycles now and then in the thread that made it, and nowhere else."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self._collect)
        timer.start(_EVERY)

    @staticmethod
    def _collect() -> None:
        """Collect the oldest generation that is due by Python's own thresholds."""
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
