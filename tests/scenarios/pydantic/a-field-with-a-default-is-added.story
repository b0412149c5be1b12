A model that gets a field validates, dumps and describes it; instances made before have the default.
needs: pydantic
tags: cold
--- file models.py
from pydantic import BaseModel

class User(BaseModel):
    name: str
--- hold
import models
User, ann = models.User, models.User(name="Ann")
--- replace models.py
-     name: str
+     name: str
+     age: int = 7
+     tags: list[str] = []
--- expect
assert models.User is User
assert User(name="Bob", age="3").age == 3
assert User.model_validate({"name": "Bob"}).tags == []
assert list(User.model_fields) == ["name", "age", "tags"]
assert "age" in User.model_json_schema()["properties"]
assert ann.age == 7
assert ann.model_dump() == {"name": "Ann", "age": 7, "tags": []}
assert isinstance(ann, User)
assert ann == User(name="Ann")
assert repr(ann) == "User(name='Ann', age=7, tags=[])"
