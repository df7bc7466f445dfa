"""Suggesters from outside, as a person meets them: which there are, with which options, and what they may do."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from workbench.commands.suggesters import SUGGESTERS
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.progress import Progress, no_progress
from workbench.core.scheme import Scheme
from workbench.suggest.article import Article
from workbench.suggest.language_server import options as server
from workbench.suggest.language_server.prompt import requests
from workbench.suggest.plug_ins.finding import Options, installed
from workbench.suggest.plug_ins.plugged import Plugged

SERVER = server.NAME  # the plug-in that sends articles to a server


class Listed(Struct, frozen=True, kw_only=True):
    """A suggester that there is.

    Attributes:
        origin: the distribution that brought a plug-in; empty for those of the program.
        problem: why it cannot be used with the options that were given, or None.
    """

    name: str
    origin: str = ""
    problem: WorkbenchError | None = None


def list_suggesters(
    scheme: Scheme, options: Mapping[str, Options], progress: Progress = no_progress
) -> Iterator[Listed]:
    """Yield all suggesters, those of the program first; each plug-in is started for a moment with its options.

    Raises:
        Cancelled: `progress` does not want to know any more.
    """
    for name in SUGGESTERS:
        yield Listed(name=name)
    for plug_in in installed().values():
        tried = Plugged(plug_in, options.get(plug_in.name, {}), scheme, lambda _: None)
        try:
            problem = tried.check(progress)
        finally:
            tried.close()
        yield Listed(name=plug_in.name, origin=plug_in.distribution, problem=problem)


class Sending(Struct, frozen=True, kw_only=True):
    """What would be sent to a language-model server about an article.

    Attributes:
        address: where to; a person agrees to this one.
        body: the first request, as it is sent.
        requests: how many there are for this article.
    """

    address: str
    body: str
    requests: int


def sending(options: Options, scheme: Scheme, article: Article) -> Sending:
    """Return what would be sent with these options.

    Raises:
        BadInput: one of the options cannot be used.
    """
    read = server.read(options)
    bodies = [request.body for request in requests(article, read, scheme)]
    return Sending(address=read.address, body=bodies[0].decode() if bodies else "", requests=len(bodies))


def agreed(options: Options, address: str) -> dict[str, object]:
    """Return options of the language-model server with the consent of a person that articles go to `address`."""
    return {**options, "consent": address}


def agreed_for_all(options: Options, address: str) -> dict[str, object]:
    """Return options with the consent of a person who names the address, and with it the machine, in a command.

    Raises:
        BadInput: the options name another address, to which nobody agreed.
    """
    wanted = server.read(options).address
    if wanted != address:
        raise BadInput(
            "The suggester {name} would send articles to {address}; allow it with --allow-server {address}.",
            name=SERVER,
            address=wanted,
        )
    return {"elsewhere": server.parsed(address).host, **agreed(options, address)}
