"""What the engine does with a pack: shown on a small library with a list of routes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from hmr.pack import Entry, Pack, Revision, Undo, listed
from hmr.testing import Project, assert_not_live, assert_reversible

LIBRARY = """
    class App:
        def __init__(self):
            self.routes, self.index, self.open = [], {}, True

        def add(self, path, view):
            assert self.open, "too late"
            self.routes.append((path, view))

        def route(self, path):
            def register(view):
                self.add(path, view)
                return view
            return register

    app = App()
"""
SITE = """
    from tinyweb import app

    @app.route("/a")
    def first():
        return "first"

    @app.route("/b")
    def second():
        return "second"

    def third():
        return "third"

    app.add("/c", third)
"""


class TinyPack(Pack):
    """The pack of the small library."""

    awakened_by = "tinyweb"

    def begin(self, revision: Revision) -> None:
        self.app = sys.modules["tinyweb"].app
        self.app.open = True

    def end(self, revision: Revision) -> None:
        self.app.open = False

    def entries(self, revision: Revision) -> Iterable[Entry]:
        for item in self.app.routes:
            yield listed(
                self.app.routes, item, f"route {item[0]}", item[1], holders=(self.app, self.app.add)
            )

    def rebuild(self, revision: Revision) -> None:
        revision.put(self.app, "index", dict(self.app.routes))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project(tmp_path, exclude=["tinyweb"], packs=[TinyPack()]) as project:
        project.write({"tinyweb.py": LIBRARY, "site_pages.py": SITE})
        project.load("site_pages")
        sys.modules["tinyweb"].app.open = False
        yield project


def routes() -> list[str]:
    return [path for path, _ in sys.modules["tinyweb"].app.routes]


def test_a_changed_registration_takes_the_old_ones_place(project: Project) -> None:
    """What a statement registered goes before it runs again; the new one stands where it stood."""
    project.edit("site_pages.py", '"/a"', '"/x"')
    report = project.revise()
    assert routes() == ["/x", "/b", "/c"]
    assert report.stale == ()
    assert list(sys.modules["tinyweb"].app.index) == ["/x", "/b", "/c"]


def test_a_call_is_the_owner_of_what_it_names(project: Project) -> None:
    """A call that names the function and the app has registered it, not the function's `def`."""
    project.edit("site_pages.py", 'app.add("/c", third)', 'app.add("/z", third)')
    assert project.revise().stale == ()
    assert routes() == ["/a", "/b", "/z"]


def test_what_a_removed_statement_registered_goes(project: Project) -> None:
    """A definition that was removed takes its registration along; so does a removed call."""
    project.edit("site_pages.py", '@app.route("/b")\ndef second():\n    return "second"\n', "")
    project.edit("site_pages.py", 'app.add("/c", third)', "")
    report = project.revise()
    assert routes() == ["/a"]
    assert "HMR112" not in [item.code for item in report.stale]


def test_a_decorator_that_was_taken_away_is_undone(project: Project) -> None:
    """A definition that is not decorated any more is not registered any more."""
    project.edit("site_pages.py", '@app.route("/b")\n', "")
    assert project.revise().stale == ()
    assert routes() == ["/a", "/c"]


def test_an_added_registration_stands_where_its_statement_stands(project: Project) -> None:
    """A new registration comes after that of the statement above it, not at the end."""
    project.edit(
        "site_pages.py", "def third", '@app.route("/new")\ndef new():\n    pass\n\ndef third'
    )
    project.revise()
    assert routes() == ["/a", "/b", "/new", "/c"]


def test_a_body_edit_touches_no_registration(project: Project) -> None:
    """Where no decorator runs again, the very same entry stays."""
    before = list(sys.modules["tinyweb"].app.routes)
    project.edit("site_pages.py", 'return "first"', 'return "1st"')
    project.revise()
    after = sys.modules["tinyweb"].app.routes
    assert all(old is new for old, new in zip(before, after, strict=True))


def test_an_edit_of_bodies_passes_a_pack_by_that_says_so(tmp_path: Path) -> None:
    """A pack without an interest in bodies is not asked when nothing else was edited."""
    asked: list[str] = []

    class Counting(TinyPack):
        bodies = False

        def begin(self, revision: Revision) -> None:
            asked.append("begin")
            super().begin(revision)

    with Project(tmp_path, exclude=["tinyweb"], packs=[Counting()]) as project:
        project.write({"tinyweb.py": LIBRARY, "site_pages.py": SITE})
        project.load("site_pages")
        project.edit("site_pages.py", 'return "first"', 'return "1st"')
        project.revise()
        assert asked == []
        project.edit("site_pages.py", '"/a"', '"/x"')
        project.revise()
        assert asked == ["begin"]


def test_a_failed_revision_leaves_the_library_as_it_was(project: Project) -> None:
    """What was taken out is in its place again, what was registered is not, the guard is back."""
    before = list(sys.modules["tinyweb"].app.routes)
    project.edit("site_pages.py", '"/a"', '"/x"')
    project.edit("site_pages.py", "def third():", '@app.route("/n")\ndef third():')
    project.edit("site_pages.py", 'app.add("/c", third)', 'app.add("/c", missing)')
    project.revise(expect_failure=True)
    assert sys.modules["tinyweb"].app.routes == before
    assert not sys.modules["tinyweb"].app.open
    assert sys.modules["tinyweb"].app.index == {}


def test_where_no_pack_knows_it_the_report_says_so(tmp_path: Path) -> None:
    """Without a pack or a dispose hook, a registration that stays is reported."""
    with Project(tmp_path, exclude=["tinyweb"]) as project:
        project.write({"tinyweb.py": LIBRARY, "site_pages.py": SITE})
        project.load("site_pages")
        project.edit("site_pages.py", '"/a"', '"/x"')
        assert_not_live(project.revise(), "HMR112", "site_pages:first")


def test_a_dispose_hook_is_an_answer_too(tmp_path: Path) -> None:
    """A call whose own statement cleans up after it is not reported as remaining."""
    text = """
        import hmr, tinyweb

        def page():
            pass

        tinyweb.app.add(hmr.dispose(lambda: tinyweb.app.routes.clear()) and "/p", page)
    """
    with Project(tmp_path, exclude=["tinyweb"]) as project:
        project.write({"tinyweb.py": LIBRARY, "site_pages.py": text})
        project.load("site_pages")
        project.edit("site_pages.py", '"/p"', '"/q"')
        assert project.revise().stale == ()
        assert routes() == ["/q"]


def test_a_pack_is_tested_without_a_revision(project: Project) -> None:
    """What a pack lists can be taken out and put back; a name that it does not list is told."""
    pack = TinyPack()
    pack.begin(project.session)  # type: ignore[arg-type]  # this pack asks it for nothing
    assert_reversible(pack, ["route /a", "route /c"])
    assert routes() == ["/a", "/b", "/c"]
    with pytest.raises(AssertionError, match="no entry 'route /z'; the pack lists 'route /a'"):
        assert_reversible(pack, ["route /z"])


def test_an_entry_that_does_not_come_back_is_told() -> None:
    """The assertion can fail: an undo that puts nothing back is found."""

    class Forgetful(Pack):
        items: ClassVar[list[str]] = ["a"]

        def entries(self, revision: Revision) -> Iterable[Entry]:
            for item in self.items:
                yield Entry(item, (item,), self.lose)

        def lose(self) -> Undo:
            self.items.clear()
            return lambda: None

    with pytest.raises(AssertionError, match="the pack lists nothing, not 'a'"):
        assert_reversible(Forgetful(), ["a"])
