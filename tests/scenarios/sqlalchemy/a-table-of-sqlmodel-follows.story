A table of SQLModel gets methods, columns and relations in place, and its instances go on.
needs: sqlmodel
--- file models.py
from sqlalchemy.orm import registry
from sqlmodel import Field, Relationship, SQLModel

class Base(SQLModel, registry=registry()):  # each telling of the story defines its own tables
    pass

class Team(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    heroes: list["Hero"] = Relationship(back_populates="team")

class Hero(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = "x"
    team_id: int | None = Field(default=None, foreign_key="team.id")
    team: Team | None = Relationship(back_populates="heroes")

    def greet(self):
        return "hi"
--- hold
from sqlmodel import Session, create_engine, select
import models
Hero, Team = models.Hero, models.Team
ann = Hero(name="ann")
def stored():
    engine = create_engine("sqlite://")
    models.Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Hero(name="bob", team=Team(name="red")))
        session.commit()
        hero = session.exec(select(Hero).where(Hero.name == "bob")).one()
        return hero.team.name, [found.name for found in hero.team.heroes], sorted(Hero.__table__.columns.keys())
assert stored() == ("red", ["bob"], ["id", "name", "team_id"])
--- replace models.py
-         return "hi"
+         return "hello"
+ 
+     def leave(self):
+         return "bye"
--- expect
assert models.Hero is Hero
assert (ann.greet(), ann.leave()) == ("hello", "bye")
assert stored() == ("red", ["bob"], ["id", "name", "team_id"])
--- replace models.py
-     name: str = "x"
+     name: str = "x"
+     weight: int = Field(default=3, index=True)
--- expect
assert models.Hero is Hero
assert stored() == ("red", ["bob"], ["id", "name", "team_id", "weight"])
assert Hero().weight == 3
assert Hero.model_validate({"name": "a", "weight": "4"}).weight == 4
ann.name = "anna"
assert ann.name == "anna"
--- replace models.py
-     name: str
-     heroes: list["Hero"] = Relationship(back_populates="team")
+     name: str
+     town: str = "here"
+     heroes: list["Hero"] = Relationship(back_populates="team")
--- expect
assert models.Team is Team
assert stored() == ("red", ["bob"], ["id", "name", "team_id", "weight"])
assert Team(name="a").town == "here"
assert "town" in Team.__table__.columns
--- replace models.py
-     weight: int = Field(default=3, index=True)
--- expect
assert stored() == ("red", ["bob"], ["id", "name", "team_id"])
--- report
assert report.ok and not report.stale
