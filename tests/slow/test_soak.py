"""A program that is edited for long: nothing of its revisions is left behind."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from hmr.testing import Project

KINDS = {
    "function": "def f():\n    return 0\n",
    "class": "class C:\n    rate = 0\n    def m(self):\n        return 0\n",
    "constant": "A = 0\nB = A + 1\nTABLE = {A: B}\ndef f(x=A):\n    return x\n",
}


def grown(folder: Path, kind: str, count: int) -> int:
    """Give by how many objects a process of its own is larger after so many revisions."""
    words = [sys.executable, __file__, str(folder), kind, str(count)]
    return int(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def soak(folder: Path, text: str, count: int) -> int:
    """Revise a module again and again; give by how many objects that makes this process larger."""
    with Project(folder) as project:
        project.write({"soaked.py": text})
        project.load("soaked")
        before = 0
        for number in range(1, count + 1):
            project.replace("soaked.py", text.replace("0", str(number)))
            assert project.revise().ok
            project.reports.clear()
            if number == count // 4:
                gc.collect()
                before = len(gc.get_objects())
        gc.collect()
        return len(gc.get_objects()) - before


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_behind(tmp_path: Path, kind: str) -> None:
    """Hundreds of revisions leave no more objects than a few do."""
    assert grown(tmp_path, kind, 120) < 90  # less than one for each revision


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_behind_in_the_long_run(tmp_path: Path, kind: str) -> None:
    """Ten thousand revisions leave no more objects than a few do."""
    assert grown(tmp_path, kind, 10_000) < 200


if __name__ == "__main__":
    print(soak(Path(sys.argv[1]), KINDS[sys.argv[2]], int(sys.argv[3])))
