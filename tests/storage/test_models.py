"""Models of suggesters: one under each name, replaced as a whole, outside the history."""

from workbench.storage.models import Model
from workbench.storage.store import Store


def test_a_model_takes_the_place_of_the_one_before(store):
    assert store.models.get("memory") is None
    store.models.put("memory", Model(version="1", body=b"\0one", documents=3))
    store.models.put("memory", Model(version="2", body=b"two\xff", documents=4))
    store.models.put("learned", Model(version="1", body=b"", documents=1))
    found = store.models.get("memory")
    assert (found.version, found.body, found.documents) == ("2", b"two\xff", 4)
    assert found.at > "2024"
    assert store.models.sizes() == {"memory": 4, "learned": 1}
    assert store.models.versions() == {"memory": "2", "learned": "1"}
    assert store.history.steps() == []
    with Store.open(store.path, read_only=True) as reader:
        assert reader.models.get("learned").body == b""
