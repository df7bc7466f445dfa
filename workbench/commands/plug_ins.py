"""Suggesters from outside, as a person meets them: which there are, with which options, and what they may do."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from workbench.commands.suggested import circumstances
from workbench.commands.suggesters import SUGGESTERS, digest, plug_in_version
from workbench.core.errors import BadInput, WorkbenchError
from workbench.core.progress import Progress, no_progress
from workbench.core.records import Document
from workbench.core.scheme import Scheme
from workbench.storage.store import Store
from workbench.storage.suggestions import StoredSuggestions
from workbench.suggest import token_model
from workbench.suggest.article import Article
from workbench.suggest.language_server import options as server
from workbench.suggest.language_server.prompt import requests
from workbench.suggest.plug_ins.finding import Options, installed
from workbench.suggest.plug_ins.plugged import Plugged
from workbench.suggest.token_model.folder import look
from workbench.suggest.token_model.labels import proposed

SERVER = server.NAME  # the plug-in that sends articles to a server
MODEL = token_model.NAME  # the plug-in that reads a model from a folder
SERVER_ADDRESS, SERVER_PROMPT = server.ADDRESS, server.PROMPT


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


class PlugIns:
    """The plug-ins that a person turned on for an open project.

    Attributes:
        said: what each had to say last: why it is switched off, or a remark.
    """

    def __init__(self, scheme: Scheme) -> None:
        self.said: dict[str, WorkbenchError] = {}
        self._scheme = scheme
        self._made: dict[str, tuple[Options, Plugged]] = {}

    def use(self, wanted: Mapping[str, Options]) -> None:
        """Let these plug-ins take part with these options, and end the processes of others.

        One whose options are new starts afresh, also if it was switched off. Names of no plug-in are left out.
        """
        for name in [name for name, (options, _) in self._made.items() if wanted.get(name) != options]:
            self.said.pop(name, None)
            self._made.pop(name)[1].close()
        there = installed() if wanted.keys() - self._made.keys() else {}
        for name in wanted.keys() & there.keys() - self._made.keys():
            self._made[name] = (wanted[name], Plugged(there[name], wanted[name], self._scheme, lambda _: None))

    def failures(self) -> list[WorkbenchError]:
        """Return why those that are switched off are."""
        return [plugged.failure for _, plugged in self._made.values() if plugged.failure]

    def propose(self, store: Store, document: str, progress: Progress) -> int | None:
        """Let them look at a document (id) and store what they propose; return how much that is, None if all is known.

        It may take minutes. `progress` is called several times a second.

        Raises:
            BadInput: there is no such document.
            Failure: the project cannot be written.
            Cancelled: `progress` does not want it any more.
        """
        found, stored = store.documents.get(document), store.suggestions.of(document)
        count = None
        for name, (_, plugged) in sorted(self._made.items()):
            version = digest(plug_in_version(plugged, self._scheme), circumstances(found))
            if plugged.failure or (name in stored and stored[name].version == version):
                continue
            suggested = plugged.propose(Article.of(found), progress)
            if said := plugged.failure or plugged.remark:
                self.said[name] = said
            if not plugged.failure:
                store.suggestions.put({document: {name: StoredSuggestions(version, suggested)}})
                count = (count or 0) + len(suggested.spans)
        return count

    def close(self) -> None:
        """End all processes."""
        self.use({})


def try_out(name: str, options: Options, store: Store, document: str, progress: Progress) -> int:
    """Let a plug-in look at a document (id), store nothing, and return how many suggestions it has.

    Raises:
        BadInput: there is no such document.
        WorkbenchError: why the plug-in cannot be used.
        Cancelled: `progress` does not want to know any more.
    """
    plugged = Plugged(installed()[name], options, store.scheme, lambda _: None)
    try:
        suggested = plugged.propose(Article.of(store.documents.get(document)), progress)
        if plugged.failure:
            raise plugged.failure
        return len(suggested.spans)
    finally:
        plugged.close()


def plug_in_names() -> list[str]:
    """Return the names of the plug-ins that are installed, in order."""
    return list(installed())


def model_kinds(folder: Path, scheme: Scheme) -> dict[str, str]:
    """Return what the model in a folder finds, each with the label of the scheme that likely means the same, or "".

    Raises:
        BadInput: it is no folder with a model.
    """
    return proposed(look(folder).tags, scheme)


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


def sending(options: Options, scheme: Scheme, document: Document) -> Sending:
    """Return what would be sent about a document with these options.

    Raises:
        BadInput: one of the options cannot be used.
    """
    read = server.read(options)
    bodies = [request.body for request in requests(Article.of(document), read, scheme)]
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
