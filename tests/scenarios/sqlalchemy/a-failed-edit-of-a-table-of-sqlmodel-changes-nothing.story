A failed edit of a table of SQLModel leaves its mapping as it was; a table is removed and renamed.
needs: sqlmodel
--- file models.py
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

class Base(SQLModel, registry=registry()):
    pass

class Hero(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = "x"

class Extra(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)

RATE = 1
--- hold
from sqlmodel import Session, create_engine, select
import models
Hero = models.Hero
ann = Hero(name="ann")
def stored():
    engine = create_engine("sqlite://")
    models.Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Hero(name="bob"))
        session.commit()
        return [hero.name for hero in session.exec(select(Hero))]
assert stored() == ["bob"]
def tables():
    return {name: sorted(table.columns.keys()) for name, table in models.Base.metadata.tables.items()}
--- replace models.py
-     name: str = "x"
+     name: str = "x"
+     size: int = 1
...
- RATE = 1
+ RATE = 1 / 0
--- expect
assert stored() == ["bob"]
assert tables() == {"hero": ["id", "name"], "extra": ["id"]}
assert models.Hero is Hero and not hasattr(Hero, "size")
ann.name = "ann"
--- report
assert not report.ok
--- replace models.py
- RATE = 1 / 0
+ RATE = 2
--- expect
assert tables() == {"hero": ["id", "name", "size"], "extra": ["id"]}
assert stored() == ["bob"]
--- replace models.py
- class Extra(Base, table=True):
-     id: int | None = Field(default=None, primary_key=True)
-
...
-     name: str = "x"
+     __tablename__ = "heroes"
+     name: str = "x"
--- expect
assert tables() == {"heroes": ["id", "name", "size"]}
assert stored() == ["bob"]
--- report
assert report.ok and not report.stale, report.stale
