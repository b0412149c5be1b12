"""A small repository, replayed: each commit has the outcome that it deserves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from hmr.errors import HmrError
from hmr.replay import Outcome, Replayer, Request, Tally
from hmr.replay.history import Checkout, History, Tree
from hmr.replay.outcome import Difference, Revised, differing, judged, unsteady
from hmr.replay.replayer import Cold
from hmr.replay.table import summary

START = {
    "src/shop/__init__.py": "from shop.prices import total\n",
    "src/shop/prices.py": "RATE = 2\n\ndef total(n):\n    return n * RATE\n",
    "src/shop/points.py": "class Point:\n    __slots__ = ('x',)\n",
    "README.md": "A shop.\n",
}
COMMITS: list[tuple[str, str, dict[str, str | None]]] = [
    ("body", "exact", {"src/shop/prices.py": "RATE = 2\n\ndef total(n):\n    return n + RATE\n"}),
    ("text", "", {"README.md": "A better shop.\n"}),
    ("const", "exact", {"src/shop/prices.py": "RATE = 3\n\ndef total(n):\n    return n + RATE\n"}),
    ("slots", "declined", {"src/shop/points.py": "class Point:\n    __slots__ = ('x', 'y')\n"}),
    ("broken", "unusable", {"src/shop/prices.py": "def total(:\n", "src/shop/points.py": ""}),
    (
        "mended",
        "unusable",
        {
            "src/shop/prices.py": "RATE = 4\n\ndef total(n):\n    return n\n",
            "src/shop/points.py": "class Point:\n    pass\n",
        },
    ),
    ("added", "exact", {"src/shop/new.py": "from shop import total\n\nFIRST = total(1)\n"}),
    ("gone", "declined", {"src/shop/new.py": None}),
]


def git(repo: Path, *words: str) -> str:
    """Run git without the settings of whoever runs the tests."""
    surroundings = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{
            f"GIT_{who}_{what}": "a@b.c"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    command = ["git", "-C", str(repo), *words]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env=surroundings
    ).stdout.strip()


def commit(repo: Path, subject: str, files: dict[str, str | None]) -> None:
    for path, text in files.items():
        target = repo / path
        if text is None:
            target.unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
    git(repo, "add", "-A")
    git(repo, "commit", "-qm", subject)


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a history in which each sort of outcome occurs."""
    folder = tmp_path_factory.mktemp("repo")
    git(folder, "init", "-q")
    commit(folder, "start", START)
    for subject, _, files in COMMITS:
        commit(folder, subject, files)
    return folder


def test_each_commit_has_its_outcome(repo: Path) -> None:
    """In pairs: exact where the engine can, declined where it says that it can't."""
    with Replayer(Request(repo, ("shop",))) as replayer:
        outcomes = list(replayer.run(replayer.commits()))
    found = {outcome.subject: outcome.kind for outcome in outcomes}
    expected = {subject: kind for subject, kind, _ in COMMITS if kind}
    assert found == expected, [outcome.detail for outcome in outcomes]
    (declined,) = (outcome for outcome in outcomes if outcome.subject == "slots")
    assert ("HMR104", "shop.points:Point") in declined.stale


def test_a_package_within_a_namespace_package(tmp_path: Path) -> None:
    """`stall.shop`, where `stall` is nothing but a folder; what has no `__init__.py` is no part."""
    git(tmp_path, "init", "-q")
    start = {"src/stall/shop/__init__.py": "RATE = 2\n", "src/stall/shop/notes/one.py": "1 / 0\n"}
    commit(
        tmp_path, "start", {**start, "src/stall/shop/prices.py": "from stall.shop import RATE\n"}
    )
    commit(tmp_path, "edit", {"src/stall/shop/__init__.py": "RATE = 3\n"})
    with Replayer(Request(tmp_path, ("stall.shop",))) as replayer:
        (outcome,) = replayer.run(replayer.commits())
    assert outcome.kind == "exact", outcome.detail


@pytest.mark.parametrize("folder", ["shop/src", "python/shop-core", "packages/core/python"])
def test_a_package_is_found_in_the_folder_of_its_distribution(folder: str, tmp_path: Path) -> None:
    """A repository of several distributions: nobody has to say where a package is."""
    git(tmp_path, "init", "-q")
    start = {"shop/README": "", f"{folder}/shop/__init__.py": "RATE = 2\n"}
    commit(tmp_path, "start", {**start, "shop/tests/shop.py": "1 / 0\n"})
    commit(tmp_path, "other", {"shop/tests/test_rate.py": ""})
    commit(tmp_path, "edit", {f"{folder}/shop/__init__.py": "RATE = 3\n"})
    with Replayer(Request(tmp_path, ("shop",))) as replayer:
        (*_, outcome) = replayer.run(replayer.commits())
        assert replayer.history.tree("HEAD").modules(["shop"]) == ["shop"]
    assert outcome.kind == "exact", outcome.detail
    assert outcome.subject == "edit"


