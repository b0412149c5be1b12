"""What there is to run: a script, a folder, a zip file or a module, found as python finds it."""

from __future__ import annotations

import builtins
import importlib.util
import io
import marshal
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from importlib.machinery import (
    BYTECODE_SUFFIXES,
    ModuleSpec,
    PathFinder,
    SourceFileLoader,
    SourcelessFileLoader,
)
from types import CodeType, ModuleType

from hmr.cli.options import RunRequest
from hmr.errors import HmrError
from hmr.track.loader import TrackingLoader

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any, Protocol
else:
    Protocol = object

_PYC_HEADER = 16  # bytes: magic number, flags, and size and time stamp, or a hash
_COMMAND = sys.modules["__main__"]
"""The script `hmr`, whose place in `sys.modules` the program takes. It has to live on: in the end
the interpreter writes to its namespace, which it does not hold where nobody caught an exception.
Where that had no traceback that did, as with a syntax error, 3.11.7 died of a segmentation fault.
"""


class CannotRun(HmrError):
    """The program was not found, or is of no kind that can be run.

    Parameters:
        message: what python says, and where there is more to say, what to do.
        status: the exit status that python ends with.
    """

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class _Loader(Protocol):
    def get_code(self, fullname: str) -> CodeType | None: ...


class Program:
    """A program that is about to be run.

    Attributes:
        folder: what `sys.path` begins with for it: a folder, or the folder or zip file given.
        home: the folder that it lies in, or for `-m` the working directory.
        entered: True once the interpreter is the program's; see `enter`.
        module: its `__main__`, in `sys.modules` once `load` was called.
        code: what `__main__` executes, once `load` was called.
        path: its source file; None where there is none that could be edited.
        source: the bytes that `code` was compiled from; empty without a source file.
    """

    def __init__(self, request: RunRequest) -> None:
        self._request = request
        self.module = ModuleType("__main__")
        self.code: CodeType | None = None
        self.path: str | None = None
        self.source = b""
        self.kind = _kind(request)
        self.folder = _folder(self.kind, request.target)
        self.home = self.folder
        if not os.path.isdir(self.home):  # a zip file
            self.home = os.path.dirname(os.path.realpath(self.home))
        self.entered = False

    @property
    def is_script(self) -> bool:
        """True for a single file, which python runs without the help of `runpy`."""
        return self.kind == "script"

    def enter(self) -> None:
        """Give the interpreter the `sys.argv` and `sys.path` that it would have."""
        self.entered = True
        first = "-m" if self.kind == "module" else self._request.target
        sys.argv = [first, *self._request.arguments]
        # -P, -I and PYTHONSAFEPATH keep the program's folder out, but not what was named itself.
        if not sys.flags.safe_path or self.kind == "container":
            sys.path.insert(0, self.folder)

    def load(self) -> CodeType:
        """Find and compile the program, and put its `__main__` in place.

        Returns:
            The code, for `__main__` to execute.

        Raises:
            CannotRun: there is no such program.
            SyntaxError: of the program itself; whatever its packages raise when imported.
        """
        loaders = {"script": self._script, "module": self._named, "container": self._contained}
        self.module.__dict__.update(__annotations__={}, __builtins__=builtins)
        self.code = loaders[self.kind]()
        sys.modules["__main__"] = self.module
        return self.code

    def _script(self) -> CodeType:
        if self._request.target == "-":
            raise CannotRun("hmr: what comes from standard input can't be edited; give a file", 2)
        path = os.path.join(os.getcwd(), self._request.target)
        bytecode = path.endswith(tuple(BYTECODE_SUFFIXES))
        loader = SourcelessFileLoader if bytecode else SourceFileLoader
        self.module.__dict__.update(
            __loader__=loader("__main__", path), __file__=path, __cached__=None
        )
        # In place before it is compiled: a warning of the compiler's looks for it.
        sys.modules["__main__"] = self.module
        try:
            with io.open_code(path) as file:
                data = file.read()
        except OSError as error:
            raise _no_such_file(path, self._request, error) from None
        if bytecode:
            code: CodeType = marshal.loads(data[_PYC_HEADER:])
            return code
        return self._compiled(path, data)

    def _named(self) -> CodeType:
        name, spec = _spec_of(self._request.target)
        code = self._from_spec(spec, name)
        sys.argv[0] = spec.origin or self._request.target
        return code

    def _contained(self) -> CodeType:
        spec = PathFinder.find_spec("__main__", [self.folder])
        if spec is None or spec.loader is None:
            raise CannotRun(
                f"{sys.executable}: can't find '__main__' module in {self.folder!r}",
                1,
            )
        return self._from_spec(spec, "__main__")

    def _from_spec(self, spec: ModuleSpec, name: str) -> CodeType:
        if type(spec.loader) is TrackingLoader and spec.origin is not None:
            spec.loader = SourceFileLoader(name, spec.origin)  # nobody tracks what we adopt
        self.module.__dict__.update(
            __spec__=spec,
            __loader__=spec.loader,
            __package__=spec.parent,
            __file__=spec.origin,
            __cached__=spec.cached,
        )
        loader: Any = spec.loader
        if type(loader) is SourceFileLoader and spec.origin is not None:
            return self._compiled(spec.origin, loader.get_data(spec.origin))
        get_code: Callable[[str], CodeType | None] | None = getattr(loader, "get_code", None)
        code = get_code(name) if get_code is not None else None
        if code is None:
            raise CannotRun(f"{sys.executable}: No code object available for {name}", 1)
        return code

    def _compiled(self, path: str, data: bytes) -> CodeType:
        """Compile, and know for sure which bytes: a `.pyc` could be older than the file."""
        code = compile(data, path, "exec", dont_inherit=True)
        self.path, self.source = path, data
        return code


