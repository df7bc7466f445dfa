"""Zones on five real articles, which lie beside the checkout and are no part of it: offsets and kinds, no sentences."""

from collections import Counter
from pathlib import Path

import pytest

from workbench.core.records import Zone
from workbench.core.zones import detect_zones

ARTICLES = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason=f"the real articles are not in {ARTICLES}")


def zones(number: str) -> list[Zone]:
    [path] = ARTICLES.glob(f"{number}_*.txt")
    return list(detect_zones(path.read_bytes().decode()))


def places(number: str, kind: str) -> list[tuple[int, int]]:
    return [(zone.start, zone.end) for zone in zones(number) if zone.kind == kind]


def test_000_has_a_title_tags_and_related_links():
    assert places("000", "title") == [(0, 63)]
    assert places("000", "body") == [(64, 2509)]
    assert places("000", "tags") == [(2510, 2525), (2526, 2535)]
    assert places("000", "related") == [(2536, 2547), (2548, 2631), (2632, 2712)]
    assert len(zones("000")) == 7


def test_001_has_its_title_below_the_chrome_and_furniture_all_around():
    assert places("001", "chrome") == [(0, 22), (23, 29), (30, 40)]
    assert places("001", "ad") == [(41, 46), (549, 554)]
    assert places("001", "title") == [(48, 103)]
    assert places("001", "caption") == [(105, 142), (143, 258)]
    assert places("001", "credit") == [(259, 336)]
    assert places("001", "byline") == [(337, 352)]
    assert places("001", "dateline") == [(353, 370)]
    assert places("001", "share") == [(371, 392), (393, 420), (2425, 2446)]
    assert places("001", "related") == [(2448, 2461), (2463, 2541), (2543, 2618), (2620, 2698)]
    assert places("001", "body") == [(422, 547), (556, 2423)]


def test_002_has_nothing_but_a_title_and_a_body():
    assert [(zone.start, zone.end, zone.kind) for zone in zones("002")] == [(0, 78, "title"), (80, 4130, "body")]


def test_003_has_no_title_and_captions_in_shortcodes():
    assert places("003", "caption") == [(1625, 1687), (1689, 1792), (2420, 2523)]
    assert Counter(zone.kind for zone in zones("003")) == {"body": 2, "caption": 3}


def test_004_has_no_title_and_one_share_line_at_its_foot():
    assert [(zone.start, zone.end, zone.kind) for zone in zones("004")] == [(0, 3257, "body"), (3258, 3266, "share")]
