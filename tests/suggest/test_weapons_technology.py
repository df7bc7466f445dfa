"""Technology is found with what it is the technology of."""

import pytest
from suggest.weapons_texts import attribute, found, linked


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("تريد تكنولوجيا صناعة الصواريخ", ["تكنولوجيا صناعة الصواريخ"]),
        ("نقل التكنولوجيا الروسية إلى الشمال", ["التكنولوجيا"]),
        ("تقنيات الصواريخ الباليستية الجديدة", ["تقنيات الصواريخ الباليستية"]),
        ("التكنولوجيا اللازمة لتصغير الرؤوس النووية", ["التكنولوجيا اللازمة لتصغير الرؤوس النووية"]),
        ("التقنيات المتقدمة للأقمار الصناعية", ["التقنيات المتقدمة للأقمار الصناعية", "لأقمار الصناعية"]),
        ("خبرة في بناء هياكل الغواصات", ["خبرة في بناء هياكل الغواصات"]),
        ("أطلقت قمرا اصطناعيا لأغراض التجسس", ["قمرا اصطناعيا لأغراض التجسس"]),
        ("تقنية الدفع الصامت لن تسلم", ["تقنية الدفع الصامت"]),
        ("منظومات التشويش وأجهزة رؤية ليلية", ["منظومات التشويش", "أجهزة رؤية ليلية"]),
        ("محركات تعمل بالوقود الصلب", ["محركات تعمل بالوقود الصلب"]),
        ("صاروخ يعمل بالوقود الصلب", []),
        ("لديه خبرة طويلة وقدرة كبيرة", []),
    ],
)
def test_technology_reaches_as_far_as_what_it_serves(text, surfaces):
    assert found(text, "TECH") == surfaces


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("تكنولوجيا", "generic"),
        ("تكنولوجيا عسكرية", "generic"),
        ("تقنيات التوجيه", "guidance"),
        ("تكنولوجيا الفضاء", "satellite-launch"),
        ("تقنية تصغير المحركات", "miniaturisation"),
        ("تكنولوجيا صناعة السفن", "manufacturing"),
        ("تخصيب اليورانيوم", "fuel-energy"),
        ("أنظمة الحرب الإلكترونية", "cyber-ew"),
        ("دفع الغواصات", "nuclear-propulsion"),
    ],
)
def test_the_words_say_what_kind_it_is(text, category):
    assert attribute(text, "TECH", "category")[:1] == [category]


def test_the_weapon_within_is_one_too():
    assert found("تكنولوجيا صناعة الصواريخ", "WEAPON") == ["الصواريخ"]


def test_technology_has_types_and_amounts():
    assert linked("مفاعلات دفع من طراز K15", "designation") == [("مفاعلات دفع من طراز K15", "K15")]
    assert linked("وصلت 14 كاميرا حرارية", "count") == [("كاميرا حرارية", "14")]


def test_satellites_are_known_again():
    assert found("وضعت قمرا صناعيا في المدار. وتدور الأقمار حول الأرض.", "TECH") == ["قمرا صناعيا", "الأقمار"]
    assert found("تدور الأقمار حول الأرض.", "TECH") == []
