"""Mutations give Python, can be had again by their number, and leave the repository alone."""

from __future__ import annotations

import subprocess
from pathlib import Path
from random import Random

import pytest

from .mutations.commits import Asked, Work, committed, drawn
from .mutations.kinds import KINDS
from .mutations.module import Module

SHOP = '''\
"""A shop."""
from __future__ import annotations

import enum
import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .rates import RATE
from .rates import half, whole

__all__ = ["Item", "price"]
LIMIT = 3
NAMES = ["one", "two", "three"]
TABLE = {"open": True}
_MUTANT = 5
print("shop")

if sys.version_info > (3,):
    LATE = 1
else:
    LATE = 2


class Kind(enum.Enum):
    """What there is."""
    BIG = 1
    SMALL = 2


@dataclass
class Item:
    """A thing."""
    name: str
    cost: int = 2
    kinds = (1, 2, 3)
    plain = "word"

    def total(self):
        """What it costs."""
        return self.cost * LIMIT

    @property
    def label(self):
        return self.name


class Pair(NamedTuple):
    left: int
    right: int = 0


class Special(Item):
    class Note:
        text = ""

    def total(self):
        return 0

    def other(self):
        return half(1)


@lru_cache(maxsize=4)
def price(n: int, rate: int = 2) -> int:
    """Give the price."""
    def inner(m):
        return m * rate
    return inner(n)


def plain(a):
    return a


async def late(a, b=1):
    return a
'''
TEXTS = {
    "shop/__init__.py": "from .sub import made\n",
    "shop/goods.py": SHOP,
    "shop/rates.py": "RATE = 2\ndef half(n):\n    return n / 2\ndef whole(n):\n    return n\n",
    "shop/sub/__init__.py": "from ..rates import RATE\n\nmade = [RATE]\n",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutation_applies_and_gives_another_program(kind: str) -> None:
    """Each kind changes something of a shop, by some number, and what it gives is Python."""
    found = []
    for path in TEXTS:
        for seed in range(12):
            found += drawn(kind, Module(path, TEXTS), Random(seed)).items()
    assert found
    for path, text in found:
        assert text != TEXTS.get(path)
        compile(text or "", path, "exec")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_number_gives_the_same_mutation(kind: str) -> None:
    """A commit that was wrong can be had again."""
    for seed in range(4):
        module = Module("shop/goods.py", TEXTS)
        assert drawn(kind, module, Random(seed)) == drawn(kind, module, Random(seed))


def test_commits_can_be_imported_and_are_the_same_again(tmp_path: Path) -> None:
    """What a new process can't import is no commit; the repository is as it was."""
    repo = tmp_path / "repo"
    for path, text in TEXTS.items():
        (repo / path).parent.mkdir(parents=True, exist_ok=True)
        (repo / path).write_text(text)
    git(repo, "init", "--quiet")
    git(repo, "add", "--all")
    git(repo, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "all")
    before = git(repo, "rev-parse", "HEAD")

    asked = Asked(repo, ("shop",), count=4, seed=3)
    subjects = list(committed(Work(asked, tmp_path / "one")))

    assert len(subjects) == 4
    assert list(committed(Work(asked, tmp_path / "other"))) == subjects
    heads = [git(tmp_path / name, "rev-parse", "HEAD") for name in ("one", "other")]
    assert heads[0] == heads[1] != before
    assert git(repo, "rev-parse", "HEAD") == before
    assert not git(repo, "status", "--porcelain")


def test_where_all_files_have_moved_away_there_is_no_commit(tmp_path: Path) -> None:
    """A story has one file, perhaps, which a mutation may move to where nobody looks."""
    repo = tmp_path / "repo"
    (repo / "shop").mkdir(parents=True)
    (repo / "shop" / "goods.py").write_text(TEXTS["shop/goods.py"])
    git(repo, "init", "--quiet")
    git(repo, "add", "--all")
    git(repo, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "all")
    work = Work(Asked(repo, ("shop",), count=4, seed=3), tmp_path / "one")
    (tmp_path / "one" / "shop" / "goods.py").unlink()
    assert work.mutated(Random(1)) == ""


def git(folder: Path, *words: str) -> str:
    """Ask git in a folder."""
    done = subprocess.run(
        ["git", "-C", str(folder), *words], check=True, capture_output=True, text=True
    )
    return done.stdout
