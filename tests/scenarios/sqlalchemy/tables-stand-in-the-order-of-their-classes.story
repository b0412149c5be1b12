Tables that are defined anew, or come between others, stand in their metadata in the order of the source.
needs: sqlalchemy
tags: cold
--- file shop.py
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

SIZE = 20


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(SIZE))


stock = sa.Table("stock", Base.metadata, sa.Column("name", sa.String(SIZE)))


class Order(Base):
    __tablename__ = "order"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("user.id"))
--- hold
import shop
--- replace shop.py
-     name: Mapped[str] = mapped_column(sa.String(SIZE))
+     name: Mapped[str] = mapped_column(sa.String(SIZE))
+     age: Mapped[int]
--- expect
assert list(shop.Base.metadata.tables) == ["user", "stock", "order"]
assert "age" in shop.User.__table__.c
--- replace shop.py
- SIZE = 20
+ SIZE = 30
--- expect
assert list(shop.Base.metadata.tables) == ["user", "stock", "order"]
assert shop.stock.c.name.type.length == 30
--- replace shop.py
- class Order(Base):
+ class Pot(Base):
+     __tablename__ = "pot"
+     id: Mapped[int] = mapped_column(primary_key=True)
+
+
+ class Order(Base):
...
- stock = sa.Table("stock", Base.metadata, sa.Column("name", sa.String(SIZE)))
+ stock = sa.Table("store", Base.metadata, sa.Column("name", sa.String(SIZE)))
--- expect
assert list(shop.Base.metadata.tables) == ["user", "store", "pot", "order"]
--- report
assert report.ok and report.stale == ()
