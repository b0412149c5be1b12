"""What became of one replayed commit: the differences, and what the engine said of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Protocol

from hmr.replay.extent import Extent
from hmr.replay.snapshot import ASTRAY, HELD, LINES, ORDER, OWN_CLASS, Table

Kind = Literal["exact", "lines", "kept", "declined", "wrong", "error", "unusable"]
KINDS: tuple[Kind, ...] = ("exact", "lines", "kept", "declined", "wrong", "error", "unusable")

Class = Literal["code", "value", "identity", "order", "lines", "names"]
_STEP = re.compile(r"[.\[#]")
_ITEM = re.compile(r"\[[^\]]*\]")
_DRAWN = re.compile("[0-9a-f]{32}")  # what `uuid4` gave, in a name that nobody ever writes
_SEVERAL = 3
"""How many items of a collection differ before it is taken to be in random order."""
_HOME = re.compile(r" @ ([\w.]+):")  # the module that something is shown to be at home in
_OF_STATEMENTS = frozenset(("HMR106", "HMR112"))  # they may concern what has another name

NOTHING = "(nothing)"
_KEPT_CODES = frozenset(
    ("HMR105", "HMR108", "HMR112", "HMR116")
)  # state of run time, left on purpose


class Lookup(Protocol):
    """Gives the plain value that a path has in the source, empty where there is none."""

    def __getitem__(self, path: str) -> str: ...

    def source(self, module: str) -> bytes:
        """Give the source of a module; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One path at which the hot process is not as the cold one.

    Parameters:
        path: ``module:name`` and further inward.
        hot: what the process has that was revised.
        cold: what a process has that began with the new source.
        excuse: the code of the message that named it; ``"keep"`` for an action of that name;
            ``"state"`` where a cold process, too, has another value than its source writes
            (a counter); empty where nothing was said.
    """

    path: str
    hot: str
    cold: str
    excuse: str = ""

    @property
    def cls(self) -> Class:
        """What sort of difference it is."""
        if self.path.endswith(LINES):
            return "lines"
        if self.path.endswith(ORDER):
            return "order"
        if NOTHING in (self.hot, self.cold):
            return "names"
        if self.path.startswith(HELD):
            return "identity" if not self.path.endswith("#code") else "code"
        if self.path.endswith("#code"):
            return "code"
        if " @ " in self.hot and " @ " in self.cold:
            return "identity"
        return "value"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One commit, replayed.

    Attributes:
        kind: the verdict; a commit is as bad as its worst difference.
        silent: it is wrong, and the report said nothing at all.
        functions_only: the edit was in bodies of functions and methods alone.
        differences: where hot is not as cold, without what differs between two cold processes.
        inherited: differences that an earlier commit of the same chain had left.
        masked: paths that differ between two cold processes.
        paths: how many paths were compared.
        stale: the codes that were said, with their targets.
        detail: why it was declined or could not be replayed.
        took: seconds that the revision took.
    """

    sha: str
    subject: str
    kind: Kind
    silent: bool = False
    functions_only: bool = False
    differences: tuple[Difference, ...] = ()
    inherited: int = 0
    masked: int = 0
    paths: int = 0
    stale: tuple[tuple[str, str], ...] = ()
    detail: str = ""
    took: float = 0.0

    def to_dict(self, limit: int = 60) -> dict[str, Any]:
        """Give it as plain data; of the differences at most `limit`, first those not named."""
        data = asdict(self)
        named_last = sorted(self.differences, key=lambda item: bool(item.excuse))
        data["differences"] = [{"class": item.cls, **asdict(item)} for item in named_last[:limit]]
        data["count"] = len(self.differences)
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Outcome:
        """Read what `to_dict` gave."""
        words = {name: data[name] for name in cls.__slots__}
        words["differences"] = tuple(
            Difference(item["path"], item["hot"], item["cold"], item["excuse"])
            for item in data["differences"]
        )
        words["stale"] = tuple((code, target) for code, target in data["stale"])
        return cls(**words)


@dataclass(slots=True)
class Revised:
    """What a hot child said of its revision."""

    ok: bool
    error: str
    stale: list[tuple[str, str]]
    kept: list[tuple[str, str]]  # module and target of each `keep`
    waiting: list[str]
    functions_only: bool
    took: float
    error_path: str = ""

    @classmethod
    def read(cls, answer: Mapping[str, Any]) -> Revised:
        """Read the child's answer."""
        report = answer["report"]
        error = report["error"]
        text = f"{error['kind']}: {error['message']}" if error else ""
        return cls(
            ok=report["ok"],
            error=text,
            stale=list(dict.fromkeys((code, target) for code, target in answer["stale"])),
            kept=[
                (action["module"], action["target"])
                for action in report["actions"]
                if action["verb"] == "keep"
            ],
            waiting=answer["waiting"],
            functions_only=bool(report["changes"])
            and all(change == ["edited", "function"] for change in report["changes"]),
            took=answer["took"],
            error_path=error["path"] if error else "",
        )


