A parser of arguments that a module builds takes those of its source: edited, added, removed.
tags: cold
--- file tool.py
import argparse

parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("name")
parser.add_argument("--times", type=int, default=1)
group = parser.add_argument_group("more")
group.add_argument("--loud", action="store_true")
commands = parser.add_subparsers(dest="command")
hello = commands.add_parser("hello")
hello.add_argument("--big", default="no")

def read(*words):
    return vars(parser.parse_args(words))

def text():
    return parser.format_help()
--- hold
import tool
from tool import parser as held
def read(*words):
    try:
        return tool.read(*words)
    except SystemExit:
        return None
read("a")
--- replace tool.py
- parser.add_argument("--times", type=int, default=1)
+ parser.add_argument("--times", type=int, default=2)
--- expect
assert read("a") == {"name": "a", "times": 2, "loud": False, "command": None}
assert vars(held.parse_args(["b"]))["times"] == 2
--- replace tool.py
- group.add_argument("--loud", action="store_true")
+ group.add_argument("--low", action="store_true")
--- expect
assert read("a", "--low") == {"name": "a", "times": 2, "low": True, "command": None}
assert read("a", "--loud") is None
--- replace tool.py
- hello.add_argument("--big", default="no")
+ hello.add_argument("--big", default="yes")
+ hello.add_argument("--small", default="no")
--- expect
assert read("a", "hello")["big"] == "yes"
assert read("a", "hello", "--small", "x")["small"] == "x"
--- replace tool.py
- parser.add_argument("name")
--- expect
assert read("hello")["big"] == "yes"
--- replace tool.py
- parser.add_argument("--times", type=int, default=2)
+ parser.add_argument("--first")
+ parser.add_argument("--times", type=int, default=2)
--- expect
assert tool.text().index("--first") < tool.text().index("--times")
--- replace tool.py
- parser = argparse.ArgumentParser(prog="tool")
+ parser = argparse.ArgumentParser(prog="tool", description="Says hello.")
--- expect
assert "Says hello." in tool.text()
assert held.format_help() == tool.text()
--- report
assert report.ok and not report.stale
