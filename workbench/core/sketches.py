"""Which texts may be near-duplicates, told without comparing each with each.

A text is known by its sketch: a MinHash signature of its shingles (Broder 1997), which finds texts that are alike all
over, and fingerprints of its passages, which find texts that share one. Both give candidates only; `core.comparison`
tells how much two of them share.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from rensa import RMinHash

from workbench.core.shingles import Hashes, Marks, Text, fingerprints, paragraph_hashes, passage_runs, shingles

Pairs: TypeAlias = np.ndarray[tuple[int, int], np.dtype[np.int64]]
_Signatures: TypeAlias = np.ndarray[tuple[int, int], np.dtype[np.uint32]]
_Places: TypeAlias = np.ndarray[tuple[int], np.dtype[np.int64]]

_SLOTS = 128  # of a signature: an estimate is off by 0.04
_SEED = 1
# 32 bands of 4 slots: of pairs with the similarity 0.6 it misses one in 80, of 0.5 one in 8, most of which the
# fingerprints of passages find.
_BAND = 4
_LEAST_ESTIMATE = 0.2
_NEIGHBOURS = 20  # of many texts with one band or fingerprint, each is compared with so many before it
_FEWEST_COMMON, _COMMON_SHARE = 10, 200
_LOOKED_AT = 200  # texts with one paragraph
_STORY = 0.4  # similarity of texts that share a paragraph since they tell one story
_ODD = np.uint64(0x9E3779B97F4A7C15)


class Sketches(NamedTuple):
    """The sketches of several texts, one after the other; the numbers say how many of the hashes belong to each."""

    texts: _Places
    signatures: _Signatures
    fingerprints: Marks
    fingerprint_numbers: _Places
    paragraphs: Hashes
    paragraph_numbers: _Places


def sketched(texts: Sequence[tuple[int, Text]], passage: int) -> Sketches:
    """Return the sketches of texts with their numbers; `passage` is how many words a shared one has, 0 for none."""
    some = [(number, text) for number, text in texts if len(text.words)]
    marks = [fingerprints(text.words, passage) for _, text in some] if passage else [np.empty(0, np.uint32)] * len(some)
    paragraphs = [np.unique(paragraph_hashes(text)) for _, text in some]
    return Sketches(
        np.array([number for number, _ in some], np.int64),
        _signatures([shingles(text.words) for _, text in some]),
        np.concatenate([np.empty(0, np.uint32), *marks]),
        np.array([len(one) for one in marks], np.int64),
        _joined(paragraphs),
        np.array([len(one) for one in paragraphs], np.int64),
    )


def concatenated(sketches: Sequence[Sketches]) -> Sketches:
    """Return the sketches of all texts together."""
    return Sketches(*(np.concatenate(columns) for columns in zip(*sketches, strict=True)))


def common_limit(texts: int) -> int:
    """Return in how many of so many texts a passage may stand before it says little of them."""
    return max(_FEWEST_COMMON, texts // _COMMON_SHARE)


def common_paragraphs(sketches: Sketches) -> tuple[Hashes, _Places]:
    """Return the hashes of paragraphs that stand in many texts which are not alike otherwise, and a text with each.

    They are what outlets put under each of their articles; the texts are known by their numbers.
    """
    order = np.argsort(sketches.paragraphs, kind="stable")
    owners = np.repeat(np.arange(len(sketches.texts)), sketches.paragraph_numbers)[order]
    found, first, counts = np.unique(sketches.paragraphs[order], return_index=True, return_counts=True)
    common = [
        place
        for place in np.flatnonzero(counts > common_limit(len(sketches.texts))).tolist()
        if _likeness(sketches.signatures[owners[first[place] :][: min(counts[place], _LOOKED_AT)]]) < _STORY
    ]
    return found[common], sketches.texts[owners[first[common]]]


def _likeness(signatures: _Signatures) -> float:
    """Return the median of the estimated similarities of texts that follow each other."""
    return float(np.median((signatures[1:] == signatures[:-1]).mean(axis=1)))


def candidates(sketches: Sketches, common: Sequence[Hashes], passage: int) -> Pairs:
    """Return the pairs of texts that are worth comparing, as their numbers, each once and in order.

    `common` are the words of `common_paragraphs`: to share those is no reason.
    """
    runs = np.concatenate([np.empty(0, np.uint32), *(passage_runs(words, passage) for words in common if passage)])
    found = [_alike(sketches.signatures), _with_common_fingerprint(sketches, runs)]
    places = np.unique(np.concatenate(found))
    return sketches.texts[np.stack(_decoded(places), axis=1)]


def _signatures(hashed: Sequence[Hashes]) -> _Signatures:
    ends = np.cumsum([0, *map(len, hashed)])
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(_joined(hashed), ends, _SLOTS, _SEED)
    return np.array(matrix.to_rows(), np.uint32).reshape(-1, _SLOTS)


def _joined(hashes: Sequence[Hashes]) -> Hashes:
    return np.concatenate([np.empty(0, np.uint64), *hashes])


def _alike(signatures: _Signatures) -> Hashes:
    """Return the encoded pairs of places whose signatures agree in a band and are alike on the whole."""
    owners = np.arange(len(signatures))
    pairs = np.empty(0, np.uint64)
    for first in range(0, _SLOTS, _BAND):
        keys = np.zeros(len(signatures), np.uint64)
        for slot in range(first, first + _BAND):
            keys = (keys ^ signatures[:, slot]) * _ODD
        pairs = np.union1d(pairs, np.concatenate([*_neighbours(keys, owners), pairs[:0]]))
    kept = [pairs[:0]]
    for chunk in np.array_split(pairs, len(pairs) // 20_000 + 1):  # so that memory stays flat
        one, other = _decoded(chunk)
        kept.append(chunk[(signatures[one] == signatures[other]).mean(axis=1) >= _LEAST_ESTIMATE])
    return np.concatenate(kept)


def _with_common_fingerprint(sketches: Sketches, left_out: Marks) -> Hashes:
    """Return the encoded pairs of places that share a fingerprint which neither stands in very many texts nor in
    `left_out`.
    """
    owners = np.repeat(np.arange(len(sketches.texts)), sketches.fingerprint_numbers)
    counts = ~np.isin(sketches.fingerprints, left_out)
    most = common_limit(len(sketches.texts))
    pairs = [np.empty(0, np.uint64)]
    pairs += (np.unique(some) for some in _neighbours(sketches.fingerprints[counts], owners[counts], most))
    return np.unique(np.concatenate(pairs))


def _neighbours(keys: Hashes | Marks, owners: _Places, most: int | None = None) -> Iterator[Hashes]:
    """Yield the encoded pairs of owners of equal keys; a key that more than `most` own does not count.

    The owners ascend. Of many with one key, each is paired with some before it.
    """
    order = np.argsort(keys, kind="stable")
    keys, owners = keys[order], owners[order]
    if most is not None:
        _, numbers = np.unique(keys, return_counts=True)
        few = np.repeat(numbers <= most, numbers)
        keys, owners = keys[few], owners[few]
    for distance in range(1, min(_NEIGHBOURS + 1, len(keys))):
        same = keys[distance:] == keys[:-distance]
        if not same.any():
            return
        yield (owners[:-distance][same].astype(np.uint64) << np.uint64(32)) | owners[distance:][same].astype(np.uint64)


def _decoded(pairs: Hashes) -> tuple[_Places, _Places]:
    return (pairs >> np.uint64(32)).astype(np.int64), (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64)
