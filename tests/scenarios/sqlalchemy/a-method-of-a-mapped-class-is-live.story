A method of a mapped class runs its new body on instances made before.
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

    def greet(self):
        return "hi " + self.name
--- hold
import models
User, ann = models.User, models.User(name="Ann")
--- replace models.py
-         return "hi " + self.name
+         return self.title() + self.name
+
+     def title(self):
+         return "Dr "
--- expect
assert models.User is User
assert ann.greet() == "Dr Ann"
assert list(models.Base.metadata.tables) == ["users"]
