"""Words that are set apart from the words around them."""

import pytest
from bidi import get_display

from workbench.ui.words.isolation import bare, isolated_keys


@pytest.mark.parametrize(
    ("keys", "shown"), [("Shift+اليسار", "راسيلا+Shift"), ("Ctrl+Shift+F", "Ctrl+Shift+F"), ("Ctrl+-", "Ctrl+-")]
)
def test_a_key_with_an_arabic_name_is_read_as_in_a_menu(keys: str, shown: str) -> None:
    sentence = f"اضغط {isolated_keys(keys)} الآن"
    assert shown in bare(get_display(sentence, base_dir="R"))
    assert bare(isolated_keys(keys)) == keys
