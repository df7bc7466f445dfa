"""Nothing is sent but where a person lets it, and what comes back is bounded."""

import socket
from time import monotonic
from typing import Any

import pytest

from workbench.core.errors import BadInput, Failure
from workbench.suggest.language_server import exchange
from workbench.suggest.language_server.options import Address, ServerOptions, parsed

BODY = b'{"messages": []}'


def agreed(address: str, **more: Any) -> ServerOptions:
    return ServerOptions(address=address, consent=address, **more)


def send(options: ServerOptions, seconds: float = 20.0) -> bytes:
    return exchange.post(options, BODY, monotonic() + seconds)


def test_it_is_sent_as_it_was_shown(server) -> None:
    assert b"choices" in send(agreed(server.address))
    assert (server.asked, server.paths) == ([{"messages": []}], ["/v1/chat/completions"])
    assert server.hosts == [f"127.0.0.1:{server.server_port}"]


def test_a_name_of_this_machine_will_do(server) -> None:
    assert b"choices" in send(agreed(f"http://localhost:{server.server_port}/v1"))


def test_nothing_is_sent_without_consent_to_that_address(server) -> None:
    for consent in ("", server.address + "/", "http://127.0.0.1:1/v1"):
        with pytest.raises(Failure, match="Nothing is sent to"):
            send(ServerOptions(address=server.address, consent=consent))
    assert server.asked == []


@pytest.mark.parametrize(
    "resolved",
    ["192.0.2.7", "0.0.0.0", "10.0.0.1", "169.254.1.1", "::", "2001:db8::1", "::ffff:192.0.2.7", "fe80::1%1"],
)
def test_what_counts_is_the_address_and_not_the_name(monkeypatch, resolved) -> None:
    connected = []
    monkeypatch.setattr(exchange.HTTPConnection, "connect", lambda self: connected.append(self.host))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (resolved, 80))])
    for name in ("localhost", "127.0.0.1.example", "127.0.0.1"):
        with pytest.raises(Failure, match="is not this machine"):
            send(agreed(f"http://{name}/v1"))
    assert connected == []


@pytest.mark.parametrize("resolved", ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])
def test_all_addresses_of_this_machine_will_do(monkeypatch, resolved) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (resolved, 80))])
    assert [str(one) for one in exchange._resolved(agreed("http://x/v1"), Address("x", 80, ""))] == [
        str(exchange.ip_address(resolved))
    ]


def test_another_machine_has_to_be_named_by_its_address(monkeypatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", ("192.0.2.7", 80))])
    here = Address("gpu", 80, "")
    assert [str(one) for one in exchange._resolved(agreed("http://gpu/v1", elsewhere="192.0.2.7"), here)] == [
        "192.0.2.7"
    ]
    with pytest.raises(Failure, match=r"is 192\.0\.2\.7, which is not this machine"):
        exchange._resolved(agreed("http://gpu/v1", elsewhere="192.0.2.8"), here)


def test_only_the_addresses_that_may_be_used_are(monkeypatch) -> None:
    infos = [(0, 0, 0, "", (one, 80)) for one in ("192.0.2.7", "::1", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: infos)
    found = exchange._resolved(agreed("http://x/v1"), Address("x", 80, ""))
    assert [str(one) for one in found] == ["::1", "127.0.0.1"]


def test_a_redirection_is_not_followed(server) -> None:
    server.behaviour = lambda handler: handler.say(b"", 307, Location="http://192.0.2.7/v1")
    with pytest.raises(Failure, match="redirects to another place"):
        send(agreed(server.address))
    assert len(server.asked) == 1


def test_no_proxy_is_asked(server, monkeypatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://192.0.2.7:3128")
    assert b"choices" in send(agreed(server.address))


def test_a_refusal_a_flood_and_a_broken_answer_are_named(server) -> None:
    options = agreed(server.address)
    server.behaviour = lambda handler: handler.say(b"no", 503)
    with pytest.raises(Failure, match="refuses: status 503"):
        send(options)
    server.behaviour = lambda handler: handler.say(b" " * (exchange.MOST_BYTES + 10))
    with pytest.raises(Failure, match="too long"):
        send(options)
    server.behaviour = lambda handler: handler.wfile.write(b"SSH-2.0-other\r\n") and None
    with pytest.raises(Failure, match="broke off"):
        send(options)
    server.behaviour = lambda handler: None
    with pytest.raises(Failure, match="broke off"):
        send(options)


def test_a_slow_server_and_none_at_all_are_named(server) -> None:
    server.behaviour = lambda handler: server.released.wait() and None
    with pytest.raises(Failure, match="took too long"):
        send(agreed(server.address), seconds=0.2)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # taken, and nobody listens
        with pytest.raises(Failure, match="No server answers at"):
            send(agreed(f"http://127.0.0.1:{nobody.getsockname()[1]}/v1"))
    with pytest.raises(Failure, match="No server answers at"):
        send(agreed("http://no-such-machine.invalid/v1"))


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("http://127.0.0.1:8080/v1", Address("127.0.0.1", 8080, "/v1")),
        ("HTTP://localhost", Address("localhost", 80, "")),
        ("http://[::1]:11434/v1/", Address("::1", 11434, "/v1")),
    ],
)
def test_addresses_are_read(address, parts) -> None:
    assert parsed(address) == parts


@pytest.mark.parametrize(
    "address",
    [
        "", "localhost:80", "https://localhost/v1", "ftp://localhost", "http://", "http://a b/", "http://127.0.0.1@192.0.2.7/",
        "http://localhost:0/", "http://localhost:70000/", "http://localhost/v1?to=x", "http://localhost/v1#x",
        "http://localhost/v1\r\nX: y", "http://[::1/", "file:///etc/passwd",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(address) -> None:
    with pytest.raises(BadInput, match="is no address of a server"):
        parsed(address)
