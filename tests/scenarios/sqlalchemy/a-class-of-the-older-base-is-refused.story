A class that a metaclass maps where it is made cannot be mapped anew: the revision says so.
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
assert list(User.__table__.c.keys()) == ["id"]
assert User(id=3).id == 3
--- report
assert not report.ok
assert "DeclarativeBase" in report.error.message
--- replace models.py
-     age = Column(Integer)
+
...
-         return "hello"
+         return "bye"
--- expect
assert ann.greet() == "bye"
