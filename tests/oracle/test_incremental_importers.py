"""Who may import whom is found in the texts: never too few, and the same after any edits."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hmr.graph.importers import Importers
from hmr.graph.index import Index
from hmr.graph.spoken import Words
from hmr.graph.wording import Wording, holds, reads, spells, uses
from hmr.source import parse

NAMES = ["shop", "shop.models", "shop.models.basket", "shop.views", "app", "models"]
LINES = [
    "import shop",
    "import shop.models.basket as b",
    "from shop import models",
    "from shop.models import (\n    basket,  # see (there)\n    other,\n)",
    "from . import views",
    "from .models import *",
    "from shop \\\n    import views",
    "x = 1; import models",
    "from app import y; import shop",
    "if fromage: import shop",
    "shop.models.basket.total()",
    "# nothing",
    "caf\u00e9 = 1  # of models and the basket",
    'TEXT = """\\\nviews"""',
]
texts = st.dictionaries(
    st.sampled_from(NAMES), st.lists(st.sampled_from(LINES), max_size=4).map("\n".join)
)


def answers(importers: Importers) -> dict[str, tuple[set[str], ...]]:
    """Give who may import each module, who may read an attribute, and who spells a star."""
    said = set(importers.asking("models")), set(importers.spelling("import *"))
    return {name: (set(importers.of(name)), *said) for name in NAMES}


@settings(max_examples=150, deadline=None)
@given(st.lists(texts, min_size=1, max_size=5), st.integers(0, len(NAMES)))
def test_it_can_be_told_what_is_new(states: list[dict[str, str]], steps: int) -> None:
    """Whoever is told which texts are others answers as who looks at all of them anew.

    Also if there was time to look at some of them beforehand.
    """
    importers = Importers()
    before: dict[str, bytes] = {}
    for state in states:
        now = {name: text.encode() for name, text in state.items()}
        news = {name for name in NAMES if before.get(name) != now.get(name)}
        importers.look_at(now, news)
        list(islice(importers.warm(), steps))
        anew = Importers()
        anew.look_at(now)
        assert answers(importers) == answers(anew)
        before = now


LOOKS = [
    "vars(",
    "vars(config)",
    "x = getattr(config, name)",
    "config.",
    "config.__dict__",
    "    settings)",
    "from app import (",
    "import *",
    ")",
    "café = 1",
    *(f"filler_{n} = {'1' * n}" for n in (1, 40, 150, 400)),
]
pieces = st.lists(st.sampled_from([*LINES, *LOOKS]), max_size=8)


@settings(max_examples=400, deadline=None)
@given(pieces, pieces, pieces, pieces, st.sampled_from(["\n", "\r\n"]))
def test_an_edit_says_what_the_whole_text_says(
    above: list[str], old: list[str], new: list[str], below: list[str], end: str
) -> None:
    """Words that stay where lines are edited are those of the new text."""
    before = end.join([*above, *old, *below]).encode()
    after = end.join([*above, *new, *below]).encode()
    words = Words(before)
    for one, other in ((before, after), (after, before)):
        if words.stay(one, other):
            anew = Words(other)
            for name in Words.__slots__:
                assert getattr(words, name) == getattr(anew, name), name
        else:
            words = Words(other)


SAID = [
    *(
        "json",
        "json_1",
        "x.json",
        "x . \\\n  json",
        "x.",
        "    json",
        "  ",
        "",
        "''json'",
        "'json",
        "'",
    ),
    *("def json(): pass", "jsonjson", "_json", "# json", "café.json", "x.\\", "js", "on = 1"),
]
said = st.lists(st.sampled_from(SAID), max_size=6).map("\n".join)


@settings(max_examples=400, deadline=None)
@given(said, st.lists(st.tuples(said, said, said), min_size=1, max_size=4))
def test_who_says_a_name_is_told_by_the_lines_that_differ(
    first: str, edits: list[tuple[str, str, str]]
) -> None:
    """After any edits, those that say a name are the same as where all texts are gone through."""
    wording = Wording()
    texts = {"app": first.encode()}
    for above, middle, below in edits:
        for says in (holds, reads, spells):
            anew = {name: None for name, text in texts.items() if says(text, b"json")}
            assert wording.saying(says, "json", texts) == anew
        now = {"app": f"{above}\n{middle}\n{below}".encode()}
        wording.turn({"app": (texts["app"], now["app"])})
        texts = now
    for says in (holds, reads, spells):
        anew = {name: None for name, text in texts.items() if says(text, b"json")}
        assert wording.saying(says, "json", texts) == anew


words = st.lists(
    st.sampled_from(["aa", "a", "a_a", "aaa", "def ", "class ", ".", " ", "\n", "\u00e9"]),
    max_size=9,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(words, st.sampled_from(["a", "aa", "a_a"]))
def test_whether_a_name_is_used_is_told_by_each_place_where_it_stands(text: str, name: str) -> None:
    """A count of them all says no other than a look at each, whatever the name is a part of."""
    for defining in ((), ("def ",), ("def ", "class ")):
        places = [
            at.start()
            for at in re.finditer(rf"(?<![0-9A-Za-z_]){name}(?![0-9A-Za-z_])", text)
            if not any(text[: at.start()].endswith(each) for each in defining)
        ]
        found = uses(text.encode(), name.encode(), *(each.encode() for each in defining))
        assert found == (bool(places) or not text.isascii())


def test_a_plain_edit_looks_at_nothing_but_itself() -> None:
    """Where an edit is far from what tells something, no more than its lines is gone through."""
    text = b"import shop\n" + b"x = 1\n" * 100 + b"vars(shop)\n" + b"y = 2\n" * 100
    for line in (b"x = 1\n", b"y = 2\n"):
        at = text.rindex(line) if line[:1] == b"y" else text.index(line) + 50 * len(line)
        assert Words(text).stay(text, text[:at] + b"z = 3\n" + text[at:])
    assert not Words(text).stay(text, text + b"dir(shop)\n")


@settings(max_examples=150, deadline=None)
@given(texts)
def test_no_importer_is_missed(state: dict[str, str]) -> None:
    """Who imports a module, as its syntax tree says, is among those that may."""
    importers = Importers()
    importers.look_at({name: text.encode() for name, text in state.items()})
    found = answers(importers)
    for other, text in state.items():
        index = Index(parse(other, f"{other}.py", text.encode()))
        for name in NAMES:
            if index.by_origin.get(name) or any(origin == name for origin, _ in index.stars):
                assert other in found[name][0]


def test_a_text_that_was_only_tried_is_forgotten() -> None:
    """A look at another text for a while does not need to be taken back."""
    importers = Importers()
    live = {"app": b"", "shop": b""}
    importers.look_at(live)
    importers.look_at({**live, "app": b"import shop"}, ["app"])
    assert set(importers.of("shop")) == {"app"}
    importers.look_at(live, [])
    assert set(importers.of("shop")) == set()


@pytest.mark.parametrize(
    ("text", "module"),
    [
        ("import shop", "shop"),
        ("import shop.models", "shop"),
        ("import shop\nshop.models.x", "shop.models"),
        ("from shop import (\n  a,  # ) \n  models,\n)", "shop.models"),
        ("from shop import \\\n  models", "shop.models"),
        ("import \\\n  shop", "shop"),
        ("from app import y; import shop; shop.models", "shop.models"),
        ("if fromage: import shop\nshop.models", "shop.models"),
        ("from a import b\rimport shop\rshop.models", "shop.models"),
        ("try:\n    import shop as s\nfinally: s.models", "shop.models"),
    ],
)
def test_every_spelling_of_an_import_counts(text: str, module: str) -> None:
    """However an import is written, the module that it is about may be imported there."""
    importers = Importers()
    importers.look_at({"app": text.encode(), "shop": b"", "shop.models": b""})
    assert "app" in set(importers.of(module))


def test_modules_of_a_package_may_import_it_unnamed() -> None:
    """``from . import x`` and ``from .. import *`` don't say the package's name."""
    importers = Importers()
    importers.look_at({"shop": b"", "shop.models": b"from . import x", "app": b""})
    assert "shop.models" in set(importers.of("shop"))
    assert "app" not in set(importers.of("shop"))
