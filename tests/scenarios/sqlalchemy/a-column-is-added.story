A column that is added is mapped, in the table and in queries; no table is defined twice.
needs: sqlalchemy
tags: cold
--- file models.py
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
--- hold
import models
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
User, table = models.User, models.User.__table__
ann = User(name="Ann")
--- replace models.py
-     name: Mapped[str]
+     name: Mapped[str]
+     age: Mapped[int] = mapped_column(default=7)
--- expect
assert models.User is User
assert list(models.Base.metadata.tables) == ["users"]
assert [c.name for c in User.__table__.columns] == ["id", "name", "age"]
engine = create_engine("sqlite://")
models.Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(ann)
    session.add(User(name="Bob", age=30))
    session.commit()
    found = session.scalars(select(User).where(User.age > 8)).all()
    assert [user.name for user in found] == ["Bob"]
    assert session.get(User, ann.id).age == 7
