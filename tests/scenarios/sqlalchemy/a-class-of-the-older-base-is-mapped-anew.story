A class of the older `declarative_base()` is mapped anew in place, as those of DeclarativeBase are.
needs: sqlalchemy
--- file models.py
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()

class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)

    def greet(self):
        return "hi"
--- hold
import models
User, ann = models.User, models.User()
--- replace models.py
-         return "hi"
+         return "hello"
--- expect
assert ann.greet() == "hello"
--- replace models.py
-     id = Column(Integer, primary_key=True)
+     id = Column(Integer, primary_key=True)
+     age = Column(Integer)
--- expect
assert models.User is User
assert list(User.__table__.c.keys()) == ["id", "age"]
assert list(models.Base.metadata.tables) == ["users"]
assert User(id=3, age=4).age == 4 and ann.age is None
--- replace models.py
-     age = Column(Integer)
+     years = Column(Integer, default=no_such_name)
--- expect
assert list(User.__table__.c.keys()) == ["id", "age"] and User(age=4).age == 4
--- report
assert not report.ok
--- replace models.py
-     years = Column(Integer, default=no_such_name)
+     years = Column(Integer, default=5)
...
-         return "hello"
+         return "bye"
--- expect
assert ann.greet() == "bye"
assert list(User.__table__.c.keys()) == ["id", "years"] and not hasattr(User, "age")
