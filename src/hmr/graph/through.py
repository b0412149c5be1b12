"""Whether a text may reach a name through a module that it has from another module."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hmr.source.reflection import LOOKS_BY_CALL

_FAR = 200
"""How many bytes before a name it is looked for what becomes of it."""
_GAP = rb"(?:[\s\\]|#[^\n]*\n)*"
_CHAIN = rb"(?:[\s\\(]|#[^\n]*\n)*(?:\w+%b\.%b)*\Z" % (_GAP, _GAP)
_BECOMES = re.compile(
    rb"(?:(?m:^)|;[ \t]*)\w+[ \t]*=%b|\b(?:%b)%b\(%b" % (_CHAIN, LOOKS_BY_CALL, _GAP, _CHAIN)
)
"""What stands before the end of a chain of names that gets another name, or is looked at."""
_GOES_ON = re.compile(rb"%b\." % _GAP)


def reaches_through(text: bytes, module: str, member: str) -> bool:
    """Tell whether a text spells ``module.member``, or gives `module` another name, or looks at it.

    Parameters:
        text: a whole file.
        module: the name that the module has elsewhere.
        member: the name below it.
    """
    if not text.isascii():
        text = _as_understood(text)
    name = module.encode()
    at = text.find(name)
    if at < 0:
        return False
    used = _used(module, member)
    while at >= 0:
        end = at + len(name)
        if not _in_word(text[at - 1 : at]) and not _in_word(text[end : end + 1]):
            if used.match(text, end):
                return True
            before = text[max(at - _FAR, 0) : at]
            near = before.rstrip().endswith((b".", b"=", b"(", b"\\")) or b"#" in before
            if near and _BECOMES.search(before) and not _GOES_ON.match(text, end):
                return True
        at = text.find(name, end)
    return False


@lru_cache(maxsize=256)
def _as_understood(text: bytes) -> bytes:
    """Spell each name as Python understands it; mostly they are spelt so."""
    characters = text.decode(errors="replace")
    same = unicodedata.is_normalized("NFKC", characters)
    return text if same else unicodedata.normalize("NFKC", characters).encode()


@lru_cache(maxsize=1024)
def _used(module: str, member: str) -> re.Pattern[bytes]:
    """Find, behind a name, the member below it, or another name for it."""
    pattern = rf"%b\.%b(?:{re.escape(member)}|__dict__)\b|\s+as\s+(?!{re.escape(module)}\b)"
    return re.compile(pattern.encode() % (_GAP, _GAP))


def _in_word(byte: bytes) -> bool:
    return byte.isalnum() or byte == b"_" or byte >= b"\x80"
