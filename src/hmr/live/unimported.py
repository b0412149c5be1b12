"""Modules that nobody of the program imports any more, and what they did elsewhere.

`import plugins` goes, and with a start on the new source nothing would be registered by them. But
who else has imported one, a library or a test runner, is not known: so they stay, and it is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from hmr._types import ModuleName
from hmr.diff import SourceDiff
from hmr.graph import Node
from hmr.live.registries.further import may_be_imported_by_a_call
from hmr.live.work import Work


def say(work: Work) -> None:
    """Say what remains of modules that have lost their last import with this revision."""
    for module in sorted({name for each in work.plan.diffs.values() for name in _lost(work, each)}):
        if module in work.plan.departing or _is_imported(work, module):
            continue
        for place, statement in enumerate(work.graph.source(module).statements):
            filled = work.graph.fills(Node(module, (place,), statement))
            if any(key.module in work.registry and key.module != module for key in filled):
                work.out.remaining.append((module, statement.name, statement.first))


def _lost(work: Work, difference: SourceDiff) -> Iterator[ModuleName]:
    """Give the modules that an edited one imported by a statement that is gone or another."""
    for pair in difference.edited:
        if pair.old is None or pair.old.kind != "import" or pair.relation in ("same", "moved"):
            continue
        for spelling, attribute in pair.old.facts.imports.values():
            origin = difference.old.imported(spelling)
            names = (origin, f"{origin}.{attribute}")
            yield from (name for name in names if name in work.registry)


def _is_imported(work: Work, module: ModuleName) -> bool:
    """Whether a module of ours imports one by its name, or one below it."""
    below = f"{module}."
    return may_be_imported_by_a_call(work, module) or any(
        name == module or name.startswith(below)
        for tracked in work.registry
        if tracked.name != module
        for name in work.graph.imports(tracked.name) | work.graph.needs(tracked.name)
    )
