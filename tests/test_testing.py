"""What `hmr.testing` gives to tests: a project that is edited, and asserts on reports."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from hmr import hooks
from hmr.errors import EditRefused, HmrError, NotSettled
from hmr.plan import Action
from hmr.report import Report
from hmr.testing import Project, assert_live, assert_not_live, assert_nothing_ran, importable

SHOP = {
    "shop/__init__.py": "",
    "shop/rates.py": "RATE = 2\n",
    "shop/models.py": """\
        from shop.rates import RATE

        class Basket:
            def total(self):
                return 10 * RATE
        """,
}


def test_write_edit_revise_assert(tmp_path: Path) -> None:
    """The whole round: what was loaded before an edit is live after a revision."""
    with Project(tmp_path) as project:
        project.write(SHOP)
        models = project.load("shop.models")
        basket = models.Basket()
        project.edit("shop/models.py", "10 * RATE", "100 * RATE")
        report = project.revise()
        assert_live(report, "shop.models:Basket.total")
        assert_nothing_ran(report)
        assert basket.total() == 200
        project.replace("shop/rates.py", "RATE = 3\n")
        assert_live(project.revise(), "shop.rates:RATE", "shop.models:RATE")
        assert basket.total() == 300
        assert [report.revision for report in project.reports] == [1, 2]


def test_texts_are_dedented_and_folders_made(tmp_path: Path) -> None:
    """`write` makes folders but no `__init__.py`, and takes an indented text as it is meant."""
    with Project(tmp_path / "new") as project:
        project.write("deep/er/m.py", "\n    def f():\n        return 1\n")
        assert project.read("deep/er/m.py") == "\ndef f():\n    return 1\n"
        assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["m.py"]
        assert project.load("deep.er.m").f() == 1


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda project: project.edit("m.py", "1", "2"), "'1' occurs 2 times"),
        (lambda project: project.edit("m.py", "C", "D"), "'C' occurs 0 times"),
        (lambda project: project.edit("m.py", "A", "A"), "nothing would change"),
        (lambda project: project.replace("m.py", "A, B = 1, 1\n"), "nothing would change"),
        (lambda project: project.replace("other.py", ""), "write it first"),
        (lambda project: project.delete("other.py"), "write it first"),
        (lambda project: project.write("../m.py", ""), "name a file within it"),
        (lambda project: project.write("m.py"), r"write\(path, text\)"),
    ],
)
def test_an_edit_that_cannot_be_meant_is_refused(tmp_path: Path, act: Any, message: str) -> None:
    """An edit that changes nothing, or not just what it names, raises and writes nothing."""
    with Project(tmp_path / "project") as project:
        project.write("m.py", "A, B = 1, 1\n")
        with pytest.raises(EditRefused, match=message):
            act(project)
        assert project.read("m.py") == "A, B = 1, 1\n"


def test_a_revision_must_go_as_expected(tmp_path: Path) -> None:
    """`revise` raises with the report's text where it failed, or was to fail and did not."""
    with Project(tmp_path) as project:
        project.write("m.py", "def f():\n    return 1\n")
        module = project.load("m")
        project.edit("m.py", "return 1", "return (")
        with pytest.raises(AssertionError, match="SyntaxError"):
            project.revise()
        project.edit("m.py", "return (", "return ((")
        report = project.revise(expect_failure=True)
        assert report.error is not None
        assert module.f() == 1
        project.edit("m.py", "return ((", "return 2")
        with pytest.raises(AssertionError, match="was to fail"):
            project.revise(expect_failure=True)


def test_settle_waits_for_the_last_save(tmp_path: Path) -> None:
    """With `watch`, the report of a burst's last save is given when that save is live."""
    with Project(tmp_path, watch=True) as project:
        project.write("m.py", "def f():\n    return 0\n")
        module = project.load("m")
        for number in range(1, 11):
            project.edit("m.py", f"return {number - 1}", f"return {number}")
        report = project.settle(20)
        assert module.f() == 10
        assert report.latency is not None
        assert report is project.reports[-1]
        project.edit("m.py", "return 10", "return (")
        assert not project.settle(20, expect_failure=True).ok
        project.edit("m.py", "return (", "return 11")
        project.settle(20)
        assert module.f() == 11
        project.delete("m.py")
        assert_not_live(project.settle(20), "HMR110")


def test_settle_waits_for_every_file(tmp_path: Path) -> None:
    """Edits of several files have all been applied when `settle` returns, in whatever revisions."""
    with Project(tmp_path, watch=True) as project:
        names = [f"m{number}" for number in range(5)]
        project.write({f"{name}.py": "def f():\n    return 0\n" for name in names})
        modules = [project.load(name) for name in names]
        for name in names:
            project.edit(f"{name}.py", "return 0", "return 1")
        project.settle(20)
        assert [module.f() for module in modules] == [1] * 5


