import stat
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.formats import zip_members
from workbench.formats.zip_members import ZipMembers, zipped


def archive(*members: tuple[str | ZipInfo, bytes]) -> ZipMembers:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data)
    return ZipMembers(stream, "a.zip")


def link(name: str) -> ZipInfo:
    info = ZipInfo(name)
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return info


def squeezed(name: str) -> ZipInfo:
    info = ZipInfo(name)
    info.compress_type = ZIP_BZIP2
    return info


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../a.txt",
        "a/../../b.txt",
        "a\\..\\b.txt",
        "C:/a.txt",
        "c:a.txt",
        link("a.txt"),
        squeezed("b.txt"),
    ],
)
def test_a_bad_member_is_refused_by_name_and_the_rest_comes_in(name: str | ZipInfo) -> None:
    members = archive((name, b"/etc/passwd"), ("good.txt", b"good"))
    assert members.names == ["good.txt"]
    assert members.read("good.txt") == b"good"
    (refusal,) = members.refused
    assert refusal.file == "a.zip"
    assert str(refusal.reason).startswith(f"a.zip: {name if isinstance(name, str) else name.filename} ")


def test_an_archive_that_lost_its_beginning_loses_only_its_first_file() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as made:
        made.writestr("one.txt", b"1")
        made.writestr("two.txt", b"2")
    members = ZipMembers(BytesIO(stream.getvalue()[3:]), "a.zip")
    with pytest.raises(BadInput, match=r"one\.txt is damaged"):
        members.read("one.txt")
    assert members.read("two.txt") == b"2"


def test_an_encrypted_member_is_refused() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as made:
        made.writestr("secret.txt", b"x")
    data = bytearray(stream.getvalue())
    data[data.index(b"PK\1\2") + 8] |= 1
    members = ZipMembers(BytesIO(data), "a.zip")
    assert members.names == []
    assert "secret.txt is encrypted" in str(members.refused[0].reason)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_a_name_that_is_there_twice_the_first_is_read() -> None:
    members = archive(("a.txt", b"1"), ("a.txt", b"2"), ("./a.txt", b"3"))
    assert members.names == ["a.txt"]
    assert members.read("a.txt") == b"1"
    assert len(members.refused) == 2


def test_folders_and_what_desktops_leave_behind_are_passed_over() -> None:
    members = archive(("x/", b""), ("__MACOSX/x/._a.txt", b"?"), ("x/.DS_Store", b"?"), ("x/a.txt", b"a"))
    assert (members.names, members.refused) == (["x/a.txt"], [])


def test_a_name_in_utf8_that_the_archive_does_not_call_so_is_read() -> None:
    members = archive((ZipInfo("صاروخ.txt".encode().decode("cp437")), b"a"))
    stream = BytesIO()
    with ZipFile(stream, "w") as made:
        made.writestr("صاروخ.txt", b"a")
    data = stream.getvalue().replace(b"\x14\x00\x00\x08", b"\x14\x00\x00\x00")
    assert ZipMembers(BytesIO(data), "a.zip").names == ["صاروخ.txt"]
    assert members.refused == []


def test_a_member_is_only_read_up_to_the_limit_whatever_its_header_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_members, "MEMBER_LIMIT", 1 << 20)
    monkeypatch.setattr(zip_members, "_PIECE", 1 << 16)
    members = archive(("bomb.txt", bytes(1 << 24)), ("good.txt", b"good"))
    with pytest.raises(BadInput, match=r"^a\.zip: bomb\.txt is larger than 1 MB"):
        members.read("bomb.txt")
    assert members.read("good.txt") == b"good"


def test_members_are_only_read_up_to_a_total(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_members, "TOTAL_LIMIT", 1 << 20)
    members = archive(*((f"{number}.txt", bytes(1 << 19)) for number in range(3)))
    assert members.read("0.txt") + members.read("1.txt") == bytes(1 << 20)
    with pytest.raises(BadInput, match=r"^a\.zip: 2\.txt was left out"):
        members.read("2.txt")


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_members, "COUNT_LIMIT", 2)
    with pytest.raises(BadInput, match="holds 3 files"):
        archive(*((str(number), b"") for number in range(3)))


def test_a_list_of_members_that_is_too_long_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_members, "_DIRECTORY_LIMIT", 100)
    with pytest.raises(BadInput, match="lists more files"):
        archive(*((str(number), b"") for number in range(3)))


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\3\4" + bytes(100), b"PK\5\6" + b"\xff" * 18])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"^a\.zip is not a zip archive"):
        ZipMembers(BytesIO(data), "a.zip")


def test_a_damaged_member_is_refused_by_name() -> None:
    data = bytearray(b"".join(zipped(iter([("a.txt", "نص".encode() * 99), ("b.txt", b"b")]))))
    data[40] ^= 0xFF
    members = ZipMembers(BytesIO(data), "a.zip")
    with pytest.raises(BadInput, match=r"^a\.zip: a\.txt is damaged"):
        members.read("a.txt")
    assert members.read("b.txt") == b"b"


@given(st.lists(st.lists(st.binary(max_size=50), min_size=1, max_size=3), max_size=5))
def test_what_is_written_comes_back_and_is_always_the_same(files: list[list[bytes]]) -> None:
    named = [(f"مستند-{number}/ن.txt", pieces) for number, pieces in enumerate(files)]

    def pieces() -> list[tuple[str, bytes]]:
        return [(name, piece) for name, some in named for piece in some]

    data = b"".join(zipped(iter(pieces())))
    members = ZipMembers(BytesIO(data), "a.zip")
    assert {name: members.read(name) for name in members.names} == {name: b"".join(some) for name, some in named}
    assert members.refused == []
    assert b"".join(zipped(iter(pieces()))) == data


def test_an_archive_is_written_as_it_comes() -> None:
    pulled = []

    def pieces():  # type: ignore[no-untyped-def]
        for number in range(3):
            pulled.append(number)
            yield f"{number}.txt", b"x"

    next(zipped(pieces()))
    assert pulled == [0]
