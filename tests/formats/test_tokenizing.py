import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, strategies
from strategies import texts
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

from workbench.core.errors import BadInput
from workbench.core.tokens import Range
from workbench.formats.format import Options
from workbench.formats.tokenizing import TOKENIZER_OPTIONS, Tokenize, cut, tokenizer

DEFAULTS = {option.name: option.default for option in TOKENIZER_OPTIONS}
TEXT = "\ufeffقال «وكيم» 🚀 إن\u00a0BM-21،\u2028\u2067وصلت\u2069 كِتابٌ👩\u200d👧!"
SENTENCES = ["قال كيم إن الصواريخ وصلت إلى الميناء", "الصواريخ 🚀 كانت في الميناء", "BM-21 BM-30"] * 3


def chosen(name: str, **others: object) -> Options:
    return DEFAULTS | {"tokenizer": name} | others


def cut_by(tokenize: Tokenize, text: str, *cuts: int) -> list[str]:
    return [text[start:end] for start, end in tokenize(text, cuts)]


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Tokenizers of the kinds that models have, each trained here and saved to a folder of its own."""

    def saved(name: str, made: Tokenizer, trainer: object) -> Path:
        made.train_from_iterator(SENTENCES, trainer)
        folder = tmp_path_factory.mktemp(name)
        made.save(str(folder / "tokenizer.json"))
        return folder

    pieces = Tokenizer(models.BPE())
    pieces.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    pieces.decoder = decoders.ByteLevel()
    words = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    words.normalizer = normalizers.BertNormalizer(strip_accents=True)
    words.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    words.enable_truncation(4)
    units = Tokenizer(models.Unigram())
    units.normalizer = normalizers.NFKC()
    units.pre_tokenizer = pre_tokenizers.Metaspace()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    return {
        "bytes": saved("bytes", pieces, trainers.BpeTrainer(vocab_size=300, initial_alphabet=alphabet)),
        "wordpieces": saved("wordpieces", words, trainers.WordPieceTrainer(special_tokens=["[UNK]", "[CLS]"])),
        "unigrams": saved("unigrams", units, trainers.UnigramTrainer(unk_token="<unk>", special_tokens=["<unk>"])),
    }


@pytest.fixture(scope="session", params=["ours", "whitespace", "spacy-ar", "bytes", "wordpieces", "unigrams"])
def tokenize(request: pytest.FixtureRequest, folders: dict[str, Path]) -> Tokenize:
    if folder := folders.get(request.param):
        return tokenizer(chosen("folder", tokenizer_folder=str(folder)))
    return tokenizer(chosen(request.param))


@given(texts())
def test_tokens_lie_in_order_without_white_space_and_leave_out_nothing_that_is_seen(
    tokenize: Callable[[str, list[int]], list[Range]], text: str
) -> None:
    found = tokenize(text, [])
    edges = [edge for pair in found for edge in pair]
    assert edges == sorted(edges)
    assert all(start < end and not any(map(str.isspace, text[start:end])) for start, end in found)
    covered = {offset for pair in found for offset in range(*pair)}
    seen = {offset for offset, character in enumerate(text) if character.isalnum() or character in "«»!🚀َُ"}
    assert seen <= covered


def test_our_tokens_are_words_and_signs_cut_where_a_span_needs_it() -> None:
    ours = tokenizer(chosen("ours"))
    assert cut_by(ours, TEXT)[:9] == ["قال", "«", "وكيم", "»", "🚀", "إن", "BM-21", "،", "وصلت"]
    assert cut_by(ours, TEXT)[9:] == ["كِتابٌ", "👩\u200d👧", "!"]
    start = TEXT.index("كيم")
    assert cut_by(ours, TEXT, start, start + 3)[2:4] == ["و", "كيم"]
    assert cut_by(tokenizer(chosen("ours", split_at_spans=False)), TEXT, start) == cut_by(ours, TEXT)


def test_whitespace_tokens_lose_a_byte_order_mark_and_bidi_controls_at_their_edges() -> None:
    found = cut_by(tokenizer(chosen("whitespace")), TEXT, 9)
    assert found == ["قال", "«وكيم»", "🚀", "إن", "BM-21،", "وصلت", "كِتابٌ👩\u200d👧!"]


def test_tokens_of_bytes_never_part_a_character(folders: dict[str, Path]) -> None:
    tokenize = tokenizer(chosen("folder", tokenizer_folder=str(folders["bytes"])))
    assert "🚀" in cut_by(tokenize, TEXT)
    assert "".join(cut_by(tokenize, TEXT)) == "قال«وكيم»🚀إنBM-21،وصلتكِتابٌ👩👧!"


def test_marks_that_a_tokenizer_drops_stay_on_their_letter(folders: dict[str, Path]) -> None:
    tokenize = tokenizer(chosen("folder", tokenizer_folder=str(folders["wordpieces"])))
    assert "".join(cut_by(tokenize, "كِتابٌ")) == "كِتابٌ"


def test_a_saved_limit_of_length_does_not_count(folders: dict[str, Path]) -> None:
    tokenize = tokenizer(chosen("folder", tokenizer_folder=str(folders["wordpieces"])))
    assert cut_by(tokenize, "كيم " * 50)[-1].endswith("م")
    assert len(cut_by(tokenize, "كيم " * 50)) >= 50


@given(strategies.sets(strategies.integers(0, 20)), strategies.sets(strategies.integers(0, 20)))
def test_cutting_adds_the_cuts_that_fall_inside_and_nothing_else(edges: set[int], cuts: set[int]) -> None:
    ordered = sorted(edges)
    ranges = [Range(*pair) for pair in zip(ordered[::2], ordered[1::2], strict=False)]
    pieces = cut(ranges, cuts)
    assert {edge for piece in pieces for edge in piece} == {edge for one in ranges for edge in one} | {
        place for place in cuts if any(start < place < end for start, end in ranges)
    }
    assert sum(end - start for start, end in pieces) == sum(end - start for start, end in ranges)


@pytest.mark.parametrize(("name", "library"), [("spacy-ar", "spacy"), ("folder", "tokenizers")])
def test_a_library_that_is_missing_is_named(name: str, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(BadInput, match=rf'need the library {library}.*pip install "arabic-news-workbench\['):
        tokenizer(chosen(name))


def test_a_folder_without_a_tokenizer_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"Choose the folder"):
        tokenizer(chosen("folder"))
    with pytest.raises(BadInput, match=r"holds no tokenizer\.json"):
        tokenizer(chosen("folder", tokenizer_folder=str(tmp_path)))
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(BadInput, match=r"tokenizer\.json describes no tokenizer"):
        tokenizer(chosen("folder", tokenizer_folder=str(tmp_path)))
