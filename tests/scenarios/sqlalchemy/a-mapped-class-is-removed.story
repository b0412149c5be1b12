A mapped class that is removed leaves the metadata and can come back.
needs: sqlalchemy
--- file models.py
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)

class Log(Base):
    __tablename__ = "logs"
    id: Mapped[int] = mapped_column(primary_key=True)
--- hold
import models
Base = models.Base
--- replace models.py
-
- class Log(Base):
-     __tablename__ = "logs"
-     id: Mapped[int] = mapped_column(primary_key=True)
+
--- expect
assert sorted(Base.metadata.tables) == ["users"]
--- replace models.py
-     __tablename__ = "users"
-     id: Mapped[int] = mapped_column(primary_key=True)
+     __tablename__ = "users"
+     id: Mapped[int] = mapped_column(primary_key=True)
+
+ class Log(Base):
+     __tablename__ = "logs"
+     id: Mapped[int] = mapped_column(primary_key=True)
+     text: Mapped[str]
--- expect
assert sorted(Base.metadata.tables) == ["logs", "users"]
assert models.Log(text="x").text == "x"
