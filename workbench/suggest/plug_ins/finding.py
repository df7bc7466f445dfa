"""Which suggesters from outside are installed.

A distribution offers one as an entry point of the group `workbench.suggesters`: its name is that of the suggester, and
it points at a factory. The factory gets the options that a person gave (strings, or mappings of them) and the label
scheme, and returns the suggester:

    def factory(options: Mapping[str, Any], scheme: Scheme) -> Callable[[Article], Suggested]: ...

Both run in a process of their own, one for each plug-in, that serves one article after the other. What the suggester
sees of an article is its text, zones and metadata, not what anybody annotated.
"""

from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from msgspec import Struct

from workbench.core.errors import Failure
from workbench.core.scheme import Scheme
from workbench.core.suggestions import Suggested
from workbench.suggest.article import Article

GROUP = "workbench.suggesters"

Options = Mapping[str, Any]
Factory = Callable[[Options, Scheme], Callable[[Article], Suggested]]


class PlugIn(Struct, frozen=True, kw_only=True):
    """An installed plug-in, not imported yet.

    Attributes:
        name: what the suggester is called; it is stored with spans that were accepted.
        target: the factory, as `module:attribute`.
        distribution: the name and version of what brought it.
    """

    name: str
    target: str
    distribution: str

    def load(self) -> Factory:
        """Import the factory.

        Raises:
            Failure: it cannot be imported; whatever goes wrong there is named.
        """
        try:
            factory: Factory = EntryPoint(self.name, self.target, GROUP).load()
        except (ImportError, AttributeError, SyntaxError) as error:
            raise Failure(
                "The suggester {name} of {distribution} cannot be imported: {reason}.",
                name=self.name,
                distribution=self.distribution,
                reason=str(error),
            ) from error
        return factory


def installed() -> dict[str, PlugIn]:
    """Return the plug-ins that are installed, by name and in the order of their names; nothing is imported.

    Of two with one name the first in the search path counts, as it does for modules.
    """
    found: dict[str, PlugIn] = {}
    for entry in entry_points(group=GROUP):
        origin = f"{entry.dist.name} {entry.dist.version}" if entry.dist else ""
        found.setdefault(entry.name, PlugIn(name=entry.name, target=entry.value, distribution=origin))
    return dict(sorted(found.items()))
