"""People are found by title and name, by the short name that follows, and by description."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.records import Span, Zone
from workbench.core.suggestions import NOTHING, Suggested, Suggestion, because
from workbench.suggest.article import Article
from workbench.suggest.names import Names
from workbench.suggest.people.lettered import Lettered
from workbench.suggest.people.name_words import NameWords
from workbench.suggest.people.word_lists import sections

NAMES = Names()
KINDS = NameWords()
WORDS = [
    "الرئيس",
    "وزير",
    "الدفاع",
    "سيرغي",
    "شويغو",
    "كيم",
    "جونغ",
    "أون",
    "خبراء",
    "قال",
    "و",
    "،",
    ".",
    "\n",
    "«",
    "لكيم",
    "بن",
]


def people(text: str, *, least: float = 0.5, earlier: Suggested = NOTHING, spans: tuple[Span, ...] = ()) -> list[str]:
    found = NAMES.suggest(Article(text, spans=spans), earlier).spans
    assert {one.label for one in found} <= {"PER"}
    return [text[one.start : one.end] for one in found if one.score >= least]


def proposed(text: str, words: str, label: str) -> Suggestion:
    start = text.index(words)
    reasons = (because("lexicon", 0.9, "It is so."),)
    return Suggestion(start=start, end=start + len(words), label=label, score=0.9, reasons=reasons)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أعلن وزير الدفاع النرويجي لارس هولمن أن السفن ستصل.", ["لارس هولمن"]),
        ("قالت المتحدثة باسم الوزارة، ماريا فولكوفا: لا تعليق.", ["ماريا فولكوفا"]),
        ("استقبل الرئيس سامي بن خالد ضيفه في المطار.", ["سامي بن خالد"]),
        ("التقى الجنرال كورلين جنوده.", ["كورلين"]),
        ("وصل الأمير خالد بن طلال آل مروان إلى المدينة.", ["خالد بن طلال آل مروان"]),
        ("كتبت أورسولا فون دير هالن مقالا.", ["أورسولا فون دير هالن"]),
        ("زار عبد الرحمن الراشدي المصنع.", ["عبد الرحمن الراشدي"]),
        ("تحدث تشو مين هو عن الصفقة.", ["تشو مين"]),
        ("اجتمع نيكولاي غرانوف وجان-بيير مورو في جنيف.", ["نيكولاي غرانوف", "جان-بيير مورو"]),
        ("وقال ديميان كورفاك: سنعود.", ["ديميان كورفاك"]),
        ("وكتب لودفان غريمسكو، الباحث في معهد البحار، تقريرا.", ["لودفان غريمسكو"]),
    ],
)
def test_names_are_found_without_title_and_proclitics(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "على الحكومة أن تدفع ثمن القمح على مراحل.",
        "وصلت الفرقاطة الأميرال بوريسوف إلى ميناء بيتر غراند.",
        "هبطت الطائرة في مطار الملك سلمان فجر الجمعة.",
        "قال الوزير إن السفن غادرت الميناء مساء.",
        "ارتفعت أسعار الوقود في الأسواق المحلية.",
    ],
)
def test_what_is_no_person_is_left_alone(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("صرح العميد مجيد موسوي بأن الجسر سليم.", ["مجيد موسوي"]),
        (
            "وحضر اللقاء سيرغي كراسنوف وناديجدا بروشينا وتيموفي غولوشاب.",
            ["سيرغي كراسنوف", "ناديجدا بروشينا", "تيموفي غولوشاب"],
        ),
        ("وصل الرئيس جون ف. كينيدي إلى المرفأ.", ["جون ف. كينيدي"]),
        ("قال الوزير محمد ولد الشيخ الغرابي إن الميناء مفتوح.", ["محمد ولد الشيخ الغرابي"]),
        ("رأى يان فان دن بيرغ أن الوقت مبكر.", ["يان فان دن بيرغ"]),
        ("وقال سيرغي فإن السفن ستعود.", []),
        ("أكد أن كيم جونغ أون غادر.", ["كيم جونغ أون"]),
        ("انتهت مناورات «الأسد الأفريقي» قبل الموعد.", []),
        ("ذكرت يانغ شين للأبحاث أن السعر ارتفع.", []),
        ("رست الفرقاطة في جامعة جواهر لال نهرو.", []),
        ("حمل القيادي حزام الأسد كتابا.", ["حزام الأسد"]),
    ],
)
def test_names_of_unlisted_words_lists_and_particles(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("قتل صيادان قرب الجزيرة.", "صيادان"),
        ("أوقف الجيش جنودا أوكرانيين.", "جنودا أوكرانيين"),
        ("خطف مسلحون مهندسين صينيين.", "مهندسين صينيين"),
        ("ندد نشطاء ألمان بالخطة.", "نشطاء ألمان"),
        ("يرى خبراء روس العكس.", "خبراء روس"),
        ("ساعد جنود حفظ السلام الجرحى.", "جنود حفظ السلام"),
        ("أكد شاهد عيان سماع دوي.", "شاهد عيان"),
    ],
)
def test_described_people_stand_in_every_number_and_case(text: str, described: str) -> None:
    assert described in people(text)


def test_a_short_name_means_who_was_named_in_full() -> None:
    text = "وصل كيم جونغ أون إلى المدينة. وقال كيم إن اللقاء مفيد، وشكر المضيف لكيم زيارته."
    found = NAMES.suggest(Article(text), NOTHING).spans
    assert [text[one.start : one.end] for one in found] == ["كيم جونغ أون", "كيم", "كيم"]
    assert {one.entity for one in found} == {"كيم جونغ أون"}
    assert text[found[2].start - 1] == "ل"
    assert str(found[1].reasons[0]) == "It is a part of the name “كيم جونغ أون” in the text."


def test_a_short_name_is_known_in_another_spelling() -> None:
    text = "قالت إيزولا مارنغ إن الصفقة تمت. ورفضت مارنج ذكر السعر."
    found = NAMES.suggest(Article(text), NOTHING).spans
    assert [one.entity for one in found] == ["إيزولا مارنغ"] * 2


def test_a_name_that_two_people_share_is_less_sure_and_means_neither() -> None:
    text = "حضر كيم جونغ أون وحضرت كيم يو مين. ثم غادر كيم."
    *_, last = NAMES.suggest(Article(text), NOTHING).spans
    assert text[last.start : last.end] == "كيم"
    assert last.entity == ""
    assert last.score < 0.7


def test_who_is_tagged_is_known_and_not_proposed_again() -> None:
    text = "جاء هلمند أمس. وغادر هلمند اليوم."
    span = Span(id="1", start=4, end=9, label="PER")
    assert people(text) == []
    assert people(text, spans=(span,)) == ["هلمند"]


def test_a_name_begins_behind_a_post_and_not_within_a_place() -> None:
    text = "قال كبير المفاوضين هلمند برستوف إن بلدة نيكولاي غرانوف آمنة."
    earlier = Suggested((proposed(text, "كبير المفاوضين", "ROLE"), proposed(text, "نيكولاي غرانوف", "GPE")))
    assert people(text, earlier=earlier) == ["هلمند برستوف"]


@pytest.mark.parametrize(
    ("text", "described", "kind"),
    [
        ("ويرى خبراء غربيون أن الحرب طويلة.", "خبراء غربيون", "group"),
        ("نقلت الصحيفة عن مسؤولين في الوزارة قولهم ذلك.", "مسؤولين في الوزارة", "group"),
        ("ذكر كبار مسؤولي الجمارك أن الشحنة مرت.", "كبار مسؤولي الجمارك", "group"),
        ("وأضاف دبلوماسي غربي أن الملف مغلق.", "دبلوماسي غربي", "individual"),
        ("وأضرب عمال الميناء أمس.", "عمال الميناء", "group"),
    ],
)
def test_people_are_found_by_description(text: str, described: str, kind: str) -> None:
    [found] = NAMES.suggest(Article(text), NOTHING).spans
    assert (text[found.start : found.end], found.attributes) == (described, {"kind": kind})


def test_nothing_is_proposed_in_what_the_page_adds() -> None:
    text = "كتب سيرغي شويغو\nوصل سيرغي شويغو"
    zones = (Zone(start=0, end=15, kind="byline"), Zone(start=16, end=31, kind="body"))
    [found] = NAMES.suggest(Article(text, zones=zones), NOTHING).spans
    assert found.start > 16


def test_marks_and_tatweel_are_no_letters() -> None:
    assert people("قال سيرغي شويغُو إنّ الـسفن وصلت") == ["سيرغي شويغُو"]


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join) | st.text(max_size=60))
def test_whatever_the_text_names_lie_in_it_and_are_the_same_again(text: str) -> None:
    found = NAMES.suggest(Article(text), NOTHING)
    assert found == Names().suggest(Article(text), NOTHING)
    assert [one.order for one in found.spans] == sorted(one.order for one in found.spans)
    for one in found.spans:
        assert 0 <= one.start < one.end <= len(text)
        assert 0 < one.score <= 1
        assert text[one.start : one.end] == text[one.start : one.end].strip()


@given(st.text(max_size=60))
def test_every_word_has_its_letter_and_its_place(text: str) -> None:
    article = Article(text)
    lettered = Lettered(article.folded(1), KINDS)
    assert len(lettered.letters) == len(lettered.starts) == len(lettered.ends)
    for number, letter in enumerate(lettered.letters):
        start, end = lettered.source_range(number, number + 1)
        assert start < end
        assert letter.strip() == letter != ""


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("وكيم", "wk"),
        ("كيم", "k"),
        ("للصحفيين", "pD"),
        ("للجنة", "pA"),
        ("والتر", "g"),
        ("بالوزارة", "pA"),
        ("على", "e"),
    ],
)
def test_proclitics_are_parted_only_from_what_is_known(word: str, letters: str) -> None:
    assert KINDS[word] == letters


def test_a_word_list_is_read_by_sections() -> None:
    assert sections("# no\n[one]  # a remark\nأحمد محمد # x\nأحمد\n[two]\nعلى") == {
        "one": ("احمد", "محمد"),
        "two": ("على",),
    }
