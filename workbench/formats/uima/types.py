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
    """The type system of an export. It has the attributes of the scheme, and grows when a document has others."""

    def __init__(self, scheme: Scheme) -> None:
        from cassis import TypeSystem

        self.system: TypeSystem = TypeSystem()
        self._add(NAMED_ENTITY, _ANNOTATION, _SPAN_FEATURES)
        self._add(FRAGMENT, _ANNOTATION, ())
        self.system.create_feature(
            self.system.get_type(NAMED_ENTITY),
            "fragments",
            _ARRAY,
            elementType=FRAGMENT,
            multipleReferencesAllowed=False,
        )
        self._add(RELATION, _ANNOTATION, ("label", "id", "note", "workbench"))
        for end in ("Governor", "Dependent"):
            self.system.create_feature(self.system.get_type(RELATION), end, _ANNOTATION)
        self._add(ZONE, _ANNOTATION, ("kind", "rule", "workbench"))
        self._add(WORK, _ANNOTATION, ("annotator", "status", "workbench"))
        self._add(METADATA, "uima.tcas.DocumentAnnotation", ("documentTitle", "documentId", "documentUri"))
        self._features: set[str] = set()
        for label in scheme.labels:
            for attribute in label.attributes:
                self.feature(attribute.name)

    def feature(self, attribute: str) -> str | None:
        """Return the feature of spans for an attribute, which there is from now on; None if there cannot be one."""
        feature = feature_name(attribute, TAKEN)
        if feature and feature not in self._features:
            self._features.add(feature)
            self.system.create_feature(self.system.get_type(NAMED_ENTITY), feature, _STRING)
        return feature

    def to_xml(self) -> bytes:
        """Return the description of the type system, as UIMA reads it."""
        return str(self.system.to_xml()).encode()

    def _add(self, name: str, parent: str, features: tuple[str, ...]) -> None:
        made = self.system.create_type(name, parent)
        for feature in features:
            self.system.create_feature(made, feature, _STRING)
