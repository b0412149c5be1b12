"""Classes whose metaclass makes no more classes."""

from __future__ import annotations

from pathlib import Path

from hmr.testing import Project

BEFORE = """
class Sealed(type):
    def __new__(mcs, name, bases, namespace):
        for base in bases:
            namespace["fields"] = base.fields + namespace["fields"]
        return super().__new__(mcs, name, bases, namespace)

class Node(metaclass=Sealed):
    fields = ("a",)

class Leaf(Node):
    fields = ("b",)

def refuse(*args):
    raise TypeError("no more nodes")

Sealed.__new__ = staticmethod(refuse)
"""


def test_what_a_known_metaclass_makes_of_an_attribute_follows(tmp_path: Path) -> None:
    """A class is made anew as its metaclass made it before it was sealed."""
    with Project(tmp_path) as project:
        project.write("sealed_nodes.py", BEFORE)
        nodes = project.load("sealed_nodes")
        leaf = nodes.Leaf
        project.write("sealed_nodes.py", BEFORE.replace('("b",)', '("c",)'))
        report = project.session.revise()
        assert report.ok
        assert nodes.Leaf is leaf
        assert leaf.fields == ("a", "c")
        assert report.stale == ()


def test_what_the_metaclass_made_of_an_attribute_is_left_and_said(tmp_path: Path) -> None:
    """Where no class statement made the metaclass, what it makes of attributes is not known."""
    made = """
def make(mcs, name, bases, namespace):
    for base in bases:
        namespace["fields"] = base.fields + namespace["fields"]
    return type.__new__(mcs, name, bases, namespace)

Sealed = type("Sealed", (type,), {"__new__": make})
"""
    text = made + BEFORE[BEFORE.index("\nclass Node") :]
    with Project(tmp_path) as project:
        project.write("sealed_by_call.py", text)
        nodes = project.load("sealed_by_call")
        project.write("sealed_by_call.py", text.replace('("b",)', '("c",)'))
        report = project.session.revise()
        assert report.ok
        assert nodes.Leaf.fields == ("a", "b")
        assert [item.code for item in report.stale] == ["HMR106"]
