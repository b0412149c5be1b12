"""Random commits on a clone: mutations that can be imported by a process that starts on them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from .kinds import KINDS
from .module import Files, Module

_FROM = ("src", "", "lib")
_TESTS = re.compile(r"(^|/)(tests?(/|\.py$)|test_|conftest\.py$|__main__\.py$)")
_SECONDS = 1_700_000_000  # the first commit's date: the same seed gives the same commits

_IMPORT = """
import importlib, sys
failed = []
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except BaseException:
        failed.append(name)
sys.stdout.write("\\n" + "\\n".join(["", *failed]))
sys.stdout.flush()
import os
os._exit(0)
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What to mutate.

    Parameters:
        repo: the repository; it is only read.
        packages: the packages (or single modules) whose files are mutated.
        count: how many commits.
        seed: the number that the same commits can be had by again.
        kinds: the kinds to draw from.
    """

    repo: Path
    packages: tuple[str, ...]
    count: int
    seed: int
    kinds: tuple[str, ...] = tuple(KINDS)


def committed(work: Work) -> Iterator[str]:
    """Make commits in a clone; give each one's subject."""
    asked = work.asked
    random = Random(asked.seed)
    done = tries = 0
    undone = 1  # how many commits there are that may be taken back
    while done < asked.count and tries < 8 * asked.count:
        tries += 1
        if undone > 1 and random.random() < 0.3:
            back = 0 if random.random() < 0.7 else random.randrange(undone - 1)
            subject = work.reverted(back)
        else:
            subject = work.mutated(random)
        if subject:
            done += 1
            undone += 1
            yield subject


class Work:
    """A clone that is worked in."""

    def __init__(self, asked: Asked, folder: Path) -> None:
        self.asked = asked
        self._folder = folder
        self._commits = 0
        self._run("git", "clone", "--quiet", "--shared", str(asked.repo.resolve()), str(folder))
        self._git("checkout", "--quiet", "--force", "HEAD")
        tops = [package.partition(".")[0] for package in asked.packages]
        self._source = next(
            folder / name
            for name in _FROM
            if any((folder / name / f"{top}{end}").exists() for top in tops for end in ("", ".py"))
        )
        self._tops = tops
        self.first = self._git("rev-parse", "HEAD").strip()
        self._failed = self._imported()

    def texts(self) -> dict[str, str]:
        """Read the files of the packages."""
        found: list[Path] = []
        for top in self._tops:
            found += [*(self._source / top).rglob("*.py"), self._source / f"{top}.py"]
        return {
            str(path.relative_to(self._source)): path.read_text(encoding="utf-8")
            for path in sorted(found)
            if path.is_file() and not self._of_tests(path)
        }

    def tests(self) -> tuple[str, ...]:
        """Name the modules that are tests, or are run as a program: nobody looks at them."""
        found = [path for path in self._source.rglob("*.py") if self._of_tests(path)]
        return tuple(sorted(Module(str(p.relative_to(self._source)), {}).name for p in found))

    def _of_tests(self, path: Path) -> bool:
        return _TESTS.search(str(path.relative_to(self._source))) is not None

    def mutated(self, random: Random) -> str:
        """Commit some mutations in one, or give an empty subject where none came of it."""
        told = []
        for _ in range(random.choice([1, 1, 1, 2, 3])):
            texts = self.texts()
            if not texts:  # the only file has moved out of what is looked at
                break
            module = Module(random.choice(sorted(texts)), texts)
            kind = random.choice(self.asked.kinds)
            files = drawn(kind, module, random)
            if files:
                self._write(files)
                told.append(f"{kind} {module.path}")
        return self._judged("; ".join(told)) if told else ""

    def reverted(self, back: int) -> str:
        """Take an earlier commit back: the last one, or the one so many before it."""
        try:
            self._git("revert", "--no-commit", f"HEAD~{back}" if back else "HEAD")
        except subprocess.CalledProcessError:
            self._git("reset", "--quiet", "--hard")
            return ""
        subject = self._git("log", "-1", "--format=%s", f"HEAD~{back}").strip()
        return self._judged(f"back: {subject}")

    def _judged(self, subject: str) -> str:
        self._git("add", "--all")
        if not self._git("diff", "--cached", "--name-only") or self._imported() - self._failed:
            self._git("reset", "--quiet", "--hard")
            self._git("clean", "-fdq")
            return ""
        self._commits += 1
        self._git("commit", "--quiet", "--no-verify", "-m", subject)
        return subject

    def _write(self, files: Files) -> None:
        for path, text in files.items():
            target = self._source / path
            if text is None:
                target.unlink(missing_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")

    def _imported(self) -> frozenset[str]:
        """Import all modules in a new process; give those that failed, or a word if it ended."""
        names = [Module(path, {}).name for path in self.texts()]
        try:
            said = self._run(sys.executable, "-W", "ignore", "-c", _IMPORT, *names)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            return frozenset(["the process ended"])
        return frozenset(said.rpartition("\n\n")[2].split())

    def _git(self, *words: str) -> str:
        return self._run("git", "-C", str(self._folder), *words)

    def _run(self, *words: str) -> str:
        date = f"{_SECONDS + self._commits} +0000"
        person = {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", "Mutant"), ("EMAIL", "mutant@localhost"), ("DATE", date))
        }
        done = subprocess.run(
            words,
            capture_output=True,
            check=True,
            timeout=120,
            text=True,
            env={
                **os.environ,
                **person,
                "PYTHONPATH": os.pathsep.join(
                    [str(getattr(self, "_source", "")), os.environ.get("PYTHONPATH", "")]
                ),
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYTHONHASHSEED": "0",
            },
        )
        return done.stdout


def drawn(kind: str, module: Module, random: Random) -> Files:
    """Mutate a module by a kind; nothing where it does not apply, or is no Python."""
    try:
        files = KINDS[kind](module, random)
        for text in files.values():
            compile(text or "", module.path, "exec", dont_inherit=True)
    except (LookupError, ValueError, SyntaxError):
        return {}
    return {path: text for path, text in files.items() if text != module.texts.get(path)}


def picked(words: Sequence[str]) -> tuple[str, ...]:
    """Give the kinds whose names begin with one of some words; all if there are none."""
    return tuple(name for name in KINDS if not words or any(name.startswith(w) for w in words))
