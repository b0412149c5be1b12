"""Which names a text may reach through a module that it has from another module."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hmr.source.reflection import LOOKS_BY_CALL

FAR = 200
"""How many bytes before a name it is looked for what becomes of it."""
_GAP = rb"(?:[\s\\]|#[^\n]*\n)*"
_CHAIN = rb"(?:[\s\\(]|#[^\n]*\n)*(?:\w+%b\.%b)*\Z" % (_GAP, _GAP)
_BECOMES = re.compile(
    rb"(?:(?m:^)|;[ \t]*)\w+[ \t]*=%b|\b(?:%b)%b\(%b" % (_CHAIN, LOOKS_BY_CALL, _GAP, _CHAIN)
)
"""What stands before the end of a chain of names that gets another name, or is looked at."""
_GOES_ON = re.compile(rb"%b\." % _GAP)


_MEMBER = re.compile(rb"%b\.%b(\w+)" % (_GAP, _GAP))
_AS = re.compile(rb"\s+as\s+(\w*)")


def reached(text: bytes, module: str) -> frozenset[bytes] | None:
    """Give the members that a text spells below a name for a module: ``module.member``.

    Parameters:
        text: a whole file.
        module: the name that the module has elsewhere.

    Returns:
        None for any, since it gives `module` another name, or looks at all that it holds.
    """
    if not text.isascii():
        text = _as_understood(text)
    name = module.encode()
    at = text.find(name)
    found = set[bytes]()
    while at >= 0:
        end = at + len(name)
        if not _in_word(text[at - 1 : at]) and not _in_word(text[end : end + 1]):
            member = _MEMBER.match(text, end)
            if member is not None:
                found.add(member[1])
            elif (other := _AS.match(text, end)) is not None and other[1] != name:
                return None
            before = text[max(at - FAR, 0) : at]
            near = before.rstrip().endswith((b".", b"=", b"(", b"\\")) or b"#" in before
            if near and _BECOMES.search(before) and not _GOES_ON.match(text, end):
                return None
        at = text.find(name, end)
    return None if b"__dict__" in found else frozenset(found)


@lru_cache(maxsize=256)
def _as_understood(text: bytes) -> bytes:
    """Spell each name as Python understands it; mostly they are spelt so."""
    characters = text.decode(errors="replace")
    same = unicodedata.is_normalized("NFKC", characters)
    return text if same else unicodedata.normalize("NFKC", characters).encode()


def _in_word(byte: bytes) -> bool:
    return byte.isalnum() or byte == b"_" or byte >= b"\x80"
