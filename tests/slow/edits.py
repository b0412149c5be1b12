"""The kinds of edits: each changes the files, and what the program has to answer from then on."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from .program import SPOTS, Program, Spot

Expect = Literal["live", "failed"]


@dataclass(frozen=True, slots=True)
class Saves:
    """Files that are saved one after the other, and what must come of it.

    Parameters:
        files: (file, text) in their order; one file may come several times.
        expect: "live": the answers of the program model; "failed": a report of a failure, and
            the answers are as they were.
    """

    files: list[tuple[str, str]]
    expect: Expect = "live"


class Editor:
    """Makes edits: each draws what it does from `random`, so that a seed stands for all of them.

    Parameters:
        program: the files as they are.
        draw: the source of chance.
    """

    def __init__(self, program: Program, draw: random.Random) -> None:
        self.program = program
        self.draw = draw
        self.number = 1  # every edit has a number of its own: no answer is right by chance
        self._round: list[str] = []

    def kinds(self) -> Iterator[str]:
        """Give kinds for ever: all of them in some order, then all of them in another."""
        while True:
            everything = list(KINDS)
            self.draw.shuffle(everything)
            yield from everything

    def saves(self, kind: str) -> Iterator[Saves]:
        """Make one edit of a kind; each part is to be saved when the one before was checked."""
        self.number += 1
        return KINDS[kind](self)

    # -- what several kinds do --------------------------------------------------------------------
    def _put(self, name: str) -> tuple[str, str]:
        """Write another form with the new number at a spot."""
        spot = SPOTS[name]
        text = self.program.form(spot, self.number, self.draw.choice(spot.forms))
        self.program.texts[spot.file] = text
        self.program.numbers[name] = self.number
        return spot.file, text

    def _any_spot(self, *, but: tuple[str, ...] = ()) -> Spot:
        names = [name for name, spot in SPOTS.items() if spot.forms and name not in but]
        return SPOTS[self.draw.choice(names)]

    def one_of(self, *names: str) -> Iterator[Saves]:
        """Edit one of these spots."""
        yield Saves([self._put(self.draw.choice(names))])

    # -- functions that come, go, and are renamed -------------------------------------------------
    def _put_extra(self) -> Saves:
        spot = SPOTS["extra"]
        made = [
            f"def {name}(value={number}):\n    return value\n"
            for name, number in self.program.extra.items()
        ]
        text = self.program.filled(spot, "\n\n".join(made) or "NONE = True")
        self.program.texts[spot.file] = text
        return Saves([(spot.file, text)])

    def added(self) -> Iterator[Saves]:
        """Add one to three functions, at any place among the others."""
        items = list(self.program.extra.items())
        for offset in range(self.draw.randint(1, 3)):
            name = f"extra_{self.number}_{offset}"
            items.insert(self.draw.randint(0, len(items)), (name, self.number))
        self.program.extra = dict(items)
        yield self._put_extra()

    def removed(self) -> Iterator[Saves]:
        """Remove functions; where there is none, make one first."""
        if not self.program.extra:
            yield from self.added()
        for name in self.draw.sample(list(self.program.extra), 1 + len(self.program.extra) // 3):
            del self.program.extra[name]
        yield self._put_extra()

    def renamed(self) -> Iterator[Saves]:
        """Rename a function and its use in another file, in any order of the two saves."""
        program, word = self.program, f"word_{self.number}"
        defining, using = SPOTS["name"], SPOTS["speak"]
        program.texts[defining.file] = program.filled(
            defining, f"def {word}():\n    return {self.number}"
        )
        program.texts[using.file] = program.filled(
            using, f"from .names import {word}\n\n\ndef speak():\n    return {word}()"
        )
        program.numbers["name"] = self.number
        files = [(spot.file, program.texts[spot.file]) for spot in (defining, using)]
        self.draw.shuffle(files)
        yield Saves(files)

    # -- lines ------------------------------------------------------------------------------------
    def moved(self) -> Iterator[Saves]:
        """Put comment lines above a function, or take them away, and edit nothing else."""
        file, note = "market/work.py", "# A note.\n"
        text = self.program.texts[file]
        mark = "def fail():\n"
        if note in text and self.draw.random() < 0.5:
            text = text.replace(note, "")
        else:
            text = text.replace(mark, note * self.draw.randint(1, 9) + mark)
        self.program.texts[file] = text
        yield Saves([(file, text)])

    def moved_and_edited(self) -> Iterator[Saves]:
        """Put lines above a function and edit another in the same save."""
        file, text = self._put("step")
        text = text.replace("def step(", "# Above.\n\n\ndef step(")
        self.program.texts[file] = text
        yield Saves([(file, text)])

    # -- errors -----------------------------------------------------------------------------------
    def broken(self) -> Iterator[Saves]:
        """A file that can't be parsed changes nothing; its mend, with another edit, is live."""
        spot = self._any_spot()
        broken = self.program.texts[spot.file].replace("\n", "\n(", 1)
        yield Saves([(spot.file, broken)], "failed")
        yield Saves([self._put(spot.name)])

    def raising(self) -> Iterator[Saves]:
        """A file whose top level raises changes nothing; its mend, with another edit, is live."""
        spot = self._any_spot(but=("version",))  # the end of the script waits for the program's
        before = self.program.numbers[spot.name], self.program.texts[spot.file]
        file, text = self._put(spot.name)
        self.program.numbers[spot.name], self.program.texts[spot.file] = before
        yield Saves([(file, text + "\nWRONG = 1 / 0\n")], "failed")
        self.number += 1
        yield Saves([self._put(spot.name)])

    # -- many saves -------------------------------------------------------------------------------
    def burst(self) -> Iterator[Saves]:
        """Save a file many times as fast as it goes: what was saved last is live."""
        spot = self._any_spot()
        files = []
        for _ in range(self.draw.randint(3, 20)):
            self.number += 1
            files.append(self._put(spot.name))
        yield Saves(files)

    def several(self) -> Iterator[Saves]:
        """Save several files at once, as a checkout does."""
        names = [name for name, spot in SPOTS.items() if spot.forms]
        files = [self._put(name)[0] for name in self.draw.sample(names, self.draw.randint(2, 8))]
        yield Saves([(file, self.program.texts[file]) for file in dict.fromkeys(files)])


KINDS: dict[str, Callable[[Editor], Iterator[Saves]]] = {
    "function": lambda editor: editor.one_of("step", "version"),
    "method": lambda editor: editor.one_of("weigh", "size", "of_class", "of_none", "label"),
    "members of a class": lambda editor: editor.one_of("good"),
    "field of a dataclass": lambda editor: editor.one_of("point"),
    "constant": lambda editor: editor.one_of("rate", "limit"),
    "derived constant": lambda editor: editor.one_of("price", "build"),
    "whole definition": lambda editor: editor.one_of("fee"),
    "decorator": lambda editor: editor.one_of("wrapper"),
    "decorated function": lambda editor: editor.one_of("greet"),
    "closure": lambda editor: editor.one_of("closure"),
    "generator": lambda editor: editor.one_of("generator"),
    "cached function": lambda editor: editor.one_of("cached"),
    "coroutine": lambda editor: editor.one_of("handler"),
    "suspended coroutine": lambda editor: editor.one_of("greeting"),
    "functions added": Editor.added,
    "functions removed": Editor.removed,
    "renamed in two files": Editor.renamed,
    "lines moved": Editor.moved,
    "lines moved, and edited": Editor.moved_and_edited,
    "syntax error, mended": Editor.broken,
    "exception, mended": Editor.raising,
    "burst": Editor.burst,
    "several files": Editor.several,
}
