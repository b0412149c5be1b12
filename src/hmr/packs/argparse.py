"""The pack of argparse: a parser is what its statements made of it, and stays the one in use."""

from __future__ import annotations

import sys
from typing import Any

from hmr.pack import Pack


class ArgparsePack(Pack):
    """Has parsers, groups and sub-parsers made again where one of their arguments is edited."""

    awakened_by = "argparse"
    bodies = False

    def built(self, thing: object) -> bool:
        """All of a parser comes from calls; what it parses goes elsewhere."""
        argparse: Any = sys.modules[self.awakened_by]
        kinds = (argparse._ActionsContainer, argparse._SubParsersAction)
        return issubclass(type(thing), kinds)

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """Whoever parses holds the parser."""
        argparse: Any = sys.modules[self.awakened_by]
        return () if issubclass(type(thing), argparse.ArgumentParser) else None
