What was computed of the tables that there are is computed again when a mapped class comes or goes.
needs: sqlalchemy
tags: cold
--- file shop/__init__.py
--- file shop/models.py
from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Tea(Base):
    __tablename__ = "tea"
    id: Mapped[int] = mapped_column(primary_key=True)


EARLY = sorted(Base.metadata.tables)


class Pot(Base):
    __tablename__ = "pot"
    id: Mapped[int] = mapped_column(primary_key=True)


def tables():
    return sorted(Base.metadata.tables)


TABLES = sorted(Base.metadata.tables)
COUNT = len(tables())
--- file shop/admin.py
from shop import models
from shop.models import TABLES, Base

NAMES = {mapper.class_.__name__ for mapper in Base.registry.mappers}
COLUMNS = {name: table.columns.keys() for name, table in models.Base.metadata.tables.items()}
FIRST = TABLES[0]
--- hold
from shop import admin, models
--- replace shop/models.py
- EARLY = sorted(Base.metadata.tables)
+ class Milk(Base):
+     __tablename__ = "milk"
+     id: Mapped[int] = mapped_column(primary_key=True)
+
+
+ EARLY = sorted(Base.metadata.tables)
--- expect
assert models.EARLY == ["milk", "tea"], models.EARLY
assert models.TABLES == admin.TABLES == ["milk", "pot", "tea"] and models.COUNT == 3
assert admin.NAMES == {"Tea", "Pot", "Milk"} and admin.FIRST == "milk"
--- replace shop/models.py
- class Pot(Base):
-     __tablename__ = "pot"
-     id: Mapped[int] = mapped_column(primary_key=True)
-
-
--- expect
assert models.EARLY == models.TABLES == admin.TABLES == ["milk", "tea"] and models.COUNT == 2
assert admin.NAMES == {"Tea", "Milk"}
--- replace shop/models.py
-     __tablename__ = "milk"
-     id: Mapped[int] = mapped_column(primary_key=True)
+     __tablename__ = "milk"
+     id: Mapped[int] = mapped_column(primary_key=True)
+     fat: Mapped[int]
--- expect
assert admin.COLUMNS == {"tea": ["id"], "milk": ["id", "fat"]}, admin.COLUMNS
--- report
assert report.ok and report.stale == ()
