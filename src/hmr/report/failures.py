"""An exception to a Failure: the user's own traceback, without a frame of ours."""

from __future__ import annotations

import ast
import os
import traceback
from contextlib import suppress
from types import TracebackType
from typing import TypeGuard

from hmr.live.process.asking import AT_TOP
from hmr.report.value import Failure

_STANDARD_LIBRARY = os.path.dirname(os.__file__) + os.sep
_INSTALLED = frozenset({"site-packages", "dist-packages"})
_OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep


def failure(error: BaseException) -> Failure:
    """Tell what went wrong, and where in the user's code.

    The exception's own traceback is cut too, so that whoever raises or prints it sees the same.
    """
    within = _own_place(error)
    strip(error)
    if isinstance(error, SyntaxError) and _in_parser(error.__traceback__):
        error.__traceback__ = None  # the user's file was being parsed: no code of theirs ran
    if within and not (_is_ours(error) or isinstance(error, SyntaxError)):
        error.add_note(
            f"hmr: raised at {within}, by no line of the program: a defect of hmr; please report "
            "it with this line; nothing was changed, and the next save tries again"
        )
    path, line = _place(error)
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    text = "".join(traceback.format_exception(error)).rstrip("\n")
    return Failure(type(error).__name__, message or "", path, line, text, error)


def spoilt(listener: object, error: Exception) -> None:
    """Print what a callback raised that was given a report, and whose it is."""
    strip(error)
    name = getattr(listener, "__qualname__", None) or repr(listener)
    where = getattr(listener, "__module__", None)
    error.add_note(
        f"hmr: raised by the on_revision callback {f'{where}:' if where else ''}{name}; what the "
        "report tells is not touched by that: mend the callback, or catch in it what may be raised"
    )
    traceback.print_exception(error)


def strip(error: BaseException | None, seen: frozenset[int] = frozenset()) -> None:
    """Cut our frames, and the import system's, out of an exception and of those it came from.

    The user's frames lead back to ours as long as the failure is remembered. Those that have ended
    let go of what they held: copies of what was there before, which would seem to be in use.
    """
    if error is None or id(error) in seen:
        return
    error.__traceback__ = _stripped(error.__traceback__)
    seen |= {id(error)}
    while _is_ours(error.__context__) and not _is_ours(error):
        error.__context__ = error.__context__.__context__  # it failed where we went another way
    strip(error.__cause__, seen)
    strip(error.__context__, seen)


def _is_ours(error: BaseException | None) -> TypeGuard[BaseException]:
    return error is not None and type(error).__module__.partition(".")[0] == "hmr"


def _stripped(tb: TracebackType | None) -> TracebackType | None:
    kept: list[TracebackType] = []
    while tb is not None:
        file = tb.tb_frame.f_code.co_filename
        if file != AT_TOP and not file.startswith((_OURS, "<frozen importlib")):
            kept.append(tb)
        elif file.startswith(_OURS):
            with suppress(RuntimeError):  # it has not ended
                tb.tb_frame.clear()
                # Up to 3.12 what was shown of it once is kept until it is asked for again.
                _ = tb.tb_frame.f_locals
        tb = tb.tb_next
    rest: TracebackType | None = None
    for entry in reversed(kept):
        rest = TracebackType(rest, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return rest


def _own_place(error: BaseException) -> str:
    """Give the line of ours that raised; empty where a line of the program took part."""
    place, tb = "", error.__traceback__
    while tb is not None:
        file = tb.tb_frame.f_code.co_filename
        if not file.startswith(_OURS):
            return ""
        place = f"{file.removeprefix(_OURS)}:{tb.tb_lineno}"
        tb = tb.tb_next
    return place


def _in_parser(tb: TracebackType | None) -> bool:
    return tb is not None and tb.tb_frame.f_code.co_filename == ast.__file__


def _place(error: BaseException) -> tuple[str, int]:
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno or 0
    found, tb = ("", 0), error.__traceback__
    while tb is not None:
        here = tb.tb_frame.f_code.co_filename, tb.tb_lineno
        if not _is_librarys(here[0]) or _is_librarys(found[0] or "<"):
            found = here
        tb = tb.tb_next
    return found


def _is_librarys(path: str) -> bool:
    """Whether a file is a library's: where it raised is of less use than who has called it."""
    installed = not _INSTALLED.isdisjoint(path.split(os.sep))
    return installed or path.startswith((_STANDARD_LIBRARY, "<"))
