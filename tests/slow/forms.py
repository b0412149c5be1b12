"""The many ways to write the same: each form is source in which ``{n}`` is a number."""

from __future__ import annotations

import textwrap

BODY = (
    "return x + {n}",
    "result = x\nresult += {n}\nreturn result",
    "return sum([x, {n}])",
    "def inner(y):\n    return y + {n}\nreturn inner(x)",
    "return (lambda y: y + {n})(x)",
    "for _ in range({n}):\n    x += 1\nreturn x",
    "try:\n    return x + {n}\nfinally:\n    del x",
    "match x:\n    case other:\n        return other + {n}",
    "if (y := x + {n}) is not None:\n    return y\nreturn None",
    "import math\nreturn math.floor(x + {n} + 0.5)",
    "return [y + {n} for y in (x,)][0]",
    "return next(y + {n} for y in (x,))",
    "while True:\n    return x + {n}",
    "class Adds:\n    def __add__(self, other):\n        return other + {n}\nreturn Adds() + x",
    '"A docstring does no harm."\nreturn x + {n}',
    "add = {n}\ndef inner(y):\n    nonlocal add\n    add += y\n    return add\nreturn inner(x)",
    "assert x is not None, 'told'\nreturn x + {n}",
    'return int(f"{{x + {n}}}")',
)
"""Bodies of a function that has ``x``, and gives ``x + n``."""

COROUTINE = (
    *BODY,
    "await asyncio.sleep(0)\nreturn x + {n}",
    "async def inner():\n    return x + {n}\nreturn await inner()",
    "first, _ = await asyncio.gather(asyncio.sleep(0, x), asyncio.sleep(0))\nreturn first + {n}",
)

CONSTANT = (
    "{name} = {n}",
    "{name} = int('{n}')",
    "{name}: int = {n}",
    "{name} = sum([{n}])",
    "if True:\n    {name} = {n}\nelse:\n    {name} = 0",
    "{name}, _other = {n}, 0",
    "{name} = (lambda: {n})()",
    "try:\n    {name} = {n}\nexcept ValueError:\n    {name} = 0",
    "{name} = 0\nfor _number in range({n}):\n    {name} += 1",
    "{name} = _first = {n}",
)
"""Top-level statements that bind a name to n."""

PRICE = (
    "PRICE = RATE * 2 + {n}",
    "PRICE = sum([RATE, RATE, {n}])",
    "def _price():\n    return RATE * 2 + {n}\n\nPRICE = _price()",
    "PRICE = [RATE + value for value in (RATE + {n},)][0]",
)

BUILD = (
    'return {{"total": x + {n}}}',
    "return dict(total=x + {n})",
    "out = {{}}\nout['total'] = x + {n}\nreturn out",
    "return {{key: x + {n} for key in ('total',)}}",
)

FEE = (
    "def fee(x):\n    return x + {n}",
    "def fee(x, add={n}):\n    return x + add",
    "def fee(x, *, add={n}):\n    return x + add",
    "def fee(x: int = {n}) -> int:\n    return x + {n}",
    "@adding({n})\ndef fee(x):\n    return x",
    "@plain\ndef fee(x):\n    return x + {n}",
    "@plain\n@adding({n})\n@plain\ndef fee(x):\n    return x",
    "@functools.lru_cache\ndef fee(x):\n    return x + {n}",
    "@functools.cache\ndef fee(x):\n    return x + {n}",
    "fee = lambda x: x + {n}",
    "fee = functools.partial(int.__add__, {n})",
    "class fee(int):\n    def __new__(cls, x):\n        return int(x + {n})",
    "def _fee(add, x):\n    return x + add\n\nfee = functools.partial(_fee, {n})",
)
"""Whole definitions of what is called as ``fee(x)``, and gives ``x + n``."""

GOOD = (
    "def weigh(self):\n    return super().weigh() + {n}",
    "def weigh(self):\n    return Thing.weigh(self) + {n}",
    "def weigh(self, add={n}):\n    return super().weigh() + add",
    "more = {n}\n\ndef weigh(self):\n    return super().weigh() + self.more",
    "def weigh(self):\n    return self._weigh({n})\n\ndef _weigh(self, add):\n"
    "    return super().weigh() + add",
    "def weigh(self):\n    return super(Good, self).weigh() + {n}",
    "def _weigh(self):\n    return super().weigh() + {n}\n\nweigh = _weigh",
)
"""Members of a derived class, whose ``weigh`` adds n to that of its base."""

POINT = (
    "y: int = {n}",
    "y: int = dataclasses.field(default={n})",
    "y: int = {n}\nz: int = 0",
    "y: int = {n}\nnames: list = dataclasses.field(default_factory=list)",
)

GENERATOR = (
    "yield x + {n}",
    "yield from [x + {n}]",
    "y = x\ny += {n}\nyield y",
)

GREETING = ("x = {n}", "x = sum([{n}])", "x = 0\nx += {n}")


def indented(text: str, indent: str) -> str:
    """Give a form as it stands at its place."""
    return textwrap.indent(text, indent) + "\n"
