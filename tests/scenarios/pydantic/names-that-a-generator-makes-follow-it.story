The names of fields follow the function that makes them, also where a model is in another one.
tags: cold
--- file names.py
def loud(name):
    return name.upper()
--- file models.py
from pydantic import BaseModel, ConfigDict, Field
from names import loud

class Base(BaseModel):
    model_config = ConfigDict(alias_generator=loud)

class Tea(Base):
    size: int = 3
    own: int = Field(1, alias="mine")

class Order(BaseModel):
    teas: list[Tea]
--- hold
import models
tea = models.Tea()
tea.size = 4
--- replace names.py
-     return name.upper()
+     return name.title()
--- expect
assert set(models.Tea.model_json_schema()["properties"]) == {"Size", "mine"}
assert models.Tea(Size=5).size == 5 and models.Tea().size == 3
assert tea.model_dump(by_alias=True) == {"Size": 4, "mine": 1}
assert models.Order.model_validate({"teas": [{"Size": 7}]}).teas[0].size == 7
