"""The types of the CAS that we write, and how their features are called."""

from typing import TYPE_CHECKING

from workbench.core.scheme import Scheme
from workbench.formats.inception import NAMED_ENTITY, RELATION, feature_name

if TYPE_CHECKING:
    pass

METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
ZONE, FRAGMENT, WORK = "workbench.Zone", "workbench.Fragment", "workbench.Work"

_STRING, _ANNOTATION, _ARRAY = "uima.cas.String", "uima.tcas.Annotation", "uima.cas.FSArray"
_SPAN_FEATURES = ("value", "identifier", "id", "note", "entity", "entityName", "origin", "suggester", "workbench")
# What an attribute cannot be called: features of every annotation, those above, and what the library calls its own.
TAKEN = frozenset((*_SPAN_FEATURES, "fragments", "begin", "end", "sofa", "type", "self", "get", "set", "xmiID"))


class Types:
    """The type system of an export, with the attributes of a scheme.

    It must be whole before the first span is made: the library does not see what is added later.
    """

    def __init__(self, scheme: Scheme) -> None:
        from cassis import TypeSystem

        self.system: TypeSystem = TypeSystem()
        self._add(NAMED_ENTITY, _ANNOTATION, _SPAN_FEATURES)
        self._add(FRAGMENT, _ANNOTATION, ())
        spans = self.system.get_type(NAMED_ENTITY)
        self.system.create_feature(spans, "fragments", _ARRAY, FRAGMENT, multipleReferencesAllowed=False)
        self._add(RELATION, _ANNOTATION, ("label", "id", "note", "workbench"))
        for end in ("Governor", "Dependent"):
            self.system.create_feature(self.system.get_type(RELATION), end, _ANNOTATION)
        self._add(ZONE, _ANNOTATION, ("kind", "rule", "workbench"))
        self._add(WORK, _ANNOTATION, ("annotator", "status", "workbench"))
        self._add(METADATA, "uima.tcas.DocumentAnnotation", ("documentTitle", "documentId", "documentUri"))
        self._features: dict[str, str] = {}
        for attribute in dict.fromkeys(one.name for label in scheme.labels for one in label.attributes):
            if feature := feature_name(attribute, TAKEN):
                self._features[attribute] = feature
                self.system.create_feature(spans, feature, _STRING)

    def feature(self, attribute: str) -> str | None:
        """Return the feature of spans for an attribute; None if the scheme does not have it, or it cannot be one."""
        return self._features.get(attribute)

    def to_xml(self) -> bytes:
        """Return the description of the type system, as UIMA reads it."""
        return str(self.system.to_xml()).encode()

    def _add(self, name: str, parent: str, features: tuple[str, ...]) -> None:
        made = self.system.create_type(name, parent)
        for feature in features:
            self.system.create_feature(made, feature, _STRING)
