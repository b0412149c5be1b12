A table of SQLModel, whose metaclass makes and maps it in one go, is not mapped anew: that is said.
needs: sqlmodel
--- file models.py
from sqlmodel import Field, SQLModel

class Hero(SQLModel, table=True):
    __table_args__ = {"extend_existing": True}  # each telling of the story defines it
    id: int | None = Field(default=None, primary_key=True)

    def greet(self):
        return "hi"

class Plain(SQLModel):
    size: int = 1
--- hold
import models
Hero, ann = models.Hero, models.Hero()
--- replace models.py
-         return "hi"
+         return "hello"
--- expect
assert ann.greet() == "hello"
--- replace models.py
-     size: int = 1
+     size: int = 1
+     weight: int = 2
--- expect
assert models.Plain().weight == 2
--- replace models.py
-         return "hello"
+         return "hello"
+ 
+     def leave(self):
+         return "bye"
--- expect
assert models.Hero is Hero and ann.greet() == "hello"
--- report
assert not report.ok
assert "restart" in report.error.message
