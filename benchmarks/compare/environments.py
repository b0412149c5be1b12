"""The tools of the comparison, each in a virtual environment of its own, built by venv and pip."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
VENVS = HERE / ".venvs"
WANTED = ("3.13", "3.12", "3.14", "3.11")
"""Python versions, the best first: on 3.13 every one of the tools can be installed."""
BOUND = 600
"""Seconds that building one environment may take."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool of the comparison.

    Parameters:
        name: how the command line and the JSON call it.
        title: how the tables call it.
        environment: the folder of its virtual environment; two tools may share one.
        requirements: what pip installs there, pinned.
        driver: the file in `drivers`.
        mode: handed to the driver.
    """

    name: str
    title: str
    environment: str
    requirements: tuple[str, ...]
    driver: str
    mode: str = ""


TOOLS = (
    Tool("ours", "this project", "ours", ("-e", str(PROJECT)), "ours"),
    Tool("jurigged", "jurigged 0.6.1", "jurigged", ("jurigged==0.6.1",), "jurigged"),
    Tool("autoreload-2", "autoreload 2", "ipython", ("ipython==9.18.1",), "autoreload", "2"),
    Tool("autoreload-3", "autoreload 3", "ipython", ("ipython==9.18.1",), "autoreload", "3"),
    Tool(
        "promplate-entry",
        "promplate 0.7.6.3, entry re-run",
        "promplate",
        ("hmr==0.7.6.3",),
        "promplate",
        "entry",
    ),
    Tool(
        "promplate",
        "promplate 0.7.6.3, in place",
        "promplate",
        ("hmr==0.7.6.3",),
        "promplate",
        "in-place",
    ),
    Tool("limeade", "limeade 0.1.1", "limeade", ("limeade==0.1.1",), "limeade"),
    Tool("importlib", "importlib.reload", "plain", (), "importlib_reload"),
    Tool("python-hmr-0.3", "python-hmr 0.3.0", "seed", ("python-hmr==0.3.0",), "seed"),
)


@dataclass(frozen=True, slots=True)
class Environment:
    """What became of building one: `python` is empty where `error` says why it could not be."""

    python: str = ""
    version: str = ""
    packages: tuple[str, ...] = ()
    error: str = ""


def find_python() -> str:
    """Give the interpreter for all the environments: the best of `WANTED` that starts here."""
    home = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for wanted in WANTED:
        found = sorted(home.glob(f"{wanted}.*/bin/python{wanted}"))
        found += [Path(path) for path in [shutil.which(f"python{wanted}")] if path]
        for path in found:
            # A shim may be there for a version that is not.
            if version_of(str(path)).startswith(f"{wanted}."):
                return str(path)
    return sys.executable


def version_of(python: str) -> str:
    """Give the version of an interpreter, empty where it does not start."""
    code = "import platform; print(platform.python_version())"
    try:
        done = subprocess.run(
            [python, "-c", code], capture_output=True, text=True, timeout=60, check=False
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def built(tool: Tool) -> Environment:
    """Look up the environment of a tool as the last build left it."""
    record = VENVS / f"{tool.environment}.json"
    if not record.exists():
        return Environment(error="not built: run python benchmarks/compare/environments.py")
    data = json.loads(record.read_text(encoding="utf-8"))
    if data.pop("requirements") != list(tool.requirements):
        return Environment(error="built for other versions; build it again")
    return Environment(**{**data, "packages": tuple(data["packages"])})


def build(tool: Tool, python: str, again: bool = False) -> Environment:
    """Build the environment of a tool unless it is there; a failure is recorded, not raised."""
    found, version = built(tool), version_of(python)
    if not again and not found.error and found.version == version and Path(found.python).exists():
        return found
    folder = VENVS / tool.environment
    inside = str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")
    pip = [inside, "-m", "pip", "--disable-pip-version-check"]
    packages: list[str] = []
    error = ""
    try:
        run([python, "-m", "venv", "--clear", str(folder)])
        if tool.requirements:
            run([*pip, "install", "--quiet", *tool.requirements])
        packages = [
            line
            for line in run([*pip, "freeze", "--exclude-editable"]).splitlines()
            if re.match(r"[\w.-]+==", line)
        ]
    except (OSError, subprocess.SubprocessError) as failure:
        error = f"{failure} {getattr(failure, 'stderr', '') or ''}".strip()[-2000:]
    made = Environment("" if error else inside, version, tuple(packages), error)
    VENVS.mkdir(exist_ok=True)
    record = {**asdict(made), "requirements": tool.requirements}
    (VENVS / f"{tool.environment}.json").write_text(json.dumps(record, indent=1), encoding="utf-8")
    return made


def run(command: list[str]) -> str:
    """Run a command to its end and give what it printed."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=BOUND, check=True)
    return done.stdout


def choose(names: str) -> list[Tool]:
    """Give the tools named in a list with commas, all of them for an empty one."""
    known = {tool.name: tool for tool in TOOLS}
    wanted = [name for name in names.split(",") if name] or list(known)
    strange = [name for name in wanted if name not in known]
    if strange:
        raise SystemExit(f"no tool is called {', '.join(strange)}; there are {', '.join(known)}")
    return [known[name] for name in wanted]


def main() -> None:
    """Build what the command line names and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", default="", help="names with commas; all when not given")
    parser.add_argument("--python", default="", help="the interpreter to build them on")
    parser.add_argument("--again", action="store_true", help="build also what is there")
    options = parser.parse_args()
    python = options.python or find_python()
    done: set[str] = set()
    for tool in choose(options.tools):
        if tool.environment in done:
            continue
        done.add(tool.environment)
        made = build(tool, python, options.again)
        print(f"{tool.environment}: {made.error or 'Python ' + made.version}", flush=True)


if __name__ == "__main__":
    main()
