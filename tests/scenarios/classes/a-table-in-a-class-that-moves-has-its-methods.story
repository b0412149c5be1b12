A table in the body of a class that moves to another module holds the class's own methods.
tags: cold
--- file old.py
class Parser:
    table = {}

    def handles(key, table=table):
        def enter(function):
            table[key] = function
            return function

        return enter

    @handles(2)
    def number(self):
        return 8
--- file new.py
LIMIT = 1
--- hold
import old, new
--- edit new.py
LIMIT = 1


class Parser:
    table = {}

    def handles(key, table=table):
        def enter(function):
            table[key] = function
            return function

        return enter

    @handles(2)
    def number(self):
        return 8
--- edit old.py
LIMIT = 2
--- expect
assert new.Parser.table[2] is new.Parser.number
--- replace new.py
-         return 8
+         return 9
--- expect
assert new.Parser.table[2](None) == 9
