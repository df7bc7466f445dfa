"""Token-classification models that tests make: a tokenizer of a few words, and a network that is a table."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, normalizers
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import TemplateProcessing

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
TAGS = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ODD")


def vocabulary(tokens: Sequence[str]) -> dict[str, int]:
    return {token: number for number, token in enumerate((*SPECIAL, *tokens))}


def save_tokenizer(folder: Path, tokens: Sequence[str]) -> None:
    """Write a tokenizer as those of BERT are: accents go, unknown words become one token."""
    numbers = vocabulary(tokens)
    tokenizer = Tokenizer(WordPiece(numbers, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFD(), normalizers.StripAccents()])
    tokenizer.pre_tokenizer = BertPreTokenizer()
    ends = [(token, numbers[token]) for token in ("[CLS]", "[SEP]")]
    tokenizer.post_processor = TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=ends)
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))


def save_config(folder: Path, tags: Sequence[str] = TAGS, **more: object) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    names = {"id2label": {str(number): tag for number, tag in enumerate(tags)}}
    (folder / "config.json").write_text(json.dumps({"model_type": "bert", **names, **more}))


def save_onnx(folder: Path, tokens: Sequence[str], likely: Mapping[str, Mapping[str, float]]) -> None:
    """Write a network that gives each token the logits of `likely`; those that it does not name are outside."""
    from onnx import TensorProto, checker, helper, numpy_helper, save_model

    numbers = vocabulary(tokens)
    table = np.zeros((len(numbers), len(TAGS)), dtype=np.float32)
    table[:, 0] = 3
    for token, logits in likely.items():
        table[numbers[token]] = [logits.get(tag, 0) for tag in TAGS]
    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "input_ids"], ["logits"])],
        "tiny",
        [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
            for name in ("input_ids", "attention_mask")
        ],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "tokens", len(TAGS)])],
        [numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
    checker.check_model(model)
    save_model(model, folder / "model.onnx")


# بوتين begins a person, فلاديمير begins one more surely, موسكو is a place; ##ين says what no first token may.
TOKENS = ("قال", "فلاديمير", "بوت", "##ين", "و", "موسكو", "كر", "##ملين", "عاصمة", "،", ".", "وبوتين", "🚀")
LIKELY = {
    "فلاديمير": {"B-PERS": 6.0, "I-PERS": 1.0},
    "بوت": {"I-PERS": 5.0, "B-PERS": 3.0},
    "##ين": {"B-LOC": 9.0},
    "وبوتين": {"B-PERS": 5.0},
    "موسكو": {"B-LOC": 5.0},
    "كر": {"B-LOC": 4.0, "B-PERS": 2.0},
    "عاصمة": {"B-ODD": 9.0},
}


def save_model(folder: Path, **config: object) -> Path:
    """Write a whole model folder and return it."""
    save_tokenizer(folder, TOKENS)
    save_config(folder, **config)
    save_onnx(folder, TOKENS, LIKELY)
    return folder
