"""What runs in the children of a replay that drives another tool, in that tool's environment.

It looks at modules as this project's own replay does, and drives the tool as the comparison of the
edit stories does; of both it takes the code, not the package: a tool may be named `hmr` as well.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


def package(name: str, folder: Path) -> ModuleType:
    """Make a folder importable as a package, without its `__init__.py` being run."""
    module = ModuleType(name)
    module.__path__ = [str(folder)]
    sys.modules[name] = module
    return module


def looking() -> Any:
    """Import the code that looks at modules, and leave no trace of its package."""
    package("hmr", PROJECT / "src" / "hmr")
    package("hmr.replay", PROJECT / "src" / "hmr" / "replay")
    child = importlib.import_module("hmr.replay.child")
    for name in [name for name in sys.modules if name.partition(".")[0] == "hmr"]:
        del sys.modules[name]
    return child


def main() -> None:
    """Answer requests, with the tool's driver where a revision is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--driver", default="")
    parser.add_argument("--mode", default="")
    options = parser.parse_args()
    child: Any = looking()

    class Peer(child.Child):  # type: ignore[misc]
        """A child whose revisions are another tool's."""

        def ready(self) -> None:
            """Import nothing: what a tool makes of a module is told apart without an edit."""

        def begin(self, root: str) -> None:
            """Have the driver begin; the modules are imported by code that it runs."""
            init = HERE.parent / "compare" / "drivers" / "__init__.py"
            spec = importlib.util.spec_from_file_location(
                "story_drivers", init, submodule_search_locations=[str(init.parent)]
            )
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            sys.modules["story_drivers"] = module
            spec.loader.exec_module(module)
            driver = importlib.import_module(f"story_drivers.{options.driver}")
            self.driver = driver.Driver(options.mode)
            self.space: dict[str, Any] = {"__name__": "story", "__builtins__": __builtins__}
            self.driver.begin(Path(root), self.space)

        def load(self, modules: list[str]) -> dict[str, Any]:
            """Import modules as a user's code would, which the driver runs."""
            if not hasattr(self, "driver"):
                return super().load(modules)
            if hasattr(self, "files"):  # modules that an edit has added
                return super().load(modules)
            self.space["load"] = super().load
            text = f"failed = load({modules!r})"
            self.driver.text = text
            self.space = self.driver.hold(compile(text, "entry.py", "exec"), self.space)
            self.driver.ran(text)
            self.files = self.read()
            return self.space["failed"]

        def read(self) -> dict[Path, bytes]:
            """Read the source files."""
            return {path: path.read_bytes() for path in sorted(Path(self.root).rglob("*.py"))}

        def revise(self) -> dict[str, Any]:
            """Hand the files that were saved to the tool."""
            importlib.invalidate_caches()
            before, self.files = self.files, self.read()
            paths = {**self.files, **before}
            saved = [path for path in paths if self.files.get(path) != before.get(path)]
            error = None
            began = time.perf_counter()
            try:
                self.driver.after(sorted(saved))
            except Exception as raised:
                error = {"kind": type(raised).__name__, "message": str(raised), "path": ""}
            took = time.perf_counter() - began
            report = {"ok": error is None, "error": error, "actions": [], "changes": []}
            return {"report": report, "took": took, "stale": [], "waiting": []}

    child.main(Peer())


if __name__ == "__main__":
    main()
