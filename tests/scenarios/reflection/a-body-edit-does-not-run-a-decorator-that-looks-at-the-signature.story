An edit of the body alone is patched, though the decorator reads the signature.
tags: cold
--- file tools.py
import inspect

CALLS = []


def tool(function):
    CALLS.append(list(inspect.signature(function).parameters))
    return function
--- file mine.py
from tools import tool


@tool
def search(text):
    return text
--- hold
import mine, tools
--- replace mine.py
-     return text
+     return text * 2
--- expect
assert mine.search("a") == "aa"
assert tools.CALLS == [["text"]]
