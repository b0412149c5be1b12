An object, and a table of the program's own, that have copied what a library held are said to be of before.
needs: sqlalchemy
--- file shop/__init__.py
--- file shop/models.py
from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Tea(Base):
    __tablename__ = "tea"
    id: Mapped[int] = mapped_column(primary_key=True)


class Pot(Base):
    __tablename__ = "pot"
    id: Mapped[int] = mapped_column(primary_key=True)
--- file shop/admin.py
from shop.models import Base, Tea


class Menu:
    def __init__(self, base):
        self.base = base
        self.entries = {name: table.fullname for name, table in base.metadata.tables.items()}


class Pane:
    def __init__(self, base, names):
        self.base, self.names = base, names


menu = Menu(Base)
pane = Pane(Base, ["tea"])
CLASSES = {mapper.class_: [] for mapper in Base.registry.mappers}
SEEN = []
for name in Base.metadata.tables:
    SEEN.append(name)
--- hold
from shop import admin, models
menu = admin.menu
--- replace shop/models.py
- class Pot(Base):
+ class Milk(Base):
+     __tablename__ = "milk"
+     id: Mapped[int] = mapped_column(primary_key=True)
+ 
+ 
+ class Pot(Base):
--- expect
assert admin.menu is menu and admin.pane.names == ["tea"] and models.Milk in admin.CLASSES
--- report
said = {item.target for item in report.stale if item.code == "HMR112"}
assert report.ok and said == {"shop.admin:menu", "shop.admin:name"}, said
--- replace shop/models.py
- class Pot(Base):
-     __tablename__ = "pot"
-     id: Mapped[int] = mapped_column(primary_key=True)
--- expect
assert admin.menu is menu and "pot" in menu.entries
--- report
assert "shop.admin:menu" in {item.target for item in session.status().stale}
assert "shop.admin:pane" not in {item.target for item in report.stale}
