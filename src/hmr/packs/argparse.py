"""The pack of argparse: a parser is what its statements made of it, and stays the one in use."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from types import FunctionType
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo

_FIRST = itemgetter(0)


class ArgparsePack(Pack):
    """Has parsers, groups and sub-parsers made again where one of their arguments is edited.

    And lists the sub-parsers that a decorator has made for functions.
    """

    awakened_by = "argparse"
    needs = ("argparse:_ActionsContainer", "argparse:_SubParsersAction")
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

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List those that have a function by default: ``set_defaults(run=greet)``."""
        argparse: Any = sys.modules[self.awakened_by]
        for commands in revision.instances(argparse._SubParsersAction):
            table = commands._name_parser_map
            names: dict[int, list[str]] = {}
            for name, parser in table.items():
                names.setdefault(id(parser), []).append(name)
            for found in names.values():
                parser = table[found[0]]
                about = [it for it in parser._defaults.values() if type(it) is FunctionType]
                if about:
                    take_out = partial(_take_out, commands, tuple(found))
                    key = (id(commands), id(parser))
                    what = f"command {found[0]}"
                    where = {"holders": (commands,), "place": table, "item": found[0]}
                    yield Entry(what, tuple(about), take_out, key=key, **where)

    def rebuild(self, revision: Revision) -> None:
        """Show them in their order."""
        argparse: Any = sys.modules[self.awakened_by]
        for commands in (
            revision.instances(argparse._SubParsersAction) if revision.taken_out else ()
        ):
            shown, names = commands._choices_actions, list(commands._name_parser_map)
            places = [names.index(line.dest) if line.dest in names else -1 for line in shown]
            if places != sorted(places):
                revision.keep(shown)
                shown[:] = [line for _, line in sorted(zip(places, shown, strict=True), key=_FIRST)]


def _take_out(commands: Any, names: tuple[str, ...]) -> Undo:
    """Take a sub-parser out, by all its names, and out of what is shown as help."""
    table, shown = commands._name_parser_map, commands._choices_actions
    before, lines = dict(table), list(shown)
    for name in names:
        table.pop(name, None)
    shown[:] = [line for line in lines if line.dest not in names]

    def put_back() -> None:
        table.clear()
        table.update(before)
        shown[:] = lines

    return put_back
