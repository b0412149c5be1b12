"""A project in a folder that is edited while it runs, with a session over it."""

from __future__ import annotations

import importlib
import textwrap
import threading
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from os import PathLike, fspath
from pathlib import Path
from types import ModuleType, TracebackType

from hmr.errors import EditRefused, HmrError, NotSettled
from hmr.pack import Pack
from hmr.report import Report
from hmr.session import Root, Session
from hmr.testing.imports import importable


class Project:
    """A small project in a folder, with a session over it: for tests of what an edit does.

    Used in a ``with`` statement; at its end the session is stopped and the interpreter as it was
    (see `importable`)::

        with Project(tmp_path) as project:
            project.write({"shop/models.py": "RATE = 2\\n"})
            models = project.load("shop.models")
            project.edit("shop/models.py", "2", "3")
            assert_live(project.revise(), "shop.models:RATE")
            assert models.RATE == 3

    Parameters:
        folder: where it is written; it is the root of the session and on the import path.
        watch: notice edits as they are saved, as a program at work does; wait with `settle`.
            Else they are applied by `revise`, and nothing happens in between.
        exclude: modules, files or folders that the session never touches.
        byte_code: see `importable`.
        packs: packs under test, besides those that are installed.

    Attributes:
        folder: the folder.
        reports: each report that was not empty, in the order of the revisions.

    Since 1.0.
    """

    def __init__(
        self,
        folder: str | PathLike[str],
        *,
        watch: bool = False,
        exclude: Iterable[Root] = (),
        byte_code: bool = True,
        packs: Iterable[Pack] = (),
    ) -> None:
        self.folder = Path(folder).resolve()
        self.reports: list[Report] = []
        self._watch = watch
        self._exclude = tuple(exclude)
        self._byte_code = byte_code
        self._packs = tuple(packs)
        self._session: Session | None = None
        self._open = ExitStack()
        self._heard = threading.Condition()
        self._awaited: dict[str, _Edit] = {}

    def __enter__(self) -> Project:
        self.folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as undo:
            undo.enter_context(importable(self.folder, byte_code=self._byte_code))
            self._session = Session(
                self.folder,
                exclude=self._exclude,
                watch=self._watch,
                on_report=self._hear,
                packs=self._packs,
            )
            undo.callback(self._session.stop)
            self._open = undo.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()
        self._session = None

    @property
    def session(self) -> Session:
        """The session over the folder.

        Raises:
            HmrError: outside the ``with`` statement, where there is none.

        Since 1.0.
        """
        if self._session is None:
            raise HmrError(f"{self!r} is not open; use it as: with Project(folder) as project: ...")
        return self._session

    def __repr__(self) -> str:
        return f"Project({str(self.folder)!r})"

    # -- files ----------------------------------------------------------------------------------
    def path(self, file: str | PathLike[str]) -> Path:
        """Give the path of a file, named relative to the folder with forward slashes.

        Raises:
            EditRefused: it lies outside the folder.

        Since 1.0.
        """
        found = (self.folder / fspath(file)).resolve()
        if not found.is_relative_to(self.folder):
            raise EditRefused(f"{fspath(file)!r} lies outside {self.folder}; name a file within it")
        return found

    def write(
        self, files: Mapping[str, str] | str | PathLike[str], text: str | None = None
    ) -> None:
        """Write one file, or several, with whatever folders they need; texts are dedented.

        No `__init__.py` is made: a package that is to have one names it.

        Parameters:
            files: paths to texts; or one path.
            text: the text, where one path is given.

        Since 1.0.
        """
        if not isinstance(files, Mapping):
            if text is None:
                raise EditRefused(f"no text for {fspath(files)!r}; write(path, text)")
            files = {fspath(files): text}
        for file, content in files.items():
            self._save(self.path(file), textwrap.dedent(content))
        importlib.invalidate_caches()  # a finder may not look again within one tick of the clock

    def read(self, file: str | PathLike[str]) -> str:
        """Give the text of a file.

        Since 1.0.
        """
        return self._present(file).read_text(encoding="utf-8")

    def load(self, name: str) -> ModuleType:
        """Import a module and give it, also where its name is dotted.

        Since 1.0.
        """
        importlib.invalidate_caches()
        return importlib.import_module(name)

    def edit(self, file: str | PathLike[str], old: str, new: str) -> None:
        """Save a file with one piece of its text exchanged.

        Parameters:
            file: which one.
            old: what is there; it must occur exactly once, so that the edit is the one meant.
            new: what shall be there.

        Raises:
            EditRefused: `old` does not occur exactly once, or nothing would change.

        Since 1.0.
        """
        text = self.read(file)
        times = text.count(old)
        if times != 1:
            raise EditRefused(
                f"{fspath(file)}: {old!r} occurs {times} times, and must occur exactly once; "
                f"give more of the text around it\n{textwrap.indent(text, '    ')}"
            )
        self._exchange(file, text, text.replace(old, new))

    def replace(self, file: str | PathLike[str], text: str) -> None:
        """Save a file that is there already with a whole new text, which is dedented.

        Raises:
            EditRefused: the file is not there, or has that text.

        Since 1.0.
        """
        self._exchange(file, self.read(file), textwrap.dedent(text))

    def delete(self, file: str | PathLike[str]) -> None:
        """Delete a file.

        Raises:
            EditRefused: it is not there.

        Since 1.0.
        """
        path = self._present(file)
        with self._heard:
            path.unlink()
            self._await(path, None)

    def _present(self, file: str | PathLike[str]) -> Path:
        path = self.path(file)
        if not path.is_file():
            raise EditRefused(f"there is no file {fspath(file)!r} in {self.folder}; write it first")
        return path

    def _exchange(self, file: str | PathLike[str], before: str, text: str) -> None:
        if before == text:
            raise EditRefused(f"{fspath(file)}: the text is that already, so nothing would change")
        self._save(self.path(file), text)

    def _save(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        with self._heard:  # a report of this save is heard after it is known to be awaited
            path.write_bytes(data)
            self._await(path, data)

    # -- revisions --------------------------------------------------------------------------------
    def revise(self, *, expect_failure: bool = False) -> Report:
        """Apply what was edited, now and in this thread.

        Parameters:
            expect_failure: whether the revision has to fail, and to change nothing.

        Returns:
            The report.

        Raises:
            AssertionError: it failed, or was to fail and did not; the text is the report's.

        Since 1.0.
        """
        return _as_expected(self.session.revise(), expect_failure)

    def settle(self, timeout: float = 5.0, *, expect_failure: bool = False) -> Report:
        """Wait until every edit since the last call was noticed and applied, or refused.

        Parameters:
            timeout: how long at most, in seconds.
            expect_failure: whether the last revision has to fail.

        Returns:
            The report of the last of those revisions.

        Raises:
            NotSettled: the time is over, or nothing was edited that a session would look at.
            AssertionError: as `revise`.

        Since 1.0.
        """
        if not self._watch:
            raise NotSettled(f"{self!r} does not watch its files; use revise, or watch=True")
        with self._heard:
            if not self._awaited:
                raise NotSettled("no file that is imported was edited since the last settle")
            if not self._heard.wait_for(self._all_heard, timeout):
                open_ = [path for path, edit in self._awaited.items() if edit.report is None]
                raise NotSettled(
                    f"no revision within {timeout} s was about the last edit of "
                    f"{', '.join(open_)} (one that changes no code, a comment, has no report)"
                    f"\n{self.session.status()}"
                )
            last = max(self._awaited.values(), key=lambda edit: edit.place).report
            self._awaited.clear()
        assert last is not None
        return _as_expected(last, expect_failure)

    def _await(self, path: Path, data: bytes | None) -> None:
        """Have `settle` wait for a save, if the file is one that the session looks at."""
        if self._session is not None and self._session.content(path) is not None:
            self._awaited[str(path)] = _Edit(data)

    def _all_heard(self) -> bool:
        return all(edit.report is not None for edit in self._awaited.values())

    def _hear(self, report: Report) -> None:
        with self._heard:
            self.reports.append(report)
            for path, edit in self._awaited.items():
                if self._is_about(report, path, edit):
                    edit.report, edit.place = report, len(self.reports)
            self._heard.notify_all()

    def _is_about(self, report: Report, path: str, edit: _Edit) -> bool:
        """Whether a revision had this save before it, and not only an earlier one of the file."""
        if edit.data is None:
            return path in report.files or any(item.target == path for item in report.stale)
        return path in report.files and self.session.content(path) == edit.data


class _Edit:
    """A save that `settle` waits for: its content (None: deleted), then its report."""

    def __init__(self, data: bytes | None) -> None:
        self.data = data
        self.report: Report | None = None
        self.place = 0


def _as_expected(report: Report, expect_failure: bool) -> Report:
    if report.ok and expect_failure:
        raise AssertionError(f"the revision was to fail, and did not\n{report}")
    if not report.ok and not expect_failure:
        raise AssertionError(str(report))
    return report
