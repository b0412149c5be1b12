A generic model that gets a field has it in its parametrized forms too.
needs: pydantic
tags: cold
--- file models.py
from typing import Generic, TypeVar
from pydantic import BaseModel

T = TypeVar("T")

class Page(BaseModel, Generic[T]):
    items: list[T]
--- file use.py
from models import Page

IntPage = Page[int]

def text_page():
    return Page[str]
--- hold
import models, use
Page = models.Page
--- replace models.py
-     items: list[T]
+     items: list[T]
+     total: int = 0
--- expect
assert models.Page is Page
assert use.text_page()(items=["a"], total="2").total == 2
assert use.IntPage(items=["1"], total=4).model_dump() == {"items": [1], "total": 4}
