"""What was observed, in the graph: exact where it is known, carried along with the source."""

from __future__ import annotations

from types import CodeType
from typing import Any

import pytest

from hmr.diff import diff
from hmr.graph import Graph, Key, Record
from hmr.plan import carried
from hmr.source import SourceModule, lasts, parse

HELPER = """\
LIMIT = 1
def used():
    return LIMIT
def unused():
    return 2
"""
APP = """\
import helper
FUNCS = [helper.used]
X = helper.unused() if False else FUNCS[0]()
Y = helper.unused()
"""


def source(name: str, text: str) -> SourceModule:
    return parse(name, f"/{name}.py", text.encode())


def graph(record: Record | None, **texts: str) -> Graph:
    sources = {name: source(name, text) for name, text in texts.items()}
    records = {"app": record} if record is not None else {}
    return Graph(sources, {name: item.data for name, item in sources.items()}, records)


def names(nodes: Any) -> set[str]:
    return {node.qualname for node in nodes}


RAN = Record(ran={("helper", "used"): {3}, ("helper", "unused"): {4}})


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Key("helper", "used", "code"), {"X"}),
        (Key("helper", "unused", "code"), {"Y"}),
        (Key("helper", "LIMIT", "value"), {"X"}),
    ],
)
def test_an_observed_statement_depends_on_what_ran(key: Key, expected: set[str]) -> None:
    """Of what could be called, only what ran makes an observed statement stale."""
    assert names(graph(RAN, helper=HELPER, app=APP).dependents(key)) == expected


def test_a_statement_that_was_not_observed_depends_on_what_it_calls() -> None:
    """Without a record the source decides: what is called by name, and nothing else."""
    found = graph(None, helper=HELPER, app=APP).dependents(Key("helper", "unused", "code"))
    assert names(found) == {"X", "Y"}
    blind = Record(ran=RAN.ran, blind={3})
    found = graph(blind, helper=HELPER, app=APP).dependents(Key("helper", "unused", "code"))
    assert names(found) == {"X", "Y"}


def test_after_the_line_where_observation_ended_the_source_decides() -> None:
    """A record that ends at a line says nothing about the statements from there on."""
    ended = Record(until=4)
    found = graph(ended, helper=HELPER, app=APP).dependents(Key("helper", "unused", "code"))
    assert names(found) == {"Y"}


def test_a_file_is_used_by_the_statements_that_read_it() -> None:
    """The content of a file is a key of its own."""
    record = Record(files={"/a.json": {4}})
    found = graph(record, helper=HELPER, app=APP)
    assert names(found.stale([Key("", "/a.json", "file")])) == {"Y"}


def test_a_class_is_used_by_who_calls_it_though_nothing_of_it_ran() -> None:
    """A generated or inherited initialiser is no code of the project."""
    models = "class Row:\n    price: int = 1\n"
    app = "from models import Row\nX = Row()\n"
    found = graph(Record(), models=models, app=app).dependents(Key("models", "Row", "code"))
    assert names(found) == {"X"}


def test_a_cache_answers_for_what_it_once_called() -> None:
    """Who calls a cached function uses what that calls, whether it ran or remembered."""
    helper = "from functools import cache\ndef rate(): ...\n@cache\ndef f():\n    return rate()\n"
    app = "from helper import f\nX = f()\n"
    found = graph(Record(), helper=helper, app=app).dependents(Key("helper", "rate", "code"))
    assert names(found) == {"X"}


def revised(record: Record, old: str, new: str, module: str = "app") -> Record:
    before, after = source(module, old), source(module, new)
    return carried({"app": record}, {module: diff(before, after)})["app"]


def test_a_moved_statement_keeps_its_lines() -> None:
    """Lines follow their statements; members follow their class."""
    old = "X = f()\nclass C:\n    A = f()\n    B = g(\n        f())\n"
    new = "# new\n\n" + old
    record = Record(ran={("h", "f"): {1, 3, 5}, ("h", "g"): {4}})
    assert revised(record, old, new).ran == {("h", "f"): {3, 5, 7}, ("h", "g"): {6}}


