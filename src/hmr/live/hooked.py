"""What hooks and packs raise: said with whose it is, what it holds up, and what to do."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hmr._types import ModuleName
from hmr.source import Statement

_OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
_RULES = {
    "dispose": "a clean-up that fails holds the revision back, as what it cleans up is still there",
    "accept": "a module that accepts changes by itself holds them back if it fails to",
}


@contextmanager
def named(hook: str, module: ModuleName, statement: Statement | None = None) -> Iterator[None]:
    """Say of what a hook raises in a ``with`` block that it is one, and whose.

    Parameters:
        hook: "dispose" or "accept".
        module: the module that has registered it.
        statement: the statement that has, where it is known.
    """
    try:
        yield
    except Exception as error:
        where = f"{module}:{statement.name} (line {statement.first})" if statement else module
        error.add_note(
            f"hmr: raised by the hmr.{hook} hook of {where}; {_RULES[hook]}: "
            "mend the hook, or catch in it what may be raised, and save again"
        )
        raise


def unfinished(
    error: BaseException,
) -> tuple[tuple[str, str, str, str, str], Callable[[], bool]]:
    """Say what was raised when all was live already, so that nothing could be undone for it."""
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if not frame.filename.startswith(os.path.join(_OURS, "live"))
    ]
    frame = frames[0] if frames else None
    code = _code_of(error, frame)
    said = (
        "HMR115",
        code or type(error).__name__,
        f"{os.path.basename(frame.filename)}:{frame.lineno}" if frame else "the end of a revision",
        f"it raised {type(error).__name__}: {error}, when everything else was live",
        "restart if what it was to do matters, and tell who wrote it",
    )
    return said, lambda: True


def _code_of(error: BaseException, frame: traceback.FrameSummary | None) -> str:
    """Give the qualified name of the code that a frame of a traceback runs."""
    trace = error.__traceback__
    while trace is not None and frame is not None:
        code = trace.tb_frame.f_code
        if (code.co_filename, trace.tb_lineno) == (frame.filename, frame.lineno):
            return code.co_qualname
        trace = trace.tb_next
    return ""
