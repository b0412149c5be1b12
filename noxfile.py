"""The tests on every Python that is here, and each check on its own."""

from __future__ import annotations

import os
import re
from pathlib import Path

import nox

SUPPORTED = ("3.11", "3.12", "3.13")
SKIPPED = os.environ.get("HMR_SKIP_PYTHON", "")
"""A version that somebody has covered already, such as ``"3.11"``."""
WHICH = os.environ.get("HMR_TESTS", "not slow")
"""The marks of the tests that run, as pytest's ``-m`` takes them."""

nox.needs_version = ">=2024.10"
nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests", "lint", "types", "walls"]
# A Python that is missing is told in the closing list, on CI too, instead of failing there.
nox.options.error_on_missing_interpreters = False


def _pyenv_folders() -> list[str]:
    """Give the bin folder of the newest pyenv build of each supported version."""
    home = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    newest: dict[str, tuple[int, Path]] = {}
    for folder in home.glob("3.*") if home.is_dir() else ():
        match = re.fullmatch(r"(3\.\d+)\.(\d+)", folder.name)
        if match and match[1] in SUPPORTED and (folder / "bin" / f"python{match[1]}").exists():
            newest[match[1]] = max(
                newest.get(match[1], (-1, folder)), (int(match[2]), folder / "bin")
            )
    return [str(folder) for _, folder in newest.values()]


# In front: pyenv's shims answer for versions that are not switched on, and then fail.
os.environ["PATH"] = os.pathsep.join([*_pyenv_folders(), os.environ.get("PATH", "")])


def _install(session: nox.Session, *packages: str) -> None:
    session.install("--quiet", "-c", "constraints.txt", "-e", ".", *packages)


@nox.session(python=[version for version in SUPPORTED if version != SKIPPED])
def tests(session: nox.Session) -> None:
    """Run the tests, without those that take minutes."""
    session.install("--quiet", "-c", "constraints.txt", "-e", ".[dev]")
    session.run("python", "-m", "pytest", "-q", "-n", "auto", "-m", WHICH, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check the style and the layout of the code."""
    session.install("--quiet", "-c", "constraints.txt", "ruff")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, strictly."""
    _install(session, "mypy")
    session.run("mypy")


@nox.session
def walls(session: nox.Session) -> None:
    """Check that the stages import one way."""
    _install(session, "import-linter")
    session.run("lint-imports")
