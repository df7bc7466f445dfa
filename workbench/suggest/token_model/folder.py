"""A folder with a token-classification model, as `save_pretrained` or an export to ONNX leaves it."""

from pathlib import Path

import msgspec
from msgspec import Struct, field

from workbench.core.errors import BadInput

_ONNX = ("model.onnx", "onnx/model.onnx")
_WEIGHTS = ("model.safetensors", "model.safetensors.index.json", "pytorch_model.bin")
_LONGEST = 512  # tokens of one window; with more, time and memory grow with the square
_PADDED = ("roberta", "camembert", "mpnet")  # kinds of models whose positions begin behind the padding
_PADDING = 2


class _Config(Struct):
    model_type: str = ""
    max_position_embeddings: int = _LONGEST
    id2label: dict[str, str] = field(default_factory=dict)


class ModelFolder(Struct, frozen=True, kw_only=True):
    """What is known of a model before it is loaded.

    Attributes:
        tags: what it calls the tokens, in the order of its output: `O`, `B-PERS`, `I-PERS`…
        length: how many tokens it takes at once.
        onnx: the file of the network if it is there in that form; else it has the weights for torch.
    """

    path: Path
    tags: tuple[str, ...]
    length: int
    onnx: Path | None

    @property
    def tokenizer(self) -> Path:
        """The file of the tokenizer."""
        return self.path / "tokenizer.json"


def look(path: Path) -> ModelFolder:
    """Return what a folder holds.

    Raises:
        BadInput: it is no folder with a token-classification model and its tokenizer.
    """
    if not path.is_dir():
        raise BadInput("{folder} is no folder with a model.", folder=path)
    config = _config(path)
    if not (path / "tokenizer.json").is_file():
        raise BadInput("{folder} has no tokenizer.json; save the model with its fast tokenizer.", folder=path)
    onnx = next((path / name for name in _ONNX if (path / name).is_file()), None)
    if not onnx and not any((path / name).is_file() for name in _WEIGHTS):
        raise BadInput("{folder} has neither model.onnx nor model.safetensors.", folder=path)
    padding = _PADDING if any(kind in config.model_type for kind in _PADDED) else 0
    length = min(_LONGEST, config.max_position_embeddings - padding)
    return ModelFolder(path=path, tags=_tags(path, config), length=length, onnx=onnx)


def _config(path: Path) -> _Config:
    try:
        return msgspec.json.decode((path / "config.json").read_bytes(), type=_Config)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadInput("{folder} has no config.json that can be read: {reason}.", folder=path, reason=error) from error


def _tags(path: Path, config: _Config) -> tuple[str, ...]:
    tags = tuple(config.id2label.get(str(number), "") for number in range(len(config.id2label)))
    if not tags or not all(tags):
        raise BadInput("{folder}: its config.json does not name the labels (id2label).", folder=path)
    return tags
