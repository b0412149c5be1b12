Columns and relationships without annotations: related classes stay so when one gets a column.
needs: sqlalchemy
--- file mods.py
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, relationship

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    pets = relationship("Pet", back_populates="owner")

class Pet(Base):
    __tablename__ = "pets"
    id = Column(Integer, primary_key=True)
    owner_id = Column(Integer, ForeignKey("users.id"))
    owner = relationship("User", back_populates="pets")
--- hold
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
import mods
User, Pet, h = mods.User, mods.Pet, mods.User(name="a")
--- replace mods.py
-     name = Column(String)
+     name = Column(String)
+     age = Column(Integer, default=3)
--- expect
assert mods.User is User
assert "age" in User.__table__.c
engine = create_engine("sqlite://")
mods.Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(User(name="b", pets=[Pet()]))
    session.add(h)
    session.commit()
    assert [u.age for u in session.scalars(select(User))] == [3, 3]
    assert session.scalars(select(Pet)).one().owner.name == "b"
