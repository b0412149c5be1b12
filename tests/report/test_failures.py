"""What a failure says of where it comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hmr import session as ours
from hmr.report.failures import failure
from hmr.session import Session
from hmr.testing import importable


def test_a_defect_of_ours_names_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception that no line of the program had a part in is said to be hmr's own."""
    shop = tmp_path / "shop.py"
    shop.write_text("rate = 1\n")
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        __import__("shop")
        shop.write_text("rate = 2\n")
        with monkeypatch.context() as broken:
            broken.setattr("hmr.revision.commit", None)
            report = session.revise()
        shop.write_text("rate = 30\n")
        assert session.revise().ok
        assert __import__("shop").rate == 30
    assert report.error is not None
    assert "raised at revision.py:" in report.error.traceback
    assert "a defect of hmr" in report.error.traceback


def test_an_exception_of_the_program_is_not_said_to_be_ours() -> None:
    """One that a line of the program raised stays as it is."""
    try:
        exec(compile("1 / 0", "shop.py", "exec"), {})
    except ZeroDivisionError as error:
        told = failure(error)
    assert "hmr" not in told.traceback
    assert told.path == "shop.py"


def test_what_we_refuse_is_no_defect() -> None:
    """An error of our own kind says itself what it is about."""
    refused = type("Refused", (Exception,), {"__module__": "hmr.live.work"})
    code = compile("def refuse(kind): raise kind('take the edit back')", ours.__file__, "exec")
    space: dict[str, Any] = {}
    exec(code, space)
    for kind, defect in ((refused, False), (ValueError, True)):
        with pytest.raises(kind) as caught:
            space["refuse"](kind)
        error = caught.value
        error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
        assert ("a defect of hmr" in failure(error).traceback) is defect
