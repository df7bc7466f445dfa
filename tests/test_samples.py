"""The sample articles are there, are as difficult as seeds/README.md claims, and are the project's own."""

import re
import unicodedata
from collections import Counter

import pytest

from workbench.paths import SAMPLES

SUMMIT = "01-harbour-summit"
WEB_PAGE = "02-drone-plant-web-page"
LIST_PAGE = "03-seized-cargo-list-page"
ONE_PARAGRAPH = "04-naval-visit-one-paragraph"
TAGS = "05-factory-anniversary-tags"
NAMES = (SUMMIT, WEB_PAGE, LIST_PAGE, ONE_PARAGRAPH, TAGS)

NBSP = "\u00a0"
TATWEEL = "\u0640"
RUN = 40  # as many characters in a row are no coincidence
REAL_ARTICLES = SAMPLES.parent.parent / "shared" / "seeds"

# What the README claims, as it shows in the text.
DIFFICULTIES = {
    SUMMIT: {
        "closed twice, full stop behind the mark": r"“[^”\n]*”\.[^“”\n]+”\.$",
        "closed twice, full stop before the mark": r"“[^”\n]*”\.[^“”\n]+\.”$",
        "quoted paragraph without a speaker": r"^“[^”\n]*”\.$",
        "agency quotes agency": r"ونقلت وكالة .* عن وكالة ",
        "speaker only in the verb": r"^وأضاف أن",
        "speaker of a direct quote only in the verb": r"^وتابع: “",
        "capital for its state": r"^وردت لوندغراد بأن",
        "lam-alef at the edge of a name": r"\bلأورفانيا\b",
        "Latin designations": r"KV-40 .*RKB-6500",
        "calibre": r"عيار 324 ملم",
        "clitic on a name": r"\bونيرادا\b",
        "participle as cue": r"، مشيرا إلى أن",
        "fear without a speaker": r"^وهناك مخاوف",
        "hyphenated name": r"لو-آن بيريك",
        "the same name without its hyphen": r"لو آن بيريك",
        "name inside a name": r"ميناء بورت سالين",
    },
    WEB_PAGE: {
        "menu words glued together": r"\A[A-Za-z]+[ء-ي]+$",
        "loader": r"^Loader$",
        "advertisement": r"(?s)^اعلان$.*^اعلان$",
        "caption twice": r"^(عمال أمام .*)\n\1 Copyright",
        "credit glued and alone": rf"(?s)ن (Copyright{NBSP}[^\n]+)\n\1$",
        "byline": rf"^بقلم: {NBSP}",
        "share lines": r"(?s)^شارك هذا المقال\w+$.*^شارك هذا المقال\w+ Panel$.*^شارك هذا المقال\w+$",
        "repeated standfirst": r"(?s)^(يخشى [^\n]+)\.$.*^و\1",
        "related links": r"(?s)^مواضيع إضافية$.*^شاهد: ",
        "blank line between paragraphs": r"\.\n\n",
        "hyphens as dashes": r" - القمح والذرة - ",
        "tashkeel inside a word": r"مسيّر",
        "emoji in a quote": r'"[^"\n]*\U0001f680[^"\n]*"',
        "speaker only in a pronoun": r"قوله إن",
        "preposition before the complementizer": r"متعهدًا بأن",
        "lam-alef at the edge of a name": r"\bلأوروغواي\b",
        "misspelt name": r"كاراندو(?s:.*)كارندو",
    },
    LIST_PAGE: {
        "no title": r"\A[^\n]*\.\n",
        "list subheads": r"(?s)^- .*^- .*^- ",
        "plain subhead": r"^هل [^\n.]*؟$",
        "shortcode over several paragraphs": r'(?s)^\[caption id="attachment_\d+" [^\n]*\]\n\n.*?\[/caption\]$',
        "the caption again, with the end alone": r"(?s)^(سفينة الشحن .*?\[/caption\])$.*^\1\Z",
        "closing tag glued to Arabic": r"[ء-ي]\[/caption\]",
        "paragraph cut off": r"سلسلة من$",
        "colon before the complementizer": r"قال[ت]? [^\n]*: إن",
        "guillemets inside straight marks": r'"[^"\n]*«[^»"\n]*»[^"\n]*"',
        "quote that is never closed": r': "[^"\n]*\.$',
        "Arabic-Indic digits": r"[٠-٩]{4}",
        "Arabic decimal mark": r"[٠-٩]٫[٠-٩]",
        "Arabic-Indic designation": r"سهم-٤",
        "outlet quotes outlet": r"نقلته صحيفة .* عن وكالة ",
        "ellipsis of two dots": r"[ء-ي]\.\. ",
    },
    ONE_PARAGRAPH: {
        "starts in the middle": r"\Aوأوضحت الوكالة أنّ",
        "one long paragraph": r"\A[^\n]{3000,}\n",
        "footer": r"\nمشاركة :\Z",
        "subhead run into the text": r"\. سيف وبوصلة تبادل ",
        "clitic before a mark": rf'ب{TATWEEL}"',
        "quotation that ends in a designation": r'RKB-6500"',
        "designation in two scripts": r"BR-40 «سيل»",
        "Arabic designation": r'"فيلكان-31"',
        "two calibres": r"عيار 107 ملم و130 ملم",
        "count": r"نحو 18 منها",
        "hyphenated names": r"هالفر-أوستين.*بورت-سالين.*برونو-كارل",
        "lam-alef at the edge of a name": r"\bلألبانيا\b",
        "clitic on a name": r"\bلمارنغ\b",
        "tashkeel inside words": r"المُجهّزة.*تُلقَّم",
        "attribution behind the clause": r"، على ما أفاد ",
        "variants of a city": r"بورت-سالين.*بورتسالين|لوندغراد.*لوند غراد",
    },
    TAGS: {
        "closing mark on both sides": r"” سامو تيلاري ”",
        "marks the wrong way round": r"”[^“”\n]+“\.",
        "one closing mark too many": r"””",
        "guillemets for irony": r"«ديمقراطية»",
        "guillemets for speech": r"بأنه «[^»\n]+ [^»\n]+»",
        "guillemets for a name": r"«ورل-5»",
        "ellipsis of two dots": r"[ء-ي]\.\. ",
        "en dash": r" – فالكنراد",
        "tatweel before a number": rf"ال{TATWEEL} 50",
        "clitic on a number": r"120 ملم و155 ملم",
        "decomposed hamza": r"ا\u0654.*(?s:.*)و\u0654",
        "verbal noun as cue": r"تأكيد ثيودور فالكنراد أن",
        "outlet quotes outlet": r"حسبما أوردت صحيفة .* نقلاً عن وكالة ",
        "number with a thousands mark": r"1,400",
        "tags and related headers": r"صناعة السلاح\nأورفانيا اليوم\nإقرأ أيضاً:\n",
        "variants of a name": r"تيودور(?s:.*)ثيودور",
    },
}
CLAIMS = [(name, claim) for name, claims in DIFFICULTIES.items() for claim in claims]


