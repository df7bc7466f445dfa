"""What spans mention: entities that are founded, told apart, merged and described.

An entity belongs to the project, its mentions to those who made the spans: merging and forgetting entities moves the
mentions of all annotators, naming what a span mentions is for its own annotator alone.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.commands.guarded import own_span
from workbench.commands.reading import surface_of
from workbench.core.changes import Step
from workbench.core.entities import is_uri, known_as, merged, name_of, not_known_as
from workbench.core.errors import BadInput
from workbench.core.names import LIKELY_SAME, ranked
from workbench.core.records import Entity
from workbench.storage.annotations import PlacedSpan
from workbench.storage.steps import StepWriter
from workbench.storage.store import Store

_EVERY = -1  # as a limit: none


class Candidate(Struct, frozen=True):
    """An entity that a name may mean: how alike they are (0 to 1), and by which of the entity's names."""

    entity: Entity
    score: float
    name: str


def identify(store: Store, spans: Sequence[str], entity: str, *, annotator: str) -> Step:
    """Let spans mention an entity; surfaces that it is not known by become aliases.

    Raises:
        BadInput: there is no such span or entity, a span is another annotator's, or they mention it already.
    """
    known = store.entities.get(entity)
    with store.step("identify", annotator=annotator, detail=known.name) as step:
        _mention(store, step, _own(store, spans, annotator), known)
    return step.done()


def found_entity(
    store: Store, spans: Sequence[str], name: str = "", label: str = "", *, annotator: str
) -> tuple[Step, Entity]:
    """Found the entity that spans mention. Name and label are those of the first span unless they are given.

    Other surfaces become aliases.

    Raises:
        BadInput: there is no such span, one is another annotator's, there is none, or none has a name to see.
    """
    entity = _new_entity(store, spans, name, label)
    with store.step("found_entity", annotator=annotator, detail=entity.name) as step:
        placed = _own(store, spans, annotator)
        store.entities.add(step, entity)
        entity = _mention(store, step, placed, entity)
    return step.done(), entity


def distinguish(
    store: Store, spans: Sequence[str], name: str | None = "", *, annotator: str
) -> tuple[Step, Entity | None]:
    """Split spans off from what they mention into a new entity, as `found_entity` makes it; with None into nothing.

    The entities that they mentioned lose the aliases by which nothing mentions them any more.

    Raises:
        BadInput: as for `found_entity`; or the spans mention nothing already.
    """
    entity = None if name is None else _new_entity(store, spans, name, "")
    with store.step("distinguish", annotator=annotator, detail=entity.name if entity else "") as step:
        placed = _own(store, spans, annotator)
        if entity:
            store.entities.add(step, entity)
            entity = _mention(store, step, placed, entity)
        else:
            for one in placed:
                store.annotations.update_span(step, one.document, replace(one.span, entity=""))
        _unlearn(store, step, placed)
    return step.done(), entity


def merge(store: Store, kept: str, others: Sequence[str], *, annotator: str) -> Step:
    """Make several entities one: what mentions `others` mentions `kept`, which takes over their names.

    Raises:
        BadInput: there is no such entity, or `kept` is among `others`.
    """
    entity = store.entities.get(kept)
    if kept in others:
        raise BadInput("The entity {entity} cannot be merged with itself.", entity=entity.name)
    with store.step("merge", annotator=annotator, detail=entity.name) as step:
        for other in dict.fromkeys(others):
            entity = merged(entity, store.entities.get(other))
            _give_up(store, step, other, kept)
        store.entities.update(step, entity)
    return step.done()


def describe(
    store: Store,
    entity: str,
    *,
    annotator: str,
    name: str | None = None,
    aliases: Sequence[str] | None = None,
    uri: str | None = None,
    note: str | None = None,
    label: str | None = None,
) -> Step:
    """Set what is known of an entity; what is not given stays. A name that is replaced becomes an alias.

    Raises:
        BadInput: there is no such entity, a name is empty, the URI is none, the scheme has no such label, or it is so.
    """
    known = store.entities.get(entity)
    called = known.name if name is None else _checked_name(name)
    others = (*known.aliases, known.name) if aliases is None else map(_checked_name, aliases)
    if uri:
        _check_uri(uri)
    if label and label != known.label:
        store.scheme.label(label)
    given = {key: value for key, value in {"uri": uri, "note": note, "label": label}.items() if value is not None}
    changed = replace(known, name=called, aliases=tuple(one for one in dict.fromkeys(others) if one != called), **given)
    with store.step("describe", annotator=annotator, detail=changed.name) as step:
        store.entities.update(step, changed)
    return step.done()


