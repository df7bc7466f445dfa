"""All quotes of an article: each rule and each trap in a sentence."""

import pytest
from core.quotes.notation import Written, read

from workbench.core.records import Span, Zone
from workbench.core.suggestions import NOTHING, THRESHOLD, Place, Suggested, Suggestion, because
from workbench.suggest.article import Article
from workbench.suggest.quotes import Quotes


def suggest(text: str, earlier: Suggested = NOTHING, **kwargs) -> Suggested:
    return Quotes().suggest(Article(text, **kwargs), earlier)


def likely(found: Suggested, label: str = "QUOTE") -> list[Suggestion]:
    return [one for one in found.spans if one.label == label and one.score >= THRESHOLD]


def surfaces(text: str, found: list[Suggestion]) -> list[str]:
    return [" … ".join(text[start:end] for start, end in one.ranges) for one in found]


def linked(found: Suggested, relation: str) -> set[tuple[int, int]]:
    quotes = {one.place for one in likely(found)}
    return {
        (one.target.start, one.target.end) for one in found.relations if one.type == relation and one.source in quotes
    }


def check(written: Written, found: Suggested) -> None:
    """Compare contents, cues, speakers and relays, as text so that a failure can be read."""
    text = written.text
    words = {
        "content": (written.contents, {piece for one in likely(found) for piece in one.ranges}),
        "cue": (written.cues, linked(found, "cue")),
        "source": (written.sources, linked(found, "source")),
        "relay": (written.relays, linked(found, "relay")),
    }
    wanted = {name: [text[slice(*place)] for place in sorted(places)] for name, (places, _) in words.items()}
    proposed = {name: [text[slice(*place)] for place in sorted(places)] for name, (_, places) in words.items()}
    assert proposed == wanted


DIRECT = [
    '⟨قال⟩ ⦃مدير الميناء⦄: "⟦لن نغلق البوابات⟧".',
    "⟨قال⟩ ⦃مدير الميناء⦄: «⟦لن نغلق البوابات⟧».",
    "⟨قال⟩ ⦃مدير الميناء⦄: “⟦لن نغلق البوابات⟧”.",
    "⟨قال⟩ ⦃مدير الميناء⦄: ”⟦لن نغلق البوابات⟧“.",
    "⟨قال⟩ ⦃مدير الميناء⦄: “⟦لن نغلق البوابات”. قبل المساء⟧”.",
    "⟨قالت⟩ ⦃ليلى حداد⦄: «⟦لن نغلق البوابات قبل المساء.⟧",
    '⟨قالت⟩ ⦃ليلى حداد⦄: «⟦كان "الهدف" مشروعا⟧».',
    "«⟦لن نغلق البوابات⟧»، ⟨قال⟩ ⦃مدير الميناء⦄ أمام الصحفيين.",
    "«⟦لن نغلق البوابات⟧»، ⟨بحسب⟩ ⦃مدير الميناء⦄.",
    "«⟦لن نغلق البوابات⟧»؛ هذا ما ⟨قاله⟩ ⦃المدير⦄ أمس.",
    "«⟦نحن هنا⟧»، ⟨قالت⟩ ⦃ليلى حداد⦄، «⟦ولن نرحل⟧».",
    "«⟦نحن هنا⟧، ⟨قالت⟩ ⦃ليلى حداد⦄، ⟦ولن نرحل⟧».",
    "⟨وصف⟩ ⦃الخبير⦄ الزورق بـ«⟦كابوس حقيقي⟧».",
    "⟨وصفت⟩ ⦃الوزارة⦄ الزورق بأنه «⟦خردة عائمة⟧».",
    "⟨علق⟩ ⦃المدير⦄ ⟨قائلا⟩: «⟦هذا يوم طويل⟧».",
    "⟨نقلت⟩ وكالة ⦇أورفان⦈ عن ⦃مدير الميناء⦄ ⟨قوله⟩: «⟦لن نغلق البوابات⟧».",
    "⟨قال⟩ ⦃مدير الميناء⦄: «⟦لن نغلق البوابات⟧».\n«⟦ولن نطفئ المنارة قبل الفجر⟧».",
    "⟨قال⟩ ⦃مدير الميناء⦄: «⟦لن نغلق البوابات⟧».\nو⟨تابع⟩: «⟦المنارة مضاءة⟧».",
    "⟨أكد⟩ ⦃مصدر أمني⦄ لـ«⦇الأفق البحري⦈» أن «⟦الحمولة اختفت تماما⟧».",
]

