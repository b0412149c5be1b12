"""Whether a module began before it was observed is asked of few, and answered as of all."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from hmr.graph import Graph, Record, Records
from hmr.graph.told import NOTHING
from hmr.source import parse

NAMES = ("all", "half", "blind", "none")
SOURCES = {name: parse(name, f"{name}.py", b"import os\n\nX = 1\nY = 2\n") for name in NAMES}


def records(unknown: Iterable[str]) -> dict[str, Record]:
    """Give what was observed of all modules but some."""
    blind = Record()
    blind.blind.add(3)
    known = {"all": Record(), "half": Record(until=3), "blind": blind, "none": Record()}
    return {name: record for name, record in known.items() if name not in unknown}


@pytest.mark.parametrize("left", [NAMES, NAMES[:2], ("all", "blind"), ("none",), ()])
@pytest.mark.parametrize("unknown", [(), ("none",), ("all", "half")])
@pytest.mark.parametrize("there", [NAMES, ("all", "blind"), ("half",), ("none",)])
def test_it_is_so_if_one_that_is_there_did(
    left: tuple[str, ...], unknown: tuple[str, ...], there: tuple[str, ...]
) -> None:
    sources = {name: SOURCES[name] for name in left}
    found = records(unknown)
    texts = {name: source.data for name, source in sources.items()}
    graph = Graph(sources, texts, found, told=NOTHING._replace(there=there.__contains__))
    late = [n for n in left if n in there and (n not in found or found[n].until is not None)]
    assert graph.begun_late() == bool(late)
    graph.look_at(sources, texts, {name: Record() for name in NAMES})
    assert not graph.begun_late()


def test_modules_that_come_and_go_are_known_by_the_news() -> None:
    chance = random.Random(7)
    told = NOTHING._replace(there=lambda _name: True)
    for _ in range(40):
        known = Records()
        graph = Graph({}, {}, known, told=told)
        there: set[str] = set()
        for _ in range(20):
            name = chance.choice(NAMES)
            news = {name}
            if name in there and chance.random() < 0.5:
                there.discard(name)
                known.drop(name)
            else:
                there.add(name)
                if chance.random() < 0.7:
                    known.put(name, Record(until=3) if chance.random() < 0.3 else Record())
            if there and chance.random() < 0.3:  # what is noted late is no news
                known.put(chance.choice(sorted(there)), Record())
            sources = {each: SOURCES[each] for each in sorted(there)}
            texts = {each: source.data for each, source in sources.items()}
            graph.look_at(sources, texts, known, news)
            late = [n for n in there if n not in known or known[n].until is not None]
            assert chance.random() < 0.5 or graph.begun_late() == bool(late)
