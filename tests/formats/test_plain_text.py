from io import BytesIO
from pathlib import Path

import pytest

from workbench.formats import Entry, Refusal
from workbench.formats.plain_text import read

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def test_a_file_is_one_document_named_after_its_stem() -> None:
    text = "عنوان المقال\r\n\r\nنص المقال الطويل بعد العنوان.\r\n"
    (entry,) = read(BytesIO(text.encode()), "folder/article.1.txt")
    assert isinstance(entry, Entry)
    document = entry.item.document
    assert (document.id, document.name, document.text) == ("", "article.1", text)
    assert (entry.encoding, entry.line, entry.item.annotation) == ("utf-8", None, None)


def test_the_title_zone_gives_the_title() -> None:
    body = "أعلنت الوزارة أمس أن السفينة غادرت الميناء شمالا نحو الجزيرة، وأضافت أنها لن تعود قريبا. " * 5
    (entry,) = read(BytesIO(f"\ufeffسفينة  تغادر الميناء\n\n{body}\n".encode()), "a.txt")
    assert isinstance(entry, Entry)
    assert entry.item.document.meta == {"title": "سفينة تغادر الميناء"}


def test_without_a_title_zone_the_name_is_the_title() -> None:
    (entry,) = read(BytesIO(("أعلنت الوزارة أمس أن السفينة غادرت الميناء. " * 20).encode()), "a.txt")
    assert isinstance(entry, Entry)
    assert (entry.item.document.meta, entry.item.document.title) == ({}, "a")


def test_a_bad_file_is_a_refusal_not_an_error() -> None:
    (refusal,) = read(BytesIO(b""), "empty.txt")
    assert isinstance(refusal, Refusal)
    assert (refusal.file, refusal.line) == ("empty.txt", None)
    assert "empty.txt" in str(refusal.reason)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the folder with the five real articles is missing")
@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_real_articles_come_in_byte_for_byte(path: Path) -> None:
    (entry,) = read(BytesIO(path.read_bytes()), path.name)
    assert isinstance(entry, Entry)
    assert entry.item.document.text.encode() == path.read_bytes()
    assert ("title" in entry.item.document.meta) == any(zone.kind == "title" for zone in entry.item.document.zones)
