"""What `Session.plan` gives: a value that says what a save would do, and what is not known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hmr.errors import HmrError, UnknownName
from hmr.testing import Project

FILES = {
    "config.py": "TIMEOUT = 3\n",
    "limits.py": (
        "import config\n\ndef derive():\n    return config.TIMEOUT * 2\n\nLIMITS = derive()\n"
    ),
    "app.py": 'from limits import LIMITS\nTEXT = open("a.txt").read()\n',
    "a.txt": "a",
    "other.py": "",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.chdir(tmp_path)
    with Project(tmp_path) as project:
        project.write(FILES)
        project.load("app")
        yield project


def test_what_is_certain_is_apart_from_what_is_possible(project: Project) -> None:
    """A statement runs for certain for its own edit; what uses its value, where that differs."""
    text = str(project.session.plan("config.py", "TIMEOUT = 4\n"))
    assert text.splitlines() == [
        "a save of config.py would",
        "  rerun config:TIMEOUT: it was edited  (config.py:1)",
        "and, where a value comes out different,",
        "  rerun limits:LIMITS: uses TIMEOUT (config) via derive()  (limits.py:6)",
        "  rerun app:LIMITS: uses LIMITS (limits)  (app.py:1)",
    ]


def test_an_edited_function_that_ran_at_import_makes_its_callers_certain(project: Project) -> None:
    """Code that is known to change makes those run again that ran it."""
    preview = project.session.plan("limits.py", FILES["limits.py"].replace("* 2", "* 3"))
    assert [(action.verb, action.target) for action in preview.actions] == [
        ("patch", "derive"),
        ("rerun", "LIMITS"),
    ]
    assert preview.actions[1].because[0].name == "limits:derive()"


def test_a_save_that_would_be_held_back_says_why(project: Project) -> None:
    """A syntax error, and a name that another module imports, are known beforehand."""
    broken = project.session.plan("config.py", "TIMEOUT = \n")
    assert not broken.ok
    assert broken.error is not None
    assert (broken.error.kind, broken.error.line) == ("SyntaxError", 1)
    gone = project.session.plan("limits.py", "import config\n")
    assert gone.error is not None
    assert (gone.error.kind, gone.error.line) == ("ImportError", 1)
    assert "'LIMITS' from 'limits'" in gone.error.message


@pytest.mark.parametrize("refused", ["TIMEOUT = (\n", "TIMEOUT = 3\nreturn 5\n"])
def test_a_syntax_error_shows_the_line_that_was_refused(project: Project, refused: str) -> None:
    """Not what the file says at that line: the text was never saved, or something else since."""
    project.write("config.py", "TIMEOUT = 3\nOTHER = 1\n")
    project.load("config")
    preview = project.session.plan("config.py", refused)
    assert preview.error is not None
    assert refused.splitlines()[preview.error.line - 1] in preview.error.traceback
    assert "OTHER" not in preview.error.traceback


def test_a_file_on_disk_is_what_is_asked_about_without_a_text(project: Project) -> None:
    """Without a text it is the file as it stands; one that is live already would do nothing."""
    assert str(project.session.plan("config.py")) == "a save of config.py would do nothing"
    project.path("config.py").write_text("TIMEOUT = 5\n")
    assert [action.target for action in project.session.plan("config.py").actions] == ["TIMEOUT"]


def test_a_data_file_makes_its_readers_run_again(project: Project) -> None:
    """A file that was read at import can be asked about like a module."""
    (action,) = project.session.plan("a.txt", "b").actions
    assert (action.target, action.reason) == ("TEXT", "uses a.txt")


def test_what_would_not_become_live_is_said(project: Project) -> None:
    """A statement that acted and goes, as a call, is not undone."""
    project.write({"other.py": "import sys\nsys.intern('word')\n"})
    project.load("other")
    (item,) = project.session.plan("other.py", "import sys\n").stale
    assert item.code == "HMR112"


def test_a_preview_is_data(project: Project) -> None:
    """JSON has all that the text has."""
    data = json.loads(project.session.plan("config.py", "TIMEOUT = 4\n").to_json())
    assert data["ok"] is True
    assert [item["target"] for item in data["actions"]] == ["TIMEOUT"]
    assert data["possible"][0]["because"] == [
        {"name": "config:TIMEOUT", "via": ["limits:derive()"]}
    ]


def test_a_file_that_nobody_imported_is_refused(project: Project) -> None:
    """The error names the file and where to ask why; one that can't be read says so."""
    with pytest.raises(UnknownName, match=r"other\.py.*session\.explain"):
        project.session.plan("other.py", "X = 1\n")
    with pytest.raises(HmrError, match=r"none\.py.*can't be read"):
        project.session.plan("none.py")
