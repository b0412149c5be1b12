"""What one text says of imports, by its words: never too few, and without a parse."""

from __future__ import annotations

import re

from hmr.graph.bytext import BY_TEXT
from hmr.source.edited import edited_lines
from hmr.source.reflection import SIGNS, looked_at_in

_WORD = re.compile(rb"[\w\x80-\xff]+")
_FROM = re.compile(rb"\bfrom\b[^:;]*\Z")
_BRACKETS = re.compile(rb"import\s*\((?:[^)#]|#[^\n]*)*")
_STAR = re.compile(rb"\bimport\s*\*")
_AROUND = 200
"""How many bytes from an edit something may stand that the edit makes something else of."""
_SIGNS = (b"import", b"modules[", b"__getattr__", b"\\\n", b"\r", *BY_TEXT, *SIGNS)
_SIGN = re.compile(b"|".join(map(re.escape, dict.fromkeys(_SIGNS))))
"""Each text of which more is known than its words has one of these there."""
_LONGEST = max(map(len, _SIGNS))


class Words:
    """The words in what may be import statements of one text.

    Attributes:
        all: those of any.
        plain: those of statements that don't begin with ``from``.
        looks: whether all that something holds is looked at, without being spelt.
        anything: whether what the modules which it imports hold can be used without being spelt.
    """

    __slots__ = ("_blocks", "all", "anything", "looks", "plain")

    def __init__(self, text: bytes) -> None:
        plain: list[bytes] = []
        other: list[bytes] = []
        self._blocks: list[tuple[int, int]] | None = []
        if b"\r" in text or b"\\\n" in text or not text.isascii():
            self._blocks = None
        if b"\r" in text:
            text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        if b"\\\n" in text:
            text = text.replace(b"\\\n", b" ")
        at = text.find(b"import")
        while at >= 0:
            begin = text.rfind(b"\n", 0, at) + 1
            end = text.find(b"\n", at)
            end = end if end >= 0 else len(text)
            brackets = _BRACKETS.match(text, at)
            (other if _FROM.search(text, begin, at) else plain).append(text[begin:end])
            if brackets is not None:
                other.append(brackets[0])
                if self._blocks is not None:
                    self._blocks.append(brackets.span())
            at = text.find(b"import", at + 6)
        besides = b"\n".join(other)
        self.plain = frozenset(_WORD.findall(b"\n".join(plain)))
        self.all = self.plain.union(_WORD.findall(besides))
        looked = looked_at_in(text)
        self.looks = looked is None or bool(looked) or not text.isascii()
        self.anything = (
            looked is None
            or not looked.isdisjoint(self.all)
            or not text.isascii()
            or _STAR.search(besides) is not None
        )

    def stay(self, before: bytes, text: bytes) -> bool:
        """Whether another text says the same of imports and of what is looked at.

        That is told by the lines that differ, and costs a fraction of looking at the whole: where
        it holds, these words are those of the new text from now on.

        Parameters:
            before: the text that they are from.
            text: the other one.
        """
        if self._blocks is None:
            return False
        old, new, begin, end = edited_lines(before, text, _AROUND)
        if not new.isascii() or _SIGN.search(new):
            return False
        # Around the edit both say the same.
        first, last = edited_lines(before, text)[2:]
        if _SIGN.search(before, max(first - _LONGEST, 0), last + _LONGEST):
            return False
        # What is in brackets behind an `import` spells nothing that would tell.
        if any(first <= end and last >= begin for first, last in self._blocks):
            return False
        by = len(new) - len(old)
        self._blocks = [
            (first, last) if last < begin else (first + by, last + by)
            for first, last in self._blocks
        ]
        return True