def differing(hot: Table, cold: Table, masked: Iterable[str] = ()) -> list[Difference]:
    """List where two tables differ.

    What was held from before counts only where the cold process has something at that path.
    """
    skip = set(masked)
    shuffled = {path for path in skip if path.endswith("[")}
    drawn = {_DRAWN.sub("*", path) for path in skip if _DRAWN.search(path)}
    out = []
    for path in sorted(hot.keys() | cold.keys()):
        if path in skip or (shuffled and _is_in(path, shuffled)):
            continue
        if drawn and _DRAWN.sub("*", path) in drawn:
            continue
        left, right = hot.get(path, NOTHING), cold.get(path, NOTHING)
        if path.startswith(HELD):
            out += _held(path, left, hot, cold)
        elif left != right and not (path.endswith(OWN_CLASS) and right == ASTRAY + left):
            # (A class that a decorator copied: hot, `super()` finds the copy, which is better.)
            out.append(Difference(path, left, right))
    # What lies further inside often differs only because of what lies further outside.
    return sorted(out, key=lambda item: len(_STEP.findall(item.path)))


def unsteady(again: Table, cold: Table) -> frozenset[str]:
    """Give the paths that two cold processes may differ at.

    Those at which these two do, and all others with an object of a kind that shows itself
    differently there: what is in random order once may be so everywhere. And all that is in a
    collection of which most items differ: it is the collection that is in random order.
    """
    found = differing(again, cold)
    kinds = {
        kind
        for item in found
        if "." in (kind := item.hot.partition(" ")[0]) and kind == item.cold.partition(" ")[0]
    }
    alike = (path for path, said in cold.items() if said.partition(" ")[0] in kinds)
    paths = {item.path for item in found}
    return frozenset((*paths, *alike, *_shuffled(paths, cold)))


def _shuffled(found: Collection[str], cold: Table) -> Iterator[str]:
    """Give the collections of whose items half or more are among those found, and what is inside.

    A collection as its path with a bracket behind it.
    """
    differing, there = _by_collection(found), _by_collection(cold)
    for collection, items in differing.items():
        if len(items) >= _SEVERAL and 2 * len(items) >= len(there.get(collection, ())):
            yield f"{collection}["
            yield collection + ORDER
            yield from (path for path in cold if path.startswith(f"{collection}["))


def _is_in(path: str, collections: Collection[str]) -> bool:
    return any(path[: match.start() + 1] in collections for match in _ITEM.finditer(path))


def _by_collection(paths: Iterable[str]) -> dict[str, set[str]]:
    """Give the items of each collection that one of the paths leads through."""
    out: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        for match in _ITEM.finditer(path):
            out[path[: match.start()]].add(match.group())
    return out


def _held(path: str, said: str, hot: Table, cold: Table) -> list[Difference]:
    """What somebody held before is what its name means now, or behaves as the new source says."""
    if "#" in path or said == "live":
        return []
    name = path.removeprefix(HELD)
    what = f"{path}#code"
    if f"{name}#bases" in cold and what not in hot:
        return [Difference(path, said, f"live class @ {name}")]
    if what not in hot or f"{name}#code" not in cold:  # no such thing any more
        return []
    if _is_from_elsewhere(name, cold.get(f"{name}#name", "")):
        return []
    if hot[what] != cold[f"{name}#code"]:
        return [Difference(what, hot[what], cold[f"{name}#code"])]
    return [Difference(path, said, f"live function @ {name}")]


def _is_from_elsewhere(name: str, said: str) -> bool:
    """Whether another module has put a function of its own under a name: ``shop.price = cost``.

    (What a decorator made is a function within another.)
    """
    home, _, rest = said.partition(" ")
    return bool(said) and home != name.partition(":")[0] and "<locals>" not in rest


def judged(
    sha: str,
    subject: str,
    said: Revised,
    found: Sequence[Difference],
    *,
    hot: Table,
    literals: Lookup | None = None,
    known: frozenset[tuple[str, str]] = frozenset(),
    masked: int = 0,
    paths: int = 0,
) -> Outcome:
    """Give the verdict on a commit that the hot process revised without failing.

    Parameters:
        sha, subject: the commit.
        said: what the hot process said.
        found: where it differs from the cold one.
        hot: its table.
        literals: by path the plain value that the source gives a name, where it gives one.
        known: path and hot value of what an earlier commit of the chain has left.
        masked, paths: as in Outcome.
    """
    extent = Extent(literals.source if literals is not None else lambda _module: b"")
    differences = _within([_excused(item, said, hot, extent) for item in found])
    if literals is not None:
        differences = [_stateful(item, literals) for item in differences]
    left = {path for path, _ in known}
    fresh = tuple(
        item
        for item in differences
        if (item.path, item.hot) not in known and not any(path in left for path in _outer(item))
    )
    kinds = {_kind_of(item) for item in fresh}
    order: tuple[Kind, ...] = ("wrong", "declined", "kept", "lines")
    kind: Kind = next((kind for kind in order if kind in kinds), "exact")
    return Outcome(
        sha,
        subject,
        kind,
        silent=kind == "wrong" and not said.stale and not said.waiting,
        functions_only=said.functions_only,
        differences=fresh,
        stale=tuple(said.stale),
        took=said.took,
        inherited=len(differences) - len(fresh),
        masked=masked,
        paths=paths,
    )


