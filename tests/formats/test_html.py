from hashlib import sha256
from io import BytesIO

import pytest

from workbench.formats import Entry, Refusal, html

BODY = (
    "<p>قال المتحدث باسم الوزارة يوم الجمعة إن راجمات من طراز BM-21 وصلت إلى ميناء بورت سالين على متن سفينة شحن.</p>"
    "<p>وأضاف أن عملية التفريغ استغرقت ثلاثة أيام، وأن الشحنة ستنقل إلى مستودعات الجيش في الأيام المقبلة.</p>"
)
ADDRESS = "https://example.org/news/harbour"


def page(head: str = "", before: str = "") -> str:
    return (
        f"<!DOCTYPE html>\n{before}<html lang='ar'><head><title>وصول الراجمات | المثال</title>{head}</head><body>"
        f"<nav><a href='/'>الرئيسية</a> <a href='/sport'>رياضة</a></nav><article>{BODY}</article>"
        "<footer>جميع الحقوق محفوظة</footer></body></html>"
    )


def read(data: bytes) -> Entry:
    (entry,) = html.read(BytesIO(data), "in/page.html")
    assert isinstance(entry, Entry), str(entry.reason)
    return entry


def test_the_article_is_taken_out_of_the_page() -> None:
    head = (
        "<meta property='og:site_name' content='المثال'><meta name='author' content='سامر العلي'>"
        "<meta property='article:published_time' content='2024-05-31T10:00:00Z'><meta property='og:title' "
        f"content='وصول الراجمات'><link rel='canonical' href='{ADDRESS}'>"
    )
    data = page(head).encode()
    entry = read(data)
    document = entry.item.document
    assert document.text.startswith("قال المتحدث")
    assert document.text.endswith("المقبلة.")
    assert "رياضة" not in document.text
    assert document.meta == {
        "title": "وصول الراجمات",
        "author": "سامر العلي",
        "date": "2024-05-31",
        "outlet": "المثال",
        "url": ADDRESS,
        "file_sha256": sha256(data).hexdigest(),
    }
    assert document.name == "page"
    assert read(data) == entry


@pytest.mark.parametrize(
    ("head", "before", "address"),
    [
        (f"<meta property='og:url' content='{ADDRESS}'>", "", ADDRESS),
        ("", f"<!-- saved from url=(0032){ADDRESS} -->\n", ADDRESS),
        ("", f"<!--\n Page saved with SingleFile\n url: {ADDRESS}\n saved date: Mon\n-->\n", ADDRESS),
        ("<link rel='canonical' href='javascript:alert(1)'>", "", None),
        ("", "", None),
    ],
)
def test_where_a_page_came_from_is_kept(head: str, before: str, address: str | None) -> None:
    assert read(page(head, before).encode()).item.document.meta.get("url") == address


@pytest.mark.parametrize(
    ("declared", "encoding", "named"),
    [
        ("windows-1256", "cp1256", "windows-1256"),
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8", "cp1256", "windows-1256"),  # it says wrong things of itself
        ("no-such-encoding", "utf-8", "utf-8"),
        ("utf-16", "utf-8", "utf-8"),  # it cannot be, or nobody could have read that
    ],
)
def test_the_encoding_is_the_one_that_the_page_declares(declared: str, encoding: str, named: str) -> None:
    entry = read(page(f"<meta charset='{declared}'>").encode(encoding))
    assert entry.encoding == named
    assert entry.item.document.text.startswith("قال المتحدث")


def test_a_page_without_an_article_is_refused() -> None:
    (refusal,) = html.read(BytesIO(b"<html><body><img src='a.png'></body></html>"), "page.html")
    assert isinstance(refusal, Refusal)
    assert str(refusal.reason) == "page.html: no article was found in this page."


def test_a_page_that_would_take_for_ever_is_refused() -> None:
    (refusal,) = html.read(BytesIO(b"<p>a" * 60_000), "page.html")
    assert isinstance(refusal, Refusal)
    assert "a page of up to 50000 can be read" in str(refusal.reason)


@pytest.mark.parametrize(
    ("head", "is_page"),
    [(b"\xef\xbb\xbf\n<!DOCTYPE html>", True), (b"<!-- a --><html>", True), (b"<xml/>", False), (b"{}", False)],
)
def test_a_page_is_known_by_its_beginning(head: bytes, is_page: bool) -> None:
    assert html.FORMAT.recognises("x", head) == is_page
