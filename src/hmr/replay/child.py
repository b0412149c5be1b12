"""What runs in the children of a replay: imports a package, revises it, hands back snapshots.

It takes requests as lines of JSON on standard input and answers each on what was standard output;
what the package prints goes nowhere.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hmr.replay.held import held_things
from hmr.replay.snapshot import Snapshot

if TYPE_CHECKING:
    from hmr.session import Session

Answer = dict[str, Any]


class Child:
    """One process of a replay, hot (with a session) or cold."""

    def __init__(self) -> None:
        self.session: Session | None = None
        self.root = ""
        self.held: dict[str, object] = {}
        self.ballast: list[object] = []

    def shift(self, by: int) -> Answer:
        """Have what is made from now on lie elsewhere in memory, with gaps between.

        The order of a set of classes goes by where they lie: it is nothing to rely on, and differs
        in a process that has a session.
        """
        made = [[type("Ballast", (), {}), bytes(600 + 16 * (n % 23))] for n in range(97 * by)]
        self.ballast = [each for number, each in enumerate(made) if number % 3]
        return {}

    def start(self, root: str, modules: list[str], hot: bool, late: bool) -> Answer:
        """Import modules, with a session from before (or, if `late`, from after) the import."""
        self.ready()
        taken = sorted(name for name in modules if name in sys.modules)
        if taken:
            return {"error": f"hmr itself uses {taken[0]}, so that it can't be replayed"}
        self.root = root
        sys.path.insert(0, root)
        if hot and not late:
            self.begin(root)
        failed = self.load(modules)["failed"]
        if hot and late:
            self.begin(root)
        if hot:
            gc.collect()
            self.held = held_things(name for name in modules if name in sys.modules)
        return {"failed": failed}

    def ready(self) -> None:
        """Import what revises; a cold process has it too, so that both are alike."""
        import hmr.session  # noqa: F401 (imported for its effect)

    def begin(self, root: str) -> None:
        """From now on, a revision brings up to date what is imported from a folder."""
        from hmr.session import Session

        self.session = Session(root, watch=False)

    def load(self, modules: list[str]) -> Answer:
        """Import those modules that are not yet there.

        What fails is tried once more: a second attempt may succeed, and the hot process has one.
        """
        failed: dict[str, str] = {}
        for name in (*modules, *modules):
            if name not in sys.modules:
                failed.pop(name, None)
                try:
                    importlib.import_module(name)
                except BaseException as error:  # SystemExit too: some modules are scripts
                    failed[name] = f"{type(error).__name__}: {error}"
        return {"failed": failed}

    def revise(self) -> Answer:
        """Apply what is on disk now."""
        assert self.session is not None
        importlib.invalidate_caches()
        began = time.perf_counter()
        report = self.session.revise()
        took = time.perf_counter() - began
        status = self.session.status()
        data = report.to_dict()
        data["changes"] = [[c["kind"], c["subject"]] for c in data["changes"]]
        return {
            "report": data,
            "took": took,
            "stale": [[item.code, item.target] for item in (*report.stale, *status.stale)],
            "waiting": list(status.waiting),
        }

    def snapshot(self, modules: list[str], to: str) -> Answer:
        """Write a snapshot of these modules to a file."""
        there = [name for name in modules if name in sys.modules]
        table = self.table(there)
        Path(to).write_text(json.dumps({"modules": there, "table": table}), encoding="utf-8")
        return {}

    def table(self, modules: list[str]) -> dict[str, str]:
        """Take a snapshot of those of these modules that are imported."""
        gc.collect()
        snapshot = Snapshot([name for name in modules if name in sys.modules], self.root)
        table = snapshot.take()
        if self.held:
            table = snapshot.take_held(self.held)
        # Where the source folder lies is no difference; it is another one in each replay.
        return {
            key.replace(self.root, "ROOT"): text.replace(self.root, "ROOT")
            for key, text in table.items()
        }

    def hold(self, modules: list[str]) -> Answer:
        """Take hold of what the modules define now."""
        self.held = held_things(name for name in modules if name in sys.modules)
        return {}


def main(child: Child) -> None:
    """Answer requests until there are no more."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    requests = os.fdopen(os.dup(0), "r", encoding="utf-8")
    os.dup2(nowhere, 0)
    for line in requests:
        request = json.loads(line)
        call: Callable[..., Answer] = getattr(child, request.pop("do"))
        try:
            answer = call(**request)
        except BaseException:
            answer = {"error": traceback.format_exc()}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
    os._exit(0)  # neither the package's threads nor its atexit hooks hold a replay up


if __name__ == "__main__":
    main(Child())
