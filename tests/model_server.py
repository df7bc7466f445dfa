"""Language-model servers that tests make: they answer as they are told, and keep what they were asked."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


class ModelServer(ThreadingHTTPServer):
    """A server on a free port of this machine.

    Attributes:
        written: what the model writes, or what makes that of a request.
        behaviour: what it does instead of answering, by its handler.
        asked: the requests, decoded; `paths` and `hosts` are what they were sent to.
        released: set when those that make others wait go on.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.written: str | Callable[[dict[str, Any]], str] = '{"spans": []}'
        self.behaviour: Callable[[_Handler], None] | None = None
        self.asked: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.hosts: list[str] = []
        self.released = Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def claim(self, *spans: tuple[str, ...]) -> None:
        """Let the model write these spans: label, text and perhaps what stands before."""
        names = ("label", "text", "before")
        self.written = json.dumps({"spans": [dict(zip(names, one, strict=False)) for one in spans]})

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that left."""


class _Handler(BaseHTTPRequestHandler):
    server: ModelServer

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        self.server.paths.append(self.path)
        self.server.hosts.append(self.headers["Host"])
        if self.server.behaviour:
            self.server.behaviour(self)
            return
        written = self.server.written
        written = written if isinstance(written, str) else written(asked)
        self.say(json.dumps({"choices": [{"message": {"role": "assistant", "content": written}}]}).encode())

    def say(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the library
        """Write nothing."""


@contextmanager
def model_server() -> Iterator[ModelServer]:
    """Run a server for a while."""
    server = ModelServer()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
