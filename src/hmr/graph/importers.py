"""Which modules may import a module: told by their texts, so that most are never parsed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from hmr._shelf import Shelved, get, shelved
from hmr._types import ModuleName
from hmr.graph.bytext import BY_TEXT, CALLS, handed, quotes, told
from hmr.graph.patterns import fits, named_by
from hmr.graph.spoken import Words
from hmr.graph.through import FAR, reached
from hmr.graph.wording import Wording, holds, mentions, reads, spells, uses
from hmr.source.edited import edited_lines
from hmr.source.reflection import calls_for, speaks_of_code

_GIVES = re.compile(
    rb"^(?:def __getattr__\b|[ \t]+def __getattr__\(\s*\w+\s*(?::[^,()]*)?,?\s*\)"
    rb"|__getattr__\b|(?:from|import)\b.*\b__getattr__\b)",
    re.M,
)
"""Of a method it has two parameters; what stands indented with one may be in a branch."""
_LOOKS_UP = re.compile(rb"\bmodules\[\s*[\"']([\w.]+)[\"']\s*\]")
_FEW = 20
"""How many edited texts are compared with what is known of who imports whom; more make that be
found anew."""
_SEARCHES = 50
"""How many names all texts are searched for, before what imports is parsed instead."""
_Who = dict[ModuleName, None]


class Importers:
    """Who may import whom, among some modules; never too few."""

    def __init__(self) -> None:
        self._texts: Mapping[ModuleName, bytes] = {}
        self._known: dict[ModuleName, tuple[Shelved, Words]] = {}
        self._any: dict[bytes, _Who] = {}
        self._plain: dict[bytes, _Who] = {}
        self._below: dict[ModuleName, _Who] = {}
        self._due: dict[ModuleName, None] = {}
        self._latest: dict[ModuleName, None] = {}
        self._giving: _Who = {}
        self._naming_code: _Who = {}
        self._looking: dict[bytes, _Who] = {}
        self._putting: dict[ModuleName, list[re.Pattern[str]]] = {}
        self._handing: _Who = {}
        self._found: dict[ModuleName, tuple[ModuleName, ...]] = {}
        self._wording = Wording()
        self._silent: dict[tuple[str, bytes], bool] = {}  # see `nobody_says`
        self._members: dict[str, dict[ModuleName, frozenset[bytes] | None]] = {}
        """Of each name for a module that was asked for: what each text reaches through it, if
        it reaches anything; None for all that it holds."""
        self._reached: dict[tuple[str, str], bool] = {}  # see `reached_through`

    def look_at(
        self, texts: Mapping[ModuleName, bytes], news: Iterable[ModuleName] | None = None
    ) -> None:
        """Go on with other texts.

        Parameters:
            texts: every module's bytes by name.
            news: the modules that came, that went, or whose text is not the one that is live, or
                was not until now; None where that is not known.
        """
        self._texts = texts
        latest = dict.fromkeys([*texts, *self._known] if news is None else news)
        # What was another text for a while may be the live one again.
        self._due |= self._latest | latest
        self._latest = latest
        self._silent.clear()

    def warm(self) -> Iterator[None]:
        """Look beforehand at the texts that are new, at one with each step."""
        for name in list(self._due):
            text = self._texts.get(name)
            if text is not None and name not in self._known:
                self._found.clear()
                self._enter(name, text)
                self._wording.turn({name: (None, text)})
                yield

    def of(self, module: ModuleName) -> tuple[ModuleName, ...]:
        """Give the modules that may import a module.

        Modules of a package can import it as ``.``, without naming it. What imports a package as
        a whole (``import shop``) may use its modules without another import statement.
        """
        self._catch_up()
        known = self._found.get(module)
        if known is None:
            known = self._found[module] = tuple(self._find(module))
        return known

    def _find(self, module: ModuleName) -> _Who:
        last = _last(module)
        out = dict.fromkeys(self._any.get(last, ()))
        out.update(self._below.get(module, {}))
        for parent in parents(module):
            for other in self._plain.get(_last(parent), ()):
                if other not in out and last in self._texts[other]:
                    out[other] = None
        return out

    def giving(self) -> list[ModuleName]:
        """Give the modules that answer for names which they do not bind: by a `__getattr__`."""
        self._catch_up()
        return list(self._giving)

    def spelling(self, text: str) -> list[ModuleName]:
        """Give the modules in which a text stands, which is within a line."""
        self._catch_up()
        return list(self._wording.saying(spells, text, self._texts))

    def mentioning(self, part: str) -> bool:
        """Whether any module may have a name in it with this part."""
        self._catch_up()
        return bool(self._wording.saying(mentions, part, self._texts))

    def naming_code(self) -> bool:
        """Whether any module may read the code of a definition as data: ``f.__code__``."""
        self._catch_up()
        return bool(self._naming_code)

    def looking_up(self, module: ModuleName) -> list[ModuleName]:
        """Give the modules that spell ``sys.modules["module"]``, or have a library look it up."""
        self._catch_up()
        found = dict.fromkeys(self._looking.get(module.encode(), ()))
        for other, patterns in self._putting.items():
            if any(fits(patterns, each) for each in (module, *parents(module))):
                found[other] = None
        if self._handing:
            found.update(self._handing)
            begun = quotes(module)
            for other, (text, _) in self._known.items():
                if any(map(get(text).__contains__, begun)):
                    found[other] = None
        return list(found)

    @property
    def hands_texts(self) -> bool:
        """Whether a module has a library import what a text names that it hands on as a whole."""
        self._catch_up()
        return bool(self._handing)

    def may_use(self, module: ModuleName, name: str) -> bool:
        """Whether a module may use a name of what it imports: it spells it, or no name at all.

        Parameters:
            module: one of those that `of` gave.
            name: the name, without dots.
        """
        text, words = self._known[module]
        return words.anything or not name.isascii() or name.encode() in get(text)

    def text(self, module: ModuleName) -> bytes:
        """Give what a module says."""
        return self._texts[module]

    def shelved(self, module: ModuleName) -> Shelved:
        """Give what a module says as it is kept; equal only where it says the same."""
        return shelved(self._texts, module)

    def asking(self, attribute: str) -> list[ModuleName]:
        """Give the modules that may read an attribute so named, of whatever object.

        Most of what a class may have is asked for by nobody, or by few.
        """
        self._catch_up()
        ask, texts = self._wording.saying, self._texts
        called = calls_for(attribute)
        found = [ask(holds if called else reads, attribute, texts)]
        found += [ask(holds, name, texts) for name in called]
        return list(found[0] if len(found) == 1 else dict.fromkeys(chain(*found)))

    def uses(self, module: ModuleName, name: str, *defining: bytes) -> bool:
        """Whether a module says a name, and not only where it defines something; see `uses`."""
        text = self._texts.get(module)  # (it may have been imported a moment ago)
        return text is None or uses(text, name.encode(), *defining)

    def nobody_says(self, name: str, defining: bytes = b"def ") -> bool:
        """Whether no module says a function's name, or a class's, but where one is defined.

        False, too, where so many names were asked for that to parse their modules costs less.
        """
        self._catch_up()
        known = self._silent.get((name, defining))
        if known is None:
            word, texts = name.encode(), (get(text) for text, _ in self._known.values())
            known = len(self._silent) < _SEARCHES and not any(
                uses(text, word, defining) for text in texts
            )
            self._silent[name, defining] = known
        return known

    def reached_through(self, module: str, member: str) -> bool:
        """Whether anybody may reach a member through a module that another module has a name for.

        Nobody imports ``shop`` for ``shop.helpers.text.wide`` unless somewhere `wide` is spelt
        below `text`, or `text` gets another name, or all that it holds is looked at. Packages that
        import each other have more such names than could be tried, and use a few.

        Parameters:
            module: the name for the module, without dots.
            member: the name below it.
        """
        if not (module + member).isascii():
            return True
        self._catch_up()
        pair = module, member
        known = self._reached.get(pair)
        if known is None:
            below, name = self._members.get(module), member.encode()
            if below is None:
                below = self._members[module] = {}
                for other, (text, _) in self._known.items():
                    self._enter_members(module, other, get(text))
            known = any(found is None or name in found for found in below.values())
            self._reached[pair] = known
        return known

    def _enter_members(self, module: str, other: ModuleName, text: bytes) -> None:
        found = reached(text, module)
        if found is None or found:
            self._members[module][other] = found
        else:
            self._members[module].pop(other, None)

    def _catch_up(self) -> None:
        """Look at the texts that are others by now; only when somebody asks."""
        if not self._due:
            return
        if len(self._due) > _FEW:
            self._found.clear()
        edited: dict[ModuleName, tuple[bytes | None, bytes | None]] = {}
        for name in self._due:
            text = self._texts.get(name)
            before = self._known.get(name)
            former = get(before[0]) if before is not None else None
            if former == text:
                continue
            edited[name] = former, text
            if before is None or former is None or text is None:
                self._found.clear()
            elif before[1].stay(former, text):
                self._known[name] = shelved(self._texts, name), before[1]
                self._find_anew(former, text)
                self._reach(name, text, former)
                continue
            if before is not None:
                self._forget(name, self._known.pop(name)[1])
            if text is not None:
                self._enter(name, text)
            if former is not None and before is not None and text is not None:
                words = self._known[name][1]
                if words.all == before[1].all and words.plain == before[1].plain:
                    self._find_anew(former, text)
                else:
                    self._found.clear()
        self._wording.turn(edited)
        self._due = {}

    def _find_anew(self, before: bytes, text: bytes) -> None:
        """Forget who imports a module that an edited text may name, of which it imports a parent.

        Parameters:
            before: what it said, of imports the same.
            text: what it says now.
        """
        lines = edited_lines(before, text)[:2]
        for module in [it for it in self._found if any(_last(it) in part for part in lines)]:
            del self._found[module]

    def _enter(self, name: ModuleName, text: bytes) -> None:
        words = Words(text)
        self._known[name] = (shelved(self._texts, name), words)
        # A search for plain letters is many times faster than one for a pattern.
        if b"__getattr__" in text and _GIVES.search(text):
            self._giving[name] = None
        if speaks_of_code(text):
            self._naming_code[name] = None
        for wanted in _LOOKS_UP.findall(text) if b"modules[" in text else ():
            self._looking.setdefault(wanted, {})[name] = None
        by_text = any(sign in text for sign in BY_TEXT)
        spelt = text.decode("utf-8", "replace") if by_text else ""
        if by_text and (patterns := named_by(spelt, CALLS, name, package=False)):
            self._putting[name] = patterns
        if by_text and handed(spelt):
            self._handing[name] = None
        for wanted in told(spelt) if by_text else ():
            for module in (wanted, *parents(wanted)):
                self._looking.setdefault(module.encode(), {})[name] = None
        self._reach(name, text)
        for word in words.all:
            self._any.setdefault(word, {})[name] = None
        for word in words.plain:
            self._plain.setdefault(word, {})[name] = None
        for parent in parents(name):
            self._below.setdefault(parent, {})[name] = None

    def _reach(self, name: ModuleName, text: bytes, before: bytes | None = None) -> None:
        """Find out what is reached through names in the new text of a module.

        Parameters:
            name: the module.
            text: what it says now.
            before: what it said before, if it was looked at then.
        """
        self._reached.clear()
        lines = None
        if before is not None and self._members:
            old, new, *_ = edited_lines(before, text, FAR)
            # (What stands behind a name may go on behind any number of remarks.)
            if old.isascii() and new.isascii() and b"#" not in old and b"#" not in new:
                lines = old, new
        for module in self._members:
            if lines is None or any(module.encode() in part for part in lines):
                self._enter_members(module, name, text)

    def _forget(self, name: ModuleName, words: Words) -> None:
        self._giving.pop(name, None)
        self._naming_code.pop(name, None)
        self._putting.pop(name, None)
        self._handing.pop(name, None)
        for who in self._looking.values():
            who.pop(name, None)
        self._reached.clear()
        for below in self._members.values():
            below.pop(name, None)
        for word in words.all:
            self._any[word].pop(name, None)
        for word in words.plain:
            self._plain[word].pop(name, None)
        for parent in parents(name):
            self._below[parent].pop(name, None)


def _last(module: ModuleName) -> bytes:
    return module.rpartition(".")[2].encode()


def parents(module: ModuleName) -> Iterator[ModuleName]:
    """Give the packages that a module is in, the nearest first."""
    while "." in module:
        module = module.rpartition(".")[0]
        yield module
