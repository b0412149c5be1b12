A mapped class with another table name is mapped to that table alone.
needs: sqlalchemy
tags: cold
--- file models.py
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
--- hold
import models
User = models.User
--- replace models.py
-     __tablename__ = "users"
+     __tablename__ = "people"
--- expect
assert models.User is User
assert list(models.Base.metadata.tables) == ["people"]
assert User.__table__.name == "people"
