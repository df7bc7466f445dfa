import json
from pathlib import Path

import pytest

TEXT = "قال كيم إن راجمة BM-21 وصلت."


@pytest.fixture
def source(tmp_path: Path) -> Path:
    span = {"id": "s", "start": 4, "end": 7, "text": "كيم", "label": "person"}
    shifted = span | {"id": "t", "start": 5, "end": 8, "label": "PERSON"}
    lines = [{"name": "one", "text": TEXT, "spans": [span]}, {"name": "two", "text": TEXT, "spans": [shifted]}]
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), "utf-8")
    return path
