A mapped class that is added is in the metadata, and related to the others.
needs: sqlalchemy
tags: cold
--- file models.py
from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
--- hold
import models
User, Base = models.User, models.Base
--- replace models.py
-     id: Mapped[int] = mapped_column(primary_key=True)
+     id: Mapped[int] = mapped_column(primary_key=True)
+
+ class Post(Base):
+     __tablename__ = "posts"
+     id: Mapped[int] = mapped_column(primary_key=True)
+     user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
+     user: Mapped[User] = relationship()
--- expect
assert (models.User, models.Base) == (User, Base)
assert sorted(Base.metadata.tables) == ["posts", "users"]
user = User()
assert models.Post(user=user).user is user
