A table in a class's body that decorators fill holds the class's own methods, each once.
tags: cold
--- file kinds.py
KIND = 1


def enters(kind, table):
    def enter(function):
        table[kind] = function
        return function

    return enter
--- file parse.py
from kinds import KIND, enters


class Parser:
    handlers = {}
    others = {}

    def handles(kind, handlers=handlers):
        def enter(function):
            handlers[kind] = function
            return function

        return enter

    @handles(KIND)
    def number(self):
        return 1

    @handles(KIND + 1)
    def name(self):
        return 2

    @enters(KIND, others)
    def text(self):
        return 3

    @enters(KIND + 5, others)
    def mark(self):
        return 4
--- file main.py
from parse import Parser

NAMES = [each.__name__ for each in (*Parser.handlers.values(), *Parser.others.values())]
--- hold
import kinds, parse, main
Parser = parse.Parser
--- replace kinds.py
- KIND = 1
+ KIND = 2
--- expect
assert list(Parser.handlers) == [2, 3], Parser.handlers
assert Parser.handlers[2] is Parser.number
assert Parser.others == {2: Parser.text, 7: Parser.mark}, Parser.others
--- replace parse.py
-         return 1
+         return 10
--- expect
assert Parser.handlers[2](None) == 10
--- replace parse.py
-     @handles(KIND + 1)
-     def name(self):
-         return 2
- 
--- expect
assert list(Parser.handlers) == [2], Parser.handlers
assert main.NAMES == ["number", "text", "mark"], main.NAMES
--- replace parse.py
-     @enters(KIND, others)
-     def text(self):
-         return 3
- 
--- expect
assert list(Parser.others) == [7], Parser.others
assert main.NAMES == ["number", "mark"], main.NAMES
