import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import texts

from workbench.core.errors import BadInput
from workbench.formats.format import AS_IT_IS, Reading
from workbench.formats.offset_units import OFFSET_UNITS, Offsets, OffsetUnit
from workbench.formats.repairing import REPAIR, Counting, Misplaced, doubts, resolve, settle

TEXT = "🚀 قال كيم\r\nإن BM-21\u00a0وصلت\r\nإلى الميناء"
REPAIRING = Reading(options={REPAIR.name: True})


def claims(unit: OffsetUnit, *surfaces: str, text: str = TEXT, shift: int = 0) -> list[tuple[int, int, str | None]]:
    offsets = Offsets(text, unit)
    places = [(text.index(one), text.index(one) + len(one), one) for one in surfaces]
    return [(offsets.from_codepoints(a) + shift, offsets.from_codepoints(b) + shift, one) for a, b, one in places]


RANGES = tuple((TEXT.index(one), TEXT.index(one) + len(one)) for one in ("كيم", "BM-21", "الميناء"))


@pytest.mark.parametrize("declared", OFFSET_UNITS)
@pytest.mark.parametrize("unit", OFFSET_UNITS)
def test_surfaces_show_in_which_unit_offsets_count(declared: OffsetUnit, unit: OffsetUnit) -> None:
    resolved = resolve(TEXT, claims(unit, "كيم", "BM-21", "الميناء"), declared)
    assert (resolved.counting, resolved.ranges, resolved.repaired) == (Counting(unit), RANGES, unit != declared)


@pytest.mark.parametrize("unit", OFFSET_UNITS)
def test_a_line_end_may_have_been_counted_as_one(unit: OffsetUnit) -> None:
    joined = TEXT.replace("\r\n", "\n")
    resolved = resolve(TEXT, claims(unit, "كيم", "BM-21", "الميناء", text=joined), "codepoint")
    assert resolved.counting == Counting(unit, joins_line_ends=True)
    assert resolved.ranges == RANGES


def test_a_span_over_a_joined_line_end_has_it_whole() -> None:
    joined = TEXT.replace("\r\n", "\n")
    (found,) = resolve(TEXT, claims("codepoint", "كيم\nإن", text=joined)).ranges
    assert TEXT[slice(*found)] == "كيم\r\nإن"


@pytest.mark.parametrize("shift", [-1, 3, 1000])
def test_offsets_may_be_off_by_a_constant(shift: int) -> None:
    resolved = resolve(TEXT, claims("codepoint", "كيم", "BM-21", "الميناء", shift=shift))
    assert (resolved.counting, resolved.ranges) == (Counting("codepoint", shift=-shift), RANGES)


def test_surfaces_may_have_lost_their_no_break_spaces() -> None:
    start = TEXT.index("BM-21")
    resolved = resolve(TEXT, [(start, start + 10, "BM-21 وصلت")])
    assert resolved.counting == Counting("codepoint", is_loose=True)


def test_without_a_surface_nothing_is_guessed() -> None:
    with pytest.raises(Misplaced):
        resolve("🚀🚀", [(2, 4, None)])


@pytest.mark.parametrize("declared", ["codepoint", "utf16"])
@pytest.mark.parametrize("unit", ["codepoint", "utf16"])
def test_without_surfaces_words_tell_that_a_unit_may_be_wrong(declared: OffsetUnit, unit: OffsetUnit) -> None:
    places = [(start, end, None) for start, end, _ in claims(unit, "كيم", "BM-21")]
    ranges = resolve(TEXT, places, declared).ranges
    remarks = doubts(TEXT, places, ranges, declared, file="a.jsonl", line=3)
    assert len(remarks) == (unit != declared)
    for remark in remarks:
        assert str(remark).startswith("a.jsonl, line 3: the offsets were taken as ")


def test_nothing_is_doubted_where_units_do_not_differ() -> None:
    assert doubts("قال كيم", [(1, 3, None)], [(1, 3)], "utf16", file="a.jsonl", line=3) == ()


def test_a_reader_refuses_what_could_be_repaired_and_says_how() -> None:
    with pytest.raises(BadInput) as refused:
        settle(TEXT, claims("utf16", "كيم"), "codepoint", AS_IT_IS, file="a.jsonl", line=3)
    assert str(refused.value) == (
        "a.jsonl, line 3: the offsets do not fit as code points, but all of them fit as UTF-16 units; "
        "import it with the repair of offsets (--repair) to take them so."
    )


def test_a_reader_that_was_asked_repairs_and_tells() -> None:
    ranges, (remark,) = settle(TEXT, claims("utf8", "كيم"), "codepoint", REPAIRING, file="a.ann")
    assert [TEXT[slice(*one)] for one in ranges] == ["كيم"]
    assert str(remark) == "a.ann: the offsets were taken as UTF-8 bytes instead of code points."


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ((0, 3, "سامر"), "a, line 1: spans[1] is “سامر”, but the text has “🚀 ق” from 0 to 3."),
        ((4, 4, None), "a, line 1: spans[1]: there is no text from 4 to 4."),
        ((-1, 4, "كيم"), "a, line 1: spans[1]: there is no text from -1 to 4."),
    ],
)
def test_what_fits_in_no_way_is_named(claim: tuple[int, int, str | None], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        settle(TEXT, [*claims("codepoint", "كيم", "BM-21"), claim][::2], "codepoint", REPAIRING, file="a", line=1)
    assert str(refused.value) == sentence


@given(text=texts(6), data=st.data(), unit=st.sampled_from(OFFSET_UNITS), declared=st.sampled_from(OFFSET_UNITS))
def test_a_repair_never_gives_a_surface_that_is_not_there(
    text: str, data: st.DataObject, unit: OffsetUnit, declared: OffsetUnit
) -> None:
    edge = st.integers(0, len(text))
    pairs = [sorted(pair) for pair in data.draw(st.lists(st.tuples(edge, edge), min_size=1, max_size=3))]
    offsets = Offsets(text, unit)
    wanted = [
        (offsets.from_codepoints(start), offsets.from_codepoints(end), text[start:end])
        for start, end in pairs
        if start < end
    ]
    assume(wanted)
    resolved = resolve(text, wanted, declared)
    for (start, end), (_, _, surface) in zip(resolved.ranges, wanted, strict=True):
        assert resolved.counting.matches(text[start:end], surface or "")
