A default that is another constant now is the model's default.
needs: pydantic
tags: cold
--- file limits.py
LIMIT = 3
--- file models.py
from pydantic import BaseModel, Field
from limits import LIMIT

class Query(BaseModel):
    limit: int = LIMIT
    most: int = Field(default=1, le=LIMIT)
--- hold
import limits, models
Query = models.Query
--- replace limits.py
- LIMIT = 3
+ LIMIT = 9
--- expect
assert models.Query is Query
assert Query().limit == 9
assert Query(most=8).most == 8
