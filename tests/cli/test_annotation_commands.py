"""Links, quotes, mentions, entities, zones and flags from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from workbench import cli

TEXT = 'قال كيم: "لن نبيع راجمة BM-21".\nسكت وكيم غاب.\n'


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    def call(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Result(exit_.value.code, out, err)

    return call


@pytest.fixture
def project(run, tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_bytes(TEXT.encode())
    assert run("import", tmp_path / "p", tmp_path / "article.txt", "--annotator", "amal").code == 0
    return tmp_path / "p"


@pytest.fixture
def tag(run, project):
    def tag_words(words: str, label: str, *more: object) -> str:
        start = TEXT.index(words)
        result = run(
            "tag", project, "article", start, start + len(words), label, "--annotator", "amal", "--json", *more
        )
        return result.json["id"]

    return tag_words


def own(run, verb: str, project: Path, *arguments: object) -> Result:
    return run(verb, project, *arguments, "--annotator", "amal")


def test_spans_are_relabelled_and_removed(run, project, tag):
    span = tag("كيم", "PER")
    assert own(run, "relabel", project, span, "ORG").out == "Done: relabel (ORG)\n"
    assert run("untag", project, span, "--annotator", "badr").code == 2
    assert own(run, "untag", project, span, "--json").json["verb"] == "untag"
    assert run("documents", project, "--json").json[0]["spans"] == 0


def test_spans_are_linked_and_parted(run, project, tag):
    gun, name = tag("راجمة BM-21", "WEAPON"), tag("BM-21", "DESIGNATION")
    made = own(run, "link", project, "designation", gun, name, "--json").json
    assert (made["type"], made["source"], made["target"]) == ("designation", gun, name)
    again = own(run, "link", project, "designation", gun, name)
    assert (again.code, again.err) == (2, "workbench: These spans are linked by designation already.\n")
    assert own(run, "unlink", project, made["id"]).out == "Done: unlink (designation)\n"


def test_quotes_and_mentions_are_listed_and_written(run, project, tag, tmp_path):
    said, cue, kim = tag("لن نبيع راجمة BM-21", "QUOTE", "--attr", "mode=direct"), tag("قال", "CUE"), tag("كيم", "PER")
    gun = tag("راجمة BM-21", "WEAPON", "--attr", "category=rocket-mlrs")
    for link in (("cue", said, cue), ("source", said, kim), ("evidence", gun, said)):
        assert own(run, "link", project, *link).code == 0
    assert run("quotes", project).out == "article\tكيم\tقال\tdirect\tلن نبيع راجمة BM-21\n"
    (facts,) = run("quotes", project, "article", "--json").json
    assert (facts["span"], facts["cue"], facts["source"], facts["ranges"]) == (said, "قال", "كيم", [[10, 29]])
    assert run("quotes", project, "--annotator", "badr").out == ""
    listed = run("mentions", project).out
    assert listed.startswith("article\tWEAPON\tراجمة BM-21\t")
    assert "category=rocket-mlrs; " in listed
    (mention,) = run("mentions", project, "article", "--json").json
    assert mention["relations"] == {"evidence": "لن نبيع راجمة BM-21"}
    assert run("quotes", project, "--csv", tmp_path / "q.csv").out == f"Written to {tmp_path / 'q.csv'}: quotes 1.\n"
    assert run("mentions", project, "--csv", tmp_path / "m.csv", "--json").json["mentions"] == 1
    assert run("mentions", project, "--csv", project).code == 2
    assert run("quotes", project, "none").code == 2


def test_entities_are_founded_identified_and_merged(run, project, tag):
    kim, gun = tag("كيم", "PER"), tag("BM-21", "DESIGNATION")
    made = own(run, "found-entity", project, kim, "--json").json
    assert (made["name"], made["label"]) == ("كيم", "PER")
    other = own(run, "found-entity", project, gun, "--name", "غراد").out.split("\t")[0]
    assert own(run, "identify", project, "كيم", gun).out == "Done: identify (كيم)\n"
    assert own(run, "merge", project, "كيم", "غراد").out == "Done: merge (كيم)\n"
    (entity,) = run("entities", project, "--json").json
    assert (entity["mentions"], entity["documents"], entity["aliases"]) == (2, 1, ["BM-21", "غراد"])
    assert run("entities", project).out == f"{made['id']}\tكيم\tPER\t2\t1\t\tBM-21 | غراد\n"
    assert own(run, "merge", project, "كيم", other).err == f"workbench: There is no entity {other} in this project.\n"


def test_every_place_of_a_name_is_tagged(run, project, tag):
    tag("راجمة", "WEAPON")
    tried = own(run, "tag-all", project, "كيم", "PER", "--dry-run", "--json").json
    assert [(one["start"], one["text"], one["before"]) for one in tried] == [(4, "كيم", "قال "), (37, "كيم", "سكت و")]
    done = own(run, "tag-all", project, "كيم", "PER", "--document", "article")
    assert done.out.splitlines()[1] == "article\t37\t40\tكيم\tسكت و[كيم] غاب."
    assert own(run, "tag-all", project, "كيم", "PER").out == ""
    assert run("history", project, "--json").json[0]["verb"] == "tag_all"
    blocked = own(run, "tag-all", project, "كيم", "ORG")
    assert (blocked.code, blocked.out, blocked.err.count("may not overlap")) == (0, "", 2)


def test_zones_and_flags(run, project):
    assert run("rezone", project, "article", 0, 8, "title").out == "Done: rezone (title)\n"
    assert run("rezone", project, "article", 0, 8, "none").out == "Done: rezone\n"
    assert "is not one of" in run("rezone", project, "article", 0, 8, "legend").err
    assert run("documents", project, "--discuss").out == ""
    assert own(run, "discuss", project, "article").out == "Done: discuss (yes)\n"
    assert run("documents", project, "--discuss").out.count("\n") == 1
    assert own(run, "discuss", project, "article", "--off").out == "Done: discuss (no)\n"
    assert own(run, "discuss", project, "article", "--off").code == 2


def test_check_tells_what_to_mend(run, project, tag):
    tag("وكيم", "PER")
    tag("قال", "PER")
    tag("كيم", "PER")
    result = run("check", project)
    assert result.code == 1
    assert result.out.startswith("[clitic] article 36–40 “وكيم”: This PER should begin at 37")
    facts = run("check", project, "--json").json
    assert facts["problems"] == []
    (one,) = facts["advice"]
    assert (one["kind"], one["severity"], one["name"], one["annotator"]) == ("clitic", "wrong", "article", "amal")
    assert (one["start"], one["end"], one["fixable"]) == (36, 40, True)


def test_check_is_content_with_a_document_that_is_not_done(run, project, tag):
    tag("لن نبيع", "QUOTE", "--attr", "mode=direct")
    assert run("check", project).out == "All is well.\n"


def test_what_may_be_right_after_all_is_no_failure(run, project, tag):
    tag("لن نبيع", "QUOTE", "--attr", "mode=direct")
    own(run, "mark", project, "done", "article")
    result = run("check", project)
    assert (result.code, result.out[:9]) == (0, "[speaker]")
    assert run("check", project, "--kind", "clitic").out == "All is well.\n"


def test_one_kind_is_mended_in_one_step(run, project, tag):
    tag("كيم:", "PER")
    tag(" غاب", "ORG")
    tag("وكيم", "PER")
    assert run("check", project, "--kind", "edges").out.count("\n") == 2
    assert own(run, "check", project, "--fix", "edges").out == "Done: mend (edges)\n"
    assert run("check", project, "--kind", "edges").out == "All is well.\n"
    assert "nothing to change" in own(run, "check", project, "--fix", "edges").err
    assert run("undo", project).out == "Undone: mend (edges)\n"
    assert run("check", project, "--kind", "edges").out.count("\n") == 2


def test_an_annotator_needs_a_name(run, project):
    for command in (("discuss", project, "article"), ("untag", project, "x"), ("import", project, project)):
        result = run(*command, "--annotator", " ")
        assert (result.code, result.err) == (2, "workbench: An annotator needs a name.\n")
