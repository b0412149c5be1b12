"""What a session answers to `why`: both directions, each step with its place and its manner."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hmr.errors import UnknownName
from hmr.testing import Project

FILES = {
    "config.py": "TIMEOUT = 3\nOTHER = 1\n",
    "limits.py": """\
        import json
        from pathlib import Path

        import config as c
        from config import TIMEOUT

        def derive():
            return TIMEOUT * 2

        LIMITS = derive()
        RATES = json.loads(Path(__file__).with_name("rates.json").read_text())

        class Basket:
            ROOM = c.OTHER

            def total(self):
                return c.TIMEOUT

        TABLE = [make() for make in (derive, Basket().total)]
        """,
    "app.py": "from limits import LIMITS, TABLE\nSIZE = LIMITS\n",
    "rates.json": "{}",
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project(tmp_path) as project:
        project.write(FILES)
        project.load("app")
        yield project


def said(project: Project, name: str) -> list[str]:
    """Give the answer without the statements' text, which the files above have."""
    folder = str(project.folder) + "/"
    lines = str(project.session.why(name)).replace(folder, "").splitlines()
    return [re.sub(r"(:\d+\)).*?(  \.\.\.)?$", r"\1\2", line) for line in lines]


def test_a_binding_tells_what_it_depends_on_and_what_depends_on_it(project: Project) -> None:
    """A chain names each statement with its line, and how each uses the next."""
    assert said(project, "limits:LIMITS") == [
        "limits:LIMITS  (limits.py:10)",
        "depends on",
        "  calls limits:derive  (limits.py:7)",
        "    when derive() is called, reads limits:TIMEOUT  (limits.py:5)",
        "      imports config:TIMEOUT  (config.py:1)",
        "dependents",
        "  imported by app:LIMITS  (app.py:1)",
        "    read by app:SIZE  (app.py:2)",
    ]


def test_what_was_observed_counts_and_not_what_the_source_names(project: Project) -> None:
    """Functions reached through a table are told, as observed."""
    answer = project.session.why("limits:TABLE")
    calls = {use.place.name: use.seen for use in answer.dependencies if use.how == "calls"}
    assert calls == {"derive": True, "Basket.total": True}


def test_a_class_tells_what_its_members_use(project: Project) -> None:
    """A class's body and its methods are its own, and what they use is what it uses."""
    assert said(project, "limits:Basket")[:4] == [
        "limits:Basket  (limits.py:13)",
        "depends on",
        "  reads config:OTHER  (config.py:2)",
        "  when Basket.total() is called, reads config:TIMEOUT  (config.py:1)",
    ]


def test_a_data_file_and_a_module_can_be_asked_about(project: Project) -> None:
    """A file that was read at import, and a module as a whole, have answers of their own."""
    assert said(project, str(project.path("rates.json"))) == [
        "rates.json",
        "depends on nothing of the project",
        "dependents",
        "  opened by limits:RATES  (limits.py:11)",
    ]
    assert said(project, "config")[2:] == [
        "dependents",
        "  imported by limits:c  (limits.py:4)",
        "  imported by limits:TIMEOUT  (limits.py:5)",
        "    read inside limits:derive  (limits.py:7)",
        "      called by limits:LIMITS  (limits.py:10)",
        "        imported by app:LIMITS  (app.py:1)",
        "          read by app:SIZE  (app.py:2)",
        "      called by limits:TABLE  (limits.py:19)  ...",
        "  read by limits:Basket.ROOM  (limits.py:14)",
        "  read inside limits:Basket.total  (limits.py:16)",
        "    called by limits:TABLE  (limits.py:19)",
        "      imported by app:TABLE  (app.py:1)",
    ]


def test_what_was_told_is_not_told_again(project: Project) -> None:
    """A diamond is followed once; where it is met again, three dots say that more is above."""
    project.write(
        {"app.py": "from limits import LIMITS, TABLE\nA = LIMITS\nB = LIMITS\nC = A + B\n"}
    )
    project.revise()
    lines = said(project, "app:C")
    assert [line for line in lines if "app:LIMITS" in line] == [
        "    reads app:LIMITS  (app.py:1)",
        "    reads app:LIMITS  (app.py:1)  ...",
    ]
    assert sum("limits:derive" in line for line in lines) == 1


def test_the_answer_follows_the_edits(project: Project) -> None:
    """After a revision the answer is about the live source."""
    project.edit("limits.py", "return TIMEOUT * 2", "return 4")
    project.revise()
    assert said(project, "config:TIMEOUT")[3:] == [
        "  imported by limits:TIMEOUT  (limits.py:5)",
        "  read inside limits:Basket.total  (limits.py:16)",
        "    called by limits:TABLE  (limits.py:19)",
        "      imported by app:TABLE  (app.py:1)",
    ]


def test_an_answer_is_data(project: Project) -> None:
    """JSON has all that the text has."""
    data = json.loads(project.session.why("limits:LIMITS").to_json())
    assert data["name"] == "limits:LIMITS"
    (use,) = data["dependencies"]
    assert (use["how"], use["later"], use["seen"]) == ("calls", "", True)
    assert use["place"]["name"] == "derive"
    assert use["further"][0]["later"] == "derive"


def test_a_name_that_nobody_knows_is_refused_with_what_is_alike(project: Project) -> None:
    """The error names what was asked, what is spelt alike, and how to ask."""
    with pytest.raises(UnknownName, match=r"'limits:LIMIT'\. Did you mean limits:LIMITS"):
        project.session.why("limits:LIMIT")
    with pytest.raises(UnknownName, match=r"Did you mean .*limits:derive"):
        project.session.why("derive")
    with pytest.raises(UnknownName, match=r"Did you mean .*rates\.json\?"):
        project.session.why("rates.json")


def test_asking_touches_nothing(project: Project) -> None:
    """A question makes no revision, and the next revision is what it would have been."""
    project.session.why("limits:LIMITS")
    assert project.session.status().revision == 0
    project.edit("config.py", "TIMEOUT = 3", "TIMEOUT = 4")
    report = project.revise()
    assert [action.target for action in report.actions if action.verb == "rerun"] == [
        "TIMEOUT",
        "TIMEOUT",
        "LIMITS",
        "TABLE",
        "LIMITS, TABLE",
        "SIZE",
    ]


def test_what_is_set_and_what_is_read_from_the_environment_is_told(tmp_path: Path) -> None:
    """Who sets an attribute elsewhere, who reads a variable: both can be asked, and drawn."""
    with Project(tmp_path) as project:
        project.write(
            {
                "config.py": "LIMIT = 1\n",
                "boot.py": "import os\nimport config\nconfig.LIMIT = 5\n"
                'MODE = os.environ.get("HMR_TEST_WHY", "test")\n',
            }
        )
        project.load("boot")
        lines = said(project, "config:LIMIT")
        assert "  set by boot:config.LIMIT = 5  (boot.py:3)" in lines
        lines = said(project, "HMR_TEST_WHY")
        assert lines[0] == "$HMR_TEST_WHY"
        assert "  read by boot:MODE  (boot.py:4)" in lines
        assert "$HMR_TEST_WHY" in project.session.graph().to_html()
