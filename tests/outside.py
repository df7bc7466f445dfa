"""Plug-ins that tests install: a module and the metadata of a distribution in a folder of their own."""

from pathlib import Path

PLUG_INS = '''
"""Suggesters by somebody else, good and bad."""

import os
import subprocess
import sys
import time

from workbench.core.errors import WorkbenchError
from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion, because

WHY = because("somebody", 0.9, "It stands at {place}.", place="the start")


def span(**changes):
    return Suggestion(**({"start": 0, "end": 3, "label": "PER", "score": 0.9, "reasons": (WHY,)} | changes))


def good(options, scheme):
    edges = {key: int(value) for key, value in options.items() if key in ("start", "end")}
    return lambda article: Suggested((span(**edges),))


def counting(options, scheme):
    def suggest(article):
        suggest.count += 1
        suggest.remark = WorkbenchError("{n} articles in {process}.", n=suggest.count, process=os.getpid())
        return Suggested()

    suggest.count = 0
    return suggest


def sees(options, scheme):
    """Tells what it sees through the labels of what it proposes."""

    def suggest(article):
        assert (article.text, article.meta["outlet"], article.spans, article.hidden) == ("قال كيم", "x", (), ())
        assert [zone.kind for zone in article.zones] == ["body"]
        assert options == {"a": {"b": "c"}} and "PER" in scheme.by_name
        return Suggested((span(),))

    return suggest


def answering(answer):
    return lambda options, scheme: lambda article: answer


def raises(options, scheme):
    def suggest(article):
        raise ZeroDivisionError("of its own")

    return suggest


def not_made(options, scheme):
    raise KeyError("folder")


def hangs(options, scheme):
    def suggest(article):
        if article.text == "quick":
            return Suggested()
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        open(options["file"], "w").write(f"{os.getpid()} {child.pid}")
        time.sleep(600)

    return suggest


def slow(options, scheme):
    def suggest(article):
        time.sleep(0.5)
        return Suggested((span(),))

    return suggest


def leaves(options, scheme):
    return lambda article: os._exit(3)


def prints(options, scheme):
    def suggest(article):
        print("noise")
        print("noise", file=sys.stderr)
        os.system("echo noise")
        return Suggested((span(),))

    print("noise")
    return suggest


outside = answering(Suggested((span(end=99),)))
inside_break = answering(Suggested((span(start=0, end=1),)))
empty = answering(Suggested((span(start=2, end=2),)))
backwards = answering(Suggested((span(start=3, end=2),)))
negative = answering(Suggested((span(start=-1),)))
no_label = answering(Suggested((span(label="NONE"),)))
here = Place("PER", 0, 3)
link = SuggestedRelation(type="x", source=here, target=here, score=1, suggester="y")
no_relation = answering(Suggested((), (link,)))
sure = answering(Suggested((span(score=7),)))
no_reason = answering(Suggested((span(reasons=()),)))
wide_reason = answering(Suggested((span(reasons=(because("x", 1, "{a:>999999999}", a="b"),)),)))
deep_reason = answering(Suggested((span(reasons=(because("x", 1, "{a.__class__}", a="b"),)),)))
nothing = answering(None)
words = answering(["PER"])
number = answering(Suggested((span(start="zero"),)))
unknown_type = answering(object())
millions = answering(Suggested((span(),) * 30_000))
too_much = answering(Suggested((span(entity="x" * 40_000_000),)))
'''

NAMES = (
    "good", "counting", "sees", "raises", "not_made", "hangs", "slow", "leaves", "prints", "outside", "inside_break",
    "empty", "backwards", "negative", "no_label", "no_relation", "sure", "no_reason", "wide_reason", "deep_reason",
    "nothing", "words", "number", "unknown_type", "millions", "too_much",
)  # fmt: skip


def install(folder: Path) -> None:
    """Put the plug-ins, and some that cannot be imported, into a folder that the test adds to the search path."""
    (folder / "somebodys_suggesters.py").write_text(PLUG_INS, encoding="utf-8")
    (folder / "somebodys_mistake.py").write_text("def broken(:\n", encoding="utf-8")
    metadata = folder / "somebodys_suggesters-1.2.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: somebodys-suggesters\nVersion: 1.2\n")
    entries = [f"{name} = somebodys_suggesters:{name}" for name in NAMES]
    entries += ["gone = no_such_module:factory", "lost = somebodys_suggesters:lost", "wrong = somebodys_mistake:broken"]
    (metadata / "entry_points.txt").write_text("\n".join(["[workbench.suggesters]", *entries, ""]))
