An edit of a method that nobody asks for by a text runs no class that only looks something up by another.
imported: before
--- file query.py
from typing import Generic, TypeVar

Kind = TypeVar("Kind")


class Query(Generic[Kind]):
    def __init__(self, rows):
        self.rows = rows

    def __await__(self):
        yield self._answer()

    def _answer(self):
        return [row for row in self.rows if row]


class Select(Query[int]):
    def first(self):
        return self._answer()[0]


Self = TypeVar("Self", bound=Select)
--- file tables.py
from dataclasses import dataclass, field
from typing import Any


class Table:
    def __init__(self, names):
        self.names = names

    def __getitem__(self, name):
        return getattr(self, name)


@dataclass
class Meta:
    columns: list[Any] = field(default_factory=list)
    names: dict[str, list[Any]] = field(default_factory=dict)


TABLES = {"tea": Table(["tea"])}
SIZES = {name: len(name) for name in TABLES}
TEA = TABLES["tea"]["names"]
--- hold
import query, tables
meta, tea = tables.Meta(), tables.TABLES["tea"]
--- replace query.py
-         return [row for row in self.rows if row]
+         return [row for row in self.rows if row is not None]
--- expect
assert query.Select([None, 0, 1]).first() == 0
assert tables.TABLES["tea"] is tea and type(meta) is tables.Meta
--- report
assert report.ok and [a.target for a in report.actions if a.verb == "rerun"] == []
