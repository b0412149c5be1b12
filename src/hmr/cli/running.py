"""Runs a program under a session, and ends as plain python ends."""

from __future__ import annotations

import atexit
import os
import sys

from hmr.cli import uncaught
from hmr.cli.answering import CAN_ANSWER, Answerer
from hmr.cli.options import RunRequest
from hmr.cli.program import CannotRun, Program
from hmr.config import Config
from hmr.errors import HmrError
from hmr.report.console import printer
from hmr.session import Session

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import NoReturn

_USAGE = 2  # the exit status for a command line that can't be carried out


def run(request: RunRequest) -> None:
    """Run a program: returns when its `__main__` ends, or raises what it raised.

    An uncaught exception has been shown when it leaves here; the interpreter still has to see it,
    for its exit status, for a SIGINT that nobody caught, and for `python -i`.

    Raises:
        SystemExit: the program's own, or with status 1 or 2 for one that can't be run.
        BaseException: what the program did not catch.
    """
    if not sys.flags.safe_path and sys.path:
        del sys.path[0]  # the folder of the command `hmr`, or for `python -m hmr` the working one
    program = Program(request)
    try:
        session = _open_session(request, program)
        program.enter()
        _give_way(program.folder)
        code = program.load()
        if program.path is not None and session.explain(program.path):
            session.adopt(program.module, program.path, program.source, code)
            with session.executing(program.module, code):
                exec(code, program.module.__dict__)
        else:
            exec(code, program.module.__dict__)
    except SystemExit:
        raise  # the interpreter knows best what each kind of it means
    except CannotRun as error:
        _end(str(error), error.status)
    except BaseException as error:
        if isinstance(error, HmrError) and not program.entered:
            _end(f"hmr: {error}", _USAGE)
        uncaught.show(error, flush=program.is_script)
        raise
    if program.is_script:
        uncaught.flush_streams()


def _open_session(request: RunRequest, program: Program) -> Session:
    config = Config.nearest(program.home).merged(
        roots=request.root,
        exclude=request.exclude,
        poll=request.poll or None,
        quiet=request.quiet or None,
        verbose=request.verbose or None,
    )
    roots = list(config.roots) or [os.getcwd(), program.home]
    if program.is_script and os.path.exists(request.target):
        roots.append(request.target)  # ours even where it lies elsewhere, or has no `.py`
    # Behind all else for now: names of roots are found there, and nothing that we import is.
    sys.path.append(program.folder)
    try:
        session = Session(
            *dict.fromkeys(roots),
            exclude=config.exclude,
            preserve=config.preserve,
            decline_layout=config.decline_layout,
            observe=config.observe,
            poll=config.poll,
            on_report=printer(quiet=config.quiet, verbose=config.verbose, as_json=request.as_json),
        )
    finally:
        sys.path.remove(program.folder)
    _answer(session)
    # First in, last out: edits are live while the program's own exit functions run.
    atexit.register(session.stop)
    return session


def _answer(session: Session) -> None:
    """Be there for `hmr why` and the like; where that can't be, the program runs without."""
    if CAN_ANSWER:
        try:
            atexit.register(Answerer(session).close)
        except (OSError, HmrError):
            return


def _give_way(folder: str) -> None:
    """Forget modules that only we imported, where the program has its own of that name.

    A `queue.py` beside the program is what `import queue` means there; plain python would not
    have loaded the standard library's before.
    """
    try:
        names = {entry.partition(".")[0] for entry in os.listdir(folder)}
    except OSError:  # a zip file
        return
    for name in names & sys.modules.keys() - {"__main__", "hmr"}:
        own = next(filter(os.path.isfile, _files_of(folder, name)), None)
        origin = getattr(getattr(sys.modules[name], "__spec__", None), "origin", None)
        if own is None or own == origin or origin in {"built-in", "frozen"}:
            continue
        if name in {"encodings", "site", "sitecustomize"}:  # python itself was first
            continue
        for loaded in [key for key in sys.modules if key.partition(".")[0] == name]:
            del sys.modules[loaded]


def _files_of(folder: str, name: str) -> tuple[str, str]:
    return os.path.join(folder, name, "__init__.py"), os.path.join(folder, f"{name}.py")


def _end(message: str, status: int) -> NoReturn:
    if sys.stderr is not None:
        print(message, file=sys.stderr)
    raise SystemExit(status) from None
