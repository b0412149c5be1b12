"""Plays one story on one tool, in a process and an environment of its own, and says how it went.

Run by `python benchmarks/compare`, inside the tool's environment; it imports nothing but the
standard library, the tool and the story parser, which has no dependencies either.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import os
import sys
import time
import traceback
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
SCENARIOS = HERE.parent.parent / "tests" / "scenarios"
APART = 10
"""Seconds between the time stamps of two saves: more than any cache of bytecode rounds off."""


def load_folder(name: str, folder: Path) -> None:
    """Make a folder importable as the package `name`, without a place on the import path."""
    init = folder / "__init__.py"
    spec = importlib.util.spec_from_file_location(
        name, init if init.exists() else None, submodule_search_locations=[str(folder)]
    ) or importlib.util.spec_from_loader(name, None, is_package=True)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    module.__path__ = [str(folder)]
    sys.modules[name] = module
    if spec.loader is not None and init.exists():
        spec.loader.exec_module(module)


class Player:
    """One story on one tool."""

    def __init__(self, driver: Any, story: Any, telling: ModuleType, root: Path) -> None:
        self.driver, self.story, self.telling, self.root = driver, story, telling, root
        self.namespace: dict[str, Any] = {"__name__": "story", "__builtins__": __builtins__}
        self.clock = int(time.time()) - 1000 * APART
        self.where = "before the start"
        self.told: list[str] = []  # what the tool itself said against a save

    def play(self) -> None:
        """Tell the story; an exception says that it went wrong, and `where` says at which part."""
        story, telling = self.story, self.telling
        telling.write_files(story, self.root)
        for path in story.files:
            self.stamp(path)
        first = list(story.rounds[0].steps)
        early = first[: max(story.start_after, 0)]
        if story.start_after >= 0:
            self.where = "hold"
            exec(self.held(), self.namespace)
            for step in early:
                self.save(step)
        elif story.imported == ("before",):
            self.where = "import"
            for module in telling.project_modules(story):
                importlib.import_module(module)
        self.where = "begin"
        self.driver.begin(self.root, self.namespace)
        if story.start_after < 0:
            self.where = "hold"
            self.driver.text = story.hold.text
            self.namespace = self.driver.hold(self.held(), self.namespace)
        self.driver.ran(story.hold.text)
        for number, part in enumerate(story.rounds, 1):
            self.where = f"round {number}"
            steps = part.steps[len(early) :] if number == 1 else part.steps
            saved = [step.path for step in (part.steps if number == 1 else steps)]
            for step in steps:
                self.save(step)
            try:
                self.driver.after([self.root / path for path in dict.fromkeys(saved)])
            except Exception as error:  # a tool may refuse; what is true then decides
                self.told.append(f"{type(error).__name__}: {error}")
            telling.run_code(part.expect, story.path, self.namespace)
            self.driver.ran(part.expect.text)

    def held(self) -> Any:
        """Compile the code that imports and holds."""
        return compile(
            self.story.hold.text, str(self.root / "story_entry_file.py"), "exec", dont_inherit=True
        )

    def save(self, step: Any) -> None:
        """Do one save, stamped later than all before it unless the story is about the stamp."""
        self.telling.apply_step(step, self.root)
        if step.kind in ("edit", "touch"):
            self.stamp(step.path)

    def stamp(self, path: str) -> None:
        """Give a file the next time stamp."""
        self.clock += APART
        os.utime(self.root / path, (self.clock, self.clock))


def main() -> None:
    """Play the story, write the outcome as JSON, and leave without waiting for threads."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--driver", "--story", "--root", "--result"):
        parser.add_argument(name, required=True)
    parser.add_argument("--mode", default="")
    options = parser.parse_args()
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != HERE]
    load_folder("story_format", SCENARIOS)
    load_folder("story_drivers", HERE / "drivers")
    stories = importlib.import_module("story_format.stories")
    telling = importlib.import_module("story_format.telling")
    driver = importlib.import_module(f"story_drivers.{options.driver}").Driver(options.mode)
    story = stories.read_story(Path(options.story), SCENARIOS)
    root = Path(options.root).resolve()
    root.mkdir(parents=True, exist_ok=True)
    os.chdir(root)
    sys.path.insert(0, str(root))
    player = Player(driver, story, telling, root)
    outcome = {"outcome": "right", "where": "", "error": ""}
    if not story.runs_here:
        outcome = {"outcome": "not run", "where": "", "error": story.lacking}
    else:
        try:
            player.play()
        except BaseException as error:  # SystemExit of a module under test is an outcome too
            traceback.print_exc()
            text = f"{type(error).__name__}: {error}"
            outcome = {"outcome": "wrong", "where": player.where, "error": text[:500]}
    outcome["told"] = "; ".join(player.told)[:500]
    Path(options.result).write_text(json.dumps(outcome), encoding="utf-8")
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
