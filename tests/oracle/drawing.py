"""Draws random programs, and random edits of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from random import Random

from .programs import FORMS, Expr, History, Item, Member, Module, Program

NAMES = [f"n{number}" for number in range(18)]
_KINDS = {
    "const": 16,
    "func": 14,
    "class": 14,
    "table": 8,
    "derived": 7,
    "special": 5,
    "instance": 5,
    "bound": 5,
    "deco": 5,
    "alter": 4,
    "branch": 4,
    "registry": 4,
    "maker": 4,
    "factory": 3,
    "augment": 3,
    "fill": 3,
    "attach": 3,
    "choice": 2,
    "either": 3,
    "dispatch": 2,
    "register": 2,
    "data": 2,
    "dynamic": 2,
    "scan": 1,
    "late": 1,
    "delete": 1,
    "counter": 2,
    "call": 1,
    "number": 5,
    "tabled": 6,
    "functional": 3,
    "computed": 3,
    "cached": 2,
}
_REGISTRIES = {"routes": 14, "hooked": 14, "handlers": 10, "marked": 10, "ran": 8}
_ADDING = (
    *("fill", "alter", "augment", "attach", "register", "derived", "bound", "instance"),
    *("tabled", "computed"),
)
_FIELDS = {
    "body": 6,
    "other": 4,
    "style": 4,
    "members": 5,
    "base": 3,
    "deco": 3,
    "doc": 2,
    "wrap": 2,
    "gap": 2,
    "names": 2,
}
_VERBS = {
    "change": 30,
    "add": 7,
    "remove": 5,
    "swap": 4,
    "move": 4,
    "rename": 4,
    "form": 4,
    "rename all": 2,
    "new module": 2,
    "remove module": 1,
    "package": 1,
    "rename module": 1,
    "data": 3,
    "exports": 1,
    "doc": 1,
    "future": 1,
    "rebinds": 1,
}


class Drawer:
    """Draws by chance; the same seed gives the same history.

    Parameters:
        seed: of the random numbers.
        dense: whether there are many registries among the statements.
    """

    def __init__(self, seed: int, *, dense: bool = False) -> None:
        self._random = Random(seed)
        self._kinds = _KINDS | (_REGISTRIES if dense else {})
        self._uids = count()
        self._near: list[str] = []  # names that are there, so that most references meet something

    def history(self) -> History:
        """Draw a program and its next versions."""
        random = self._random
        versions = [self.program()]
        late = random.random() < 0.3
        for _ in range(random.choice((1, 2, 3, 4, 6))):
            version = versions[-1]
            chance = random.random()
            if chance < 0.06 and len(versions) > 1:
                version = versions[-2]  # undone
            else:
                for _ in range(random.choice((1, 1, 1, 2, 3))):
                    version = self.edited(version)
            if chance > 0.94 and version.modules:
                at = random.randrange(len(version.modules))
                broken = replace(version.modules[at], broken=True)
                versions.append(_with(version, at, broken))  # and mended with the next save
            versions.append(version)
        if late:  # who reads a data file is seen only while a session is on
            versions = [replace(version, data=versions[0].data) for version in versions]
        return History(tuple(versions), late)

    def program(self) -> Program:
        """Draw a program."""
        random = self._random
        names = [f"m{number}" for number in range(random.randint(2, 6))]
        if random.random() < 0.3:
            parent = random.choice(names)
            names.insert(random.randint(0, len(names)), f"{parent}.{random.choice('ab')}")
        self._near = []
        return Program(tuple(self.module(name) for name in names))

    def module(self, name: str) -> Module:
        """Draw a module."""
        random = self._random
        items = tuple(self.item() for _ in range(random.randint(1, 6)))
        return Module(
            name,
            form=random.choice((0, 0, 0, 1, 1, 2, 3, *range(len(FORMS)))),
            items=items,
            doc=random.choice((0, 0, 1)),
            rebinds=random.random() < 0.15,
            package=random.random() < 0.1,
            exports=random.choice((0, 0, 0, 1, 2)),
            future=random.random() < 0.1,
            via=random.randrange(3),
        )

    def name(self) -> str:
        """Draw a name that something refers to."""
        if self._near and self._random.random() < 0.85:
            return self._random.choice(self._near[-8:] + self._near)
        return self._random.choice(NAMES)

    def expr(self, depth: int = 2) -> Expr:
        """Draw an expression."""
        chance = self._random.random()
        if chance < 0.25 and depth:
            return ("add", self.expr(depth - 1), self.expr(depth - 1))
        if chance < 0.7:
            return ("ref", self.name())
        return ("int", self._random.randint(0, 9))

    def member(self) -> Member:
        """Draw a class member."""
        random = self._random
        return Member(random.choice("abcd"), random.randrange(29), self.expr(), random.randrange(4))

    def item(self, kind: str = "", name: str = "") -> Item:
        """Draw an item."""
        random = self._random
        kind = kind or random.choices(list(self._kinds), list(self._kinds.values()))[0]
        fresh = [each for each in NAMES if each not in self._near]
        if not name:
            name = random.choice(fresh if fresh and random.random() < 0.9 else NAMES)
        item = Item(
            next(self._uids),
            kind,
            name,
            self.expr(),
            self.expr(),
            base=self.name() if kind in _ADDING or random.random() < 0.5 else "",
            deco=self.name() if random.random() < 0.4 else "",
            style=random.randrange(40),
            wrap=random.choice((0, 0, 0, 0, 0, *range(7))),
            gap=random.choice((0, 0, 0, 1, 2)),
            doc=random.choice((0, 0, 1, 2, 3)),
            names=tuple(self.name() for _ in range(random.randint(0, 3))),
            members=tuple(self.member() for _ in range(random.randint(0, 3))),
        )
        self._near.append(name)
        return item

    # -- edits ------------------------------------------------------------------------------------
    def edited(self, program: Program) -> Program:
        """Draw an edit of a program."""
        random = self._random
        self._near = [item.name for module in program.modules for item in module.items]
        if not program.modules:
            return Program((self.module("m0"),), program.data)
        verb = random.choices(list(_VERBS), list(_VERBS.values()))[0]
        at = random.randrange(len(program.modules))
        module = program.modules[at]
        if verb in ("change", "add", "remove", "swap", "rename"):
            return _with(program, at, self._items(module, verb))
        if verb == "move" and module.items:
            return self._moved(program, at)
        if verb == "rename all":
            old, new = self.name(), random.choice(NAMES)
            return _renamed(program, old, new)
        if verb == "new module":
            return self._grown(program)
        if verb == "remove module" and len(program.modules) > 1:
            return replace(program, modules=program.modules[:at] + program.modules[at + 1 :])
        if verb == "rename module":
            taken = {each.name for each in program.modules}
            free = [f"m{number}" for number in range(9) if f"m{number}" not in taken]
            if "." not in module.name and not any(n.startswith(module.name + ".") for n in taken):
                return _with(program, at, replace(module, name=random.choice(free)))
        if verb == "data":
            place = random.randrange(len(program.data))
            numbers = list(program.data)
            numbers[place] = random.randint(0, 9)
            return replace(program, data=tuple(numbers))
        changes = {
            "form": {"form": random.randrange(len(FORMS)), "via": random.randrange(3)},
            "package": {"package": not module.package},
            "exports": {"exports": random.randrange(3)},
            "future": {"future": not module.future},
            "rebinds": {"rebinds": not module.rebinds},
        }
        return _with(program, at, replace(module, **changes.get(verb, {"doc": module.doc + 1})))

    def _items(self, module: Module, verb: str) -> Module:
        random = self._random
        rows = list(module.items)
        at = random.randrange(len(rows)) if rows else 0
        if verb == "add" or not rows:
            rows.insert(random.randint(0, len(rows)), self.item())
        elif verb == "change":
            rows[at] = self._changed(rows[at])
        elif verb == "remove":
            del rows[at]
        elif verb == "swap":
            to = random.randrange(len(rows))
            rows[at], rows[to] = rows[to], rows[at]
        else:
            rows[at] = replace(rows[at], name=random.choice(NAMES))
        return replace(module, items=tuple(rows))

    def _changed(self, item: Item) -> Item:
        random = self._random
        if random.random() < 0.12:
            return replace(self.item(name=item.name), uid=item.uid)
        which = random.choices(list(_FIELDS), list(_FIELDS.values()))[0]
        if which == "members" and item.members and random.random() < 0.7:
            rows = list(item.members)
            at = random.randrange(len(rows))
            other = self.member()
            part = random.choice(("body", "sort", "style", "name", "gone"))
            if part == "gone":
                del rows[at]
            else:
                rows[at] = replace(rows[at], **{part: getattr(other, part)})
            return replace(item, members=tuple(rows))
        fresh = self.item(item.kind, item.name)
        if which in ("base", "deco"):
            return replace(item, **{which: random.choice(("", self.name()))})
        return replace(item, **{which: getattr(fresh, which)})

    def _moved(self, program: Program, at: int) -> Program:
        random = self._random
        rows = list(program.modules[at].items)
        moved = rows.pop(random.randrange(len(rows)))
        program = _with(program, at, replace(program.modules[at], items=tuple(rows)))
        to = random.randrange(len(program.modules))
        other = list(program.modules[to].items)
        other.insert(random.randint(0, len(other)), moved)
        return _with(program, to, replace(program.modules[to], items=tuple(other)))

    def _grown(self, program: Program) -> Program:
        random = self._random
        taken = {module.name for module in program.modules}
        names = [f"m{number}" for number in range(9)]
        names += [f"{module.name}.{letter}" for module in program.modules for letter in "ab"]
        free = [name for name in names if name not in taken and name.count(".") < 2]
        made = self.module(random.choice(free))
        at = random.randint(0, len(program.modules))
        return replace(program, modules=(*program.modules[:at], made, *program.modules[at:]))


def _with(program: Program, at: int, module: Module) -> Program:
    modules = (*program.modules[:at], module, *program.modules[at + 1 :])
    return replace(program, modules=modules)


def _renamed(program: Program, old: str, new: str) -> Program:
    """Rename a name everywhere."""

    def expr(tree: Expr) -> Expr:
        if tree[0] == "ref":
            return ("ref", new) if tree[1] == old else tree
        return ("add", expr(tree[1]), expr(tree[2])) if tree[0] == "add" else tree

    def named(name: str) -> str:
        return new if name == old else name

    def item(it: Item) -> Item:
        members = tuple(replace(member, body=expr(member.body)) for member in it.members)
        return replace(
            it,
            name=named(it.name),
            body=expr(it.body),
            other=expr(it.other),
            base=named(it.base),
            deco=named(it.deco),
            names=tuple(map(named, it.names)),
            members=members,
        )

    modules = (replace(module, items=tuple(map(item, module.items))) for module in program.modules)
    return replace(program, modules=tuple(modules))
