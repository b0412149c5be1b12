What a mixin declares of each class, as columns and names of tables, is made anew for the classes.
needs: sqlalchemy
tags: cold
--- file base.py
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
SIZE = 5
class Base(DeclarativeBase):
    pass
class Stamp:
    @declared_attr
    def made(cls) -> Mapped[int]:
        return mapped_column(default=SIZE)
    @declared_attr.directive
    def __tablename__(cls):
        return cls.__name__.lower()
--- file shop.py
from base import Base, Mapped, Stamp, mapped_column
class Order(Stamp, Base):
    id: Mapped[int] = mapped_column(primary_key=True)
--- hold
import base, shop
def made():
    return shop.Order.__table__.c.made.default.arg
--- replace base.py
- SIZE = 5
+ SIZE = 6
--- expect
assert made() == 6
--- replace base.py
-         return mapped_column(default=SIZE)
+         return mapped_column(default=SIZE + 1)
--- expect
assert made() == 7
--- replace base.py
-         return cls.__name__.lower()
+         return cls.__name__.lower() + "s"
--- expect
assert sorted(base.Base.metadata.tables) == ["orders"]
--- report
assert report.ok and not report.stale, report