def test_settle_says_why_it_cannot(tmp_path: Path) -> None:
    """Nothing to wait for, nobody who watches, and nothing that came are told apart."""
    with Project(tmp_path, watch=True) as project:
        project.write("m.py", "A = 1\n")
        project.edit("m.py", "1", "2")  # nobody has imported it
        with pytest.raises(NotSettled, match="no file that is imported was edited"):
            project.settle()
        project.load("m")
        project.session.watch(False)
        project.edit("m.py", "2", "3")
        with pytest.raises(NotSettled, match=r"within 0\.01 s was about .*m\.py"):
            project.settle(0.01)
    with Project(tmp_path) as project, pytest.raises(NotSettled, match="use revise"):
        project.settle()


def test_the_interpreter_is_as_it_was(tmp_path: Path) -> None:
    """After a project, neither modules, import path, hooks nor threads of it are left."""
    before = list(sys.path), list(sys.meta_path), dict(sys.modules)
    threads = threading.active_count()
    with Project(tmp_path, watch=True) as project:
        project.write(SHOP)
        project.write("listens.py", "import hmr, shop.models\nhmr.on_revision(print)\n")
        project.load("listens")
        assert {"shop", "shop.models", "shop.rates", "listens"} <= set(sys.modules)
        assert len(hooks.registry.listeners()) == 1
    assert (list(sys.path), list(sys.meta_path), dict(sys.modules)) == before
    assert threading.active_count() == threads
    assert hooks.registry.listeners() == ()
    with pytest.raises(HmrError, match="with Project"):
        project.revise()


def test_a_module_that_the_folder_hides_comes_back(tmp_path: Path) -> None:
    """A module of the same name that was imported before is the one that is there afterwards."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    for name in ("one", "two"):
        (tmp_path / name / "hidden.py").write_text(f"NAME = {name!r}\n")
    with importable(tmp_path / "one"):
        import hidden  # type: ignore[import-not-found]  # written above

        del sys.modules["hidden"]
        with importable(tmp_path / "two"):
            assert __import__("hidden").NAME == "two"
        assert "hidden" not in sys.modules
        sys.modules["hidden"] = hidden
        with importable(tmp_path / "two") as folder:
            del sys.modules["hidden"]
            assert __import__("hidden").NAME == "two"
            assert folder == tmp_path / "two"
        assert sys.modules["hidden"] is hidden


def test_excluded_modules_are_left_alone(tmp_path: Path) -> None:
    """`exclude` is handed to the session."""
    with Project(tmp_path, exclude=["kept"]) as project:
        project.write("kept.py", "A = 1\n")
        kept = project.load("kept")
        project.edit("kept.py", "1", "2")
        assert project.revise().empty
        assert kept.A == 1


def test_assert_live_sees_what_is_not(tmp_path: Path) -> None:
    """A target that was not touched, that is not live, or a failed report do not pass."""
    with Project(tmp_path) as project:
        project.write("m.py", "def f():\n    yield 1\n\ndef g():\n    return 1\n")
        module = project.load("m")
        suspended = module.f()
        next(suspended)
        project.edit("m.py", "yield 1", "yield 2")
        report = project.revise()
        item = assert_not_live(report, "HMR102", "m:f")
        assert item.where == "1 suspended generator"
        with pytest.raises(AssertionError, match="m:f is not live"):
            assert_live(report, "m:f")
        with pytest.raises(AssertionError, match="m:f is not live"):
            assert_live(report)
        with pytest.raises(AssertionError, match="did nothing to m:g, only to m:f"):
            assert_live(report, "m:g")
        with pytest.raises(AssertionError, match="does not say HMR102 of m:g, but HMR102 of m:f"):
            assert_not_live(report, "HMR102", "m:g")
        with pytest.raises(AssertionError, match="does not say HMR101"):
            assert_not_live(report, "HMR101")
    with pytest.raises(AssertionError):
        assert_live(Report(1, ok=False))


def test_assert_nothing_ran_sees_what_ran() -> None:
    """A patched function is nothing that ran; a statement executed again is."""
    patch = Action("patch", "m", "f", "m.py", 1, "its body was edited")
    rerun = Action("rerun", "m", "A", "m.py", 4, "it was edited")
    assert_nothing_ran(Report(1, actions=(patch,)))
    with pytest.raises(AssertionError, match="rerun m:A: it was edited"):
        assert_nothing_ran(Report(1, actions=(patch, rerun)))
    with pytest.raises(AssertionError):
        assert_nothing_ran(Report(1, ok=False))
