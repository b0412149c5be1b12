A listener of an event is told once, also after its class was mapped anew, and no more once it is gone.
needs: sqlalchemy
--- file models.py
from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

told = []

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)

@event.listens_for(User, "before_insert")
def inserted(mapper, connection, target):
    told.append("inserted")

@event.listens_for(Session, "before_flush")
def flushed(session, context, instances):
    told.append("flushed")

def loaded(target, context):
    told.append("loaded")

event.listen(User, "load", loaded)
--- hold
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
import models

def happened():
    models.told.clear()
    engine = create_engine("sqlite://")
    models.Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(models.User(id=1))
        session.commit()
    with Session(engine) as session:
        session.get(models.User, 1)
    return list(models.told)
happened()
--- replace models.py
-     told.append("inserted")
+     told.append("new")
--- expect
assert happened() == ["flushed", "new", "loaded"]
--- replace models.py
-     id: Mapped[int] = mapped_column(primary_key=True)
+     id: Mapped[int] = mapped_column(primary_key=True)
+     name: Mapped[str] = mapped_column(default="bob")
--- expect
assert happened() == ["flushed", "new", "loaded"]
--- replace models.py
- @event.listens_for(User, "before_insert")
+ @event.listens_for(User, "after_insert")
--- expect
assert happened() == ["flushed", "new", "loaded"]
--- replace models.py
- event.listen(User, "load", loaded)
--- expect
assert happened() == ["flushed", "new"]
--- replace models.py
- @event.listens_for(Session, "before_flush")
- def flushed(session, context, instances):
-     told.append("flushed")
- 
--- expect
assert happened() == ["new"]
--- replace models.py
- @event.listens_for(User, "after_insert")
+ @event.listens_for(User, "after_insert", once=True)
--- expect
assert happened() == ["new"]
