"""What a source writes as plain values: a name that has another one was set at run time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from hmr.replay.snapshot import plain_text


class Literals:
    """Looks up, by a snapshot's path, the plain value that the source gives a name.

    Parameters:
        folder: the source folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._modules: dict[str, dict[str, str]] = {}

    def __getitem__(self, path: str) -> str:
        """Give the value as a snapshot would show it; empty where there is none, or several."""
        module, _, name = path.partition(":")
        if module not in self._modules:
            self._modules[module] = self._read(module)
        return self._modules[module].get(name, "")

    def _read(self, module: str) -> dict[str, str]:
        out: dict[str, str] = {}
        for name, text in _bound(ast.parse(self.source(module)).body, ""):
            out[name] = "" if name in out else text
        return out

    def source(self, module: str) -> bytes:
        """Give the source of a module; empty where it has none."""
        place = self._folder / module.replace(".", "/")
        files = (place / "__init__.py", place.with_suffix(".py"))
        return next((file.read_bytes() for file in files if file.is_file()), b"")


def _bound(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, str]]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from _bound(node.body, f"{prefix}{node.name}.")
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            text = plain_text(node.value.value) if isinstance(node.value, ast.Constant) else ""
            for target in targets:
                if isinstance(target, ast.Name):
                    yield f"{prefix}{target.id}", text or ""
