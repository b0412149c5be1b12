A column that a class without a table of its own has put into its base's is renamed there.
needs: sqlalchemy
tags: cold
--- file models.py
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class Animal(Base):
    __tablename__ = "animals"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "animal"}

class Dog(Animal):
    tricks: Mapped[int | None]
    __mapper_args__ = {"polymorphic_identity": "dog"}
--- hold
import models
--- replace models.py
-     tricks: Mapped[int | None]
+     skills: Mapped[int | None]
--- expect
assert sorted(models.Animal.__table__.c.keys()) == ["id", "kind", "skills"]
assert models.Dog(skills=2).skills == 2
--- replace models.py
-     skills: Mapped[int | None]
+     skills: Mapped[int | None]
+     age: Mapped[int | None]
--- expect
assert sorted(models.Animal.__table__.c.keys()) == ["age", "id", "kind", "skills"]
--- replace models.py
- class Dog(Animal):
-     skills: Mapped[int | None]
-     age: Mapped[int | None]
-     __mapper_args__ = {"polymorphic_identity": "dog"}
--- expect
assert sorted(models.Animal.__table__.c.keys()) == ["id", "kind"]