def _within(found: list[Difference]) -> list[Difference]:
    """Let what lies inside of something excused (a class that is still the old one) be so, too."""
    excuses = {item.path: item.excuse for item in found if item.excuse}
    out = []
    for item in found:
        excuse = item.excuse
        if not excuse:
            excuse = next((excuses[path] for path in _outer(item) if path in excuses), "")
        out.append(Difference(item.path, item.hot, item.cold, excuse))
    return out


def _outer(item: Difference) -> list[str]:
    """Give the paths that a path lies within."""
    return [item.path[: match.start()] for match in _STEP.finditer(item.path)]


def _kind_of(item: Difference) -> Kind:
    if item.excuse in ("keep", "state") or item.excuse in _KEPT_CODES:
        return "kept"
    if item.excuse:
        return "declined"
    return "lines" if item.cls == "lines" else "wrong"


def _excused(item: Difference, said: Revised, hot: Table, extent: Extent) -> Difference:
    """Find what the engine said of a difference."""
    path = item.path.removeprefix(HELD)
    module, _, rest = path.partition(":")
    name = rest.partition("#")[0].partition("[")[0]
    for kept_module, target in said.kept:
        if kept_module == module and _same_thing(name, target):
            return Difference(item.path, item.hot, item.cold, "keep")
    near = ""
    for code, target in said.stale:
        of, _, what = target.partition(":")
        if of == module and _same_thing(name, what):
            return Difference(item.path, item.hot, item.cold, code)
        named = target in item.hot or target in item.cold
        if code == "HMR105" and item.hot == NOTHING:  # a field that an instance lacks
            named = f"instance of {target} " in hot.get(item.path.rpartition(".")[0], "")
        wide = of == module and code in _OF_STATEMENTS and extent.holds(module, what, rest)
        gone = item.hot.removeprefix("module ") if item.hot.startswith("module ") else module
        if named or wide or (code == "HMR110" and _is_file_of(target, gone)):
            near = near or code
    homes = (module, *_HOME.findall(f"{item.hot}\n{item.cold}"))
    if not near and any(_is_file_of(file, home) for file in said.waiting for home in homes):
        near = "waiting"  # it waits for a mend since an earlier commit, as the report says
    return Difference(item.path, item.hot, item.cold, near)


def _stateful(item: Difference, literals: Lookup) -> Difference:
    """Tell state by this: the source says 0, and also a cold process has something else."""
    if item.excuse or item.cls != "value":
        return item
    literal = literals[item.path]
    excuse = "state" if literal and literal not in (item.hot, item.cold) else ""
    return Difference(item.path, item.hot, item.cold, excuse)


def _same_thing(name: str, target: str) -> bool:
    for known in target.replace(",", " ").split():
        if name == known or name.startswith(known + ".") or known.startswith(name + "."):
            return True
    return False


def _is_file_of(path: str, module: str) -> bool:
    tail = module.replace(".", "/")
    return path.endswith((f"{tail}.py", f"{tail}/__init__.py"))


@dataclass(slots=True)
class Tally:
    """The outcomes of a whole replay, counted."""

    outcomes: list[Outcome] = field(default_factory=list)

    def count(self, kind: Kind) -> int:
        """Say how many commits ended so."""
        return sum(1 for outcome in self.outcomes if outcome.kind == kind)

    @property
    def silent(self) -> int:
        """How many were wrong while the report said nothing."""
        return sum(1 for outcome in self.outcomes if outcome.silent)

    @property
    def judged(self) -> int:
        """How many commits could be judged at all."""
        return len(self.outcomes) - self.count("unusable")

    def share(self, *kinds: Kind) -> float:
        """Give the share of some outcomes among the judged commits, in per cent."""
        judged = self.judged
        return 100.0 * sum(map(self.count, kinds)) / judged if judged else 0.0

    def __str__(self) -> str:
        counts = ", ".join(f"{self.count(kind)} {kind}" for kind in KINDS if self.count(kind))
        good = self.share("exact")
        honest = self.share("exact", "lines", "kept", "declined")
        return (
            f"{self.judged} commits: {counts or 'nothing'}; {good:.1f} % exact,"
            f" {honest:.1f} % exact or said so, {self.silent} silently wrong"
        )
