"""What was read of a file counts for all of it only where nothing has happened to it meanwhile."""

from __future__ import annotations

from pathlib import Path

from hmr.track.files import Files


def test_what_was_just_read_is_not_read_again(tmp_path: Path) -> None:
    """Nothing has happened to the file since: the content is what was read."""
    path = tmp_path / "shop.py"
    path.write_bytes(b"A = 1\n")
    files = Files(signs=lambda _path: 7)
    data = files.read(str(path), always=True)
    assert data is not None
    assert files.whole(str(path), data) is data
    assert files.whole(str(path)) == data


def test_a_save_while_it_was_read_is_seen(tmp_path: Path) -> None:
    """Something has happened to the file since it was looked at: it is read again."""
    path, sign = tmp_path / "shop.py", 0

    def signs(_path: str) -> int:
        return sign

    path.write_bytes(b"A = 1\n")
    files = Files(signs=signs)
    data = files.read(str(path), always=True)
    path.write_bytes(b"A = 2\n")
    sign = 1
    assert data is not None
    assert files.whole(str(path), data) == b"A = 2\n"


def test_another_file_read_last_tells_nothing(tmp_path: Path) -> None:
    """The number of one file's events is not another's."""
    one, two = tmp_path / "one.py", tmp_path / "two.py"
    one.write_bytes(b"A = 1\n")
    two.write_bytes(b"A = 2\n")
    files = Files(signs=lambda _path: 0)
    data = files.read(str(one), always=True)
    files.read(str(two), always=True)
    one.write_bytes(b"A = 3\n")
    assert data is not None
    assert files.whole(str(one), data) == b"A = 3\n"


def test_a_file_that_is_being_written_is_not_whole(tmp_path: Path) -> None:
    """The end of the save is an event of its own."""
    path = tmp_path / "shop.py"
    path.write_bytes(b"A = 1\n")
    files = Files(writing=lambda _path: True)
    data = files.read(str(path), always=True)
    assert data is not None
    assert files.whole(str(path), data) is None
