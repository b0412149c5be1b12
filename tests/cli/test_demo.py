"""`hmr demo` shows that edits become live, and its exit status can be believed."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hmr.cli import demo


def run_demo(*options: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hmr", "demo", *options],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_every_edit_becomes_live(tmp_path: Path) -> None:
    """The demonstration succeeds, says so for each edit, and leaves nothing behind."""
    done = run_demo("--plain", folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    assert done.stdout.count("live after") == sum(not edit.broken for edit in demo.EDITS)
    assert done.stdout.count("the old code goes on") == sum(edit.broken for edit in demo.EDITS)
    assert "state kept" in done.stdout
    copied = re.search(r"an example program in (\S+),", done.stdout)
    assert copied is not None
    assert not Path(copied[1]).exists()
    assert list(tmp_path.iterdir()) == []


def test_keep_leaves_the_edited_program(tmp_path: Path) -> None:
    """With --keep the folder stays, and holds the edited files."""
    done = run_demo("--plain", "--keep", folder=tmp_path)
    kept = re.search(r"kept: cd (\S+) ", done.stdout)
    assert kept is not None
    assert "Welcome back" in (Path(kept[1]) / "shop" / "receipt.py").read_text()
    for path in sorted(Path(kept[1]).rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    Path(kept[1]).rmdir()


def test_an_edit_that_is_not_live_fails_the_demonstration(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """An answer that is not the expected one gives status 1, and is shown."""
    never = dataclasses.replace(demo.EDITS[0], expected="Good evening")
    assert demo.show(plain=True, edits=(never,)) == 1
    out = capfd.readouterr().out
    assert "NOT as it should be: headline is 'Welcome back', expected 'Good evening'" in out
    assert "0 of 1 edits" in out


def test_a_program_that_ends_fails_the_demonstration(capfd: pytest.CaptureFixture[str]) -> None:
    """The demonstration does not hang, nor succeed, when the program dies."""
    deadly = demo.Edit(
        "the end",
        "shop/desk.py",
        '        "pid": os.getpid(),\n',
        '        "pid": os._exit(3),\n',
        "pid",
        0,
    )
    assert demo.show(plain=True, edits=(deadly,)) == 1
    assert "ended with status 3" in capfd.readouterr().out
