"""Tells a history as an edit story does, so that it can become one."""

from __future__ import annotations

from itertools import pairwise

from .checking import versions
from .hotcold import modules_of
from .programs import History


def told(history: History) -> str:
    """Tell a history; where `imported` is before, the session is begun after the import."""
    rounds = versions(history)
    out = ["imported: before" if history.late else "imported: after", "tags: cold"]
    out += [f"--- file {path}\n{text.strip()}" for path, text in rounds[0].items()]
    out.append("--- hold\nimport " + ", ".join(modules_of(rounds[0])))
    for old, new in pairwise(rounds):
        out += [
            f"--- edit {path}\n{text.strip()}"
            for path, text in new.items()
            if old.get(path) != text
        ]
        out += [f"--- delete {path}" for path in old if path not in new]
        out.append("--- expect\n...")
    return "\n".join(out)
