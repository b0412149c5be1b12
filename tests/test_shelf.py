"""Texts that were put away are had again, whatever becomes of the file that they stand in."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from hmr._shelf import AT_ONCE, MOST, Shelf, nameless

TEXTS = [bytes([65 + number % 26]) * (1000 + 7 * number) for number in range(900)]


@pytest.fixture
def opened() -> Iterator[list[int]]:
    """The files that were opened, closed at the end where they are open still."""
    files: list[int] = []
    yield files
    for file in files:
        try:
            os.close(file)
        except OSError:
            continue


def shelf(opened: list[int]) -> Shelf:
    """A shelf whose files are noted."""

    def note() -> int:
        opened.append(nameless())
        return opened[-1]

    return Shelf(note)


def test_texts_are_had_again(opened: list[int]) -> None:
    """Texts are given as they were put, those that have yet to be written as well."""
    it = shelf(opened)
    kept = []
    for number, text in enumerate(TEXTS):
        kept.append(it.put(text))
        assert it.get(kept[number // 2]) == TEXTS[number // 2]
    assert sum(map(len, TEXTS)) > 3 * AT_ONCE
    assert list(map(it.get, kept)) == TEXTS
    if hasattr(os, "pwrite"):
        assert len(opened) == 1
        assert all(type(each) is int for each in kept)


def test_a_small_program_has_no_file(opened: list[int]) -> None:
    """No file is made for what is little."""
    it = shelf(opened)
    kept = [it.put(text) for text in (b"", b"a = 1\n", b"b = 2\n")]
    assert [it.get(each) for each in kept] == [b"", b"a = 1\n", b"b = 2\n"]
    assert not opened


def test_a_large_text_stays_in_memory(opened: list[int]) -> None:
    """What is larger than what is written at once is kept as it is."""
    text = b"x" * (AT_ONCE + 1)
    it = shelf(opened)
    assert it.put(text) is text
    assert it.get(text) is text


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EMFILE, errno.ENOSPC])
def test_without_a_file_texts_stay_in_memory(number: int) -> None:
    """Where no file can be made, nothing is lost, and no text is put away any more."""

    def fail() -> int:
        raise OSError(number, os.strerror(number))

    it = Shelf(fail)
    kept = [it.put(text) for text in TEXTS]
    assert list(map(it.get, kept)) == TEXTS
    assert kept[-1] is TEXTS[-1]


def test_a_full_disk_leaves_texts_in_memory(
    opened: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is lost where a file can be written no further, or not all of it."""
    write = os.pwrite
    written: list[int] = []

    def pwrite(file: int, text: bytes, at: int) -> int:
        written.append(at)
        return write(file, text if len(written) < 2 else text[:1000], at)

    monkeypatch.setattr(os, "pwrite", pwrite)
    it = shelf(opened)
    kept = [it.put(text) for text in TEXTS]
    assert len(written) == 2
    assert list(map(it.get, kept)) == TEXTS
    assert kept[-1] is TEXTS[-1]


def test_no_more_is_put_away_than_there_is_place_for(opened: list[int]) -> None:
    """What is put away stays in its file for good, so that has an end."""
    it = shelf(opened)
    text = b"y" * AT_ONCE
    kept = [it.put(text) for _ in range(MOST // AT_ONCE + 5)]
    assert kept[-1] is text
    assert all(it.get(each) == text for each in kept)


def test_a_program_closes_all_files(opened: list[int], tmp_path: Path) -> None:
    """A daemon closes every file: what was written is had, and no other file is written to."""
    it = shelf(opened)
    kept = [it.put(text) for text in TEXTS[:600]]
    file = opened[-1]
    theirs = os.open(tmp_path / "theirs", os.O_RDWR | os.O_CREAT)
    os.dup2(theirs, file)
    os.close(theirs)
    kept += [it.put(text) for text in TEXTS[600:]]
    assert list(map(it.get, kept)) == TEXTS
    assert (tmp_path / "theirs").read_bytes() == b""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_parent_and_child_write_to_files_of_their_own(opened: list[int]) -> None:
    """What a child puts away, its parent does not read, and the other way round."""
    it = shelf(opened)
    kept = [it.put(text) for text in TEXTS[:600]]
    child = os.fork()
    more = TEXTS[600:] if child else [text.lower() for text in TEXTS[600:]]
    kept += [it.put(text) for text in more]
    if not child:
        os._exit(not (list(map(it.get, kept)) == [*TEXTS[:600], *more] and len(opened) == 2))
    _, status = os.waitpid(child, 0)
    assert status == 0
    assert list(map(it.get, kept)) == TEXTS


def test_threads_put_texts_away_at_once(opened: list[int]) -> None:
    """Each thread has what it has put."""
    it = shelf(opened)
    wrong: list[bytes] = []

    def put(letter: int) -> None:
        mine = [bytes([letter]) * (500 + number) for number in range(600)]
        kept = [it.put(text) for text in mine]
        wrong.extend(text for text, at in zip(mine, kept, strict=True) if it.get(at) != text)

    threads = [threading.Thread(target=put, args=(97 + number,)) for number in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert not wrong


def test_who_is_interrupted_waits_for_nobody(opened: list[int]) -> None:
    """A signal's handler may import while something is put away: its text stays in memory."""
    it = shelf(opened)
    with it._lock:
        assert it.put(b"a = 1\n") == b"a = 1\n"


@pytest.mark.skipif(not hasattr(os, "pwrite"), reason="texts stay in memory there")
def test_no_standard_descriptor_is_taken() -> None:
    """A program without an output may print all the same: not into the texts."""
    program = (
        "import os, sys\n"
        "from hmr._shelf import nameless\n"
        "os.close(1)\n"
        "try: nameless()\n"
        "except OSError: sys.exit(7)\n"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 7
