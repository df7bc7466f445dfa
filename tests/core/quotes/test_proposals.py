"""Proposals: content, cue, speaker and relay of quotes in every shape that news gives them."""

import pytest
from core.quotes.notation import Written, read, surfaces

from workbench.core.quotes import Candidate, QuoteProposal, propose, propose_at


def check(written: Written, proposal: QuoteProposal | None) -> None:
    """The content is as written, and each cue, source and relay that is written comes first among its candidates."""
    assert proposal is not None
    assert surfaces(written.text, proposal.content) == surfaces(written.text, written.contents)
    assert proposal.content == written.contents
    for expected, candidates in (
        (written.cues, proposal.cues),
        (written.sources, proposal.sources),
        (written.relays, proposal.relays),
    ):
        if expected:
            assert surfaces(written.text, ranges(candidates[:1])) == surfaces(written.text, expected[:1])


def ranges(candidates: tuple[Candidate, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((candidate.start, candidate.end) for candidate in candidates)


DIRECT = [
    'و⟨كتبت⟩ ⦃صحيفة الصباح⦄ في افتتاحيتها: "⟦لقد حان وقت الرحيل⟧".',
    '"⟦لم نتلق أي دعوة⟧"، هكذا ⟨رد⟩ ⦃السفير⦄ على سؤال عن القمة.',
    'و⟨قال⟩ ⦃مدير الميناء⦄: "⟦لن نغلق الأبواب أبدا⟧".',
    "⦃مدير الميناء سامر الراوي⦄ ⟨قال⟩: «⟦لن نغلق الأبواب أبدا⟧».",
    'لكن ⦃المتحدثة باسم الهيئة ليلى حداد⦄، ⟨قالت⟩ أمس السبت: "⟦لا جديد لدينا⟧".',
    '⟨قال⟩ ⦃سامر الراوي، خبير الملاحة في معهد البحار⦄: "⟦الريح لا تنتظر أحدا⟧".',
    '⟨قالت⟩ ⦃المتحدثة باسم الهيئة، ليلى حداد⦄: "⟦لا جديد لدينا⟧".',
    '⟨قال⟩ ⦃سامر الراوي، وهو قبطان متقاعد يعيش في الجزيرة⦄: "⟦الريح لا تنتظر أحدا⟧".',
    '"⟦لن نغلق الأبواب⟧"، ⟨قال⟩ ⦃مدير الميناء⦄ للصحفيين.',
    '"⟦لن نغلق الأبواب⟧"، ⟨بحسب⟩ ⦃مدير الميناء⦄.',
    '"⟦لن نغلق الأبواب⟧"، ⟨على ما قال⟩ ⦃مدير الميناء⦄ أمس.',
    '⟨وصف⟩ ⦃الراوي⦄ الرحلة بأنها "⟦نزهة في البحر⟧".',
    'و⟨أشاد⟩ ⦃بوران⦄ بـ"⟦دفء الاستقبال⟧" في المرفأ.',
    '⟨قال⟩ ⦃الراوي⦄ إن السفينة "⟦لم تنشر أشرعتها بعد⟧" وإن الريح هادئة.',
    '⟨أضاف⟩ ⦃الراوي⦄ لوكالة "⦇نجم البحر⦈": "⟦لا ريح اليوم⟧".',
    'نقلت ⦇وكالة الشراع للأنباء⦈ عن ⦃ضابط في الميناء⦄ ⟨قوله⟩: "⟦لا ريح اليوم⟧".',
]


@pytest.mark.parametrize("sentence", DIRECT)
def test_a_direct_quote(sentence):
    written = read(sentence)
    proposal = propose_at(written.text, written.at)
    check(written, proposal)
    assert proposal and (proposal.mode, proposal.marks) == ("direct", "ok")


INDIRECT = [
    "و⟨شدد⟩ ⦃الأمين العام للهيئة الدولية للملاحة⦄ على ⟦أن حرية المرور حق للجميع⟧.",
    "⦃الناطق العسكري⦄ ⟨نفى⟩ من جانبه ⟦أن تكون القوات قد عبرت النهر⟧.",
    "و⟨بحسب⟩ ⦃تقرير لمعهد دراسات البحار⦄، ⟦ارتفع منسوب المياه في المرفأ كثيرا⟧.",
    "و⟨ذكر⟩ ⦃شهود عيان⦄ لمراسلنا ⟦أن الانفجار هز المباني المجاورة⟧.",
    "و⟨رأى⟩ ⦃المحلل فؤاد حمدان⦄ ⟦أن التسوية بعيدة⟧، لكنه أضاف أن الباب لم يغلق.",
    "و⟨طالبت⟩ ⦃المعارضة⦄ ب⟦إجراء انتخابات مبكرة⟧، واصفة الحكومة بأنها عاجزة.",
    "⟨أعلن⟩ ⦃الجيش⦄ في بيان صباح اليوم ⟦أنه أسقط طائرتين⟧.",
    "و⟨جاء⟩ في بيان للوزارة ⟦أن الطريق ستغلق أسبوعا⟧.",
    "⟨قال⟩ ⦃مدير الميناء⦄ ⟦إن الأبواب لن تغلق⟧.",
    "⟨قال⟩ ⦃مدير الميناء⦄: ⟦إن الأبواب لن تغلق⟧.",
    "و⟨أكدت⟩ ⦃وزارة الملاحة⦄ ⟦أنها لم تمنح أي رخصة⟧.",
    "⟨أقر⟩ ⦃الحارس⦄ ب⟦أنه كان نائما⟧.",
    "⦃مصادر في الميناء⦄ ⟨ذكرت⟩ ⟦أن السفينة رحلت⟧، متحدثة عن حمولة ثقيلة.",
    "قال الحارس إن الباب كان مفتوحا، ⟨مضيفا⟩ ⟦أنه لم ير أحدا⟧.",
    "⟨قال⟩ ⦃الحارس⦄ ⟦إن الباب كان مفتوحا وإن الضوء كان مطفأ⟧، وأضاف أنه لم ير أحدا.",
    "قال الحارس إن الباب كان مفتوحا، و⟨أضاف⟩ ⟦أنه لم ير أحدا⟧.",
    "⟨قال⟩ ⦃الحارس⦄ ⟦إن الباب كان مفتوحا⟧، فيما رحل الباقون.",
    "⟨قال⟩ ⦃الحارس⦄ ⟦إن الباب كان مفتوحا⟧، بحسب ⦇صحف محلية⦈.",
    "و⟨بحسب⟩ ⦃خبراء⦄ ف⟦إن الريح ستشتد غدا⟧.",
    "و⟨وفقا⟩ ل⦃خبراء في الأرصاد⦄، ⟦ستشتد الريح غدا⟧.",
    "و⟦رحلت السفينة عند الفجر⟧، ⟨على ما أفاد⟩ ⦃الناطق باسم الميناء سامر الراوي⦄.",
    "⟦رحلت السفينة عند الفجر⟧، ⟨حسبما ذكرت⟩ ⦃إذاعة محلية⦄ أمس.",
    "نشر مسؤولون تقريرا ⟨مفاده⟩ ⟦أن السفينة غرقت⟧.",
    "اكتفى الحارس ب⟨القول⟩ ⟦إنه لا يعرف⟧.",
    "⟨أشار⟩ ⦃الحارس⦄ إلى ⟦شاحنة حمراء مرت ليلا⟧.",
    "الحارس، الذي ⟨يقال⟩ ⟦إنه لا ينام⟧، كان غائبا.",
    "⟨ذكرت⟩ صحيفة ⦇الشراع⦈ نقلا عن ⦃مصادر لم تسمها⦄، ⟦أن السفينة غرقت⟧.",
    "⟨نسبت⟩ ⦇وكالة الشراع للأنباء⦈ إلى ⦃ضابط طلب عدم كشف اسمه⦄ ⟦أن السفينة غرقت⟧.",
]


@pytest.mark.parametrize("sentence", INDIRECT)
def test_an_indirect_quote(sentence):
    written = read(sentence)
    proposal = propose_at(written.text, written.at)
    check(written, proposal)
    assert proposal and (proposal.mode, proposal.marks) == ("indirect", "")


@pytest.mark.parametrize("sentence", INDIRECT)
@pytest.mark.parametrize("edge", [0, 1])
def test_a_caret_at_the_edge_of_an_indirect_quote(sentence, edge):
    written = read(sentence)
    check(written, propose_at(written.text, written.contents[0][edge]))


@pytest.mark.parametrize("sentence", DIRECT + INDIRECT)
def test_a_selected_content(sentence):
    written = read(sentence)
    check(written, propose(written.text, *written.contents[0]))


def test_a_clause_with_marked_words_is_mixed():
    written = read('⟨قال⟩ ⦃الراوي⦄ ⟦إن‸ السفينة "لم تنشر أشرعتها بعد" وإن الريح هادئة⟧.')
    proposal = propose_at(written.text, written.at)
    check(written, proposal)
    assert proposal and (proposal.mode, proposal.marks) == ("mixed", "")


@pytest.mark.parametrize(
    "sentence",
    [
        '⟨قال⟩ ⦃الراوي⦄ ⟦إن السفينة "جميلة‸" والريح هادئة⟧.',
        '⟨قال⟩ ⦃الراوي⦄ ⟦إن السفينة "نجمة‸ الشمال" رحلت والريح هادئة⟧.',
    ],
)
def test_a_name_or_a_single_word_in_marks_is_part_of_its_clause(sentence):
    written = read(sentence)
    proposal = propose_at(written.text, written.at)
    check(written, proposal)
    assert proposal and proposal.mode == "indirect"


@pytest.mark.parametrize(
    "sentence",
    [
        '"⟦نحن هنا⟧، ⟨قال⟩ ⦃مدير الميناء⦄، ⟦ولن نرحل⟧".',
        '"⟦نحن هنا⟧"، ⟨أضاف⟩ ⦃مدير الميناء⦄، "⟦ولن نرحل⟧".',
        "«⟦نحن هنا⟧»، ⟨قالت⟩ ⦃ليلى حداد⦄ أمس، «⟦ولن نرحل⟧».",
    ],
)
@pytest.mark.parametrize("fragment", [0, 1])
def test_a_quote_broken_by_its_attribution_has_two_fragments(sentence, fragment):
    written = read(sentence)
    check(written, propose_at(written.text, sum(written.contents[fragment]) // 2))


@pytest.mark.parametrize(
    "sentence",
    [
        '"⟦نحن هنا⟧"، قال المدير. وقالت ليلى: "لن نرحل".',
        '"⟦نحن هنا⟧" و"لن نرحل"، قال المدير.',
        '"⟦نحن هنا⟧"، وأضاف المدير: "لن نرحل".',
    ],
)
def test_two_quotes_are_not_one_broken_quote(sentence):
    written = read(sentence)
    proposal = propose_at(written.text, written.at)
    assert proposal and proposal.content == written.contents


def test_a_speaker_is_looked_for_in_the_sentences_before():
    written = read('قال ⦃مدير الميناء⦄ إن الأبواب مفتوحة.\nو⟨أضاف⟩: "⟦تعالوا متى شئتم⟧".')
    proposal = propose_at(written.text, written.at)
    check(written, proposal)
    assert proposal and proposal.sources[0].score <= 0.5


def test_a_quoted_paragraph_without_a_cue_has_the_speaker_before_it():
    written = read('قال ⦃مدير الميناء⦄: "الأبواب مفتوحة".\n"⟦تعالوا متى شئتم⟧".')
    check(written, propose_at(written.text, written.at))


def test_what_another_said_within_marks_reports_nothing_outside():
    written = read('قال الحارس: "أعلن القبطان أن السفينة لنا". و⟨قالت⟩ ⦃ليلى حداد⦄: "⟦لا نعرف⟧".')
    check(written, propose_at(written.text, written.at))


@pytest.mark.parametrize("text", ["", "   ", "وصلت السفينة إلى الميناء.", "هناك مخاوف من أن تغرق السفينة."])
def test_nothing_is_proposed_where_nothing_is_said(text):
    assert propose_at(text, len(text) // 2) is None


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_refused(offset):
    with pytest.raises(ValueError, match="no offset"):
        propose_at("نعم", offset)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 2), (0, 9), (3, 4)])
def test_a_selection_of_nothing_is_refused(start, end):
    with pytest.raises(ValueError, match="nothing that could be quoted"):
        propose("نعم ", start, end)


@pytest.mark.parametrize(
    ("selected", "content"),
    [('"لن نرحل"', "لن نرحل"), (" بأنه نام. ", "أنه نام"), ("وإن الريح هادئة.", "إن الريح هادئة")],
)
def test_a_selection_is_cut_to_its_content(selected, content):
    text = f"قال الحارس {selected} ثم خرج"
    start = text.index(selected)
    proposal = propose(text, start, start + len(selected))
    assert surfaces(text, proposal.content) == [content]


def test_a_part_of_a_passage_stays_as_selected():
    text = 'قال: "لن نرحل أبدا".'
    start = text.index("نرحل")
    proposal = propose(text, start, start + 4)
    assert (surfaces(text, proposal.content), proposal.mode) == (["نرحل"], "direct")


class TestKnown:
    """Ranges that are tagged already guide the choice of the speaker."""

    text = 'وصف راغب نجم الحفل بأنه "ليلة لا تنسى".'
    name = (4, 12)  # راغب نجم
    at = 30

    def test_without_them_an_object_may_pass_for_a_part_of_the_name(self):
        proposal = propose_at(self.text, self.at)
        assert proposal and self.name in ranges(proposal.sources)

    def test_a_known_name_is_taken_with_its_borders(self):
        proposal = propose_at(self.text, self.at, known=[self.name])
        assert proposal and ranges(proposal.sources)[0] == self.name

    def test_a_title_may_stand_before_a_known_name(self):
        written = read('قال ⦃مدير الميناء سامر الراوي⦄: "⟦نعم نعم⟧".')
        name = (written.text.index("سامر"), written.text.index(":"))
        plain = propose_at(written.text, written.at)
        guided = propose_at(written.text, written.at, known=[name])
        check(written, guided)
        assert plain and guided and guided.sources[0].score > plain.sources[0].score

    def test_a_description_behind_a_known_name_stays(self):
        written = read('قال ⦃سامر الراوي، خبير الملاحة⦄: "⟦نعم نعم⟧".')
        check(written, propose_at(written.text, written.at, known=[(4, 15)]))