INDIRECT = [
    "⟨قال⟩ ⦃مدير الميناء⦄ ⟦إن البوابات مفتوحة⟧.",
    "⟨أعلن⟩ ⦃المدير⦄ ب⟦أن البوابات مفتوحة⟧.",
    "و⟨أضافت⟩ ⦃الوكالة⦄ ⟦أن البوابات مفتوحة وأن المنارة مضاءة⟧.",
    "⟨قال⟩ ⦃المدير⦄ ⟦إن البوابات مفتوحة⟧، ⟨مضيفا⟩ ⟦أن المنارة مضاءة⟧.",
    "⟨قال⟩ ⦃المدير⦄ ⟦إن البوابات مفتوحة⟧، فيما ⟨نفت⟩ ⦃النقابة⦄ ⟦وجود أي حارس⟧.",
    "⟨قال⟩ ⦃المدير⦄ ⟦إن البوابات مفتوحة⟧، وذلك خلال جولة على الأرصفة.",
    "⟨تقول⟩ ⦃الشركة⦄ ⟦إن الزورق جاهز⟧، وهو ما تنفيه النقابة.",
    "⟨قال⟩ ⦃مسؤول⦄، طلب عدم نشر اسمه، ⟦إن البوابات مفتوحة⟧.",
    "⟨أكد⟩ ⦃الجيش⦄ في بيان نشره على حسابه ⟦أن الزورق غرق⟧.",
    "⟨ذكر⟩ ⦃بوتشار⦄: ⟦أن الزورق غرق⟧.",
    "⟨نقلت⟩ وكالة ⦇أورفان⦈ عن ⦃مدير الميناء⦄ ⟨قوله⟩ ⟦إن البوابات مفتوحة⟧.",
    "⟨ذكرت⟩ صحيفة ⦇الأفق البحري⦈ ⟨نقلا⟩ عن ⦃مصادر في الميناء⦄ ⟦أن الزورق غرق⟧.",
    "⟨قال⟩ ⦃حارس⦄ لوكالة ⦇أورفان⦈ ⟦إن الزورق غرق⟧.",
    "⟨قال⟩ ⦃المدير⦄ ⟦إن الزورق غرق⟧، ⟨بحسب ما أورد⟩ ⦇التلفزيون الرسمي⦈.",
    "⟦غرق الزورق قبل الفجر بساعة⟧، ⟨على ما قال⟩ ⦃مدير الميناء⦄.",
    "و⟦غرق الزورق قبل الفجر بساعة⟧، ⟨حسبما ذكرت⟩ ⦃إذاعة محلية⦄.",
    "من جهة أخرى، ⟦غرق الزورق قبل الفجر بساعة⟧، ⟨وفق ما أوردت⟩ ⦃إذاعة محلية⦄.",
    "و⟨بحسب⟩ ⦃معهد البحار⦄، ⟦غرق الزورق قبل الفجر بساعة⟧.",
    "و⟨بحسب⟩ ⦃خبراء⦄ ف⟦إن الزورق غرق⟧.",
    "⟨أشار⟩ ⦃المدير⦄ إلى ⟦توقيع عقد جديد⟧.",
    "⟨نفت⟩ ⦃الشركة⦄ مرارا ⟦بيع أي زورق⟧.",
    "⟨أعلنت⟩ ⦃الشركة⦄، أمس، ⟦توقيع عقد جديد⟧.",
    "⟨طالب⟩ ⦃المبعوث⦄ ب⟦تفتيش السفن⟧.",
    "⟨أعرب⟩ ⦃المدير⦄ عن ⟦أمله في عودة الصيادين⟧.",
    "⟨تساءلت⟩ ⦃ليلى حداد⦄ ⟦عمن سيحرس المنارة⟧.",
    "عاد الزورق، الذي ⟨يقال⟩ ⟦إنه غرق⟧، إلى الميناء.",
    "⟨يقول⟩ ⦃سكان الجزيرة⦄: ⟦المنارة لم تنطفئ يوما⟧.",
    "⟨قال⟩ ⦃أكثر من عشرة بحارة⦄ ⟦إن المنارة مضاءة⟧.",
    "⟨قال⟩ ⦃مصدر مطلع على الملف⦄ ⟦إن المنارة مضاءة⟧.",
    "⟨قال⟩ ⦃الوزير الذي يزور الجزيرة⦄ ⟦إن المنارة مضاءة⟧.",
    "⟨قالت⟩ ⦃القيادة البحرية (قابح)⦄ ⟦إن المنارة مضاءة⟧.",
    "⟨بحسب⟩ ⦃تقرير نشرته صحيفة «الأفق البحري»⦄، ⟦انطفأت المنارة مرتين⟧.",
]

