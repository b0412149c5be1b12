Two related classes go on being related after a column of one was added.
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
    name: Mapped[str]
    posts: Mapped[list["Post"]] = relationship(back_populates="user")

class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    user: Mapped[User] = relationship(back_populates="posts")
--- hold
import models
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
User, Post = models.User, models.Post
ann = User(name="Ann", posts=[Post()])
--- replace models.py
-     name: Mapped[str]
+     name: Mapped[str]
+     mail: Mapped[str] = mapped_column(default="m")
--- expect
assert (models.User, models.Post) == (User, Post)
engine = create_engine("sqlite://")
models.Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(ann)
    session.add(User(name="Bob", mail="b", posts=[Post(), Post()]))
    session.commit()
    bob = session.scalars(select(User).where(User.mail == "b")).one()
    assert [type(post) for post in bob.posts] == [Post, Post]
    assert bob.posts[0].user is bob
    assert session.scalars(select(Post).join(Post.user).where(User.name == "Ann")).one().user is ann
