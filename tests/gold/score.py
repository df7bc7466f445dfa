"""`python -m tests.gold.score [FOLDER…]`: how good the suggesters are on the gold articles, and where they fail.

For those who write rules. The articles in `held` measure what rules do on articles that nobody looked at while writing
them, so of these it prints the figures only.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from tests.gold.gold import annotated, load
from workbench.commands.evaluating import evaluate_document
from workbench.commands.schemes import load_scheme
from workbench.commands.suggesters import SUGGESTERS
from workbench.commands.training import trainer
from workbench.core.contexts import characters_around
from workbench.core.evaluation import Accuracy, Evaluation, Tally
from workbench.core.evaluation.findings import FINDING_KINDS, Finding
from workbench.core.records import AnnotatedDocument
from workbench.core.suggestions import THRESHOLD, Place
from workbench.paths import SAMPLES

HERE = Path(__file__).resolve().parent
HELD = "held"
FOLDERS = ("real", "samples", "development")
REAL = next((found for one in HERE.parents if (found := one / "shared" / "seeds").is_dir()), None)
REACH = 45  # code points of context


def main() -> None:
    """Print the figures of the chosen articles, and what differs."""
    options = _options()
    scheme = load_scheme("arms-news")
    suggesters = trainer(scheme, only=options.suggesters, report=print)(tuple)
    print("suggesters:", ", ".join(one.name for one in suggesters))
    total = Evaluation()
    for folder in options.folders:
        for work in articles(folder):
            evaluation, findings = evaluate_document(suggesters, scheme, work, options.threshold)
            total += evaluation
            if folder != HELD or options.i_write_no_rules:
                for finding in findings:
                    if _is_asked_for(finding, options.labels, options.kinds):
                        print(_line(finding, work))
    print()
    for line in report(total, options.labels):
        print(line)


def articles(folder: str) -> Iterator[AnnotatedDocument]:
    """Yield the annotated articles of a folder; those whose text is missing are left out."""
    texts = {"real": REAL, "samples": SAMPLES}.get(folder, HERE / folder)
    for path in sorted((HERE / folder).glob("*.json")):
        gold = load(path)
        if texts and (texts / gold.name).is_file():
            yield annotated(gold, (texts / gold.name).read_bytes().decode(), "gold")


def report(total: Evaluation, labels: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the figures as lines: counts, then precision, recall and F1 in per cent, exact and overlapping."""
    yield f"{'':24}{'gold':>6}{'prop.':>6}   {'exact P':>8}{'R':>6}{'F1':>6}   {'overl. P':>8}{'R':>6}{'F1':>6}"
    shown = {label: tally for label, tally in total.labels.items() if not labels or label in labels}
    for label, tally in shown.items():
        yield _row(label, tally)
        for name in total.made:
            if label in total.made[name]:
                yield _row(f"  {name}", total.suggester(name)[label])
    yield _row("ALL", sum(shown.values(), Tally()))
    for mode, quote in total.quotes.items():
        yield ""
        yield _row(f"QUOTE {mode}", quote.quotes)
        for role in ("cue", "source", "relay"):
            yield _answer(role, getattr(quote, role))
    yield ""
    for name, tally in total.relations.items():
        yield _row(f"relation {name}", tally)
    yield _answer("zones", total.zones)


def _row(name: str, tally: Tally) -> str:
    cells = "".join(
        f"   {_per_cent(tally.precision(how)):>8}{_per_cent(tally.recall(how)):>6}{_per_cent(tally.f1(how)):>6}"
        for how in ("exact", "overlapping")
    )
    return f"{name:24}{tally.gold:6}{tally.proposed:6}{cells}"


def _answer(name: str, accuracy: Accuracy) -> str:
    exact, overlapping = _per_cent(accuracy.share("exact")), _per_cent(accuracy.share("overlapping"))
    return f"  {name:22}{accuracy.asked:6}   right: {exact} exact, {overlapping} overlapping"


def _per_cent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def _line(finding: Finding, work: AnnotatedDocument) -> str:
    document = work.document
    before, after = characters_around(document.text, finding.start, finding.end, REACH)
    place = Place(finding.label, finding.start, finding.end)
    instead = f"   instead: {_place(finding.instead, document.text)}" if finding.instead else ""
    by = f" ({finding.suggester})" if finding.suggester else ""
    return f"{finding.kind:12}{document.name}  {before}⟦{_place(place, document.text)}⟧{after}{instead}{by}"


def _place(place: Place, text: str) -> str:
    return f"{place.label} {place.start}–{place.end}: {' '.join(text[place.start : place.end].split())}"


def _is_asked_for(finding: Finding, labels: tuple[str, ...], kinds: tuple[str, ...]) -> bool:
    return (not labels or finding.label in labels) and (not kinds or finding.kind in kinds)


def _names(value: str) -> tuple[str, ...]:
    return tuple(value.split(","))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.gold.score", description=__doc__)
    parser.add_argument("folders", nargs="*", default=FOLDERS, metavar="FOLDER", help=f"by default {FOLDERS}")
    parser.add_argument("--labels", type=_names, default=(), metavar="A,B", help="only these labels")
    parser.add_argument("--suggesters", type=_names, default=(), metavar="A,B", help=f"of {', '.join(SUGGESTERS)}")
    parser.add_argument("--kinds", type=_names, default=(), metavar="A,B", help=f"of {', '.join(FINDING_KINDS)}")
    parser.add_argument("--threshold", type=float, default=THRESHOLD, metavar="SCORE", help="the least score")
    parser.add_argument("--i-write-no-rules", action="store_true", help=f"print what differs in {HELD}, too")
    return parser.parse_args()


if __name__ == "__main__":
    main()
