"""The suggester "transformers", with models that the tests make."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from tiny_model import TOKENS, save_config, save_model, save_tokenizer

from workbench.commands.schemes import load_scheme
from workbench.core.errors import BadInput
from workbench.suggest.article import Article
from workbench.suggest.token_model.folder import look
from workbench.suggest.token_model.plug_in import factory

SCHEME = load_scheme("arms-news")
TEXT = "قال فلاديمير بوتين، و بوتين 🚀 في موسكو. عاصمة الكرملين."


def surfaces(text: str, suggested: Any) -> list[tuple[str, str]]:
    return [(one.label, text[one.start : one.end]) for one in suggested.spans]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return save_model(tmp_path / "tiny")


def test_words_of_one_kind_join_and_get_our_labels(folder: Path) -> None:
    suggested = factory({"folder": str(folder)}, SCHEME)(Article(TEXT))
    assert surfaces(TEXT, suggested) == [("PER", "فلاديمير بوتين"), ("PER", "بوتين"), ("GPE", "موسكو")]
    assert str(suggested.spans[0].reasons[0]) == "The model tiny says so."
    assert [round(one.score, 2) for one in suggested.spans] == [0.98, 0.98, 0.97]


def test_offsets_hold_whatever_the_tokenizer_takes_away(folder: Path) -> None:
    text = "🚀🚀 قال\r\nفِلاديمير بُوتِين\u00a0،\ufeff مُوسْكو"
    suggested = factory({"folder": str(folder)}, SCHEME)(Article(text))
    bare = [
        (label, "".join(one for one in unicodedata.normalize("NFD", surface) if not unicodedata.combining(one)))
        for label, surface in surfaces(text, suggested)
    ]
    assert bare == [("PER", "فلاديمير بوتين"), ("GPE", "موسكو")]
    assert text[suggested.spans[0].start - 1] == "\n"


def test_a_proclitic_that_the_model_took_in_stays_outside(folder: Path) -> None:
    text = "قال بوتين. ثم وصل وبوتين معه."
    suggested = factory({"folder": str(folder)}, SCHEME)(Article(text))
    assert surfaces(text, suggested) == [("PER", "بوتين"), ("PER", "بوتين")]


def test_no_span_goes_on_into_the_next_line(folder: Path) -> None:
    text = "فلاديمير\nبوتين"
    suggested = factory({"folder": str(folder)}, SCHEME)(Article(text))
    assert surfaces(text, suggested) == [("PER", "فلاديمير"), ("PER", "بوتين")]


def test_a_person_says_what_a_kind_means(folder: Path) -> None:
    labels = {"PERS": "", "LOC": "LOC", "ODD": "ROLE", "NONE": "PER"}
    suggested = factory({"folder": str(folder), "labels": labels}, SCHEME)(Article(TEXT))
    assert surfaces(TEXT, suggested) == [("LOC", "موسكو"), ("ROLE", "عاصمة")]
    assert factory({"folder": str(folder), "labels": {"ODD": "X"}}, SCHEME)(Article("عاصمة")).spans == ()


@pytest.mark.parametrize("length", [8, 16, 50])
def test_long_texts_give_the_same_as_short_ones(tmp_path: Path, length: int) -> None:
    folder = save_model(tmp_path / "short", max_position_embeddings=length)
    text = (TEXT + "\n") * 40
    once = factory({"folder": str(folder)}, SCHEME)(Article(TEXT))
    suggested = factory({"folder": str(folder)}, SCHEME)(Article(text))
    assert surfaces(text, suggested) == surfaces(TEXT, once) * 40
    assert [one.start % (len(TEXT) + 1) for one in suggested.spans] == [one.start for one in once.spans] * 40


def test_an_empty_text_has_nothing(folder: Path) -> None:
    assert factory({"folder": str(folder)}, SCHEME)(Article(" \n")).spans == ()


def test_what_is_no_folder_with_a_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="Give the suggester transformers the folder"):
        factory({}, SCHEME)
    with pytest.raises(BadInput, match="cannot be used"):
        factory({"folder": "x", "lables": {}}, SCHEME)
    with pytest.raises(BadInput, match="is no folder with a model"):
        look(tmp_path / "none")
    with pytest.raises(BadInput, match=r"no config\.json"):
        look(tmp_path)
    (tmp_path / "config.json").write_text(json.dumps({"id2label": {"0": "O", "2": "B"}}))
    with pytest.raises(BadInput, match=r"no tokenizer\.json"):
        look(tmp_path)
    save_tokenizer(tmp_path, TOKENS)
    with pytest.raises(BadInput, match=r"neither model\.onnx nor"):
        look(tmp_path)
    (tmp_path / "model.onnx").write_bytes(b"x")
    with pytest.raises(BadInput, match="does not name the labels"):
        look(tmp_path)


def test_the_length_leaves_out_positions_that_are_padding(tmp_path: Path) -> None:
    (tmp_path / "onnx").mkdir()
    (tmp_path / "onnx" / "model.onnx").write_bytes(b"x")
    save_tokenizer(tmp_path, TOKENS)
    for kind, positions, length in (("xlm-roberta", 514, 512), ("bert", 512, 512), ("bert", 64, 64), ("x", 8192, 512)):
        save_config(tmp_path, model_type=kind, max_position_embeddings=positions)
        assert look(tmp_path).length == length


def test_a_folder_as_it_is_saved_is_read_with_torch(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="torch is not installed: it takes gigabytes")
    transformers = pytest.importorskip("transformers", reason="transformers is not installed")
    torch.manual_seed(3)
    save_tokenizer(tmp_path, TOKENS)
    tags = dict(enumerate(("O", "B-PERS", "I-PERS", "B-LOC")))
    sizes = {"vocab_size": len(TOKENS) + 4, "hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = transformers.BertConfig(**sizes, intermediate_size=16, max_position_embeddings=32, id2label=tags)
    transformers.BertForTokenClassification(config).save_pretrained(tmp_path)
    assert look(tmp_path).onnx is None
    text = (TEXT + "\n") * 5
    one, two = (factory({"folder": str(tmp_path)}, SCHEME)(Article(text)) for _ in range(2))
    assert one == two
    assert one.spans
    assert all(0 < span.score <= 1 and text[span.start : span.end].strip() for span in one.spans)
