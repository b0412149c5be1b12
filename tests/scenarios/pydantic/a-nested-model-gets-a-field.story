A model that has another as a field follows a field that is added to it.
needs: pydantic
tags: cold
--- file inner.py
from pydantic import BaseModel

class Address(BaseModel):
    city: str
--- file outer.py
from pydantic import BaseModel
from inner import Address

class User(BaseModel):
    name: str
    home: Address
    others: list[Address] = []
--- hold
import inner, outer
User, Address = outer.User, inner.Address
--- replace inner.py
-     city: str
+     city: str
+     zip: int = 1
--- expect
assert outer.User is User
assert inner.Address is Address
user = User.model_validate({"name": "A", "home": {"city": "C", "zip": "9"}})
assert user.home.zip == 9
assert user.model_dump() == {"name": "A", "home": {"city": "C", "zip": 9}, "others": []}
assert type(user.home) is Address
assert "zip" in User.model_json_schema()["$defs"]["Address"]["properties"]
