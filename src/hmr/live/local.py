"""Classes that functions have made: an edit of their body is for those made from now on."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Mapping

from hmr._types import ModuleName
from hmr.diff import SourceDiff, edited_inside
from hmr.live.process.looking import derived_from, names_of, qualname_of
from hmr.live.work import Work


def note_local_classes(work: Work, diffs: Mapping[ModuleName, SourceDiff]) -> None:
    """Have the report name classes made by earlier calls whose body has other members now."""
    wanted = {
        (module, qualname)
        for module, difference in diffs.items()
        for pair in difference.edited
        for qualname in edited_inside(pair)
    }
    if not wanted or not _made(wanted):
        return
    gc.collect()  # a class that nobody has any more is there until then
    for (module, qualname), classes in _made(wanted).items():
        references = [weakref.ref(cls) for cls in classes]
        count = f"{len(classes)} class{'es' if len(classes) > 1 else ''} made before"
        work.out.noted.append(
            (
                (
                    "HMR113",
                    f"{module}:{qualname}",
                    count,
                    "a class that a function made keeps the members that it was made with",
                    "call the function again, so that it makes a new one",
                ),
                lambda references=references: any(ref() is not None for ref in references),  # type: ignore[misc]
            )
        )


def _made(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], list[type]]:
    """Find the live classes of these names, among all that there are."""
    out: dict[tuple[str, str], list[type]] = {}
    names = {qualname for _module, qualname in wanted}
    todo: list[type] = [object]
    seen: set[int] = set()
    while todo:
        for cls in derived_from(todo.pop()):
            if id(cls) not in seen:
                seen.add(id(cls))
                todo.append(cls)
                if qualname_of(cls) in names and (place := names_of(cls)) in wanted:
                    out.setdefault(place, []).append(cls)
    return out
