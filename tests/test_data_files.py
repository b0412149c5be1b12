"""Files read at import, in a session that watches."""

from __future__ import annotations

import importlib
import queue
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hmr.report import Report
from hmr.session import Session

WAIT = 20.0  # seconds; a save is live after some milliseconds
READER = """\
import json
from pathlib import Path

RATES = json.loads((Path(__file__).parent / "data" / "rates.json").read_text())
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "rates.json").write_text("1")
    (tmp_path / "data_reader.py").write_text(READER)
    sys.path.insert(0, str(tmp_path))
    importlib.invalidate_caches()
    yield tmp_path
    sys.path.remove(str(tmp_path))
    sys.modules.pop("data_reader", None)


def test_a_save_of_a_data_file_is_noticed(project: Path) -> None:
    """A file read at import is watched from then on, and again after each time that it is read."""
    reports: queue.SimpleQueue[Report] = queue.SimpleQueue()
    with Session(project, on_report=reports.put):
        reader = importlib.import_module("data_reader")
        for number in (2, 3):
            (project / "data" / "rates.json").write_text(str(number))
            report = reports.get(timeout=WAIT)
            assert report.ok
            assert [Path(path).name for path in report.files] == ["rates.json"]
            assert number == reader.RATES


def test_a_session_that_observes_nothing_does_not_follow_data_files(project: Path) -> None:
    """Switched off, a statement depends on what its source says."""
    with Session(project, watch=False, observe=False) as session:
        reader = importlib.import_module("data_reader")
        (project / "data" / "rates.json").write_text("2")
        assert session.revise().empty
        assert reader.RATES == 1


def test_a_data_file_outside_the_roots_is_not_followed(project: Path) -> None:
    """What lies elsewhere is not the project's."""
    with Session(project, exclude=[project / "data"], watch=False) as session:
        reader = importlib.import_module("data_reader")
        (project / "data" / "rates.json").write_text("2")
        assert session.revise().empty
        assert reader.RATES == 1


LISTER = """\
import os

NAMES = sorted(name for name in os.listdir(os.path.dirname(__file__) + "/data"))
"""


def test_what_comes_into_a_folder_is_noticed(project: Path) -> None:
    """A folder that was gone through at import is watched: for what comes, goes and is renamed."""
    reports: queue.SimpleQueue[Report] = queue.SimpleQueue()
    (project / "data_reader.py").write_text(LISTER)
    data = project / "data"
    with Session(project, on_report=reports.put):
        reader = importlib.import_module("data_reader")
        (data / "more.json").write_text("2")
        report = reports.get(timeout=WAIT)
        assert report.ok
        assert reader.NAMES == ["more.json", "rates.json"]
        assert [action.reason for action in report.actions] == ["uses data/"]
        (data / "rates.json").unlink()
        assert reports.get(timeout=WAIT).ok
        assert reader.NAMES == ["more.json"]
        (data / "more.json").rename(data / "less.json")
        assert reports.get(timeout=WAIT).ok
        assert reader.NAMES == ["less.json"]


def test_an_edit_of_a_file_in_a_listed_folder_is_no_news_of_it(project: Path) -> None:
    """What lies in a folder is its names: the content of its files is nobody's who only lists."""
    (project / "data_reader.py").write_text(LISTER)
    with Session(project, watch=False) as session:
        importlib.import_module("data_reader")
        (project / "data" / "rates.json").write_text("2")
        assert session.revise().empty
