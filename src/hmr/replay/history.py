"""The history of a package in a git repository: its commits, and its files put into a folder."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path

from hmr.errors import HmrError

_USUAL = ("src/", "", "lib/")
"""Where packages are in most repositories."""


def _ends(package: str) -> tuple[str, str]:
    path = package.replace(".", "/")
    return f"{path}/__init__.py", f"{path}.py"


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit, with the parent that it is compared to."""

    sha: str
    parent: str
    subject: str

    def __str__(self) -> str:
        return f"{self.sha[:9]} {self.subject}"


class History:
    """Reads a repository; never writes to it.

    Parameters:
        repo: a work tree or a bare repository.
        packages: the packages (or single modules) whose files matter.
        source: the folder of the repository that they are in; None to find out, for each commit.

    Raises:
        HmrError: it is not a repository, or git is not there.
    """

    def __init__(self, repo: Path, packages: Sequence[str], source: str | None = None) -> None:
        self._repo = repo
        self.packages = tuple(packages)
        self._source = source
        self._blobs: subprocess.Popen[bytes] | None = None
        self._git("rev-parse", "--git-dir")

    def commits(self, span: str, last: int | None, linear: bool) -> list[Commit]:
        """List the commits that touch Python files of the packages, oldest first.

        Parameters:
            span: what `git log` takes, ``"HEAD"`` or ``"v1.0..v2.0"``.
            last: at most so many, the newest; None for all.
            linear: follow first parents, so that each begins where the one before ended; else
                all commits that are no merges.
        """
        globs = []
        newest = self._git("rev-list", "-n1", span).decode().strip()
        for folder in self._folders(newest or "HEAD"):
            for package in self.packages:
                path = folder + package.replace(".", "/")
                globs += [f":(glob){path}/**/*.py", f":(glob){path}.py"]
        walk = ["--first-parent"] if linear else ["--no-merges"]
        count = [f"-n{last}"] if last is not None else []
        text = self._git("log", "--format=%H%x00%P%x00%s", *walk, *count, span, "--", *globs)
        out = []
        for line in text.decode("utf-8", "replace").splitlines():
            sha, parents, subject = line.split("\0")
            if parents:  # the very first commit has nothing to be edited
                out.append(Commit(sha, parents.split()[0], subject))
        return out[::-1]

    def tree(self, sha: str) -> Tree:
        """Read which files of the packages a commit has."""
        found: dict[str, tuple[str, str]] = {}
        for source in self._folders(sha):
            listed = self._listed(sha, source)
            if self._has(listed):
                return Tree(listed)
            found = found or listed  # (without a file of its own it may be a namespace package)
        return Tree(found)

    def _listed(self, sha: str, source: str) -> dict[str, tuple[str, str]]:
        """Give the files of the packages that are in a folder, by their path in it."""
        listed: dict[str, tuple[str, str]] = {}
        names = [package.split(".")[0] for package in self.packages]
        paths = [f"{source}{name}{end}" for name in names for end in ("", ".py")]
        text = self._git("ls-tree", "-r", "-z", "--full-tree", sha, "--", *paths)
        for entry in text.decode("utf-8", "surrogateescape").split("\0"):
            if entry:
                head, _, path = entry.partition("\t")
                mode, kind, blob = head.split()
                if kind == "blob":
                    listed[path[len(source) :]] = mode, blob
        return listed

    def _has(self, listed: Container[str]) -> bool:
        """Whether each of the packages has a file of its own among some."""
        return all(any(end in listed for end in _ends(package)) for package in self.packages)

    def _folders(self, sha: str) -> tuple[str, ...]:
        """Give the folders that the packages may be in, those first that are usual.

        Where they are in none of these, the whole commit is looked through, as for a repository of
        several distributions: ``core/src/shop/__init__.py``.
        """
        if self._source is not None:
            return (self._prefix(self._source),)
        if any(self._has(self._listed(sha, source)) for source in _USUAL):
            return _USUAL
        text = self._git("ls-tree", "-r", "-z", "--name-only", "--full-tree", sha)
        paths = set(text.decode("utf-8", "surrogateescape").split("\0"))
        ends = [f"/{end}" for end in _ends(self.packages[0])]
        folders = {path[: -len(end) + 1] for path in paths for end in ends if path.endswith(end)}
        fitting = [
            folder
            for folder in folders
            if self._has({path.removeprefix(folder) for path in paths if path.startswith(folder)})
        ]
        if not fitting:
            return _USUAL
        package, _module = _ends(self.packages[0])
        best = min(
            fitting, key=lambda each: (f"{each}{package}" not in paths, each.count("/"), each)
        )
        # (What it stands in is no namespace package, though it be called as the package is.)
        around = {
            f"{usual}{package.split('.')[0]}/" for usual in _USUAL for package in self.packages
        }
        return (best,) if any(best.startswith(each) for each in around) else (best, *_USUAL)

    def read(self, blob: str) -> bytes:
        """Give the content of a file."""
        if self._blobs is None:
            self._blobs = subprocess.Popen(
                ["git", "-C", str(self._repo), "cat-file", "--batch"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        assert self._blobs.stdin is not None
        assert self._blobs.stdout is not None
        self._blobs.stdin.write(blob.encode() + b"\n")
        self._blobs.stdin.flush()
        head = self._blobs.stdout.readline().split()
        if len(head) != 3:
            raise HmrError(f"{self._repo}: the file {blob} is missing; is this a partial clone?")
        data = self._blobs.stdout.read(int(head[2]))
        self._blobs.stdout.read(1)
        return data

    def close(self) -> None:
        """End the git child that reads files."""
        if self._blobs is not None:
            assert self._blobs.stdin is not None
            assert self._blobs.stdout is not None
            self._blobs.stdin.close()
            self._blobs.stdout.close()
            self._blobs.wait()
            self._blobs = None

    @staticmethod
    def _prefix(source: str) -> str:
        source = source.strip("/")
        return f"{source}/" if source not in ("", ".") else ""

    def _git(self, *words: str) -> bytes:
        try:
            done = subprocess.run(
                ["git", "-C", str(self._repo), *words], capture_output=True, check=False
            )
        except FileNotFoundError:
            raise HmrError("git is not installed; a replay reads the history with it") from None
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise HmrError(f"git {words[0]} in {self._repo}: {said}")
        return done.stdout


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of some packages in one commit: path in the source folder to mode and blob."""

    files: dict[str, tuple[str, str]]

    def modules(self, packages: Sequence[str], skip: Sequence[str] = ()) -> list[str]:
        """Name the modules of the packages, without `__main__`, sorted.

        Parameters:
            packages: the packages to look in.
            skip: modules that are left out, with all that is below them.
        """
        out = []
        for path in self.files:
            if not path.endswith(".py"):
                continue
            parts = path[:-3].split("/")
            folders = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
            # What the package stands in, and it itself, may be nothing but a folder: `poetry.core`.
            inside = (each for each in folders if _below_one(each.replace("/", "."), packages))
            if not all(f"{folder}/__init__.py" in self.files for folder in inside):
                continue
            if parts[-1] == "__init__":
                parts = parts[:-1]
            name = ".".join(parts)
            wanted = any(_below(name, package) for package in packages)
            if wanted and parts[-1] != "__main__" and not any(_below(name, s) for s in skip):
                out.append(name)
        return sorted(set(out))


def _below_one(name: str, packages: Sequence[str]) -> bool:
    return any(name.startswith(f"{package}.") for package in packages)


def _below(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


class Checkout:
    """A folder that holds the packages' files as one commit has them.

    Parameters:
        history: where the files are read.
        folder: an empty folder.
        extra: files that a build would add, by their path in the source folder.
    """

    def __init__(self, history: History, folder: Path, extra: dict[str, bytes]) -> None:
        self._history = history
        self.folder = folder
        self._now: dict[str, tuple[str, str]] = {}
        for path, data in extra.items():
            self._write(path, data)
        self._extra = frozenset(extra)

    def put(self, tree: Tree) -> int:
        """Write what differs, as saves would, and remove what is gone.

        Returns:
            How many files were written or removed.
        """
        count = 0
        for path in self._now.keys() - tree.files.keys():
            target = self.folder / path
            target.unlink(missing_ok=True)
            while (target := target.parent) != self.folder and not any(target.iterdir()):
                target.rmdir()
            count += 1
        for path, (mode, blob) in tree.files.items():
            if self._now.get(path) != (mode, blob) and path not in self._extra:
                self._write(path, self._history.read(blob), link=mode == "120000")
                count += 1
        self._now = dict(tree.files)
        return count

    def _write(self, path: str, data: bytes, link: bool = False) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_symlink():
            target.unlink()
        if link:
            target.unlink(missing_ok=True)
            os.symlink(data, os.fsencode(target))
        else:
            target.write_bytes(data)
