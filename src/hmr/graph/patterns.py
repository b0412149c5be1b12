"""Which modules a text may name that is put together where it is handed on.

import_module(f"plugins.{kind}")            any module of `plugins`
app.config.from_object("config_%s" % kind)  any whose name begins with ``config_``
import_module(f".{kind}", __package__)      any module beside the one that says so
"""

from __future__ import annotations

import re
from functools import lru_cache

from hmr._types import ModuleName

_ANY = r"[\w.]+"
_HOLES = re.compile(r"\{[^{}]*\}|%[sdr]|%\(\w+\)[sdr]")
_OWN = {"{__name__}": False, "{__package__}": True}
_WORD = re.compile(r"\w{2}")


def named_by(text: str, calls: str, module: ModuleName, *, package: bool) -> list[re.Pattern[str]]:
    """Give patterns of the dotted names that a source puts together for some calls.

    Parameters:
        text: the source.
        calls: what is called, as a pattern.
        module: the module of the source.
        package: whether that is a package.

    Returns:
        One for each such call that spells a part of the name; of the others nothing is known.
    """
    home = module if package else module.rpartition(".")[0]
    out = []
    for begin in _calls(calls).finditer(text):
        spelt = begin["f"] if begin["f"] is not None else begin["text"]
        if begin["more"] == "+":
            spelt += "{}"
        for own, outer in _OWN.items():
            spelt = spelt.replace(own, home if outer else module)
        if spelt.startswith(".") and home:
            spelt = home + spelt
        if _HOLES.search(spelt) and _WORD.search(_HOLES.sub("", spelt)):
            parts = map(re.escape, _HOLES.split(spelt.replace(":", ".")))
            out.append(re.compile(_ANY.join(parts)))
    return out


@lru_cache
def _calls(names: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{names})\s*\(\s*(?:[fF](?P<q>[\"'])(?P<f>[^\"'\n]*)(?P=q)"
        rf"|(?P<p>[\"'])(?P<text>[^\"'\n]*)(?P=p)\s*(?P<more>\+|%|\.\s*format\b))"
    )


def fits(patterns: list[re.Pattern[str]], module: ModuleName, name: str = "") -> bool:
    """Whether a module, or a name in it, may be what one of some patterns means."""
    texts = (module, f"{module}.{name}") if name else (module,)
    return any(pattern.fullmatch(text) for pattern in patterns for text in texts)
