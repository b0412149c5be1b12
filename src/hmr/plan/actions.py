"""An Action: one thing to do to the process, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hmr._types import ModuleName, QualName
from hmr.graph import Cause

Verb = Literal["patch", "relocate", "rerun", "rebind", "remove", "keep", "reload", "restart"]


@dataclass(frozen=True, slots=True)
class Action:
    """One thing done to the process, or deliberately not done (`keep`).

    Parameters:
        verb: one of the project's words; see the glossary.
        module: the module's name in `sys.modules`.
        target: the definition, binding or statement that it concerns.
        path: the file.
        line: the line in the new source, from 1; 0 where there is none.
        reason: why, as a clause: ``"its body was edited"``.
        because: for what runs again since something that it uses changed: what that is.
    """

    verb: Verb
    module: ModuleName
    target: QualName
    path: str
    line: int
    reason: str
    because: tuple[Cause, ...] = ()

    def __str__(self) -> str:
        return f"{self.verb} {self.module}:{self.target}: {self.reason}"
