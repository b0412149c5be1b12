A decorator that reads the signature or docstring of what it decorates runs again when that is edited.
tags: cold
--- file tools.py
import inspect

TOOLS = {}


def tool(function):
    parameters = list(inspect.signature(function).parameters)
    TOOLS[function.__name__] = (parameters, function.__doc__)
    return function
--- file mine.py
from tools import tool


@tool
def search(text):
    """Find it."""
    return text


@tool
def count(text):
    """Count it."""
    return len(text)
--- hold
import mine, tools
search = mine.search
--- replace mine.py
- def search(text):
+ def search(text, limit=10):
--- replace mine.py
-     """Count it."""
+     """Count all of it."""
--- expect
assert tools.TOOLS == {
    "search": (["text", "limit"], "Find it."),
    "count": (["text"], "Count all of it."),
}
assert list(tools.TOOLS) == ["search", "count"]
assert search("a", limit=1) == "a"
