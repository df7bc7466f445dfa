"""The one module that opens a connection: to a language-model server, and only where a person lets it.

The address that the name resolves to is checked, and is the one that is connected to. No proxy is asked, whatever the
environment says, and no redirection is followed.
"""

import socket
from http.client import HTTPConnection, HTTPException
from ipaddress import IPv4Address, IPv6Address, ip_address
from time import monotonic

from workbench.core.errors import Failure
from workbench.suggest.language_server.options import Address, ServerOptions, parsed

MOST_BYTES = 4_000_000  # of an answer
_REDIRECTS = range(300, 400)
_OK = 200


def post(options: ServerOptions, body: bytes, until: float) -> bytes:
    """Send a request and return the body of the answer, at most until `until` (`time.monotonic`).

    Raises:
        Failure: a person did not agree to that address, or let the server be on that machine; nothing was sent then.
            Or it cannot be reached, is too slow, or answers with an error, a redirection, or too much.
    """
    address = parsed(options.address)
    if options.consent != options.address:
        raise Failure("Nothing is sent to {address} before you agreed to that.", address=options.address)
    connection = _connected(options, address, until)
    try:
        headers = {"Host": _named(address), "Content-Type": "application/json", "Accept": "application/json"}
        connection.request("POST", f"{address.path}/chat/completions", body, headers)
        answer = connection.getresponse()
        if answer.status in _REDIRECTS:
            raise Failure(
                "The server at {address} redirects to another place, which is not followed.", address=options.address
            )
        if answer.status != _OK:
            raise Failure(
                "The server at {address} refuses: status {status}.", address=options.address, status=answer.status
            )
        data = answer.read(MOST_BYTES + 1)
    except TimeoutError as error:
        raise _too_slow(options) from error
    except (OSError, HTTPException) as error:
        raise Failure(
            "The server at {address} broke off: {reason}.", address=options.address, reason=_said(error)
        ) from error
    finally:
        connection.close()
    if len(data) > MOST_BYTES:
        raise Failure("The answer of the server at {address} is too long.", address=options.address)
    return data


def _connected(options: ServerOptions, address: Address, until: float) -> HTTPConnection:
    """Return a connection to the first of the server's addresses that may be used and answers."""
    reason = ""
    for found in _resolved(options, address):
        connection = HTTPConnection(str(found), address.port, timeout=max(0.1, until - monotonic()))
        try:
            connection.connect()
        except TimeoutError as error:
            raise _too_slow(options) from error
        except OSError as error:
            reason = _said(error)
            continue
        return connection
    raise Failure("No server answers at {address}: {reason}.", address=options.address, reason=reason)


def _resolved(options: ServerOptions, address: Address) -> list[IPv4Address | IPv6Address]:
    """Return the addresses of a server that may be used: those of this machine, and the one that a person named."""
    try:
        infos = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Failure(
            "No server answers at {address}: {reason}.", address=options.address, reason=_said(error)
        ) from error
    found = [ip_address(str(info[4][0]).partition("%")[0]) for info in infos]
    allowed = [one for one in dict.fromkeys(found) if _is_here(one) or str(one) == options.elsewhere]
    if not allowed:
        raise Failure(
            "The server at {address} is {machine}, which is not this machine. Nothing was sent; if that is what you"
            " want, allow {machine} in the settings of the suggester.",
            address=options.address,
            machine=", ".join(map(str, dict.fromkeys(found))),
        )
    return allowed


def _is_here(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether an address is a loopback one, also where it is an IPv4 address in the clothes of IPv6."""
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback


def _named(address: Address) -> str:
    host = f"[{address.host}]" if ":" in address.host else address.host
    return f"{host}:{address.port}"


def _too_slow(options: ServerOptions) -> Failure:
    return Failure("The server at {address} took too long.", address=options.address)


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