def read(name: str) -> str:
    """Return the sample exactly as it is stored, line ends included."""
    return (SAMPLES / f"{name}.txt").read_bytes().decode()


def test_the_five_samples_are_all_there_are():
    assert sorted(path.stem for path in SAMPLES.glob("*.txt")) == sorted(NAMES)


def test_the_readme_names_every_sample():
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}.txt`" in readme for name in NAMES)
    assert "Apache-2.0" in readme


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_as_long_as_an_article(name):
    assert name.isascii()
    assert 2000 <= len(read(name)) <= 4000


@pytest.mark.parametrize(("name", "claim"), CLAIMS)
def test_a_claimed_difficulty_is_there(name, claim):
    text = read(name).replace("\r\n", "\n")
    assert re.search(DIFFICULTIES[name][claim], text, re.MULTILINE), claim


@pytest.mark.parametrize("name", NAMES)
def test_only_the_web_page_has_crlf(name):
    text = read(name)
    assert text.count("\r") == text.count("\r\n")
    assert ("\r" in text) == (name == WEB_PAGE)
    assert text.count("\n") == text.count("\r\n") or name != WEB_PAGE


def test_only_one_sample_is_not_nfc():
    assert [name for name in NAMES if not unicodedata.is_normalized("NFC", read(name))] == [TAGS]


def test_one_emoji_is_all_there_is_beyond_the_bmp():
    beyond = {name: [c for c in read(name) if ord(c) > 0xFFFF] for name in NAMES}
    assert beyond == {name: ["\U0001f680"] if name == WEB_PAGE else [] for name in NAMES}


def test_the_clean_article_has_a_title_and_nothing_around_it():
    title, blank, *body = read(SUMMIT).split("\n")
    assert not title.endswith(".")
    assert blank == ""
    assert all(re.search(r"[.”]\Z", paragraph) for paragraph in body)
    assert len(set(body)) == len(body)


@pytest.mark.parametrize(("name", "surplus"), [(SUMMIT, 2), (TAGS, 1 + 2)])
def test_closing_marks_outnumber_opening_ones(name, surplus):
    """In the article with tags, one pair consists of closing marks alone, beside the surplus one."""
    marks = Counter(read(name))
    assert marks["”"] - marks["“"] == surplus


def test_straight_marks_are_unbalanced_only_where_a_quote_stays_open():
    odd = {name for name in NAMES if read(name).count('"') % 2}
    assert odd == {LIST_PAGE}


def test_no_run_of_a_sample_occurs_in_the_real_articles():
    if not REAL_ARTICLES.is_dir():
        pytest.skip(f"the real articles are not beside this checkout ({REAL_ARTICLES})")
    texts = [path.read_bytes().decode() for path in sorted(REAL_ARTICLES.glob("*.txt"))]
    real = {text[i : i + RUN] for text in texts for i in range(len(text) - RUN + 1)}
    assert real
    for name in NAMES:
        text = read(name).replace("\r\n", "\n")
        assert not real & {text[i : i + RUN] for i in range(len(text) - RUN + 1)}
