"""Which texts say a name, and how: asked once, and kept as long as the texts stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from hmr._types import ModuleName
from hmr.source.edited import edited_lines

Texts: TypeAlias = "Mapping[ModuleName, bytes]"
Says: TypeAlias = "Callable[[bytes, bytes], bool]"
"""Whether a text says a name, in one way or another.

Letters aside that are not ASCII, that is told by each place where the name stands: by its line and
by the white space in front of it.
"""
Edited: TypeAlias = "Mapping[ModuleName, tuple[bytes | None, bytes | None]]"
"""Modules with their text before and now; None where there is none."""
_MOST = 100
"""How many questions are kept: each is asked anew of each edited text."""
_ASKED = 2_000
"""How many answers are found anew for edited texts; more make all questions be forgotten."""


class Wording:
    """What was asked of all texts."""

    def __init__(self) -> None:
        self._known: dict[tuple[Says, str], dict[ModuleName, None]] = {}

    def saying(self, says: Says, name: str, texts: Texts) -> dict[ModuleName, None]:
        """Give the modules whose text says a name.

        Parameters:
            says: in which way.
            name: the name.
            texts: the texts of all modules.
        """
        known = self._known.get((says, name))
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            word = name.encode()
            found = (module for module, text in texts.items() if says(text, word))
            known = self._known[says, name] = dict.fromkeys(found)
        return known

    def turn(self, edited: Edited) -> None:
        """Go on with other texts of some modules."""
        if len(edited) * len(self._known) > _ASKED:
            self._known.clear()
        lines = {module: _lines(*texts) for module, texts in edited.items() if self._known}
        for (says, name), known in self._known.items():
            word = name.encode()
            for module, (_, text) in edited.items():
                if word and not any(part is None or word in part for part in lines[module]):
                    continue  # it stands where it stood
                if text is not None and says(text, word):
                    known[module] = None
                else:
                    known.pop(module, None)


def _lines(before: bytes | None, text: bytes | None) -> tuple[bytes | None, ...]:
    """Give the lines that differ, as they were and as they are; None where that does not tell."""
    if before is None or text is None or not (before.isascii() and text.isascii()):
        return (None,)
    return edited_lines(before, text)[:2]


def reads(text: bytes, name: bytes) -> bool:
    """Whether a text may read an attribute so named, behind a dot or in quotes: `attributes_in`.

    A pattern would have to be compiled for each name, and would be tried at each letter.
    """
    if not text.isascii():  # other letters may be spelt in several ways
        return True
    at = _word(text, name, 0)
    while at >= 0:
        before = at
        while text[before - 1 : before].isspace():
            before -= 1
        sign = text[before - 1 : before]
        if sign == b"." or (before == at and sign in (b'"', b"'")):
            return True
        at = _word(text, name, at + 1)
    return False


def holds(text: bytes, name: bytes) -> bool:
    """Whether a name stands in a text, wherever."""
    return not text.isascii() or _word(text, name, 0) >= 0


def spells(text: bytes, part: bytes) -> bool:
    """Whether something stands in a text, letter by letter."""
    return part in text


def mentions(text: bytes, part: bytes) -> bool:
    """Whether a text may have a name in it with this part."""
    return part in text or not text.isascii()


def uses(text: bytes, name: bytes, *defining: bytes) -> bool:
    """Whether a text says a name, and not only where it defines something.

    Parameters:
        text: the text.
        name: the name.
        defining: what a definition says before its name: ``b"def "``.
    """
    at = text.find(name)
    left = text.count(name, at) if at >= 0 else 0
    for definition in defining if left else ():
        left -= text.count(definition + name)
    if not left:
        return not text.isascii()  # nowhere else, not even as a part of a word
    at = _word(text, name, at)
    while at >= 0:
        if not text.endswith(defining, 0, at):
            return True
        at = _word(text, name, at + 1)
    return not (text.isascii() and name)


def _word(text: bytes, name: bytes, start: int) -> int:
    """Give where a name stands as a word of its own; -1: nowhere behind `start`."""
    at = text.find(name, start) if name else -1
    while at >= 0:
        end = at + len(name)
        if not (_goes_on(text[end : end + 1]) or _goes_on(text[at - 1 : at])):
            return at
        at = text.find(name, end)
    return -1


def _goes_on(sign: bytes) -> bool:
    return sign.isalnum() or sign == b"_"
