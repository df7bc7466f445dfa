"""The sentences here are made up; the real articles are met in test_zones_on_articles.py."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core import zone_lexicon
from workbench.core.records import Zone
from workbench.core.zones import BOILERPLATE, SHORT, ZONE_KINDS, detect_zones

TITLE = "افتتاح معرض الزهور في حديقة المدينة القديمة"
SENTENCE = (
    "وصل الزوار صباح السبت إلى الحديقة القديمة لمشاهدة أنواع نادرة من الزهور جمعها هواة من قرى بعيدة، "
    "وامتلأت الممرات بالعائلات التي جاءت من أحياء المدينة كلها قبل أن تشتد حرارة الظهيرة."
)
OTHER = SENTENCE.replace("السبت", "الأحد")
HEADLINE = "مكتبة متنقلة تجوب القرى الجبلية قبل بداية الشتاء"
FURNITURE = [
    string for table in (zone_lexicon.LINES, zone_lexicon.OPENINGS) for form in table.values() for string in form
]


def article(*paragraphs: str) -> str:
    return "\n".join(paragraphs)


def kinds(*paragraphs: str) -> list[str]:
    """The kind of each paragraph that is not empty."""
    text = article(*paragraphs)
    zones = detect_zones(text)
    starts = [match.start() for match in re.finditer(r"[^\n]+", text)]
    return [next(zone.kind for zone in zones if zone.start <= start < zone.end) for start in starts]


def test_an_article_without_furniture_has_a_title_and_one_body():
    text = article(TITLE, "", SENTENCE, "", OTHER)
    assert detect_zones(text) == (
        Zone(start=0, end=len(TITLE), kind="title", rule="first line"),
        Zone(start=len(TITLE) + 2, end=len(text), kind="body"),
    )


@pytest.mark.parametrize(
    "first",
    [
        "وقالت صاحبة المشتل إن الزهور نبتت قبل موعدها",
        "قال الحارس إن الأبواب تفتح مع الفجر",
        "افتتحت الحديقة أبوابها هذا الصباح أمام الزوار.",
        "افتتحت الحديقة أبوابها وقال حارسها: “أهلا بكم.”",
        "- ماذا في معرض الزهور هذا العام",
        "وهذه أهم الزهور في المعرض الجديد:",
        "معرض الزهور في حديقة المدينة " * 5,
        SENTENCE,
    ],
)
def test_a_first_paragraph_that_reads_as_text_is_no_title(first):
    assert kinds(first, SENTENCE + OTHER) == ["body", "body"]


@pytest.mark.parametrize(
    "first", ["وزير الزراعة يفتتح معرض الزهور", "هل تنقذ الزهور حديقة المدينة؟", "زهور في كل مكان.."]
)
def test_a_title_may_ask_trail_off_or_begin_with_waw(first):
    assert kinds(first, SENTENCE) == ["title", "body"]


def test_a_lone_line_is_body():
    assert kinds(TITLE) == ["body"]


def test_a_title_is_found_below_furniture_and_a_section_name():
    assert kinds("Homeالرئيسيةأخبار", "Loader", "إعلان", "منوعات", TITLE, SENTENCE) == [
        *["chrome"] * 2,
        "ad",
        "chrome",
        "title",
        "body",
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("اعلان", "ad"),
        ("إعـلان", "ad"),
        ("ADVERTISEMENT", "ad"),
        ("مشاركة :", "share"),
        ("شارك هذا المقالأغلق", "share"),
        ("بقلم: \u00a0سلمى الراوي", "byline"),
        ("وكالات", "byline"),
        ("نشرت في آخر تحديث", "dateline"),
        ("الأربعاء 13 سبتمبر 2023 - 14:30", "dateline"),
        ("١٣ أيلول/سبتمبر ٢٠٢٣", "dateline"),
        ("13/09/2023", "dateline"),
        ("2023-09-13 10:15", "dateline"),
        ("صورة أرشيفية لحديقة المدينة", "caption"),
        ("صدر الصورة، Salma Rawi", "credit"),
        ("© Salma Rawi 2023.", "credit"),
        ("Getty Images", "credit"),
        ("حديقة المدينة في الربيع Copyright Salma Rawi", "caption"),
        ("صدر الصورة، Getty Images", "credit"),
        ("المصدر: الوكالة + مواقع", "credit"),
        ("نشر قبل 3 ساعات", "dateline"),
        ("قبل ساعتين", "dateline"),
        ("صنعاء، 2 أيار/مايو – رويترز", "dateline"),
        ("مسقط 12 رجب 1446 هـ الموافق 12 يناير 2025 م", "dateline"),
        ("المدينة القديمة (أ ف ب)", "byline"),
        ("لندن: «الشرق الأوسط»", "byline"),
        ("بيروت / سلمى الراوي / الأناضول", "byline"),
        ("فيسبوك تويتر واتساب", "share"),
        ("انقر لنسخ الرابط", "share"),
        ("رقم الخبر: 81234", "chrome"),
        ("صحيفة الحديقة - تخط إلى المحتوى", "chrome"),
        ("تاريخ النشر: 12.03.2024 | 10:15 GMT", "dateline"),
        ("المصدر: RT + رويترز", "credit"),
        ("زوارق في الميناء خلال تدريب ليلي (رويترز)", "caption"),
        ("#حدائق #زهور", "tags"),
        ("دقيقتان للقراءة", "chrome"),
        ("4 دقائق قراءة", "chrome"),
        ("الرئيسية > أخبار العالم", "chrome"),
        ("الرئيسية / سياسة", "chrome"),
        ("12:30 م", "dateline"),
        ("// انتهى //", "chrome"),
        ("أبوظبي في 14 مارس 2024 / وام /", "dateline"),
        ("بالفيديو | زهور تغطي الميناء", "related"),
        ("صورة من: Kremlin/dpa", "credit"),
        ("يستمر المحتوى بعد الإعلان", "ad"),
        ("العلامات: زهور، حدائق", "tags"),
        ("ابحثوا عنا", "chrome"),
        ("Close Button", "chrome"),
        ("Newsالأخبارالبرامج", "chrome"),
        ("اقرأ أيضاً: " + HEADLINE, "related"),
        ("شاهد: " + HEADLINE, "related"),
    ],
)
def test_a_line_of_furniture_inside_the_body_is_found(line, kind):
    assert kinds(TITLE, SENTENCE, line, OTHER) == ["title", "body", kind, "body"]


@pytest.mark.parametrize(
    "line",
    [
        "إعلان نتائج معرض الزهور",
        "مشاركة واسعة في معرض الزهور",
        "كتب ودفاتر على طاولات الحديقة",
        "شارك في المعرض مئة مشتل",
        "نشرت في الحديقة مقاعد جديدة.",
        "12 قتيلا في 2023",
        "مقاعد جديدة",
        "قال الحارس إن الزهور (الثلاث) نبتت",
        "انتهى المعرض من دون جوائز",
        "3 دقائق فقط",
        "العالم يزور الحديقة",
        "المصدر الوحيد للمياه",
        "حديقة المدينة (الشرقية)",
        "في 14 مارس",
        "ذكرت صحيفة «النهار» اللبنانية",
        "14 مارس",
        "العربية لغة الحديقة",
        "الزهور – في كل مكان – من المدينة",
        "قبل ساعتين من الافتتاح",
        "BM-21",
        "منظومة RBU-6000",
    ],
)
def test_a_short_line_that_only_resembles_furniture_stays_body(line):
    assert kinds(TITLE, SENTENCE, line, OTHER) == ["title", *["body"] * 3]


def test_latin_lines_are_furniture_in_arabic_articles_only():
    assert kinds("The garden opens its doors again", "A short line", "Flowers everywhere " * 12) == [
        "title",
        "body",
        "body",
    ]


def test_a_name_between_title_and_text_is_a_byline_beside_one():
    assert kinds(TITLE, "سلمى الراوي", "رويترز – بيروت", SENTENCE) == ["title", "byline", "byline", "body"]
    assert kinds(TITLE, "حديقة واسعة", SENTENCE, OTHER) == ["title", "body", "body", "body"]


def test_a_line_beside_a_credit_is_its_caption():
    assert kinds(TITLE, "زهور المعرض في صباحه الأول", "Getty Images", SENTENCE) == [
        *["title", "caption", "credit"],
        "body",
    ]


def test_tags_stand_below_related_articles():
    listed = ["مواضيع ذات صلة", HEADLINE, HEADLINE + " والصيف", "زهور", "معارض المدينة"]
    assert kinds(TITLE, SENTENCE, *listed) == ["title", "body", *["related"] * 3, *["tags"] * 2]


def test_a_shortcode_covers_its_paragraphs_and_no_more():
    opening = '[caption id="attachment_7" align="alignnone" width="600"]'
    assert kinds(TITLE, SENTENCE, opening, "", "زهور المعرض[/caption]", OTHER) == [
        *["title", "body"],
        *["caption"] * 2,
        "body",
    ]
    assert kinds(TITLE, SENTENCE, opening, OTHER) == ["title", "body", "caption", "body"]
    assert kinds(TITLE, SENTENCE, "زهور المعرض[/caption]", OTHER) == ["title", "body", "caption", "body"]


def test_the_end_of_a_lost_shortcode_makes_no_caption_of_a_long_paragraph():
    assert kinds(TITLE, SENTENCE + OTHER + "[/caption]", OTHER) == ["title", "body", "body"]


@pytest.mark.parametrize("mark", ["[قوسان]", "[sic]", "[caption]زهرة[/caption] "])
def test_brackets_in_a_sentence_make_no_caption_of_it(mark):
    assert kinds(TITLE, mark + SENTENCE, OTHER) == ["title", "body", "body"]


def test_a_caption_is_known_again_without_its_credit():
    caption = "زوار المعرض بين أحواض الورد"
    assert kinds(TITLE, caption, caption + " Copyright Salma Rawi", SENTENCE) == ["title", "caption", "caption", "body"]


def test_a_phrase_that_stands_twice_is_a_caption():
    caption = "زوار المعرض بين أحواض الورد"
    assert kinds(TITLE, caption, SENTENCE, caption) == ["title", "caption", "body", "caption"]


def test_a_sentence_or_title_that_stands_twice_is_a_duplicate_from_the_second_time_on():
    assert kinds(TITLE, SENTENCE, TITLE, OTHER, SENTENCE, SENTENCE) == [
        *["title", "body", "duplicate", "body"],
        *["duplicate"] * 2,
    ]


def test_all_below_a_header_of_related_articles_is_related():
    other_headline = HEADLINE.replace("الشتاء", "الصيف")
    assert kinds(TITLE, SENTENCE, "أقرأ أيضاً:", HEADLINE, "إعلان", other_headline) == [
        *["title", "body", "related", "related"],
        *["ad", "related"],
    ]


def test_the_body_goes_on_behind_links_in_its_middle():
    assert kinds(TITLE, SENTENCE, "مواضيع ذات صلة", HEADLINE, OTHER, "مقاعد جديدة", OTHER + SENTENCE) == [
        *["title", "body", "related", "related"],
        *["body"] * 3,
    ]


def test_a_link_inside_the_body_does_not_take_the_next_lines_along():
    assert kinds(TITLE, SENTENCE, "اقرأ أيضا: " + HEADLINE, HEADLINE, OTHER) == [
        *["title", "body", "related"],
        *["body"] * 2,
    ]


def test_closing_phrases_are_tags():
    assert kinds(TITLE, SENTENCE, "معرض الزهور", "حديقة المدينة") == ["title", "body", "tags", "tags"]
    assert kinds(TITLE, SENTENCE, "معرض الزهور", "حديقة المدينة", "اقرأ أيضا", HEADLINE)[2:4] == ["tags", "tags"]
    assert kinds(TITLE, SENTENCE, "كلمات دلالية:", "معرض الزهور", HEADLINE) == ["title", "body", "tags", "tags", "body"]


def test_a_list_of_phrases_alone_is_no_list_of_tags():
    assert kinds("ورد أحمر", "ورد أبيض", "ورد أصفر") == ["body"] * 3


@pytest.mark.parametrize("text", ["", "\n", " \r\n\t\u00a0\n"])
def test_an_empty_text_has_no_zones(text):
    assert detect_zones(text) == ()


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\r", "\u2029", "\n \n"])
def test_zones_leave_separators_out(separator):
    text = separator.join((TITLE, SENTENCE, "إعلان", OTHER))
    covered = [text[zone.start : zone.end] for zone in detect_zones(text)]
    assert covered == [TITLE, SENTENCE, "إعلان", OTHER]


def test_boilerplate_is_every_kind_but_title_and_body():
    assert set(ZONE_KINDS) - BOILERPLATE == {"title", "body"}


def test_the_lexicon_names_known_kinds():
    tables = (zone_lexicon.LINES, zone_lexicon.LABELS, zone_lexicon.OPENINGS)
    assert {kind for table in tables for kind in table} <= BOILERPLATE


@pytest.mark.parametrize("piece", ["[a", "[a]", "[a b=c", "[/", "a\n", "\n", "©\n", "ا", "ال ", "- . ", "Aا"])
@pytest.mark.timeout(10)
def test_hostile_text_takes_no_more_than_its_share_of_time(piece):
    text = piece * (200_000 // len(piece))
    assert sum(zone.end - zone.start for zone in detect_zones(text)) <= len(text)


pieces = st.sampled_from(
    [
        TITLE,
        SENTENCE,
        OTHER,
        HEADLINE,
        *FURNITURE,
        *"\n\n\n\r\u2029 .:،؟©[]ـ",
        "[/caption]",
        "[caption id=1]",
        "12/9/2023",
    ]
)
texts = st.lists(pieces, max_size=30).map("".join) | st.text(max_size=200)


@given(texts)
def test_zones_are_whole_paragraphs_in_order_that_leave_nothing_out(text):
    zones = detect_zones(text)
    ends = [0, *(zone.end for zone in zones)]
    for zone, end_before in zip(zones, ends, strict=False):
        assert end_before <= zone.start < zone.end
        assert zone.kind in ZONE_KINDS
        assert text[zone.start - 1 : zone.start] in ("", "\n", "\r", "\u2029")
        assert text[zone.end : zone.end + 1] in ("", "\n", "\r", "\u2029")
    between = zip(ends, [*(zone.start for zone in zones), len(text)], strict=True)
    assert all(not text[start:end].strip() for start, end in between)


@given(texts)
def test_there_is_one_title_at_most_and_long_sentences_are_never_furniture(text):
    zones = detect_zones(text)
    assert sum(zone.kind == "title" for zone in zones) <= 1
    for zone in zones:
        if zone.end - zone.start > SHORT and "[" not in text:
            assert zone.kind in ("body", "duplicate")
