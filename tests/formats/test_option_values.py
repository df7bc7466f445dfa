from typing import Any

import pytest

from workbench.core.errors import BadInput
from workbench.formats.extras import needed
from workbench.formats.format import Format, Option
from workbench.formats.option_values import chosen

OPTIONS = (
    Option(name="all", title="All", kind="flag", default=False),
    Option(name="tags", title="Tags", kind="choice", default="a", choices=("a", "b")),
    Option(name="size", title="Size", kind="number", default=3),
    Option(name="folder", title="Folder", kind="folder", default=""),
)


def test_every_option_has_a_value() -> None:
    assert chosen(OPTIONS, {}, format="f") == {"all": False, "tags": "a", "size": 3, "folder": ""}


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("all", True, True),
        ("all", "yes", True),
        ("all", "No", False),
        ("tags", "b", "b"),
        ("size", 7, 7),
        ("size", "40", 40),
        ("folder", "/x", "/x"),
    ],
)
def test_values_may_be_text(name: str, given: Any, value: Any) -> None:
    found = chosen(OPTIONS, {name: given}, format="f")[name]
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"all": "perhaps"}, "it takes yes or no"),
        ({"tags": "c"}, "it takes one of a, b"),
        ({"size": "-1"}, "a whole number from 0 on"),
        ({"size": "٤"}, "a whole number from 0 on"),
        ({"size": True}, "a whole number from 0 on"),
        ({"sise": 1}, "no option sise; it has all, tags, size, folder"),
    ],
)
def test_what_an_option_does_not_take_is_refused(values: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        chosen(OPTIONS, values, format="f")


def test_a_library_that_is_missing_is_named() -> None:
    assert needed(Format(name="a", title="A", extensions=(), library="json.decoder")) is None
    assert needed(Format(name="a", title="A", extensions=())) is None
    missing = needed(Format(name="a", title="A", extensions=(), library="no_such_library.x", extra="hf"))
    assert str(missing) == (
        'The format a needs the library no_such_library.x; install it with: pip install "arabic-news-workbench[hf]".'
    )


def test_a_package_without_pip_does_not_tell_people_to_use_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    problem = needed(Format(name="a", title="A", extensions=(), library="no_such_library", extra="more"))
    assert problem and "does not bring" in str(problem)
