"""Dividing documents: nothing that hangs together is divided, parts have their shares, days stay in order."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.core.splitting import Division, Item, SplitPlan, count_parts, divide

LABELS = ("PER", "ORG", "WPN", "GPE")


@st.composite
def items(draw: st.DrawFn, *, least: int = 1) -> list[Item]:
    dates = st.sampled_from(["", "2024", "2024-05"]) | st.dates().map(str)
    labels = st.dictionaries(st.sampled_from(LABELS), st.integers(1, 5))
    numbers = draw(st.lists(st.integers(0, 10**6), min_size=least, max_size=40, unique=True))
    outlets = st.sampled_from(["", "المرفأ", "المرفا", "Harbour"])
    return [Item(f"d{n}", f"text {n}", draw(outlets), draw(dates), n % 100, draw(labels)) for n in numbers]


@st.composite
def grouped(draw: st.DrawFn, **options: int) -> tuple[list[Item], list[list[str]]]:
    """Documents, and groups of them that may overlap."""
    some = draw(items(**options))
    ids = st.sampled_from([item.id for item in some])
    return some, draw(
        st.lists(st.lists(ids, min_size=2, max_size=6, unique=True), max_size=5) if len(some) > 5 else st.just([])
    )


def connected(some: list[Item], groups: list[list[str]]) -> list[set[str]]:
    """Return what hangs together, found another way."""
    sets = [{item.id} for item in some]
    for group in groups:
        touched = [one for one in sets if one & set(group)]
        sets = [one for one in sets if not one & set(group)] + [set().union(*touched)]
    return sets


plans = st.builds(
    SplitPlan,
    shares=st.sampled_from([{"train": 80, "dev": 10, "test": 10}, {"a": 1, "b": 1}, {"تدريب": 0.7, "اختبار": 0.3}]),
    folds=st.sampled_from([0, 0, 2, 5]),
    stratified=st.booleans(),
    seed=st.integers(0, 3),
)


@given(grouped(), plans)
def test_what_hangs_together_comes_into_one_part_and_parts_have_their_shares(case, plan):
    some, groups = case
    division = divide(some, groups, plan)
    assert division.parts.keys() == {item.id for item in some}
    sets = connected(some, groups)
    assert all(len({division.parts[one] for one in together}) == 1 for together in sets)
    largest = max(map(len, sets))
    for count in count_parts(some, division, plan):
        assert abs(count.documents - count.share * len(some)) < largest + 1e-6


@given(grouped(), plans, st.randoms())
def test_the_order_of_documents_changes_nothing(case, plan, random):
    some, groups = case
    division = divide(some, groups, plan)
    shuffled = random.sample(some, len(some))
    assert divide(shuffled, groups[::-1], plan) == division


@given(grouped(), plans)
def test_an_outlet_comes_into_one_part(case, plan):
    some, groups = case
    parts = divide(some, groups, SplitPlan(shares=plan.shares, folds=plan.folds, by="outlet")).parts
    for spellings in (("المرفأ", "المرفا"), ("Harbour",)):
        assert len({parts[item.id] for item in some if item.outlet in spellings}) <= 1


@given(grouped(), plans)
def test_days_stay_in_order(case, plan):
    some, groups = case
    dated = SplitPlan(shares=plan.shares, folds=plan.folds, by="date")
    division = divide(some, [list(one) for one in connected(some, groups) if len(one) > 1], dated)
    assert division.parts.keys() | set(division.left_out) == {item.id for item in some}
    assert not division.parts.keys() & set(division.left_out)
    days = {item.id: item.day for item in some if item.day}
    names = [*dated.parts()]
    order = sorted((days[one], names.index(division.parts[one])) for one in division.parts if one in days)
    for (day, place), (later, behind) in pairwise(order):
        assert place <= behind
        assert day < later or place == behind
    for together in connected(some, groups):
        assert len({division.parts[one] for one in together if one in division.parts}) <= 1
    assert set(division.undated) == {item.id for item in some} - days.keys()


def many(number: int) -> list[Item]:
    return [
        Item(
            f"d{n}",
            f"text {n}",
            "",
            f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}",
            100,
            {label: n % 7 + 1 for k, label in enumerate(LABELS) if n % (3 * k + 1) == 0},
        )
        for n in range(number)
    ]


def moved(before: Division, after: Division) -> int:
    return sum(after.parts[one] != part for one, part in before.parts.items())


@pytest.mark.parametrize("stratified", [True, False])
def test_documents_more_move_few_others(stratified):
    plan = SplitPlan(stratified=stratified)
    before, after = divide(many(1000), [], plan), divide(many(1010), [], plan)
    assert moved(before, after) < 100


def test_another_seed_divides_in_another_way():
    assert moved(divide(many(200), [], SplitPlan(seed=1)), divide(many(200), [], SplitPlan(seed=2))) > 20


def test_labels_are_spread_evenly():
    some = many(500)
    total = Counter[str]()
    for item in some:
        total.update(item.labels)
    for count in count_parts(some, divide(some, [], SplitPlan()), SplitPlan()):
        for label in LABELS:
            assert count.spans[label] == pytest.approx(count.share * total[label], rel=0.2)


def test_a_rare_label_is_spread_where_chance_would_not():
    some = [Item(f"d{n}", f"text {n}", "", "", 1, {"PER": 3} | ({"WPN": 1} if n < 10 else {})) for n in range(100)]
    for seed in range(10):
        plan = SplitPlan(seed=seed)
        assert [count.spans["WPN"] for count in count_parts(some, divide(some, [], plan), plan)] == [8, 1, 1]


def test_a_document_follows_its_text_whatever_its_id():
    some = many(100)
    renamed = [item._replace(id=f"other {item.id}") for item in some]
    assert [*divide(renamed, [], SplitPlan()).parts.values()] == [*divide(some, [], SplitPlan()).parts.values()]


def test_of_a_group_over_a_border_the_fewer_documents_are_left_out():
    some = [Item(f"d{n}", f"text {n}", "", f"2024-01-{n + 1:02}", 1, {}) for n in range(20)]
    group = [item.id for item in (*some[2:4], some[18])]
    division = divide(some, [group], SplitPlan(shares={"old": 50, "new": 50}, by="date"))
    assert division.left_out == ["d18"]
    assert {division.parts["d2"], division.parts["d3"]} == {"old"}


@pytest.mark.parametrize(
    "plan",
    [
        SplitPlan(shares={}),
        SplitPlan(shares={"all": 1}),
        SplitPlan(shares={"train": 80, "test": -1}),
        SplitPlan(shares={"train": 80, "test": 0}),
        SplitPlan(shares={"train": 80, "test": float("nan")}),
        SplitPlan(shares={"train": 80, " ": 10}),
        SplitPlan(folds=1),
        SplitPlan(folds=-3),
        SplitPlan(folds=1000),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused(plan):
    with pytest.raises(BadInput):
        divide(many(3), [], plan)
