"""Weapons are found with all that defines them, and with their types, calibres, ranges and amounts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from suggest.weapons_texts import attribute, found, linked, suggested, weapons

from workbench.core.records import Zone
from workbench.core.suggestions import NOTHING, Place
from workbench.paths import RESOURCES
from workbench.suggest.article import Article
from workbench.suggest.lexicon import Lexicon
from workbench.suggest.lexicon_files import load


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("وصلت صواريخ باليستية روسية فجرا", ["صواريخ باليستية"]),
        ("عرضت الصواريخ المضادة للدبابات الجديدة", ["الصواريخ المضادة للدبابات"]),
        ("تملك صواريخ قصيرة ومتوسطة المدى كثيرة", ["صواريخ قصيرة ومتوسطة المدى"]),
        ("رست غواصة تعمل بالطاقة النووية ومزودة بمدافع", ["غواصة تعمل بالطاقة النووية", "مدافع"]),
        ("أطلق صاروخا عابرا للقارات يعمل بالوقود الصلب", ["صاروخا عابرا للقارات يعمل بالوقود الصلب"]),
        ("صواريخ أرض-أرض وقذائف هاون", ["صواريخ أرض-أرض", "قذائف هاون"]),
        ("سقطت قنابل عنقودية محظورة وألغام مضادة للأفراد", ["قنابل عنقودية محظورة", "ألغام مضادة للأفراد"]),
        ("مدفع ذاتي الحركة من عيار 155 ملم و203 ملم صدئ", ["مدفع ذاتي الحركة من عيار 155 ملم و203 ملم"]),
        ("رأى المقاتلة الأميركية من طراز «نسر-31» تهبط", ["المقاتلة الأميركية من طراز «نسر-31»"]),
        ("سحبت دباباتها ومدرعاتها إلى للثكنة", ["دباباتها", "مدرعاتها"]),
        ("أسقط طائرتين مسيّرتين وصاروخي كروز", ["طائرتين مسيّرتين", "صاروخي كروز"]),
        ("تحمل رؤوسا حربية وأسلحة خفيفة ومتوسطة", ["رؤوسا حربية", "أسلحة خفيفة ومتوسطة"]),
        ("صواريخ باليستية ومسيرات انتحارية", ["صواريخ باليستية", "مسيرات انتحارية"]),
        ("المخصصة للدبابات وللصواريخ المجنحة", ["لدبابات", "لصواريخ المجنحة"]),
        ("نشر بطاريتي دفاع جوي قرب المطار", ["بطاريتي دفاع جوي"]),
        ("حاملات طائرات وسفن إنزال وكاسحة ألغام", ["حاملات طائرات", "سفن إنزال", "كاسحة ألغام"]),
    ],
)
def test_a_weapon_reaches_as_far_as_the_words_that_define_it(text, surfaces):
    assert found(text, "WEAPON") == surfaces


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("راجمات BM-21 «غراد» قديمة", ["BM-21", "غراد"]),
        ("مقاتلات من طرازي سو-30 وسو-35", ["سو-30", "سو-35"]),
        ("دبابات من طراز ليوبارد 2 وصلت", ["ليوبارد 2"]),
        ("قاذفات استراتيجية من طراز بي-52 في القاعدة", ["بي-52"]),
        ("أسقطت منظومة إس 400 ومنظومة اس-300", ["إس 400", "اس-300"]),
        ('الصاروخ "سهم-5" (Sahm-5) جاهز', ["سهم-5", "Sahm-5"]),
        ("طائرات نقل عسكري من طراز سي-130 هيركوليز", ["سي-130 هيركوليز"]),
        ("عبرت المدمرة يو إس إس كارني المضيق", ["يو إس إس كارني"]),
        ("الفرقاطة «أميرال النورس» راسية", ["أميرال النورس"]),
        ("سفن الإنزال من طراز 075 لم تُر", ["075"]),
        ("وصل باتريوت أمس", ["باتريوت"]),
        ("باتريوت 3 مرات", ["باتريوت"]),
        ("رأى KN-23 في الجو", ["KN-23"]),
    ],
)
def test_a_type_is_found_in_any_script(text, names):
    assert found(text, "DESIGNATION") == names


def test_a_type_alone_is_the_weapon_too():
    assert found("دمّر أتاكمز المستودع", "WEAPON") == ["أتاكمز"]


def test_a_type_is_known_again_where_it_stands_alone():
    text = "صنعوا مسيّرة من طراز «قبرة-2» أولا. وتستطيع قبرة 2 أن تحلق يوما."
    assert found(text, "DESIGNATION") == ["قبرة-2", "قبرة 2"]


def test_a_name_that_means_other_things_needs_a_weapon_or_a_number():
    assert found("قال شاهد إن مهاجرا وصل", "DESIGNATION") == []
    assert found("مسيّرات شاهد حلقت، ومسيّرة مهاجر هبطت", "DESIGNATION") == ["شاهد", "مهاجر"]
    assert found("سقطت شاهد-136 في الحقل", "DESIGNATION") == ["شاهد-136"]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("سلاح", "generic"),
        ("الأسلحة النووية", "nuclear"),
        ("أسلحة كيميائية", "cbrn"),
        ("صواريخ", "missile"),
        ("صواريخ كروز", "missile-cruise"),
        ("صواريخ فرط صوتية", "missile-hypersonic"),
        ("صواريخ من عيار 122 ملم", "rocket-mlrs"),
        ("صواريخ باتريوت", "missile-anti-air"),
        ("صواريخ إسكندر", "missile-ballistic"),
        ("قاذفات صواريخ", "rocket-mlrs"),
        ("قاذفات استراتيجية", "aircraft"),
        ("طائرات من دون طيار", "uav"),
        ("طائرات حربية", "aircraft"),
        ("مدافع مضادة للطائرات", "air-defence"),
        ("منظومة هيمارس", "rocket-mlrs"),
        ("منظومة دفاع جوي", "air-defence"),
        ("رؤوس نووية", "nuclear"),
        ("ناقلات جند", "armour"),
    ],
)
def test_the_words_behind_a_noun_say_what_it_is(text, category):
    assert attribute(text, "WEAPON", "category") == [category]


def test_missiles_that_are_only_called_so_are_of_the_kind_spoken_of():
    text = "أطلق صاروخا باليستيا فجرا. وسقط الصاروخ في البحر."
    assert attribute(text, "WEAPON", "category") == ["missile-ballistic", "missile-ballistic"]


def test_a_noun_stands_for_the_weapon_named_before():
    text = "حلقت طائرة مسيّرة فوق القصر، ثم سقطت الطائرة في النهر."
    assert found(text, "WEAPON") == ["طائرة مسيّرة", "الطائرة"]
    assert found("سقطت الطائرة في النهر.", "WEAPON") == []


@pytest.mark.parametrize(
    ("text", "counts", "values"),
    [
        ("سلّم 12 دبابة", ["12"], [12]),
        ("سلّم نحو خمسين زورقا", ["خمسين"], [50]),
        ("أكثر من مئتي مسيّرة", ["مئتي"], [200]),
        ("عشرات الملايين من القذائف", ["عشرات الملايين"], [None]),
        ("مليون قذيفة مدفعية", ["مليون"], [1_000_000]),
        ("بين 3 إلى 5 غواصات", ["3 إلى 5"], [None]),
        ("أسقط ثلاث مسيّرات وصاروخا", ["ثلاث"], [3]),
        ("دبابتان وصاروخان", [], []),
        ("في 2024 صواريخ جديدة", [], []),
        ("40 في المئة من المقاتلات", [], []),
        ("الساعة 8 صاروخ", [], []),
    ],
)
def test_weapons_are_counted(text, counts, values):
    assert found(text, "COUNT") == counts
    assert attribute(text, "COUNT", "value") == values


def test_some_of_the_weapons_named_before():
    text = "ورثوا راجمات قديمة لا يزال نحو 18 منها صالحا"
    assert linked(text, "count") == [("راجمات", "18")]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("قذائف عيار 155 ملم", "155 ملم", 155, "mm"),
        ("رشاش من عيار ١٢٫٧ ملم", "١٢٫٧ ملم", 12.7, "mm"),
        ("صواريخ يصل مداها إلى 190 كيلومترا", "190 كيلومترا", 190, "km"),
        ("صاروخ يبلغ مداه ألفي كيلومتر", "ألفي كيلومتر", 2000, "km"),
        ("صواريخ مداها 90-300 كلم", "90-300 كلم", None, "km"),
        ("راجمة بمدى يبلغ 80 كم", "80 كم", 80, "km"),
    ],
)
def test_calibres_and_ranges_have_a_value_and_a_unit(text, surface, value, unit):
    assert found(text, "CALIBRE") == [surface]
    assert attribute(text, "CALIBRE", "value") == [value]
    assert attribute(text, "CALIBRE", "unit") == [unit]
    assert [target for _, target in linked(text, "calibre")] == [surface]


@pytest.mark.parametrize("text", ["هطل 50 ملم من المطر", "على مدى 20 عاما", "صاروخ سقط على مسافة 30 كيلومترا"])
def test_other_measures_are_no_calibres(text):
    assert found(text, "CALIBRE") == []


def test_a_march_is_told_from_drones_by_the_text():
    assert found("وصلت مسيرات إلى المدينة", "WEAPON") == []
    assert found("وصلت مسيّرات إلى المدينة", "WEAPON") == ["مسيّرات"]
    assert found("وصلت مسيرات وصواريخ إلى المدينة", "WEAPON") == ["مسيرات", "صواريخ"]


def test_relations_lead_from_the_weapon():
    text = "سلّم ستّ دبابات من طراز «ورل-5» من عيار 120 ملم"
    weapon = "دبابات من طراز «ورل-5» من عيار 120 ملم"
    assert found(text, "WEAPON") == [weapon]
    assert linked(text, "designation") == [(weapon, "ورل-5")]
    assert linked(text, "calibre") == [(weapon, "120 ملم")]
    assert linked(text, "count") == [(weapon, "ستّ")]


def test_a_reason_says_what_was_found_as_it_is_written():
    spans = suggested("أطلق صواريخ باليستية").spans
    assert [str(one.reasons[0]) for one in spans] == [
        "The noun “صواريخ” names a weapon, and “باليستية” says which one."
    ]
    assert {one.suggester for one in spans} == {"weapons"}


def test_nothing_is_proposed_in_boilerplate_but_in_captions():
    text = "صواريخ\nدبابة"
    tags = Zone(start=0, end=6, kind="tags")
    caption = Zone(start=7, end=12, kind="caption")
    spans = weapons().suggest(Article(text, zones=(tags, caption)), NOTHING).spans
    assert [text[one.start : one.end] for one in spans] == ["دبابة"]


WORDS = (
    'صواريخ باليستية من طراز «غراد» إس-400 و ، . ( ) " 155 ملم مضادة للدبابات 12 ثلاثة آلاف مدى مداها كم '
    "المسيّرة تكنولوجيا تصنيع الطائرات سفينة شاهد-136 BM-21 بدون طيار العابرة لل"
)


@settings(max_examples=200)
@given(st.lists(st.sampled_from([*WORDS.split(" "), "\n"]), max_size=30))
def test_any_text_gives_proposals_that_fit_it(words):
    text = " ".join(words)
    first = suggested(text)
    assert first == suggested(text)
    places = {one.place for one in first.spans}
    for one in first.spans:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        assert 0 < one.score < 1
    for relation in first.relations:
        assert {relation.source, relation.target} <= places
        assert isinstance(relation.source, Place)


def test_the_lexicons_propose_nothing_in_a_type():
    text = "رست الفرقاطة «تايوان» فجرا"
    lexicon = Lexicon(load([RESOURCES / "lexicons"]))
    article = Article(text, zones=(Zone(start=0, end=len(text), kind="body"),))
    alone = {text[one.start : one.end] for one in lexicon.suggest(article, NOTHING).spans}
    assert "تايوان" in alone
    beside = {text[one.start : one.end] for one in lexicon.suggest(article, suggested(text)).spans}
    assert beside == alone - {"تايوان"}
