"""Hooks: what a module registers belongs to the statement that registered it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hmr import hooks
from hmr.testing import Project


@pytest.fixture(autouse=True)
def clean_registry() -> Iterator[None]:
    """Bring the registry of the process back to what it was."""
    undo = hooks.registry.checkpoint()
    yield
    undo()


Run = Callable[[str], dict[str, Any]]


@pytest.fixture
def run() -> Run:
    """Execute source as the module `shop`, each time in the same namespace."""
    namespace: dict[str, Any] = {"__name__": "shop", "hooks": hooks, "calls": []}

    def execute(source: str) -> dict[str, Any]:
        exec(compile(source, "shop.py", "exec"), namespace)
        return namespace

    return execute


def test_a_preserved_value_is_made_once(run: Run) -> None:
    """A statement that runs again gets the value of its first run, whatever its factory is now."""
    first = run("CACHE = hooks.preserve('CACHE', dict)")["CACHE"]
    first["key"] = 1
    assert run("CACHE = hooks.preserve('CACHE', list)")["CACHE"] is first


def test_preserved_values_are_told_apart_by_name_and_module(run: Run) -> None:
    """Another name, or the same name in another module, is another value."""
    space = run("A = hooks.preserve('A', list); B = hooks.preserve('B', list)")
    assert space["A"] is not space["B"]
    assert hooks.registry.keep("other", "A", list) is not space["A"]


def test_a_factory_that_fails_leaves_nothing(run: Run) -> None:
    """The next run calls the factory again after one that raised."""
    with pytest.raises(ZeroDivisionError):
        run("A = hooks.preserve('A', lambda: 1 / 0)")
    assert run("A = hooks.preserve('A', lambda: 2)")["A"] == 2


def test_a_disposer_belongs_to_its_statement(run: Run) -> None:
    """Only the clean-ups of the statements on the given lines are handed out, latest first."""
    run("hooks.dispose(print)\n\nhooks.dispose(repr); hooks.dispose(str)\n")
    registry = hooks.registry
    assert registry.disposers("shop", range(1, 2)) == (print,)
    assert registry.disposers("shop", range(3, 4)) == (str, repr)
    assert registry.disposers("shop", range(2, 3)) == ()
    assert registry.disposers("shop") == (str, repr, print)
    assert registry.disposers("other") == ()


def test_dispose_is_a_decorator(run: Run) -> None:
    """The decorated function is bound as it is, and registered."""
    close = run("@hooks.dispose\ndef close(): calls.append('closed')\n")["close"]
    assert hooks.registry.disposers("shop") == (close,)


def test_a_function_registers_for_the_statement_that_calls_it(run: Run) -> None:
    """A clean-up registered in a module's own function is owned by the running statement."""
    run("def open_it():\n    hooks.dispose(print)\n\n\nopen_it()\n")
    assert hooks.registry.disposers("shop", range(5, 6)) == (print,)
    assert hooks.registry.disposers("shop", range(1, 3)) == ()


def test_a_hook_set_after_the_import_has_no_statement(run: Run) -> None:
    """What is registered when the module has long run is dropped with the whole module only."""
    run("def later():\n    hooks.dispose(print)\n")["later"]()
    registry = hooks.registry
    registry.drop("shop", range(1, 100))
    assert registry.disposers("shop") == (print,)
    registry.drop("shop")
    assert registry.disposers("shop") == ()


def test_dropping_spares_other_statements_and_kept_values(run: Run) -> None:
    """A statement that runs again loses its own hooks; nothing else is lost."""
    kept = run("K = hooks.preserve('K', list)\nhooks.dispose(print)\nhooks.dispose(repr)\n")["K"]
    hooks.registry.drop("shop", range(2, 3))
    assert hooks.registry.disposers("shop") == (repr,)
    assert run("K = hooks.preserve('K', list)")["K"] is kept


def test_hooks_follow_moved_lines(run: Run) -> None:
    """After lines were inserted above, a hook is found at its statement's new line."""
    run("hooks.dispose(print)\n")
    hooks.registry.relocate("shop", lambda line: line + 10)
    assert hooks.registry.disposers("shop", range(1, 2)) == ()
    assert hooks.registry.disposers("shop", range(11, 12)) == (print,)


def test_the_latest_acceptance_counts(run: Run) -> None:
    """`accept` without a callback is an acceptance; none at all is None."""
    registry = hooks.registry
    assert registry.accepts("shop") is None
    run("hooks.accept()")
    assert registry.accepts("shop") == hooks.Acceptance(None)
    run("hooks.accept(print)")
    assert registry.accepts("shop") == hooks.Acceptance(print)
    registry.drop("shop")
    assert registry.accepts("shop") is None


def test_undo_removes_exactly_its_own_listener(run: Run) -> None:
    """Of two registrations of one callback, an undo takes away one, also after lines moved."""
    space = run("one = hooks.on_revision(print); two = hooks.on_revision(print)")
    hooks.registry.relocate("shop", lambda line: line + 1)
    space["one"]()
    space["one"]()
    assert hooks.registry.listeners() == (print,)
    space["two"]()
    assert hooks.registry.listeners() == ()


def test_a_checkpoint_brings_everything_back(run: Run) -> None:
    """After a failed revision the hooks are those of before: none lost, none from the attempt."""
    run("hooks.dispose(print)")
    undo = hooks.registry.checkpoint()
    hooks.registry.drop("shop")
    run("hooks.dispose(repr); K = hooks.preserve('K', list)")
    undo()
    assert hooks.registry.disposers("shop") == (print,)
    assert hooks.registry.keep("shop", "K", lambda: ["new"]) == ["new"]


def test_listeners_get_each_report_and_spoil_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A listener that fails is shown; the other ones and the session go on."""
    seen: list[bool] = []
    with Project(tmp_path) as project:
        project.write("heard.py", "def f():\n    return 1\n")
        module = project.load("heard")
        hooks.on_revision(lambda _: 1 / 0)
        undo = hooks.on_revision(lambda report: seen.append(report.ok))
        project.edit("heard.py", "return 1", "return 2")
        project.revise()
        assert module.f() == 2
        project.replace("heard.py", "def f(:\n")
        project.revise(expect_failure=True)
        undo()
        project.replace("heard.py", "def f():\n    return 3\n")
        project.revise()
    assert seen == [True, False]
    assert capfd.readouterr().err.count("ZeroDivisionError") == 3
