"""What is known of a module without a parse of its file."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping

from hmr._types import ModuleName

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.source import SourceModule


class Unparsed(Mapping[ModuleName, "SourceModule"]):
    """Sources that are parsed when they are looked up, and tell some things before."""

    @abstractmethod
    def is_package(self, name: ModuleName) -> bool:
        """Whether a module's file is a package's ``__init__``."""

    @abstractmethod
    def is_unread(self, name: ModuleName) -> bool:
        """Whether a module has yet to be parsed, and its text is what it was made from."""


def packages(sources: Mapping[ModuleName, SourceModule]) -> Callable[[ModuleName], bool]:
    """Give what tells whether a module is a package, without a parse if that can be."""
    if isinstance(sources, Unparsed):
        return sources.is_package
    return lambda name: sources[name].is_package
