"""Colours of labels, to all kinds of eyes."""

import subprocess
import sys

import pytest
from coloraide import Color
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.colors import FLOORS, can_be_read, contrast, distance, lifted, propose, too_near

colors = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colors, colors)
def test_contrast_is_the_one_of_wcag(one, other):
    assert contrast(one, other) == pytest.approx(Color(one).contrast(other, method="wcag21"), abs=1e-3)


@given(colors)
def test_on_a_dark_page_every_colour_is_light(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    light = lifted(*parts)
    assert all(0 <= part <= 1 for part in light)
    assert (max(light) + min(light)) / 2 >= 0.6 - 1e-9


def test_lightness_keeps_its_order_on_a_dark_page():
    lightness = [sum(lifted(part, part, part)) for part in (0.1, 0.3, 0.6)]
    assert lightness == sorted(lightness)


def test_red_and_green_are_near_only_to_some_eyes():
    parts, vision = distance("#8a5a00", "#5f6f00")
    assert parts < 1
    assert vision in ("protan", "deutan")
    assert Color("#8a5a00").delta_e("#5f6f00", method="2000") > FLOORS["normal"]


@given(colors, colors)
def test_distance_is_the_same_both_ways_and_none_from_itself(one, other):
    assert distance(one, other)[0] == pytest.approx(distance(other, one)[0])
    assert distance(one, one)[0] == 0


def test_what_is_too_near_is_named():
    assert [(one.first, one.second) for one in too_near(["#0430b4", "#ce182c", "#0431b5"])] == [(0, 2)]
    assert list(too_near(["#0430b4", "#ce182c"])) == []


def test_a_proposal_can_be_read_and_stays_apart():
    taken: list[str] = []
    for _ in range(8):
        new = propose(taken)
        assert can_be_read(new)
        assert all(distance(new, other)[0] >= 1 for other in taken)
        taken.append(new)


def test_pale_and_middling_colours_cannot_be_read():
    assert not can_be_read("#ffff00")
    assert can_be_read("#0430b4")


def test_starting_does_not_load_the_library_of_colours():
    script = "import sys, workbench.core.colors, workbench.commands.schemes; sys.exit('coloraide' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
