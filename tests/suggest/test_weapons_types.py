"""Names of types are found to their ends, in lists, apart from their weapon, and as names of ships."""

import pytest
from suggest.weapons_texts import found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سلمت دبابات تي-72 بي 3 إم للقوات", ["تي-72 بي 3 إم"]),
        ("قاذفات تو-22 إم 3 شاركت في الغارة", ["تو-22 إم 3"]),
        ("منظومات باتريوت باك-3 إم إس إي جديدة", ["باتريوت باك-3 إم إس إي"]),
        ("إلى جانب بوك-إم 3 وتور-إم 2 في الشمال", ["بوك-إم 3", "تور-إم 2"]),
        ("اشترى مقاتلات ميراج 2000-5 الفرنسية", ["ميراج 2000-5"]),
        ("مقاتلة تيجاس مارك 1 إيه وأخرى", ["تيجاس مارك 1 إيه"]),
        ("مقاتلات إف-16 بلوك 70 ومقاتلات إف 15 آي", ["إف-16 بلوك 70", "إف 15 آي"]),
        ("مقاتلات ميغ-29 إم/إم 2 الروسية", ["ميغ-29 إم/إم 2"]),
        ("منظومة إس-400 تريومف ومسيرة RQ-4 Global Hawk", ["إس-400 تريومف", "RQ-4 Global Hawk"]),
        ("رشاشات بي كيه إم قديمة", ["بي كيه إم"]),
        ("مقاتلات الـF-16 الهولندية", ["F-16"]),
        ("غواصات من المشروع 636.3 الهادئة", ["636.3"]),
        ("منظومة باتريوت 3 مرات", ["باتريوت"]),
    ],
)
def test_a_type_reaches_to_its_last_suffix(text, names):
    assert found(text, "DESIGNATION") == names


def test_what_is_said_of_a_type_does_not_belong_to_it():
    assert found("وقال إن إس-400 في المخازن", "DESIGNATION") == ["إس-400"]
    assert found("مقاتلات ميغ-31 كي تحلق بعيدا", "DESIGNATION") == ["ميغ-31"]


def test_a_list_of_types_goes_on_with_what_needs_a_weapon_elsewhere():
    assert found("صواريخ سجيل-2 وعماد وقدر-110 جاهزة", "DESIGNATION") == ["سجيل-2", "عماد", "قدر-110"]
    assert found("منظومة S-300 أو SA-10 القديمة", "DESIGNATION") == ["S-300", "SA-10"]
    assert found("دمرت إم-777 وقيصر قرب النهر", "DESIGNATION") == ["إم-777", "قيصر"]
    assert found("زار القيصر المدينة", "DESIGNATION") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("عرض صاروخا أطلق عليه اسم «قبرة»", ["قبرة"]),
        ("الراجمة المعروفة باسم كي إن-25 ثقيلة", ["كي إن-25"]),
        ("دخلت الخدمة غواصة جديدة بنيت في الشمال وتحمل اسم «النورس الأبيض»", ["النورس الأبيض"]),
        ("ثلاث غواصات صدئة في المرفأ وأخرى من طراز قرش", ["قرش"]),
        ("وصلت الغواصة. وقال المتحدث باسم «النورس» كلاما", []),
    ],
)
def test_a_type_is_named_apart_from_its_weapon(text, names):
    assert found(text, "DESIGNATION") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أبحرت الغواصة نورسان إلى الجنوب", ["نورسان"]),
        ("رست الفرقاطة الروسية الأدميرال نورسوف في الميناء", ["الأدميرال نورسوف"]),
        ("المدمرتان يو إس إس كارني ويو إس إس مايكل نورسن قرب المضيق", ["يو إس إس كارني", "يو إس إس مايكل نورسن"]),
        ("حاملة الطائرات «يو إس إس دوايت أيزنهاور» وصلت", ["يو إس إس دوايت أيزنهاور"]),
        ("أغرقت الغواصة هدفا في البحر", []),
        ("وصلت المدمرة أمس إلى الميناء", []),
        ("المدمرة كانت في الميناء", []),
        ("أطلقت المدمرة صواريخ على الساحل", []),
    ],
)
def test_the_name_behind_the_noun_for_a_ship_is_its_own(text, names):
    assert found(text, "DESIGNATION") == names


@pytest.mark.parametrize("text", ["كتب على منصة «إكس» أمس", "قمة G7 وطريق M4 والقرار 1718"])
def test_other_names_and_numbers_are_no_types(text):
    assert found(text, "DESIGNATION") == []