def test_a_chain_lives_through_all_commits(repo: Path) -> None:
    """One process: what can't be imported on the way is passed over and caught up with."""
    with Replayer(Request(repo, ("shop",), chain=True, last=7)) as replayer:
        outcomes = list(replayer.run(replayer.commits()))
    assert outcomes[0].subject == "body"
    assert not [outcome for outcome in outcomes if outcome.kind in ("wrong", "error")]


def test_nothing_is_left_and_nothing_is_written_to_the_repository(repo: Path) -> None:
    """A replay removes its folder, and the repository is as before."""
    before = git(repo, "status", "--porcelain"), git(repo, "rev-parse", "HEAD")
    with Replayer(Request(repo, ("shop",), last=1)) as replayer:
        folder = replayer.folder
        assert list(replayer.run(replayer.commits()))
        assert folder.exists()
    assert not folder.exists()
    assert (git(repo, "status", "--porcelain"), git(repo, "rev-parse", "HEAD")) == before


def test_a_checkout_holds_what_the_commit_has(repo: Path, tmp_path: Path) -> None:
    """From commit to commit only what differs is written, and what is gone is removed."""
    history = History(repo, ["shop"])
    checkout = Checkout(history, tmp_path, {})
    added, gone = git(repo, "rev-list", "HEAD").split()[1::-1]
    assert checkout.put(history.tree(added)) == 4
    assert (tmp_path / "shop/new.py").exists()
    assert checkout.put(history.tree(gone)) == 1
    assert not (tmp_path / "shop/new.py").exists()
    assert checkout.put(history.tree(gone)) == 0
    history.close()


def test_an_interrupted_replay_goes_on(repo: Path, tmp_path: Path) -> None:
    """With a folder to keep things in, no commit is replayed twice; cold ones are used again."""
    request = Request(repo, ("shop",), store=tmp_path / "store")
    with Replayer(request) as replayer:
        commits = replayer.commits()
        first = list(replayer.run(commits[:3]))
    with Replayer(request) as replayer:
        replayer._started = unwanted  # type: ignore[method-assign]
        again = list(replayer.run(commits[:3]))
    assert [outcome.to_dict() for outcome in again] == [outcome.to_dict() for outcome in first]
    begun: list[Tree] = []
    with Replayer(replace(request, chain=True)) as replayer:
        start = replayer._started

        def counted(tree: Tree, key: str, shift: int = 0) -> Cold:
            begun.append(tree)
            return start(tree, key, shift)

        replayer._started = counted  # type: ignore[method-assign]
        chain = list(replayer.run(commits[:3]))
    assert [outcome.kind for outcome in chain] == [outcome.kind for outcome in first]
    # Where something differs, a kept cold process is doubted: three new ones are begun.
    assert len(begun) == 3 * sum(outcome.kind != "exact" for outcome in chain)


def unwanted(*_: object) -> Cold:
    raise AssertionError("what a cold process has was known already")


def test_a_module_of_a_package_that_cannot_be_imported_is_left_out(tmp_path: Path) -> None:
    """What the interpreter leaves of a package that failed is half a program: it counts nothing."""
    folder = tmp_path / "repo"
    (folder / "shop").mkdir(parents=True)
    git(folder, "init", "--quiet")
    for limit in (1, 2):
        text = f"LIMIT = {limit}\nfrom shop import prices\nimport no_such_library\n"
        (folder / "shop/__init__.py").write_text(text)
        (folder / "shop/prices.py").write_text("from shop import LIMIT\n")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", f"limit {limit}")
    with Replayer(Request(folder, ("shop",))) as replayer:
        outcomes = list(replayer.run(replayer.commits()))
    assert {outcome.kind for outcome in outcomes} == {"unusable"}


def test_a_wrong_name_is_told() -> None:
    """A package that no commit touches is an error that says what to look at."""
    folder = Path(__file__).parent
    with (
        Replayer(Request(folder, ("no_such_package",))) as replayer,
        pytest.raises(HmrError) as told,
    ):
        replayer.commits()
    assert "no_such" in str(told.value)
    assert "--source" in str(told.value)


