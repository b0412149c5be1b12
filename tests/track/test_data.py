"""Files that were read: what is another content, and what only looks like one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hmr.track import DataFiles
from hmr.track.files import stamp

LATER = 10**18 * 9  # ns: no stamp is young then


def learned(path: Path, clock: int = LATER) -> DataFiles:
    files = DataFiles(lambda: clock)
    files.learn({str(path): stamp(os.stat(path))})
    return files


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "rates.json"
    path.write_text("1")
    return path


def test_an_edit_differs_until_it_is_live(path: Path) -> None:
    """A file differs from what was read until its content is taken as what was read."""
    files = learned(path)
    assert files.differing([str(path)]) == {}
    path.write_text("2")
    assert files.differing([str(path)]) == {str(path): b"2"}
    assert files.differing([str(path)]) == {str(path): b"2"}
    files.live(str(path), b"2")
    assert files.differing([str(path)]) == {}
    path.write_text("1")
    assert files.differing([str(path)]) == {str(path): b"1"}


def test_a_touch_does_not_differ(path: Path) -> None:
    """A new stamp with the old content is no change."""
    files = learned(path)
    os.utime(path, ns=(1, 1))
    assert files.differing([str(path)]) == {}


def test_a_young_stamp_proves_nothing(path: Path) -> None:
    """An edit within the clock's tick, of equal size, is seen by its content."""
    status = os.stat(path)
    files = learned(path, clock=status.st_ctime_ns)
    path.write_text("2")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert files.differing([str(path)]) == {str(path): b"2"}


def test_a_file_that_is_gone_does_not_differ(path: Path) -> None:
    """A file that is not there is waited for: an editor may be about to bring it back."""
    files = learned(path)
    path.unlink()
    assert files.differing([str(path)]) == {}
    path.write_text("2")
    assert files.differing([str(path)]) == {str(path): b"2"}


def test_a_file_read_in_two_states_differs(path: Path) -> None:
    """Two statements that read different contents can't both be right."""
    files = learned(path)
    path.write_text("2")
    files.learn({str(path): stamp(os.stat(path))})
    assert files.differing([str(path)]) == {str(path): b"2"}


def test_a_file_edited_while_it_was_read_differs(path: Path) -> None:
    """What is there when a file is learned counts only if it is what was opened."""
    before = stamp(os.stat(path))
    path.write_text("22")
    files = DataFiles(lambda: LATER)
    files.learn({str(path): before})
    assert files.differing([str(path)]) == {str(path): b"22"}


def test_a_large_file_is_known_by_its_stamp(tmp_path: Path) -> None:
    """A large file is not read a second time: then a touch counts as a change, once."""
    path = tmp_path / "large.bin"
    path.write_bytes(bytes(1 << 19))
    files = learned(path)
    assert files.differing([str(path)]) == {}
    os.utime(path, ns=(1, 1))
    (data,) = files.differing([str(path)]).values()
    files.live(str(path), data)
    assert files.differing([str(path)]) == {}
