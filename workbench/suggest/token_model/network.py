"""The network of a model: token ids go in, what each tag is likely to come out."""

import os
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np

from workbench.core.errors import Failure
from workbench.suggest.token_model.folder import ModelFolder

Rows = list[list[float]]  # for each token how likely each tag is, 0 to 1


class Window(Protocol):
    """Tokens that the network looks at together, as the tokenizer's library has them."""

    @property
    def ids(self) -> Sequence[int]:
        """The number of each token."""
        ...

    @property
    def attention_mask(self) -> Sequence[int]:
        """1 for each token that counts."""
        ...

    @property
    def type_ids(self) -> Sequence[int]:
        """To which of two texts each token belongs: to the first."""
        ...


class Network(Protocol):
    """Something that was loaded and can be asked."""

    def likely(self, window: Window) -> Rows:
        """Return how likely each tag is for each token of a window."""
        ...


def load(folder: ModelFolder) -> Network:
    """Load the network of a folder: with ONNX Runtime if it is there in that form, else with torch.

    Raises:
        Failure: the packages for it are not installed.
        Exception: whatever these raise for a file that they cannot read.
    """
    try:
        return _Onnx(folder) if folder.onnx else _Torch(folder)
    except ImportError as error:
        raise missing(error) from error


def missing(error: ImportError) -> Failure:
    """Return what is said where a package is not installed."""
    return Failure(
        "A package is not installed that reads this model: {name}. Install them with: pip install {extra}",
        name=error.name or str(error),
        extra='"arabic-news-workbench[transformers]"',
    )


class _Onnx:
    def __init__(self, folder: ModelFolder) -> None:
        import onnxruntime

        self._session = onnxruntime.InferenceSession(str(folder.onnx), providers=["CPUExecutionProvider"])
        self._wanted = {one.name for one in self._session.get_inputs()}

    def likely(self, window: Window) -> Rows:
        given = {
            "input_ids": window.ids,
            "attention_mask": window.attention_mask,
            "token_type_ids": window.type_ids,
        }
        inputs = {name: np.array([given[name]], dtype=np.int64) for name in self._wanted & given.keys()}
        return _softmax(self._session.run(None, inputs)[0][0])


class _Torch:
    def __init__(self, folder: ModelFolder) -> None:
        # Said before the libraries are imported, and to each call again: only what lies in the folder is read.
        os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1")
        import torch
        from transformers import AutoModelForTokenClassification

        self._torch = torch
        self._model = AutoModelForTokenClassification.from_pretrained(
            folder.path, local_files_only=True, trust_remote_code=False
        )
        self._model.eval()

    def likely(self, window: Window) -> Rows:
        ids = self._torch.tensor([list(window.ids)])
        mask = self._torch.tensor([list(window.attention_mask)])
        with self._torch.inference_mode():
            logits = self._model(input_ids=ids, attention_mask=mask).logits
        return _softmax(logits[0].float().numpy())


def _softmax(logits: "np.ndarray[Any, Any]") -> Rows:
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    rows: Rows = (powers / powers.sum(axis=-1, keepdims=True)).tolist()
    return rows