def test_the_command_prints_a_table(repo: Path, tmp_path: Path) -> None:
    """`hmr replay` shows each commit and the table, and writes all of it as JSON."""
    to = tmp_path / "out.json"
    words = ["replay", "--repo", str(repo), "--package", "shop", "--last", "3", "--json", str(to)]
    done = subprocess.run(
        [sys.executable, "-m", "hmr", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].startswith("2 commits: ")
    assert "added" in done.stderr
    data = json.loads(to.read_text())
    assert data["mode"] == "pair"
    assert [entry["subject"] for entry in data["commits"]] == ["mended", "added", "gone"]


def test_the_summary_counts_what_could_be_judged() -> None:
    """A commit that can't be imported is in no share."""
    tally = Tally([Outcome("a", "", "exact"), Outcome("b", "", "unusable")])
    said = "1 commits: 1 exact, 1 unusable; 100.0 % exact, 100.0 % exact or said so"
    assert summary(tally)[-1] == f"{said}, 0 silently wrong"


def test_a_difference_that_nothing_names_is_listed_before_those_that_are_named() -> None:
    """Whoever reads the first few differences of a commit sees what it was judged by."""
    named = [Difference(f"shop:a{at}", "1", "2", "HMR104") for at in range(9)]
    outcome = Outcome("0" * 40, "", "wrong", differences=(*named, Difference("shop:z", "1", "2")))
    assert outcome.to_dict(limit=3)["differences"][0]["path"] == "shop:z"


def test_what_waits_for_a_mend_is_not_silently_old() -> None:
    """A file that waits since an earlier commit failed is named until it is mended."""
    said = Revised(True, "", [], [], ["shop/till.py"], True, 0.1)
    found = [Difference("shop.desk:total", "1", "2")]
    waits = judged("0" * 40, "", said, found, hot={})
    assert (waits.kind, waits.silent) == ("wrong", False)
    names = [Difference("shop.desk:total", "function @ shop.till:total", "function @ shop:total")]
    assert judged("0" * 40, "", said, names, hot={}).kind == "declined"
    said.waiting = []
    assert judged("0" * 40, "", said, found, hot={}).silent


def test_a_collection_in_random_order_is_left_out_as_a_whole() -> None:
    """Of a table whose rows two cold processes number differently, no row says anything."""
    rows = [f"row {number}" for number in range(8)]
    cold = {f"shop:TABLE[{number}].name": row for number, row in enumerate(rows)}
    other = {f"shop:TABLE[{number}].name": row for number, row in enumerate(rows[3:] + rows[:3])}
    other["shop:TABLE[7].name"] = cold["shop:TABLE[7].name"]  # the same, by chance
    beside = {"shop:RATE": "2", **{f"shop:PRICES[{number}]": str(number) for number in range(9)}}
    masked = unsteady({**other, **beside, "shop:PRICES[3]": "33"}, {**cold, **beside})
    assert masked >= {*cold, "shop:PRICES[3]"}
    hot = {f"shop:TABLE[{number}].other": row for number, row in enumerate(rows)}
    found = differing({**hot, **beside, "shop:PRICES[4]": "44"}, {**cold, **beside}, masked)
    assert [item.path for item in found] == ["shop:PRICES[4]"]


class Sources(dict[str, bytes]):
    """Gives no value to any path, and what it holds as sources."""

    def __getitem__(self, path: str) -> str:
        return ""

    def source(self, module: str) -> bytes:
        return self.get(module, b"")


PLUGINS = b"""\
HANDLERS = []
RATE = 2

def on(f):
    HANDLERS.append(f)

if RATE:
    @on
    def greet():
        pass

on(print)
COUNT = len(HANDLERS)
TOTAL = COUNT + 1
DOUBLE = RATE * 2
"""


@pytest.mark.parametrize(
    ("code", "statement", "path", "kind"),
    [
        ("HMR112", "greet", "greet", "kept"),
        ("HMR112", "on(str)", "HANDLERS[1]", "kept"),  # it is gone, and is known by its line
        ("HMR112", "on(print)", "HANDLERS[1]", "kept"),
        ("HMR112", "on(print)", "TOTAL", "kept"),
        ("HMR112", "on(print)", "RATE", "wrong"),  # neither what it alters nor a user of that
        ("HMR112", "on(print)", "DOUBLE", "wrong"),
        ("HMR112", "HANDLERS.append(old)", "HANDLERS[1]", "kept"),  # it is gone
        ("HMR112", "HANDLERS.append(old)", "TOTAL", "kept"),
        ("HMR112", "HANDLERS.append(old)", "RATE", "wrong"),
        ("HMR112", "for handler in (first, second):", "RATE", "kept"),  # nobody knows what it did
        ("HMR106", "COUNT", "TOTAL", "declined"),
        ("HMR106", "COUNT", "RATE", "wrong"),
    ],
)
def test_a_message_about_a_statement_excuses_what_it_can_have_altered(
    code: str, statement: str, path: str, kind: str
) -> None:
    """What a statement did elsewhere is no excuse for what has nothing to do with it."""
    said = Revised(True, "", [(code, f"shop:{statement}")], [], [], False, 0.1)
    found = [Difference(f"shop:{path}", "1", "2")]
    outcome = judged("0" * 40, "", said, found, hot={}, literals=Sources(shop=PLUGINS))
    assert outcome.kind == kind


def test_names_that_are_drawn_by_lot_are_compared_no_further() -> None:
    """Two cold processes name a helper by a `uuid4` of their own, and so does the hot one."""

    def table(digit: str) -> dict[str, str]:
        return {f"shop:Order.__pack_{digit * 32}": "function", "shop:Order.total": f"{digit}"}

    masked = unsteady({**table("a"), "shop:Order.total": "b"}, table("b"))
    (found,) = differing(table("c"), table("b"), masked)
    assert found.path == "shop:Order.total"
    (other,) = differing({"shop:Order.__drop_" + "c" * 32: "function"}, {}, masked)
    assert other.cls == "names"
