"""A file that failed waits for its mend, and holds back nothing else."""

from __future__ import annotations

from pathlib import Path

from hmr.testing import Project


def test_a_mend_is_seen_by_the_watcher(tmp_path: Path) -> None:
    """A save that mends a file is what becomes live, not the broken save before it."""
    with Project(tmp_path, watch=True) as project:
        project.write("mended.py", "def f():\n    return 1\n")
        module = project.load("mended")
        project.replace("mended.py", "def f(:\n    return 2\n")
        project.settle(20, expect_failure=True)
        assert module.f() == 1
        project.replace("mended.py", "def f():\n    return 3\n")
        project.settle(20)
        assert module.f() == 3


def test_one_of_two_broken_files_is_mended(tmp_path: Path) -> None:
    """A file that stays broken holds back only itself."""
    with Project(tmp_path) as project:
        project.write({f"{name}.py": "def f():\n    return 1\n" for name in ("first", "second")})
        first, second = project.load("first"), project.load("second")
        project.replace("first.py", "def f(:\n    return 2\n")
        project.replace("second.py", "def f(:\n    return 2\n")
        project.revise(expect_failure=True)
        project.replace("first.py", "def f():\n    return 3\n")
        report = project.revise()
        assert (first.f(), second.f()) == (3, 1)
        assert report.waiting == (str(project.path("second.py")),)
        project.replace("second.py", "def f():\n    return 4\n")
        assert project.revise().waiting == ()
        assert second.f() == 4
