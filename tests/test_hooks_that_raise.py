"""A hook or a pack that raises: one message, which says whose it is, the rule and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from hmr.pack import Pack, Revision
from hmr.session import Session
from hmr.testing import importable

DISPOSE = """
import hmr
CONN = object(); hmr.dispose(lambda: 1 / 0)
SIZE = 1
"""
ACCEPT = """
import hmr
from base import LIMIT
def changed(_names):
    raise RuntimeError("not today")
hmr.accept(changed)
"""


@pytest.mark.parametrize("edit", ["list()", ""])
def test_a_clean_up_that_raises(tmp_path: Path, edit: str) -> None:
    """The revision is held back, and the note names the hook, its statement, rule and remedy."""
    (tmp_path / "disposing.py").write_text(DISPOSE)
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        import disposing  # type: ignore[import-not-found]  # written above

        held = disposing.CONN
        line = f"CONN = {edit}; hmr.dispose(lambda: 2 / 0)" if edit else "# nothing"
        (tmp_path / "disposing.py").write_text(
            DISPOSE.replace("CONN = object(); hmr.dispose(lambda: 1 / 0)", line)
        )
        report = session.revise()
        assert not report.ok
        assert report.error is not None
        assert disposing.CONN is held
        said = report.error.traceback
        assert said.count("hmr: raised by the hmr.dispose hook of disposing:") == 1
        for word in ("(line 3)", "holds the revision back", "catch in it what may be raised"):
            assert word in said


def test_an_acceptance_that_raises(tmp_path: Path) -> None:
    """A module that says that it accepts changes, and fails to, is named."""
    (tmp_path / "base.py").write_text("LIMIT = 1\n")
    (tmp_path / "accepting.py").write_text(ACCEPT)
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        import accepting  # type: ignore[import-not-found]  # written above
        import base  # type: ignore[import-not-found]  # written above

        (tmp_path / "base.py").write_text("LIMIT = 2\n")
        report = session.revise()
        assert report.error is not None
        assert (base.LIMIT, accepting.LIMIT) == (1, 1)
        assert "RuntimeError: not today" in report.error.traceback
        assert "hmr: raised by the hmr.accept hook of accepting;" in report.error.traceback


def test_a_listener_that_raises(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a callback raises is printed without our frames, with its name; the revision is live."""
    (tmp_path / "told.py").write_text("SIZE = 1\n")
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        import told  # type: ignore[import-not-found]  # written above

        def listener(_report: object) -> None:
            raise LookupError("no lamp to light")

        session.on_revision(listener)
        (tmp_path / "told.py").write_text("SIZE = 2\n")
        assert session.revise().ok
        assert told.SIZE == 2
    said = capsys.readouterr().err
    assert "LookupError: no lamp to light" in said
    assert "the on_revision callback" in said
    assert "listener" in said
    assert "session.py" not in said


class Forgetful(Pack):
    """A pack whose end raises."""

    awakened_by = "ended"

    def end(self, revision: Revision) -> None:  # noqa: ARG002 - a pack has it so
        """Take nothing back."""
        raise OSError("the lock is gone")


def test_a_pack_whose_end_raises(tmp_path: Path) -> None:
    """All is live by then, so nothing is undone: it is said with HMR115, and whose it is."""
    (tmp_path / "ended.py").write_text("SIZE = 1\n")
    with importable(tmp_path), Session(tmp_path, watch=False, packs=[Forgetful()]) as session:
        import ended  # type: ignore[import-not-found]  # written above

        (tmp_path / "ended.py").write_text("SIZE = 2\n")
        report = session.revise()
        assert report.ok
        assert ended.SIZE == 2
        (item,) = report.stale
        assert (item.code, item.target) == ("HMR115", "Forgetful.end")
        assert "OSError: the lock is gone" in item.why
        assert item.where.startswith("test_hooks_that_raise.py:")
        assert session.status().stale == (item,)
