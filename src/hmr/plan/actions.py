"""An Action: one thing to do to the process, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hmr._types import ModuleName, QualName

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
    """

    verb: Verb
    module: ModuleName
    target: QualName
    path: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.verb} {self.module}:{self.target}: {self.reason}"
