"""What the columns of a table of metadata mean: which one names the document, and which fields the others are."""

from collections.abc import Sequence

from workbench.core.folding import fold_plain

# Folded (Arabic spelling, capitals), without signs between words. The best to know a document by comes first.
_NAMES_OF_DOCUMENT = (
    *("name", "الاسم", "اسم", "document", "المستند", "document name", "اسم المستند"),
    *("file", "الملف", "file name", "filename", "اسم الملف", "stem", "article", "المقال"),
    *("sha256", "sha 256", "id", "المعرف", "uuid"),
)
_FIELDS = {
    "title": ("title", "headline", "العنوان", "عنوان", "عنوان المقال"),
    "date": ("date", "publication date", "published", "التاريخ", "تاريخ", "تاريخ النشر"),
    "outlet": ("outlet", "publisher", "newspaper", "المصدر", "مصدر", "الوسيلة", "الصحيفة", "الجريدة", "الناشر"),
    "url": ("url", "link", "uri", "الرابط", "رابط", "الوصلة"),
    "source": ("source",),
}


def folded_header(header: str) -> str:
    """Return a header in which spelling and signs between words make no difference."""
    return " ".join(fold_plain(header.replace("_", " ").replace("-", " ").strip("\ufeff ")).casefold().split())


_KEYS = [folded_header(name) for name in _NAMES_OF_DOCUMENT]
_BY_HEADER = {folded_header(header): field for field, headers in _FIELDS.items() for header in headers}


def field_of(header: str) -> str:
    """Return the field that a column stands for: a known one by its English or Arabic name, or what it is called."""
    return _BY_HEADER.get(folded_header(header), " ".join(header.strip("\ufeff").split()))


def key_column(headers: Sequence[str], wanted: str = "") -> int | None:
    """Return the number of the column that says which document is meant, from 0; None if no column does.

    With `wanted` it is the column that is called so.
    """
    folded = [folded_header(header) for header in headers]
    for name in [folded_header(wanted)] if wanted else _KEYS:
        if name in folded:
            return folded.index(name)
    return None
