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


def test_what_the_metaclass_made_of_an_attribute_is_left_and_said(tmp_path: Path) -> None:
    """An attribute that the metaclass made something else of can't be computed: it is said."""
    with Project(tmp_path) as project:
        project.write("sealed_nodes.py", BEFORE)
        nodes = project.load("sealed_nodes")
        project.write("sealed_nodes.py", BEFORE.replace('("b",)', '("c",)'))
        report = project.session.revise()
        assert report.ok
        assert nodes.Leaf.fields == ("a", "b")
        assert [item.code for item in report.stale] == ["HMR106"]
