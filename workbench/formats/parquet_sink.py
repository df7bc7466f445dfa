"""Parquet in pieces: what pyarrow writes is handed on at once."""

from collections.abc import Iterator


class ParquetSink:
    """Takes what pyarrow writes and gives it away again, so that no file is held in memory."""

    closed = False

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def write(self, data: bytes) -> int:
        """Take `data`."""
        self._pieces.append(bytes(data))
        self._size += len(data)
        return len(data)

    def tell(self) -> int:
        """Return how many bytes were written."""
        return self._size

    def flush(self) -> None:
        """Do nothing: nothing waits."""

    def close(self) -> None:
        """Take note that nothing more comes."""
        self.closed = True

    def taken(self) -> Iterator[bytes]:
        """Yield what was written since the last call."""
        pieces, self._pieces = self._pieces, []
        yield from pieces
