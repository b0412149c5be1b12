"""Shows an exception that nobody caught, as the interpreter would without us."""

from __future__ import annotations

import contextlib
import os
import sys
from types import TracebackType

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

_OURS = os.path.dirname(os.path.abspath(__file__)) + os.sep


def show(error: BaseException, *, flush: bool) -> None:
    """Show an uncaught exception through `sys.excepthook`, whoever put it there.

    The traceback begins with the program's first frame, for the hook, for the exception itself,
    for `sys.last_traceback` and for a debugger. Afterwards the exception can go on its way to
    the interpreter, which shows it no second time.

    Parameters:
        error: the exception, as caught in a frame of ours.
        flush: whether python flushes the standard streams first; it does for scripts only.

    Raises:
        SystemExit: the hook's.
    """
    traceback = error.__traceback__ = _users(error)
    if flush:
        flush_streams()
    _remember(error, traceback)
    hook: Any = getattr(sys, "excepthook", None)
    if hook is None:
        _write("sys.excepthook is missing\n")
        _display(error, traceback)
    else:
        try:
            hook(type(error), error, traceback)
        except SystemExit:
            raise
        except BaseException as second:
            inner = second.__traceback__.tb_next if second.__traceback__ is not None else None
            second.__context__ = None  # `error`, which is only being handled here
            _write("Error in sys.excepthook:\n")
            _display(second, inner)
            _write("\nOriginal exception was:\n")
            _display(error, traceback)

    def already_shown(*_: object) -> None:
        sys.excepthook = hook or sys.__excepthook__
        error.__traceback__ = traceback
        _remember(error, traceback)

    sys.excepthook = already_shown


def flush_streams() -> None:
    """Flush what the program wrote; a stream that can't take it is left alone."""
    for stream in (sys.stderr, sys.stdout):
        with contextlib.suppress(Exception):
            stream.flush()


def _users(error: BaseException) -> TracebackType | None:
    """Give the traceback without the frames of ours that it begins with."""
    rest = error.__traceback__
    while rest is not None and rest.tb_frame.f_code.co_filename.startswith(_OURS):
        rest = rest.tb_next
    if rest is None and not isinstance(error, (SyntaxError, ValueError)):
        return error.__traceback__  # not the program's source at fault, but we are
    return rest


def _remember(error: BaseException, traceback: TracebackType | None) -> None:
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error, traceback
    if sys.version_info >= (3, 12):
        sys.last_exc = error


def _display(error: BaseException, traceback: TracebackType | None) -> None:
    error.__traceback__ = traceback
    sys.__excepthook__(type(error), error, traceback)


def _write(text: str) -> None:
    with contextlib.suppress(Exception):
        sys.stderr.write(text)
