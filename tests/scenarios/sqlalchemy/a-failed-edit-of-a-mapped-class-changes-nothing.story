A mapped class whose edit fails goes on as it was, and is edited by the next save.
needs: sqlalchemy
--- file models.py
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
--- hold
import models
from sqlalchemy import select
User, table = models.User, models.User.__table__
--- replace models.py
-     id: Mapped[int] = mapped_column(primary_key=True)
+     id: Mapped[int] = mapped_column(primary_key=True)
+     age: Mapped[int]
+
+ BROKEN = undefined
--- expect
assert User.__table__ is table
assert [c.name for c in table.columns] == ["id"]
assert "age" not in str(select(User))
assert User(id=3).id == 3
--- report
assert not report.ok
--- replace models.py
- BROKEN = undefined
+ BROKEN = 1
--- expect
assert models.User is User
assert [c.name for c in User.__table__.columns] == ["id", "age"]
assert User(age=3).age == 3
