"""What a text reaches through a module is found once for all its members, and kept right."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

import hmr
from hmr.graph.importers import Importers
from hmr.graph.through import _BECOMES, _GAP, _GOES_ON, FAR, reached

CASES = [
    "import shop\nshop.rates.low\n",
    "import shop\nprint(shop . rates)\n",
    "import shop\nX = shop \\\n    .rates\n",
    "import shop as other\n",
    "import shop as shop\n",
    "from a import shop  # as before\nshop.low\n",
    "rates = shop.rates\nrates.low\n",
    "vars(shop)\n",
    "shop.__dict__['low']\n",
    "getattr(shop, NAME)\n",
    "workshop.low\nshops.low\nshop_low\n",
    "X = shop\n",
    "X = shop.rates\n",
    "f(shop)\n",
    "shop # of all\n  .low\n",
    "shop.\u00e9t\u00e9\n",
    "\uff53hop.low\n",
    "",
]
MEMBERS = ("rates", "low", "high", "__dict__")


def one_by_one(text: bytes, module: str, member: str) -> bool:
    """Search a text for one member of a module, in the plainest way; see `reached`."""
    name = module.encode()
    used = rb"%b\.%b(?:%b|__dict__)\b|\s+as\s+(?!%b\b)" % (_GAP, _GAP, member.encode(), name)
    for found in re.finditer(rb"(?<![\w\x80-\xff])%b(?![\w\x80-\xff])" % name, text):
        before = text[max(found.start() - FAR, 0) : found.start()]
        becomes = _BECOMES.search(before) and not _GOES_ON.match(text, found.end())
        if becomes or re.match(used, text[found.end() :]):
            return True
    return False


def told(text: bytes, module: str, member: str) -> bool:
    """Tell the same by what is found for all members."""
    found = reached(text, module)
    return found is None or member.encode() in found


@pytest.mark.parametrize("case", CASES)
def test_all_members_at_once_are_as_one_by_one(case: str) -> None:
    """Each member is found as by a search for it alone."""
    text = case.encode()
    if text.isascii():  # the plain search knows of no other spelling
        for member in MEMBERS:
            assert told(text, "shop", member) == one_by_one(text, "shop", member), member


def test_other_letters_are_understood() -> None:
    """A name may be spelt in letters that are not ASCII's."""
    assert told("\uff53hop.low\n".encode(), "shop", "low")
    assert not told("\uff53hop.low\n".encode(), "shop", "high")


def test_real_files_say_the_same() -> None:
    """The same for the project's own files, of names that they are full of."""
    files = sorted(Path(hmr.__file__).parent.rglob("*.py"))[::7]
    different = 0
    for path in files:
        text = path.read_bytes()
        if not text.isascii():
            continue
        for module, member in (("self", "_graph"), ("ast", "walk"), ("os", "path"), ("work", "tx")):
            expected = one_by_one(text, module, member)
            assert told(text, module, member) == expected, (path, module, member)
            different += expected
    assert different > 5


def test_edited_texts_are_looked_at_where_they_differ() -> None:
    """After any edits, the same is known as of texts that are looked at for the first time."""
    chance = random.Random(3)
    lines = [line for case in CASES for line in case.splitlines(keepends=True)]
    lines += ["y = 1\n"] * 300
    texts = {f"m{n}": "".join(chance.choices(lines, k=12)).encode() for n in range(4)}
    kept, answers = Importers(), set[tuple[bool, bool]]()
    kept.look_at(texts)
    for _ in range(150):
        for member in MEMBERS:
            fresh = Importers()
            fresh.look_at(texts)
            known = kept.reached_through("shop", member), kept.reached_through("rates", member)
            anew = fresh.reached_through("shop", member), fresh.reached_through("rates", member)
            assert known == anew
            answers.add(anew)
        name = chance.choice(sorted(texts))
        old = texts[name].decode().splitlines(keepends=True)
        at = chance.randrange(len(old))
        old[at : at + chance.randrange(3)] = chance.choices(lines, k=chance.randrange(3))
        texts = {**texts, name: "".join(old).encode()}
        kept.look_at(texts, [name])
    assert answers == {(True, True), (True, False), (False, True), (False, False)}
