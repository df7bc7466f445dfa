"""Backups: verified, rotated, and none that is worse than what was there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from articles import add, annotated, article, dump

from workbench.commands.history import redo, undo
from workbench.commands.spans import tag
from workbench.core.errors import BadInput, Failure
from workbench.core.progress import Cancelled
from workbench.core.records import Span
from workbench.storage.backups import Backup, back_up, backups, restore, within_room, worth_keeping
from workbench.storage.integrity import problems
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


def test_a_project_in_which_nothing_was_done_needs_none(store):
    assert back_up(store.path) is None


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


def test_other_content_with_the_same_counts_is_a_change(store):
    (document,) = add(store, article())
    first = back_up(store.path)
    tag(store, document, 0, 3, "PER", annotator="a")
    back_up(store.path)
    store.close()
    restore(store.path, first.path)
    with Store.open(store.path) as restored:
        tag(restored, document, 4, 8, "ORG", annotator="a")
    assert back_up(store.path)


def test_one_that_is_new_enough_is_taken_for_this_one(store):
    (document,) = add(store, article())
    assert back_up(store.path, at=NOW, every=timedelta(hours=1))
    tag(store, document, 0, 3, "PER", annotator="a")
    assert back_up(store.path, at=NOW + timedelta(minutes=59), every=timedelta(hours=1)) is None
    assert back_up(store.path, at=NOW + timedelta(minutes=60), every=timedelta(hours=1))


def test_progress_counts_pages_and_may_cancel(store):
    add(store, article(text="قال المصدر " * 400_000))
    seen = []
    assert back_up(store.path, progress=lambda done, total: seen.append((done, total)))
    pages = [call for call in seen if call[1]]
    (total,) = {of for _, of in pages}
    assert len(pages) > 1
    assert pages[-1] == (total, total)


@pytest.mark.parametrize("while_verified", [False, True])
def test_a_backup_that_is_cancelled_leaves_nothing(store, while_verified):
    def stop(done, total):
        if (total is None) == while_verified:
            raise Cancelled("Stopped.")

    text = "قال " * 12_000
    spans = tuple(Span(id=f"x{start}", start=start, end=start + 3, label="WPN") for start in range(0, len(text), 4))
    add(store, annotated(article(text=text), "a", spans=spans))
    with pytest.raises(Cancelled):
        back_up(store.path, progress=stop)
    assert list(store.path.with_name("test.workbench.backups").iterdir()) == []


def test_a_backup_takes_the_place_of_a_project_and_its_log(store):
    (document,) = add(store, article())
    backup = back_up(store.path)
    log = store.path.with_name(f"{store.path.name}-wal")
    tag(store, document, 0, 3, "PER", annotator="a")
    stale = log.read_bytes()
    store.close()
    log.write_bytes(stale)  # as a crash leaves it: played back into the backup, it would ruin it
    restored = restore(store.path)
    assert restored.backup == backup.path
    with Store.open(store.path, read_only=True) as opened:
        assert opened.annotations.get(document, "a").spans == ()
        assert list(problems(opened)) == []
    assert log.with_name(f"{restored.aside.name}-wal").read_bytes() == stale
    with Store.open(restored.aside) as before:
        assert len(before.annotations.get(document, "a").spans) == 1


def test_a_project_that_is_gone_is_brought_back(store):
    add(store, article())
    back_up(store.path)
    store.close()
    store.path.unlink()
    assert restore(store.path).aside is None
    with Store.open(store.path) as opened:
        assert opened.documents.count() == 1


def test_a_backup_that_is_not_sound_is_not_restored(store):
    (document,) = add(store, article())
    old = back_up(store.path)
    tag(store, document, 0, 3, "PER", annotator="a")
    new = back_up(store.path)
    new.path.write_bytes(new.path.read_bytes()[:20_000])
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(Failure, match=r"damaged|not sound"):
        restore(store.path, new.path)
    assert store.path.read_bytes() == before
    assert restore(store.path).backup == old.path


def test_without_a_sound_backup_nothing_is_restored(store):
    add(store, article())
    store.close()
    with pytest.raises(Failure, match=r"no sound backup in .*test\.workbench\.backups"):
        restore(store.path)
    other = store.path.with_name("other.txt")
    other.write_text("mine")
    with pytest.raises(BadInput, match="not a Workbench project"):
        restore(store.path, other)
    with pytest.raises(BadInput, match="no project"):
        restore(store.path, store.path.with_name("none"))
    Store.open(store.path).close()


def test_an_open_project_is_not_replaced(store):
    add(store, article())
    back_up(store.path)
    with pytest.raises(Failure, match="another window"):
        restore(store.path)


def test_the_newest_five_and_one_of_each_of_seven_days_stay():
    days = [Backup(Path(f"{day} {hour}"), NOW - timedelta(days=day, hours=hour)) for day in range(9) for hour in (0, 1)]
    kept = worth_keeping(days, NOW)
    assert kept == {*days[:5], *(backup for backup in days if backup.path.name in [f"{day} 0" for day in range(7)])}


def test_large_backups_take_ten_gigabytes_at_most_and_two_stay(tmp_path):
    made = []
    for number, size in enumerate([6, 6, 1]):  # gigabytes, of which nothing is written
        path = tmp_path / f"{number}"
        with path.open("wb") as file:
            file.truncate(size * 10**9)
        made.append(Backup(path, NOW - timedelta(days=number)))
    assert within_room(made) == set(made[:2])
    assert within_room(made[1:]) == set(made[1:])
    assert within_room([]) == set()


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
    add(store, article())
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