def forget(store: Store, entity: str, *, annotator: str) -> Step:
    """Remove an entity; the spans that mention it stay, and mention nothing.

    Raises:
        BadInput: there is no such entity.
    """
    with store.step("forget", annotator=annotator, detail=store.entities.get(entity).name) as step:
        _give_up(store, step, entity, None)
    return step.done()


def candidates(store: Store, name: str, *, label: str = "", limit: int = 8) -> list[Candidate]:
    """Return the entities that `name` may mean, best first, at most `limit`.

    Likely ones come before unlikely ones, and among either those with the same label first.
    """
    matches = ranked(name_of(name), store.entities.names(), limit=4 * limit)
    entities = store.entities.named_by(match.id for match in matches)
    found = [Candidate(entities[match.id], match.score, match.name) for match in matches]
    found.sort(key=lambda one: (one.score < LIKELY_SAME, one.entity.label != label, -one.score))
    return found[:limit]


def candidates_of(store: Store, span: str, *, limit: int = 8) -> list[Candidate]:
    """Return the entities that a span may mention: see `candidates`.

    Raises:
        BadInput: there is no such span.
    """
    placed = store.annotations.span(span)
    return candidates(store, surface_of(store, placed), label=placed.span.label, limit=limit)


def learn(store: Store, step: StepWriter, entity: Entity, surfaces: Iterable[str]) -> Entity:
    """Make surfaces that an entity is not known by its aliases; return the entity as it is then."""
    learned = known_as(entity, surfaces)
    store.entities.update(step, learned)
    return learned


def _own(store: Store, spans: Sequence[str], annotator: str) -> list[PlacedSpan]:
    return [own_span(store, span, annotator) for span in spans]


def _new_entity(store: Store, spans: Sequence[str], name: str, label: str) -> Entity:
    if not spans:
        raise BadInput("An entity needs a span that mentions it.")
    first = store.annotations.span(spans[0])
    called = _checked_name(name or surface_of(store, first))
    return Entity(id=str(uuid7()), name=called, label=store.scheme.label(label).name if label else first.span.label)


def _mention(store: Store, step: StepWriter, spans: Sequence[PlacedSpan], entity: Entity) -> Entity:
    """Let spans mention an entity; return it with what it learned from them."""
    for placed in spans:
        store.annotations.update_span(step, placed.document, replace(placed.span, entity=entity.id))
    return learn(store, step, entity, (surface_of(store, placed) for placed in spans))


def _unlearn(store: Store, step: StepWriter, spans: Sequence[PlacedSpan]) -> None:
    """Take from the entities that `spans` mentioned those aliases that stand nowhere else."""
    for former in sorted({placed.span.entity for placed in spans} - {""}):
        surfaces = (surface_of(store, placed) for placed in spans if placed.span.entity == former)
        gone = known_as(Entity(id="", name=""), surfaces)
        for mention in store.entities.mentions(former, limit=_EVERY):
            if not gone.aliases:
                break
            gone = not_known_as(gone, [surface_of(store, mention)])
        store.entities.update(step, not_known_as(store.entities.get(former), gone.aliases))


def _give_up(store: Store, step: StepWriter, entity: str, other: str | None) -> None:
    """Remove an entity after all that names it names `other`, or nothing."""
    store.entities.move_mentions(step, entity, other)
    if any(attribute.type == "entity" for label in store.scheme.labels for attribute in label.attributes):
        store.entities.move_values(step, entity, other)
    store.entities.remove(step, entity)


def _checked_name(name: str) -> str:
    if not known_as(Entity(id="", name=""), [name]).aliases:
        raise BadInput("An entity needs a name that can be seen.")
    return name_of(name)


def _check_uri(uri: str) -> None:
    if not is_uri(uri):
        raise BadInput(
            "“{uri}” is no URI: write a whole one, such as https://…, or a Wikidata id, such as Q42.", uri=uri
        )
