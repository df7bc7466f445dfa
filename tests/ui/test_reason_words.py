"""Why something is suggested, as a sentence."""

from bidi import get_display

from workbench.core.suggestions import because
from workbench.ui.suggestions.words import reason_sentence
from workbench.ui.words.isolation import bare


def test_the_slots_of_an_entry_keep_their_brackets_among_arabic_words() -> None:
    reason = because("lexicon", 0.9, "It fits the entry {entry}.", entry="مدير ال<NORP?> <past?>")
    shown = bare(get_display(reason_sentence(reason), base_dir="L")).replace("\u2060", "")
    assert shown == "It fits the entry <past?> <NORP?>لا ريدم."
