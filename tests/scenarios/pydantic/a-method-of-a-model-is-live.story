A method of a model runs its new body on instances made before.
needs: pydantic
tags: cold
--- file models.py
from pydantic import BaseModel

class User(BaseModel):
    name: str

    def greet(self):
        return "hi " + self.name
--- hold
import models
User, ann = models.User, models.User(name="Ann")
--- replace models.py
-         return "hi " + self.name
+         return "hello " + self.name
--- expect
assert models.User is User
assert ann.greet() == "hello Ann"
