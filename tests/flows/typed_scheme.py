"""A small scheme whose attributes are of every type, and a project that follows it."""

from pathlib import Path

from workbench.commands.importing import import_paths
from workbench.core.scheme import Attribute, Condition, DocumentLabel, Family, Label, Scheme, Words
from workbench.core.scheme_rules import checked
from workbench.storage.store import Store

TEXT = (
    "تسلم الجيش راجمات من عيار 122 ملم، وقال سامر الراوي إنها جديدة.\n"
    "وعاد سامر الراوي إلى الميناء، ثم زار سامر الراوى المصنع.\n"
    "صور من الموقع\n"
)


def words(en: str, ar: str = "") -> Words:
    return Words(en=en, ar=ar or en)


def _label(name: str, key: str, *attributes: Attribute) -> Label:
    return Label(
        name=name,
        family="all",
        key=key,
        color="#2255aa",
        title=words(name.title()),
        guideline=words(name),
        attributes=attributes,
    )


STATUS = Attribute(
    name="status",
    type="choice",
    title=words("Status", "الوضع"),
    values=("possessed", "sought"),
    value_titles={"possessed": words("In possession", "مملوك"), "sought": words("Sought", "مطلوب")},
    required=True,
)
SCHEME = checked(
    Scheme(
        name="typed",
        version="1",
        title=words("Typed"),
        families=(Family(name="all", title=words("All")),),
        labels=(
            _label("PER", "P", Attribute(name="kind", type="choice", title=words("Kind"), values=("one", "group"))),
            _label("ORG", "O"),
            _label(
                "WEAPON",
                "W",
                STATUS,
                Attribute(
                    name="seller",
                    type="entity",
                    title=words("Seller", "البائع"),
                    shown_when=Condition(attribute="status", values=("sought",)),
                ),
                Attribute(name="calibre", type="number", title=words("Calibre", "العيار"), unit="unit"),
                Attribute(
                    name="unit",
                    type="choice",
                    title=words("Unit", "الوحدة"),
                    values=("mm", "km"),
                    value_titles={"mm": words("mm", "ملم"), "km": words("km", "كم")},
                ),
                Attribute(name="sure", type="boolean", title=words("Sure")),
                Attribute(name="uses", type="choices", title=words("Uses"), values=("air", "sea")),
                Attribute(name="remark", type="text", title=words("Remark")),
            ),
        ),
        document_labels=(
            DocumentLabel(name="arms", title=words("Arms deal")),
            DocumentLabel(name="visit", title=words("Visit")),
        ),
    )
)


def make_project(folder: Path) -> Path:
    """Make a project with two articles of the same text."""
    texts = folder / "texts"
    texts.mkdir()
    for number in (1, 2):
        (texts / f"text-{number}.txt").write_text(f"{TEXT}خبر {number}.\n", encoding="utf-8")
    path = folder / "typed.workbench"
    with Store.create(path, SCHEME) as store:
        import_paths(store, [texts], annotator="importer")
    return path
