"""Quoted passages: every kind of mark, well paired or not."""

import pytest
from core.quotes.notation import read, surfaces

from workbench.core.quotes import passage_at, passages

# Each sentence with its passages in ⟦⟧, and what is said of the marks of each, outer ones first.
WELL_PAIRED = [
    'قال البحار: "⟦لن نغادر المرفأ⟧" ثم نام.',
    "قال البحار: “⟦لن نغادر المرفأ⟧”.",
    "قال البحار: «⟦لن نغادر المرفأ⟧».",
    "قال البحار: ‹⟦لن نغادر المرفأ⟧›.",
    "قال البحار: „⟦لن نغادر المرفأ⟧“.",
    "قال البحار: „⟦لن نغادر المرفأ⟧”.",
    'أشاد بـ"⟦حسن الضيافة⟧" و"⟦جودة القهوة⟧" في المرفأ.',
    'أشاد ب"⟦حسن الضيافة⟧" ومضى.',
    'قالت: " ⟦سنعود غدا⟧ " وخرجت.',
    'وصفها بأنها "⟦صفقة العمر⟧"، وأضاف أن "⟦كل شيء جاهز⟧".',
    'قال: "⟦عندنا راجمة من طراز RBX-40⟧".',
    'قال:"⟦بلا مسافة⟧"، وخرج.',
    "قال: «⟦هل تسمعون؟ نحن هنا. تعالوا!⟧» وانتظر.",
    "قال: «⟦السفينة “⟦نجمة الشمال⟧” غرقت⟧».",
    'قال: "⟦السفينة «⟦نجمة الشمال⟧» غرقت⟧".',
    "قال: “⟦السفينة “⟦نجمة الشمال⟧” غرقت⟧”.",
    'قال: ""⟦مرتين⟧"" ومضى.',
    '("⟦بين قوسين⟧")',
]


@pytest.mark.parametrize("sentence", WELL_PAIRED)
def test_pairs_of_every_kind(sentence):
    written = read(sentence)
    found = passages(written.text)
    assert [(passage.start, passage.end) for passage in found] == list(written.contents)
    assert {passage.marks for passage in found} == {"ok"}


@pytest.mark.parametrize(
    "sentence",
    [
        "كان الحارس” ⟦سامر الراوي⟧ ” نائما عند الباب.",
        "قال الحارس: ”⟦لم أر أحدا⟧“.",
        "قال الحارس: ”⟦لم أر أحدا⟧”.",
        "قال الحارس: ”⟦لم أر أحدا⟧“ ثم قال: ”⟦كنت نائما⟧“.",
        "قال الحارس: »⟦لم أر أحدا⟧«.",
        "قال الحارس: “⟦لم أر أحدا⟧“.",
        'قال الحارس: "⟦لم أر أحدا⟧”.',
    ],
)
def test_marks_that_are_no_pair_as_they_stand(sentence):
    written = read(sentence)
    found = passages(written.text)
    assert [(passage.start, passage.end) for passage in found] == list(written.contents)
    assert {passage.marks for passage in found} == {"wrong-shape"}


@pytest.mark.parametrize(
    "sentence",
    [
        "قال القبطان: “⟦الميناء لنا جميعا”. ولا أحد يملكه وحده. هذا كل ما عندي⟧”.",
        "قال القبطان: “⟦الميناء لنا جميعا”. إلى أن يأتي من يشتريه.⟧”",
        'قال القبطان: "⟦الميناء لنا جميعا". ولا أحد يملكه وحده⟧".',
        "وصف ما يقال بأنه “⟦كلام صيادين⟧””.",
        "قال القبطان: «⟦الميناء لنا جميعا». ولا أحد يملكه وحده⟧».",
    ],
)
def test_a_quote_that_is_closed_twice_ends_with_the_later_mark(sentence):
    written = read(sentence)
    (found,) = passages(written.text)
    assert ((found.start, found.end), found.marks) == (written.contents[0], "extra-close")


@pytest.mark.parametrize(
    "sentence",
    [
        "قال القبطان: “⟦الميناء لنا جميعا⟧”. وأضاف أن البحر واسع”.",
        "“⟦الميناء لنا جميعا⟧”، قال القبطان وهو يضحك”.",
        "“⟦الميناء لنا جميعا⟧”، بحسب القبطان”.",
    ],
)
def test_a_surplus_mark_behind_the_words_of_the_reporter_ends_nothing(sentence):
    written = read(sentence)
    assert [(passage.start, passage.end) for passage in passages(written.text)] == list(written.contents)


def test_an_unclosed_passage_ends_with_its_paragraph():
    written = read('قال الحارس: "⟦رأيت الشاحنة تمر ليلا.⟧\nوقال جاره: "⟦لم أر شيئا⟧".')
    found = passages(written.text)
    assert [(passage.start, passage.end) for passage in found] == list(written.contents)
    assert [passage.marks for passage in found] == ["missing", "ok"]


def test_an_unclosed_passage_ends_with_the_passage_around_it():
    written = read('قال: «⟦سمعت "⟦صوتا غريبا⟧⟧». ثم نام.')
    assert [(passage.start, passage.end) for passage in passages(written.text)] == list(written.contents)


def test_one_unclosed_mark_does_not_turn_the_next_ones_inside_out():
    written = read('قال: "⟦رأيت شاحنة. ثم قال: "⟦كانت حمراء⟧" وقال: "⟦كانت مسرعة⟧" ونام.⟧')
    assert surfaces(written.text, tuple((p.start, p.end) for p in passages(written.text))) == surfaces(
        written.text, written.contents
    )


@pytest.mark.parametrize(
    "text",
    [
        '[caption id="attachment_12" align="center" width="640"]',
        '<a href="/news" class="link">',
        'كلمة "" فارغة',
        'كلمة "  " فارغة',
        "بلا علامات",
        "",
        '"',
        "”.",
    ],
)
def test_there_is_no_passage(text):
    assert passages(text) == ()


def test_marks_in_markup_do_not_count_for_parity():
    written = read('<p class="lead">قال: "⟦نعم⟧"</p> [gallery ids="4"] وقال: "⟦لا⟧"')
    assert [(passage.start, passage.end) for passage in passages(written.text)] == list(written.contents)


def test_pairing_begins_anew_in_every_paragraph():
    written = read('عنوان بعلامة " وحيدة بين كلمتين\r\nقال: "⟦نعم⟧".')
    assert written.contents[0] in [(passage.start, passage.end) for passage in passages(written.text)]


@pytest.mark.parametrize("caret", ["قال: «السفينة “نجمة‸ الشمال” غرقت».", "قال: «السفينة “نجمة الشمال‸” غرقت»."])
def test_the_innermost_passage_is_found(caret):
    written = read(caret)
    found = passage_at(written.text, written.caret)
    assert found and written.text[found.start : found.end] == "نجمة الشمال"


@pytest.mark.parametrize("caret", ['قال: ‸"نعم نعم" ومضى', 'قال: "نعم نعم"‸ ومضى', 'قال: "‸ نعم نعم " ومضى'])
def test_a_caret_at_the_marks_is_in_the_passage(caret):
    written = read(caret)
    found = passage_at(written.text, written.caret)
    assert found and written.text[found.start : found.end] == "نعم نعم"


def test_a_caret_outside_is_in_no_passage():
    assert passage_at('قال: "نعم" ومضى', 2) is None
