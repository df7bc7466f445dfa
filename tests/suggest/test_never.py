"""Words that are held back, whoever proposes them."""

from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion, because
from workbench.suggest.lexicon_entries import Lexicons
from workbench.suggest.lexicon_files import parse
from workbench.suggest.never import allowed, refused

TEXT = "الزوارق للأقمار، والأقمارُ لزوارق"


def suggestion(words: str, label: str = "WEAPON") -> Suggestion:
    start = TEXT.index(words)
    return Suggestion(
        start=start, end=start + len(words), label=label, score=0.9, reasons=(because("memory", 0.9, "It stands."),)
    )


def held_back(never: set[str], *words: str) -> list[str]:
    found = Suggested(tuple(map(suggestion, words)))
    return [TEXT[one.start : one.end] for one in allowed(found, TEXT, never).spans]


def test_words_are_compared_whole_and_folded() -> None:
    assert held_back({"الاقمار"}, "الزوارق", "الأقمارُ") == ["الزوارق"]
    assert held_back({"الاقمار"}, "زوارق", "والأقمار") == ["زوارق", "والأقمار"]


def test_behind_a_joined_lam_the_article_counts() -> None:
    assert held_back({"الاقمار"}, "لأقمار") == []
    assert held_back({"لاقمار"}, "لأقمار") == []


def test_what_leads_there_goes_too() -> None:
    one, other = suggestion("الزوارق"), suggestion("لأقمار", "DESIGNATION")
    link = SuggestedRelation(type="designation", source=one.place, target=other.place, score=0.9, suggester="weapons")
    afar = SuggestedRelation(
        type="designation", source=one.place, target=Place("DESIGNATION", 0, 3), score=0.9, suggester="weapons"
    )
    found = allowed(Suggested((one, other), (link, afar)), TEXT, {"لاقمار"})
    assert found == Suggested((one,), (afar,))


def test_only_a_person_refuses_for_all_suggesters() -> None:
    assert refused(parse("[never]\nالأقمار | زورق\n", layer=1)) == {"الاقمار", "زورق"}
    assert refused(parse("[never]\nالأقمار\n", layer=0)) == frozenset()
    assert refused(Lexicons()) == frozenset()
