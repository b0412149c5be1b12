"""Under which names a thing can be read: here, where it is imported, and by its other names."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from hmr._types import ModuleName, QualName
from hmr.graph.bytext import handed, hands, tells
from hmr.graph.executing import Executing
from hmr.graph.giving import Giving
from hmr.graph.importers import Importers, parents
from hmr.graph.index import Index, Read
from hmr.graph.keys import Key, Node
from hmr.graph.origins import Hand
from hmr.graph.public import public
from hmr.graph.sheet import nodes
from hmr.graph.spelt import Spelt
from hmr.graph.told import NOTHING, Told
from hmr.graph.unparsed import packages
from hmr.graph.unread import Outline, Unread
from hmr.graph.ways import Way, reaches
from hmr.source import SourceModule, Statement
from hmr.source.scopes import is_inside

_FEW = 10
"""How many modules are searched for a word sooner than their names are followed."""
_SEVERAL = 3
"""How many functions of one name are followed, before all texts are searched for that name."""


class Namespaces(Executing):
    """The modules' names, resolved across modules on demand.

    Nothing of it is stored for good: who reads a name is looked up in the Index of each module that
    can import it, so that an edited module costs its own Index, and most modules are never parsed.

    Parameters:
        sources: every module's source by name; a look-up may parse it only then.
        texts: every module's bytes by name, the same keys; cheap to read.
        told: what it may ask about the process.
    """

    def __init__(
        self,
        sources: Mapping[ModuleName, SourceModule],
        texts: Mapping[ModuleName, bytes],
        told: Told = NOTHING,
    ) -> None:
        self.told = told
        self._sources = sources
        self._is_package = cache(packages(sources))
        self._importers = Importers()
        self._importers.look_at(texts)
        self._indexes: dict[ModuleName, Index] = {}
        self._reached: dict[Key, frozenset[Key]] = {}
        self._affected: dict[frozenset[Key], frozenset[Key]] = {}
        self._unspelt: dict[Key, bool] = {}
        self._so_named: Counter[str] = Counter()
        self._using: dict[tuple[ModuleName, str], tuple[ModuleName, ...]] = {}
        self._locals: dict[tuple[ModuleName, ModuleName], dict[tuple[str, str | None], None]] = {}
        self._ways: dict[tuple[ModuleName, str, bool], tuple[Way, ...]] = {}
        self._nodes: dict[ModuleName, list[Node]] = {}
        self._reads: dict[Key, tuple[Read, ...]] = {}
        self._hand = Hand(len(sources))
        self._unread = Unread(self._importers)
        self._giving = Giving(self, self._importers)
        self._spelt = Spelt(self, self._importers)

    def turn(
        self,
        sources: Mapping[ModuleName, SourceModule],
        texts: Mapping[ModuleName, bytes],
        news: Iterable[ModuleName] | None = None,
    ) -> None:
        """Go on with other sources; what is known of those that are the same is kept.

        Parameters:
            sources: every module's source by name.
            texts: every module's bytes by name.
            news: see `Importers.look_at`.
        """
        self._sources = sources
        self._is_package = cache(packages(sources))
        self._importers.look_at(texts, news)
        self._reached.clear()
        self._affected.clear()
        self._unspelt.clear()
        self._so_named.clear()
        self._using.clear()
        self._locals.clear()
        self._ways.clear()
        self._nodes.clear()
        self._reads.clear()
        self._hand = Hand(len(sources))
        self._giving = Giving(self, self._importers)
        self._spelt = Spelt(self, self._importers)

    def warm(self) -> Iterator[None]:
        """Look beforehand, a little with each step, at what every edit asks of all texts."""
        return self._importers.warm()

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""
        return module in self._sources

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index, kept from one state of its source to the next."""
        source = self._sources[module]
        known = self._indexes.get(module)
        if known is None:
            known = self._indexes[module] = Index(source)
        elif known.source is not source:
            known.turn(source)
        return known

    def _outline(self, module: ModuleName) -> Index | Outline:
        """Give what a module imports, at least; most are not parsed for it."""
        known = module in self._indexes
        return (not known and self._unread.outline(module, self._sources)) or self.index(module)

    def source(self, module: ModuleName) -> SourceModule:
        """Give a module's source."""
        return self._sources[module]

    def asking(self, attribute: str) -> list[ModuleName]:
        """Give the modules that may read an attribute so named, of whatever object."""
        return self._importers.asking(attribute)

    def mentioning(self, part: str) -> bool:
        """Whether any module may have a name in it with this part."""
        return self._importers.mentioning(part)

    def importing(self, module: ModuleName) -> tuple[ModuleName, ...]:
        """Give the modules that may import a module."""
        return self._importers.of(module)

    def nodes(self, module: ModuleName) -> list[Node]:
        """Give a module's statements and those of its classes, in order."""
        if module not in self._nodes:
            self._nodes[module] = [node for node, _ in nodes(self._sources[module])]
        return self._nodes[module]

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key, under whatever name it has where it is read."""
        known = self._reads.get(key)
        if known is None:
            known = self._reads[key] = tuple(self._find_reads(key))
        return iter(known)

    def _find_reads(self, key: Key) -> Iterator[Read]:
        for module, spelling in self.spellings(key):
            for read in self.index(module).reading(spelling):
                if reaches(read.dotted, spelling, key):
                    yield read

    def given(self, node: Node) -> Iterator[Key]:
        """Give what else a statement gives to those who read it; see `Giving.given`."""
        return iter(self._giving.given(node))

    def deferring(self, key: Key) -> frozenset[Key]:
        """Find the definitions whose code reads a key when it is called."""
        known = self._reached.get(key)
        if known is None:
            unread = key.name.endswith(".__code__") and not self._importers.naming_code()
            found = () if unread or self.is_unspelt(key) else self._find_deferring(key)
            known = self._reached[key] = frozenset(found)
        return known

    def is_unspelt(self, key: Key) -> bool:
        """Whether a key is a function's code, and nobody who could mean it says its name.

        That is told by the texts alone. Who runs it has it from a list of all that there is, say.
        """
        known = self._unspelt.get(key)
        if known is None:
            word = key.name.rpartition(".")[2]  # (operators and hooks are used without their names)
            known = key.what == "code" and not word.startswith("__") and word.isidentifier()
            uses = self._importers.uses
            if known and self.has(key.module) and uses(key.module, word, b"def "):
                known = False  # whatever it is called elsewhere
            elif known and not (self._spelt.is_at_home(key) or self._is_never_said(key, word)):
                known = not any(self._may_say(*place, word) for place in self.spellings(key))
            self._unspelt[key] = known
        return known

    def _may_say(self, module: ModuleName, spelling: str, word: str) -> bool:
        """Whether a module may use what it would have to spell so, by the words in its text.

        Who imports all of a project, whatever for, says a word like `total` somewhere; of the class
        that has it, it has never heard.
        """
        if not self._importers.uses(module, word, b"def "):
            return False
        try:
            text = self._importers.text(module)
        except KeyError:  # it was imported a moment ago
            return True
        if is_inside(spelling) or not (spelling.isascii() and text.isascii()):
            return True
        return all(part.encode() in text for part in spelling.split("."))

    def _is_never_said(self, key: Key, word: str) -> bool:
        """Whether a search of all texts tells it.

        Only where others would have to be parsed, or where it costs less than to ask who they are:
        one search does for all functions of that name.
        """
        self._so_named[word] += 1
        if len(self._sources) > _FEW and self._so_named[word] <= _SEVERAL:
            users = self._users(key.module, key.name.partition(".")[0])
            if all(map(self._indexes.__contains__, users)):
                return False
        return self._importers.nobody_says(word)

    def deferring_as(self, key: Key) -> Iterator[tuple[Key, str]]:
        """Find the definitions whose code reads a key when called, and how they spell it."""
        for module, spelling in self.spellings(key):
            for deferred in self.index(module).deferring(spelling):
                if reaches(deferred.dotted, spelling, key):
                    yield Key(module, deferred.definition, "code"), deferred.dotted

    def _find_deferring(self, key: Key) -> Iterator[Key]:
        yield from (definition for definition, _ in self.deferring_as(key))
        asks = key.what == "value" and "." not in key.name  # `globals()` in a function
        for deferred in self.index(key.module).deferring("*") if asks else ():
            yield Key(key.module, deferred.definition, "code")
        if key.what == "value":
            yield from self.having_it_read(key)

    def having_it_read(self, key: Key) -> Iterator[Key]:
        """Find the functions that have a library import what a text names: `from_object`."""
        head = key.name.partition(".")[0]
        for module in self._importers.looking_up(key.module) if key.module else ():
            for node in self.nodes(module):
                statement = node.statement
                if statement.kind == "function" and self._tells(
                    module, statement, key.module, head
                ):
                    yield Key(module, node.qualname, "code")

    def affected(self, keys: Iterable[Key]) -> frozenset[Key]:
        """Give the definitions that do something else once these keys changed, when called."""
        changed = frozenset(keys)  # (a thousand steps ask for the same)
        known = self._affected.get(changed)
        if known is None:
            known = self._affected[changed] = self._find_affected(changed)
        return known

    def _find_affected(self, keys: frozenset[Key]) -> frozenset[Key]:
        queue: deque[Key] = deque()
        for key in keys:
            if key.what not in ("file", "variable", "library"):
                queue.extend([key] if key.what == "code" else self.deferring(key))
        seen: set[Key] = set()
        while queue:
            code = queue.popleft()
            if code not in seen:
                seen.add(code)
                queue.extend(self.deferring(code))
        return frozenset(seen)

    # -- how it is spelt there -----------------------------------------------------------------
    def spellings(self, key: Key) -> tuple[tuple[ModuleName, str], ...]:
        """Give the names under which a key can be read: here, and where it is imported.

        Its module need not be one of ours: what `os` holds is read by those who import it.

        A value that was imported by name is another binding, with a key of its own, reached
        through its import statement. Code is the same code under every name.
        """
        return self._spelt(key)

    def givers(self, module: ModuleName, head: str) -> Iterator[ModuleName]:
        """Give the modules whose `__getattr__` has given somebody what another module defines."""
        if module not in self._sources:
            return
        yield from self._giving.givers(module, head)

    def standing(self, module: ModuleName, head: str) -> tuple[str, ...]:
        """Give what stands in a module's place, where its spelling begins with a name."""
        return self._giving.standing(module, head)

    def meant(
        self, module: ModuleName, parts: Sequence[str], among: Iterable[ModuleName]
    ) -> Iterator[tuple[ModuleName, list[str]]]:
        """Give what a spelling may mean that begins with what a module only gives."""
        return self._giving.meant(module, parts, among)

    def setters(self, key: Key) -> Iterator[Node]:
        """Give who sets an attribute anew that its owner's own statement has given a value."""
        for module, spelling in self.spellings(key):
            for node, dotted in self.index(module).setters.get(spelling.partition(".")[0], ()):
                if dotted == spelling:
                    yield node

    def given_by(self, module: ModuleName) -> Iterator[Node]:
        """Give who imports, or reads as ``shop.LIMIT``, what a module's `__getattr__` answers."""
        return self._giving.taking(module)

    def asking_for_more(self, module: ModuleName) -> Iterator[Key]:
        """Give the functions that ask a module for what it does not bind, or have it in hand."""
        return self._giving.asking(module)

    def having(self, module: ModuleName) -> Iterator[Node]:
        """Give who has a module in hand while running."""
        return self._giving.handed(module)

    def looking_up(self, key: Key) -> Iterator[Node]:
        """Give who reads a name as ``sys.modules["shop"].NAME`` while running, or has it read."""
        head = key.name.partition(".")[0]
        for module in self._importers.looking_up(key.module) if key.module else ():
            for place, statement in enumerate(self._sources[module].statements):
                if statement.kind == "other" and self._tells(module, statement, key.module, head):
                    yield Node(module, (place,), statement)
                elif statement.kind == "other" and "modules[" in statement.text:
                    wanted = (f'modules["{key.module}"]', f"modules['{key.module}']")
                    if head in statement.text and any(map(statement.text.__contains__, wanted)):
                        yield Node(module, (place,), statement)

    def _tells(self, module: ModuleName, statement: Statement, of: ModuleName, head: str) -> bool:
        """Whether a statement of a module has a library import another one, or a name of it."""
        if tells(statement.text, of, head):
            return True
        if not self._importers.hands_texts:
            return False
        texts = (self.told.text(module, each) for each in handed(statement.text))
        return hands(statement, texts, of, head)

    def _users(self, module: ModuleName, name: str) -> tuple[ModuleName, ...]:
        """Give the modules that may use a name of another, or hand that on to one that may."""
        known = self._using.get((module, name))
        if known is None:
            known = self._using[module, name] = tuple(self._find_users(module, name))
        return known

    def _find_users(self, module: ModuleName, name: str) -> Iterator[ModuleName]:
        uses, of = self._importers.may_use, self._importers.of
        for other in of(module):
            if (
                uses(other, name)
                or self._is_package(other)
                or any(uses(further, name) for further in of(other))
            ):
                yield other

    def ways(self, module: ModuleName, head: str, follows: bool) -> tuple[Way, ...]:
        """Give how other modules spell what begins with a name of one, whatever stands below it.

        Parameters:
            module: the module that has the name.
            head: the name.
            follows: whether to have it imported by name is to have the same thing.
        """
        known = self._ways.get((module, head, follows))
        if known is None:
            known = self._ways[module, head, follows] = tuple(
                Way(other, *found)
                for other in self._users(module, head)
                for found in self._names(other, module, head, follows)
            )
        return known

    def _names(
        self, other: ModuleName, module: ModuleName, head: str, follows: bool
    ) -> Iterator[tuple[str, ModuleName, bool]]:
        """Give how one module spells a name of another; see `Way`."""
        for local, attribute in self.imported_as(other, module):
            own = is_inside(local)  # a function's: the very binding, and nobody has it from there
            if attribute == head and (follows or own):
                yield local, "", not own
            elif attribute in (None, ""):
                # A module that imports another may be what others have it from.
                yield f"{local}.{head}", module, not own
        for parent in parents(module):
            for local, attribute in self.imported_as(other, parent):
                if attribute is None:
                    yield f"{local}{module.removeprefix(parent)}.{head}", parent, False
        if follows and any(origin == module for origin, _node in self._outline(other).stars):
            yield head, "", True

    def handles(self, module: ModuleName) -> Iterator[tuple[ModuleName, str]]:
        """Give how modules spell another module as a whole."""
        for other in self._importers.of(module):
            for origin in (module, *parents(module)):
                for local, attribute in self.imported_as(other, origin):
                    if attribute is None or (attribute == "" and origin == module):
                        yield other, local + module.removeprefix(origin)

    def imported_as(
        self, other: ModuleName, origin: ModuleName
    ) -> Iterable[tuple[str, str | None]]:
        """Give the names that a module has for another or its attributes, each once.

        ``import shop.a``, ``import shop.b`` and a thousand more bind one name, `shop`.
        """
        known = self._locals.get((other, origin))
        if known is None:
            found = self._outline(other).by_origin.get(origin, ())
            known = self._locals[other, origin] = dict.fromkeys(found)
        return known

    # -- what modules have for others ----------------------------------------------------------
    def public(self, module: ModuleName) -> frozenset[str]:
        """Give the names that a module binds at its top level, star-imports followed."""
        known = self._at_hand().public.get(module)
        if known is None:
            known = self._hand.public[module] = public(self, module)
        return known

    @property
    def origins(self) -> dict[tuple[ModuleName, str], tuple[ModuleName, QualName]]:
        """What was found of where names come from, for as long as no module comes."""
        return self._at_hand().origins

    def _at_hand(self) -> Hand:
        if self._hand.size != len(self._sources):
            self._hand = Hand(len(self._sources))
        return self._hand