def _kind(request: RunRequest) -> str:
    if request.as_module:
        return "module"
    for hook in sys.path_hooks:  # how python itself tells a folder or zip file from a script
        try:
            hook(request.target)
        except ImportError:
            continue
        return "container"
    return "script"


def _folder(kind: str, target: str) -> str:
    if kind == "module":
        return os.getcwd()
    if kind == "container":
        return os.getcwd() if target == "." else os.path.join(os.getcwd(), target)
    return os.path.dirname(os.path.realpath(target))


def _spec_of(name: str) -> tuple[str, ModuleSpec]:
    """Find a module that is to be run, having imported the packages it lies in."""
    if name.startswith("."):
        raise CannotRun(f"{sys.executable}: Relative module names not supported", 1)
    parent = name.rpartition(".")[0]
    if parent:
        try:
            __import__(parent)
        except ImportError as error:
            # An import that fails *inside* the package is shown whole, as any error of it.
            if error.name is None or (
                error.name != parent and not parent.startswith(error.name + ".")
            ):
                raise
        if name in sys.modules and not hasattr(sys.modules[name], "__path__"):
            warnings.warn(
                f"{name!r} found in sys.modules after import of package {parent!r}, but prior to"
                f" execution of {name!r}; this may result in unpredictable behaviour",
                RuntimeWarning,
                stacklevel=1,
            )
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise CannotRun(_not_specified(name, error), 1) from None
    if spec is None:
        raise CannotRun(f"{sys.executable}: No module named {name}{_path_hint(name)}", 1)
    if spec.submodule_search_locations is not None:
        return _main_of_package(name)
    if spec.loader is None:
        raise CannotRun(
            f"{sys.executable}: {name} is a namespace package and cannot be executed", 1
        )
    return name, spec


def _main_of_package(name: str) -> tuple[str, ModuleSpec]:
    if name.endswith(".__main__"):
        raise CannotRun(f"{sys.executable}: Cannot use package as __main__ module", 1)
    try:
        return _spec_of(f"{name}.__main__")
    except CannotRun as error:
        reason = str(error).removeprefix(f"{sys.executable}: ")
        raise CannotRun(
            f"{sys.executable}: {reason}; {name!r} is a package and cannot be directly executed", 1
        ) from None


def _not_specified(name: str, error: Exception) -> str:
    text = (
        f"{sys.executable}: Error while finding module specification for {name!r}"
        f" ({type(error).__name__}: {error})"
    )
    if name.endswith(".py"):
        text += f". Try using '{name[:-3]}' instead of '{name}' as the module name."
    return text


def _path_hint(name: str) -> str:
    return f" (it is a file: hmr run {name})" if os.path.exists(name) else ""


def _no_such_file(path: str, request: RunRequest, error: OSError) -> CannotRun:
    text = f"{sys.executable}: can't open file {path!r}: [Errno {error.errno}] {error.strerror}"
    name = request.target
    words: Sequence[str] = name.split(".")
    if all(word.isidentifier() for word in words) and _importable(words[0]):
        text += f"\nFor a module or package: hmr run -m {name}"
    return CannotRun(text, 2)


def _importable(name: str) -> bool:
    return PathFinder.find_spec(name, [os.getcwd(), *sys.path]) is not None
