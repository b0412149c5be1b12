A mixin that gets a column gives it to the classes mapped with it.
needs: sqlalchemy
tags: cold
--- file mixins.py
from sqlalchemy.orm import Mapped, mapped_column

class Stamped:
    created: Mapped[int] = mapped_column(default=0)
--- file models.py
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from mixins import Stamped

class Base(DeclarativeBase):
    pass

class User(Stamped, Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
--- hold
import mixins, models
User = models.User
--- replace mixins.py
-     created: Mapped[int] = mapped_column(default=0)
+     created: Mapped[int] = mapped_column(default=0)
+     changed: Mapped[int] = mapped_column(default=0)
--- expect
assert models.User is User
assert {c.name for c in User.__table__.columns} == {"id", "created", "changed"}
