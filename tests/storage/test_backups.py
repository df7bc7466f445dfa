"""Backups: verified, rotated, and none that is worse than what was there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from articles import add, article, dump

from workbench.commands.history import redo, undo
from workbench.commands.spans import tag
from workbench.core.errors import Failure
from workbench.storage.backups import Backup, back_up, backups, worth_keeping
from workbench.storage.store import Store

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


def test_a_backup_is_a_project_with_the_same_content(store):
    (document,) = add(store, article())
    tag(store, document, 0, 3, "PER", annotator="a")
    backup = back_up(store.path)
    assert backup.path.parent.name == "test.workbench.backups"
    assert backups(store.path) == [backup]
    assert list(backup.path.parent.iterdir()) == [backup.path]
    with Store.open(backup.path) as copy:
        assert dump(copy) == dump(store)
        assert copy.history.undo().verb == "tag"


def test_nothing_is_copied_when_nothing_changed(store):
    (document,) = add(store, article())
    assert back_up(store.path)
    assert back_up(store.path) is None
    tag(store, document, 0, 3, "PER", annotator="a")
    assert back_up(store.path)
    undo(store)
    assert back_up(store.path)
    redo(store)
    assert back_up(store.path)
    assert back_up(store.path) is None


def test_an_import_that_goes_on_is_a_change(store):
    step = store.long_step("import", annotator="a")
    for name in ("one", "two"):
        with step.transaction():
            step.insert("annotators", {"uuid": name, "name": name})
        assert back_up(store.path)


def test_the_newest_five_and_one_of_each_of_seven_days_stay():
    days = [Backup(Path(f"{day} {hour}"), NOW - timedelta(days=day, hours=hour)) for day in range(9) for hour in (0, 1)]
    kept = worth_keeping(days, NOW)
    assert kept == {*days[:5], *(backup for backup in days if backup.path.name in [f"{day} 0" for day in range(7)])}


def test_old_backups_go_once_a_new_one_is_safe(store):
    ids = add(store, *(article(f"{number}.txt") for number in range(8)))
    made = []
    for number, document in enumerate(ids):
        tag(store, document, 0, 3, "PER", annotator="a")
        made.append(back_up(store.path, at=NOW + timedelta(minutes=number)))
    assert backups(store.path) == made[:2:-1]
    assert all(backup.path.exists() for backup in made[3:])
    assert not any(backup.path.exists() for backup in made[:3])


def test_a_damaged_project_is_not_copied_over_good_backups(store):
    add(store, article(text="قال المصدر " * 20_000))
    good = back_up(store.path)
    tag(store, store.documents.ids()[0], 0, 3, "PER", annotator="a")
    store.close()
    size = store.path.stat().st_size
    with store.path.open("r+b") as file:
        file.seek(size - 3 * 4096)
        file.write(b"\x55" * 4096)
    with pytest.raises(Failure, match=r"not sound and was discarded|damaged"):
        back_up(store.path)
    assert list(good.path.parent.iterdir()) == [good.path]


def test_a_backup_that_can_no_longer_be_read_is_no_reason_to_skip(store):
    add(store, article())
    back_up(store.path).path.write_text("not a project any more")
    assert back_up(store.path)


def test_other_files_in_the_folder_stay(store):
    add(store, article())
    mine = back_up(store.path).path.with_name("mine.workbench")
    mine.write_text("mine")
    assert len(backups(store.path)) == 1
    assert mine.read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_a_failure(store):
    store.path.with_name("test.workbench.backups").write_text("a file in the way")
    with pytest.raises(Failure, match=r"No backup could be made in .*test\.workbench\.backups"):
        back_up(store.path)


def test_a_worker_thread_may_copy_while_steps_go_on(store):
    (document,) = add(store, article(text="قال" * 10_000))
    made = []
    worker = Thread(target=lambda: made.append(back_up(store.path)))
    worker.start()
    for start in range(50):
        tag(store, document, start, start + 1, "WPN", annotator="a")
    worker.join()
    with Store.open(made[0].path, read_only=True) as copy:
        assert len(copy.history.steps()) == 1 + copy.documents.row(document, annotator="a").spans
