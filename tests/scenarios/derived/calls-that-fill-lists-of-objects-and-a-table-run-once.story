Calls that fill a list of an object and a table of their module run once after an edit of one.
tags: cold
--- file graph.py
EDGES = []
class Task:
    def __init__(self, name):
        self.name = name
        self.down = []
    def then(self, other):
        self.down.append(other.name)
        EDGES.append((self.name, other.name))
load = Task("load")
clean = Task("clean")
store = Task("store")
load.then(clean)
clean.then(store)
--- hold
import graph
edges, down = graph.EDGES, graph.load.down
--- replace graph.py
- load.then(clean)
+ load.then(store)
--- expect
assert graph.EDGES == [("load", "store"), ("clean", "store")], graph.EDGES
assert graph.load.down == ["store"] and graph.clean.down == ["store"], graph.load.down
assert graph.EDGES is edges and graph.load.down is down
--- report
assert report.ok and report.stale == ()
--- replace graph.py
- clean.then(store)
+ clean.then(load)
--- expect
assert graph.EDGES == [("load", "store"), ("clean", "load")], graph.EDGES
assert graph.load.down == ["store"] and graph.clean.down == ["load"], graph.clean.down
--- report
assert report.ok and report.stale == ()
