A dataclass has the fields that its base class has now, and what was made of it is made again.
tags: cold
--- file base.py
from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Base:
    id: int = 0
    tags: list = field(default_factory=list)
--- file sub.py
from dataclasses import dataclass

from base import Base


@dataclass(kw_only=True)
class Sub(Base):
    name: str


DEFAULT = Sub(name="x")
--- hold
import sub
from sub import Sub
--- replace base.py
-     id: int = 0
-     tags: list = field(default_factory=list)
+     id: int = 5
+     extra: str = "e"
--- expect
import dataclasses

assert sub.Sub is Sub
assert [field.name for field in dataclasses.fields(Sub)] == ["id", "extra", "name"]
assert sub.DEFAULT == Sub(name="x") and sub.DEFAULT.id == 5 and sub.DEFAULT.extra == "e"