MIXED = [
    "⟨قالت⟩ ⦃ليلى حداد⦄ ⟦إن المنارة «⟦لن تنطفئ أبدا⟧» وإن الحارس باق⟧.",
    "⟨أكد⟩ ⦃المدير⦄ ⟦أن الأسطول «⟦سيبقى حتى الصيف⟧»⟧.",
]


@pytest.mark.parametrize("sentence", DIRECT + INDIRECT + MIXED)
def test_a_quote_is_found_with_its_cue_its_speaker_and_its_relay(sentence):
    written = read(sentence)
    check(written, suggest(written.text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "غرق الزورق قبل الفجر.",
        "زار الوفد سفينة «نجمة الشمال» في المرفأ.",
        "أجرت البحرية تدريبات «رماح البحر» قرب الجزيرة.",
        "أوضح بيتر سام موعد وصول طائرات «إف-16 بلوك 70».",
        "يحتفل الصيادون بما يسمى «عيد الملح» كل عام.",
        "سخر الناس من «ديمقراطية» الميناء.",
        "هناك مخاوف من أن يغرق الزورق.",
        "أثارت الصفقة مخاوف من أن يغرق الزورق.",
        "يُعتقد أن الزورق غرق قبل الفجر.",
        "يذكر أن الزورق غرق قبل عامين.",
        "والجدير بالذكر أن الزورق غرق قبل عامين.",
        "أعلن الحرب على جيرانه قبل عشر سنوات.",
        "أكد حضوره الحفل المقبل.",
        "صُمم الزورق وفقا للمعايير البحرية الجديدة.",
        "نقلت السفينة البضائع إلى الجزيرة صباحا.",
        "من الممكن أن يصل الزورق غدا.",
        "امتنعت الوزارة عن التعليق.",
        "بين الميناء والمنارة طريق قصير.",
    ],
)
def test_what_only_looks_like_a_quote_is_none(text):
    found = suggest(text)
    assert surfaces(text, likely(found)) == []


ATTRIBUTES = [
    (
        "قال مدير الميناء: «لن نغلق البوابات».",
        {"mode": "direct", "marks": "ok", "speaker": "entity", "stance": "assert"},
    ),
    ("قال مسؤول محلي: ”لن نغلق البوابات“.", {"marks": "wrong-shape", "speaker": "unnamed"}),
    ("قال المدير: «لن نغلق البوابات أبدا.", {"marks": "missing"}),
    ("وأضاف أن البوابات مفتوحة.", {"mode": "indirect", "speaker": "implicit"}),
    ("نفى المدير إغلاق البوابات.", {"stance": "deny"}),
    ("لم يستبعد المدير أن تغلق البوابات.", {"stance": None}),
    ("طالب المبعوث بتفتيش السفن.", {"stance": "ask"}),
    ("أوعز الوزير بأن تغلق البوابات.", {"stance": "order"}),
    ("أعرب المدير عن أمله في عودة الصيادين.", {"stance": "hope"}),
    ("قالت ليلى حداد: «أين ذهب الحارس الليلي؟».", {"stance": None}),
    ("الذي يقال إنه غرق عاد.", {"speaker": "unnamed"}),
]


@pytest.mark.parametrize(("text", "attributes"), ATTRIBUTES)
def test_a_quote_says_how_it_stands_and_who_speaks(text, attributes):
    (quote,) = likely(suggest(text))
    assert {name: quote.attributes.get(name) for name in attributes} == attributes


