"""Bindings that the settings preserve keep their value, whatever is edited."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

from hmr.session import Session
from hmr.testing import importable

BEFORE = "SIZE = 1\nCACHE = {'size': SIZE}\nPLAIN = [SIZE]\n"
AFTER = "SIZE = 2\nCACHE = {'size': SIZE, 'more': 1}\nPLAIN = [SIZE]\n"


def test_a_preserved_binding_is_kept(tmp_path: Path) -> None:
    """Neither an edit of its statement nor one of what it uses replaces the value; it is said."""
    (tmp_path / "state.py").write_text(BEFORE)
    with (
        importable(tmp_path),
        Session(tmp_path, watch=False, preserve=["state:CACHE"]) as session,
    ):
        import state  # type: ignore[import-not-found]  # written above

        held = state.CACHE
        (tmp_path / "state.py").write_text(AFTER)
        report = session.revise()
        assert report.ok
        assert state.CACHE is held
        assert held == {"size": 1}
        assert state.PLAIN == [2]
        kept = [action for action in report.actions if action.verb == "keep"]
        assert [(action.target, action.reason) for action in kept] == [("CACHE", "it is preserved")]


def test_a_module_is_preserved(tmp_path: Path) -> None:
    """A module's name means all that it binds; its functions are live, as are its imports."""
    before = "import math\nSIZE = 1\ndef size():\n    return 1\nclass Box:\n    SIZE = 1\n"
    (tmp_path / "kept.py").write_text(before)
    with importable(tmp_path), Session(tmp_path, watch=False, preserve=["kept"]) as session:
        import kept  # type: ignore[import-not-found]  # written above

        (tmp_path / "kept.py").write_text(before.replace("1", "2").replace("import math\n", ""))
        assert session.revise().ok
        assert (kept.SIZE, kept.size(), kept.Box.SIZE) == (1, 2, 2)
        assert not hasattr(kept, "math")


def test_a_member_is_no_binding_of_the_module(tmp_path: Path) -> None:
    """`state:SIZE` says nothing of `Box.SIZE`, which has a name of its own."""
    text = "SIZE = 1\nclass Box:\n    SIZE = 1\n    LIMIT = 1\n"
    (tmp_path / "boxes.py").write_text(text)
    wanted = ["boxes:SIZE", "boxes:Box.LIMIT"]
    with importable(tmp_path), Session(tmp_path, watch=False, preserve=wanted) as session:
        import boxes  # type: ignore[import-not-found]  # written above

        (tmp_path / "boxes.py").write_text(text.replace("1", "2"))
        assert session.revise().ok
        assert (boxes.SIZE, boxes.Box.SIZE, boxes.Box.LIMIT) == (1, 2, 1)


def test_the_command_line_reads_it_from_the_settings(tmp_path: Path) -> None:
    """`[tool.hmr] preserve` holds for a program under `hmr run`."""
    (tmp_path / "pyproject.toml").write_text('[tool.hmr]\npreserve = ["state:CACHE"]\n')
    (tmp_path / "state.py").write_text(BEFORE)
    (tmp_path / "app.py").write_text(
        textwrap.dedent(
            f"""
            import pathlib, time
            import state

            held = state.CACHE
            pathlib.Path("state.py").write_text({AFTER!r})
            end = time.monotonic() + 20
            while state.PLAIN != [2] and time.monotonic() < end:
                time.sleep(0.01)
            print(state.PLAIN, state.CACHE is held, held)
            """
        )
    )
    done = subprocess.run(
        [sys.executable, "-m", "hmr", "run", "app.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=50,
        check=True,
    )
    assert done.stdout == "[2] True {'size': 1}\n"
