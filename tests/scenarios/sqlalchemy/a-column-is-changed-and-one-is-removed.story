A column that changes or goes does so in the table and the mapping.
needs: sqlalchemy
tags: cold
--- file models.py
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(10))
    nick: Mapped[str]
--- hold
import models
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
User = models.User
--- replace models.py
-     name: Mapped[str] = mapped_column(String(10))
-     nick: Mapped[str]
+     name: Mapped[str] = mapped_column(String(50))
--- expect
assert models.User is User
assert [c.name for c in User.__table__.columns] == ["id", "name"]
assert User.__table__.c.name.type.length == 50
assert not hasattr(User, "nick")
engine = create_engine("sqlite://")
models.Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(User(name="Ann"))
    session.commit()
    assert session.scalars(select(User.name)).all() == ["Ann"]
