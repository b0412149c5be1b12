A function that a call made is the same after an edit: who computed by it, in closures of others, follows.
tags: cold
--- file parts.py
import re

def token(pattern):
    known = re.compile(pattern)
    def parse(text, at):
        found = known.match(text, at)
        return (found.group(), found.end()) if found else None
    return parse

def mapped(convert, parser):
    def parse(text, at):
        found = parser(text, at)
        return None if found is None else (convert(found[0]), found[1])
    return parse

def either(*parsers):
    return lambda text, at: next(filter(None, (each(text, at) for each in parsers)), None)
--- file shop.py
from parts import either, mapped, token

number = mapped(int, token(r"\d+"))
word = mapped(str.upper, token(r"[a-z]+"))
thing = either(number, word)
PARSERS = {"thing": thing}
LISTED = []
LISTED.append(thing)

def parsed(text, parser=thing):
    return parser(text, 0)[0]

PRICE = parsed("12")
NAME = parsed("tea")
BOTH = [parse("7", 0)[0] for parse in PARSERS.values()]
--- hold
import shop
thing = shop.thing
--- replace shop.py
- number = mapped(int, token(r"\d+"))
+ number = mapped(float, token(r"\d+"))
--- expect
assert shop.thing is thing is shop.LISTED[0] is shop.PARSERS["thing"] and len(shop.LISTED) == 1
assert repr(shop.PRICE) == "12.0" and repr(shop.BOTH) == "[7.0]" and shop.NAME == "TEA"
--- replace shop.py
- word = mapped(str.upper, token(r"[a-z]+"))
+ word = mapped(str.title, token(r"[a-z]+"))
--- expect
assert shop.NAME == "Tea" and repr(shop.PRICE) == "12.0"
--- replace parts.py
-         return (found.group(), found.end()) if found else None
+         return (found.group() * 2, found.end()) if found else None
--- expect
assert (shop.NAME, shop.PRICE, shop.BOTH) == ("Teatea", 1212.0, [77.0])