def test_only_direct_quotes_have_marks():
    found = likely(suggest("قالت ليلى حداد إن المنارة «لن تنطفئ أبدا» وإن الحارس باق."))
    assert [one.attributes["mode"] for one in found] == ["mixed", "direct"]
    assert ["marks" in one.attributes for one in found] == [False, True]


def test_a_broken_quote_has_fragments():
    (quote,) = likely(suggest("«نحن هنا»، قالت ليلى حداد، «ولن نرحل»."))
    assert len(quote.fragments) == 2
    assert (quote.start, quote.end) == (quote.fragments[0][0], quote.fragments[1][1])


class TestHeadlines:
    """A speaker, a colon, and what he says."""

    text = "وزير الموانئ: البوابات مفتوحة\nوصل الوفد إلى الجزيرة قبل الفجر بساعة واحدة."
    title = (Zone(start=0, end=29, kind="title"), Zone(start=30, end=len(text), kind="body"))

    def test_in_a_title_it_is_a_quote(self):
        (quote,) = likely(suggest(self.text, zones=self.title))
        assert surfaces(self.text, [quote]) == ["البوابات مفتوحة"]

    def test_in_marks_it_is_one_anywhere(self):
        text = "ليلى حداد: «البوابات مفتوحة للجميع»"
        assert surfaces(text, likely(suggest(text))) == ["البوابات مفتوحة للجميع"]

    @pytest.mark.parametrize("head", ["عاجل", "شاهد", "بعد غرق الزورق", "خريطة"])
    def test_not_everything_before_a_colon_speaks(self, head):
        assert likely(suggest(f"{head}: البوابات مفتوحة")) == []


class TestNeighbours:
    """What others found or a person tagged."""

    def test_a_known_name_in_marks_is_no_quote(self):
        text = "قال المدير إن «ريح الجنوب القديم» راسية."
        start = text.index("ريح")
        name = Suggestion(
            start=start, end=start + 17, label="FAC", score=0.9, reasons=(because("lexicon", 0.9, "It is so."),)
        )
        assert len(likely(suggest(text))) == 2
        assert len(likely(suggest(text, Suggested((name,))))) == 1

    def test_a_span_of_a_person_counts_as_well(self):
        text = "أبلغت موندا تيرانا بأن الزورق غرق."
        spans = [Span(id="a", start=6, end=11, label="GPE"), Span(id="b", start=12, end=18, label="GPE")]
        found = suggest(text, spans=spans)
        assert linked(found, "source") == {(6, 11)}

    def test_an_outlet_that_was_found_is_the_relay(self):
        text = "قال حارس لوكالة مرساة إن الزورق غرق."
        outlet = Suggestion(start=10, end=21, label="ORG", score=0.9, reasons=(because("lexicon", 0.9, "It is so."),))
        assert linked(suggest(text, Suggested((outlet,))), "relay") == {(10, 21)}


def test_nothing_is_found_where_the_page_speaks():
    text = "قال المدير إن البوابات مفتوحة."
    assert suggest(text, zones=(Zone(start=0, end=len(text), kind="related"),)) == NOTHING


def test_every_suggestion_says_why():
    found = suggest("نقلت وكالة مرساة عن مدير الميناء قوله إن البوابات مفتوحة.")
    assert {one.label for one in found.spans} == {"QUOTE", "CUE", "SOURCE", "ORG"}
    assert all(one.suggester == "quotes" and str(one.reasons[0]) for one in found.spans)


def test_relations_lead_from_quotes_to_what_is_suggested():
    found = suggest("قال المدير إن البوابات مفتوحة، مضيفا أن المنارة مضاءة.")
    places = {one.place for one in found.spans}
    assert {end for one in found.relations for end in (one.source, one.target)} <= places
    assert {one.source.label for one in found.relations} == {"QUOTE"}


def test_a_speaker_of_two_quotes_is_one_suggestion():
    found = suggest("قال المدير إن البوابات مفتوحة، مضيفا أن المنارة مضاءة.")
    assert [one.place for one in found.spans if one.label == "SOURCE"] == [Place("SOURCE", 4, 10)]