def test_a_changed_statement_is_blind_until_it_ran_again() -> None:
    """What an edited statement used is forgotten; what was observed of its new run is taken in."""
    old, new = "X = f()\nY = f()\n", "X = f() + 1\nY = f()\n"
    after = revised(Record(ran={("h", "f"): {1, 2}}), old, new)
    assert (after.ran, after.blind) == ({("h", "f"): {2}}, {1})
    after.renew(range(1, 2), Record(ran={("h", "g"): {1}}))
    assert (after.ran, after.blind) == ({("h", "f"): {2}, ("h", "g"): {1}}, set())


def test_a_changed_member_is_blind_alone() -> None:
    """The class's other members keep what is known of them."""
    old = "class C:\n    A = f()\n    B = f()\n"
    new = "class C:\n    A = f(1)\n    B = f()\n"
    after = revised(Record(ran={("h", "f"): {2, 3}}), old, new)
    assert (after.ran, after.blind) == ({("h", "f"): {3}}, {2})


def test_decorator_lines_stay_apart() -> None:
    """What ran for the decorators of a reworded function stays above its `def`."""
    old = "@d\ndef f(x=g()):\n    return 1\n"
    new = "\n\n@d\n# hm\ndef f(x=g()):\n    return 2\n"
    after = revised(Record(ran={("h", "d"): {1}, ("h", "g"): {2}}), old, new)
    assert after.ran == {("h", "d"): {3}, ("h", "g"): {5}}


def test_a_lambda_has_its_statements_name_before_its_module_is_revised() -> None:
    """A line that stands for a lambda is looked up in the source in which it is right."""
    record = Record(nameless={("helper", 1): {1}, ("other", 1): {1}})
    after = revised(record, "F = lambda: 1\n", "\nF = lambda: 2\n", "helper")
    assert after.ran == {("helper", "F"): {1}}
    assert after.nameless == {("other", 1): {1}}


def test_a_statement_without_a_name_is_known_under_its_new_text() -> None:
    """A call that holds a lambda is called by its text: an edit renames it."""
    record = Record(nameless={("helper", 1): {1}})
    after = revised(record, "register(lambda: 1)\n", "register(lambda: 2)\n", "helper")
    assert ("helper", "register(lambda: 2)") in after.ran


def test_a_record_that_ended_leaves_the_rest_blind() -> None:
    """Where the observation ended, the statements from there on are blind in the new source."""
    after = revised(Record(until=2), "X = f()\nY = f()\n", "\nX = f()\nY = f()\n")
    assert (after.until, after.blind) == (None, {3})


def test_what_is_pending_is_looked_up_by_instruction() -> None:
    """An instruction's line is found when it is asked for."""
    code = compile("\n\nX = f(\n  1)\n", "/app.py", "exec")
    inner = next(
        const
        for const in compile("def f(n): return n", "/h.py", "exec").co_consts
        if isinstance(const, CodeType)
    )
    at = max(start for start, _, line in code.co_lines() if line == 3)
    record = Record(pending=[code, at, "h", inner])
    assert record.drain().ran == {("h", "f"): {3}}
    assert record.pending == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = main()", False),
        ("import app", False),
        ("def main(): pass", False),
        ("main()", True),
        ("while True: pass", True),
        ("if __name__ == '__main__': x = 1", True),
        ("try:\n    import a\nexcept ImportError:\n    a = None", False),
        ("try:\n    main()\nfinally:\n    x = 1", True),
    ],
)
def test_what_may_last_as_long_as_the_program(text: str, expected: bool) -> None:
    """Calls whose result is dropped, loops and the guard may go on; what binds a name may not."""
    assert lasts(source("app", text), 1) is expected


def test_asking_whether_anything_was_read_makes_nothing() -> None:
    """It is asked at each import, of modules of which most have read no file."""
    record = Record()
    assert not record.has_read()
    with pytest.raises(AttributeError):
        object.__getattribute__(record, "files")
    record.files["a.json"] = {1}
    assert record.has_read()
