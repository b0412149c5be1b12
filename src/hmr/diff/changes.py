"""A Change: one difference between two sources, as people would name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hmr._types import ModuleName, QualName

ChangeKind = Literal["added", "removed", "edited", "moved"]
ChangeSubject = Literal["function", "class", "import", "statement", "module"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between the source that is live and the source on disk.

    Parameters:
        kind: what became of the subject.
        subject: what it is.
        module: the module's name in `sys.modules`.
        name: its qualified name in the module (``"Basket.total"``), or for a statement the
            names that it binds, or its first line of text.
        path: the file.
        line: the first line in the new source (in the old one for what was removed), from 1.
    """

    kind: ChangeKind
    subject: ChangeSubject
    module: ModuleName
    name: QualName
    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} {self.module}:{self.name}"
